"""The pages of the RACI matrix: by role, and by person."""

from teamcanvas.layout.drawing import Mark
from teamcanvas.layout.matrix import MatrixLayout, layout_matrix
from teamcanvas.layout.matrix_columns import Heads, role_heads, roles_by_family
from teamcanvas.layout.matrix_faces import counted_letters, people_rows
from teamcanvas.layout.matrix_legend import faces_legend, family_key, letter_legend
from teamcanvas.layout.matrix_marks import NO_MARKS, MatrixMarks
from teamcanvas.layout.matrix_measures import MatrixMeasures, matrix_measures
from teamcanvas.layout.matrix_paging import PagedMatrix, sheets_of
from teamcanvas.layout.matrix_people import layout_people_matrix, people_heads, people_measures
from teamcanvas.layout.page_frame import PageFrame, Sheet
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci import RaciMatrix
from teamcanvas.model.raci_people import PeopleMatrix

_LEGEND = 0.72
"""The part of a page's width that the legend may take beside the footer."""


def matrix_sheets(
    matrix: RaciMatrix,
    catalogue: Catalogue,
    frame: PageFrame,
    title: str,
    subtitle: tuple[str, ...],
    marks: MatrixMarks = NO_MARKS,
) -> tuple[Sheet, ...]:
    """The sheets of the matrix with roles as columns.

    Args:
        marks: what is shown beside the letters; columns are counted on the screen only.
    """
    measures = matrix_measures(frame.theme).showing(signs=marks.signs)

    def lay_out(block: Heads, measures: MatrixMeasures, pitch: float | None) -> MatrixLayout:
        roles, width = [RoleId(key) for key, _ in block], frame.content.width
        return layout_matrix(
            matrix, catalogue, frame.theme, width, roles=roles, pitch=pitch, measures=measures, marks=marks
        )

    def corner(layout: MatrixLayout) -> tuple[Mark, ...]:
        return family_key([column.role for column in layout.columns], catalogue, layout.head_height, layout.measures)

    heads = role_heads(roles_by_family(matrix, catalogue), catalogue)
    paged = PagedMatrix(
        heads=heads,
        lay_out=lay_out,
        measures=measures,
        legend=letter_legend(matrix, measures, marks, _LEGEND * frame.content.width),
        title=title,
        subtitle=subtitle,
        bookmark="Responsibilities",
        counted=len(counted_letters(marks)),
        corner=corner,
    )
    return sheets_of(paged, frame)


def people_sheets(
    matrix: PeopleMatrix,
    plan: Plan,
    scenario: Scenario,
    frame: PageFrame,
    title: str,
    subtitle: tuple[str, ...],
    marks: MatrixMarks = NO_MARKS,
) -> tuple[Sheet, ...]:
    """The sheets of the matrix with people as columns, their load over them.

    Args:
        marks: what is shown beside the letters; columns are counted on the screen only.
    """
    measures = people_measures(matrix_measures(frame.theme), marks)

    def lay_out(block: Heads, measures: MatrixMeasures, pitch: float | None) -> MatrixLayout:
        people, width = [PersonId(key) for key, _ in block], frame.content.width
        return layout_people_matrix(
            matrix,
            plan,
            frame.theme,
            width,
            scenario=scenario,
            people=people,
            pitch=pitch,
            measures=measures,
            marks=marks,
        )

    paged = PagedMatrix(
        heads=people_heads(matrix.columns, plan, scenario),
        lay_out=lay_out,
        measures=measures,
        legend=faces_legend(people_rows(matrix, matrix.columns, marks), marks, measures, _LEGEND * frame.content.width),
        title=title,
        subtitle=subtitle,
        bookmark="Responsibilities by person",
        counted=len(counted_letters(marks)),
    )
    return sheets_of(paged, frame)
