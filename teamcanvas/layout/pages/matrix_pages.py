"""The pages of the RACI matrix: by role, and by person."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from teamcanvas.layout.drawing.drawing import DrawingItem
from teamcanvas.layout.matrix.columns import Heads, role_heads, roles_by_family
from teamcanvas.layout.matrix.legend import family_key, letter_legend, rows_legend
from teamcanvas.layout.matrix.marks import NO_MARKS, MatrixMarks
from teamcanvas.layout.matrix.matrix import MatrixLayout, lay_out
from teamcanvas.layout.matrix.measures import MatrixMeasures
from teamcanvas.layout.matrix.people import load_contents, people_heads, people_measures
from teamcanvas.layout.matrix.row_content import counted_letters, people_rows, role_rows
from teamcanvas.layout.pages.frame import PageFrame, PageSheet
from teamcanvas.layout.pages.matrix_names import with_names
from teamcanvas.layout.pages.matrix_paging import PagedMatrix, sheets_of
from teamcanvas.layout.pages.matrix_sizes import in_best_size, legend_measures
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci.matrix import RaciMatrix
from teamcanvas.model.raci.people import PeopleMatrix

_LEGEND = 0.85
"""The part of a page's width that the legend may take; pages enlarge it a little where they can."""


def matrix_sheets(
    matrix: RaciMatrix,
    catalogue: Catalogue,
    frame: PageFrame,
    title: str,
    subtitle: tuple[str, ...],
    marks: MatrixMarks = NO_MARKS,
    *,
    fte: Mapping[RoleId, str] | None = None,
    named: Mapping[ActivityId, str] | None = None,
) -> tuple[PageSheet, ...]:
    """The sheets of the matrix with roles as columns.

    Args:
        marks: what is shown beside the letters; columns are counted on the screen only.
        fte: the second lines of roles' heads, shown where there is room.
        named: who answers for activities, shown where there is room.
    """
    said = fte or {}
    plain = role_heads(roles_by_family(matrix, catalogue), catalogue)
    names = named or {}
    titles = tuple(row.activity.title for row in matrix.rows.values())
    legend = letter_legend(matrix, legend_measures(frame), marks, _LEGEND * frame.area.width)
    heads = tuple((key, replace(content, second=said.get(RoleId(key), ""))) for key, content in plain)

    def block(shown: Heads, measures: MatrixMeasures, pitch: float | None) -> MatrixLayout:
        rows = role_rows(matrix, [RoleId(key) for key, _ in shown], marks)
        return lay_out(shown, rows, frame.area.width, measures, marks, pitch)

    def corner(layout: MatrixLayout) -> tuple[DrawingItem, ...]:
        return family_key([column.role for column in layout.columns], catalogue, layout.head_height, layout.measures)

    def paged(measures: MatrixMeasures) -> PagedMatrix:
        shown = with_names(names, heads, titles, frame.area.width, measures.showing(signs=marks.signs))
        return PagedMatrix(
            heads=heads,
            lay_out=block,
            measures=shown,
            legend=legend,
            title=title,
            subtitle=subtitle,
            bookmark="Responsibilities",
            counted=len(counted_letters(marks)),
            corner=corner,
            named=names,
        )

    return _sheets(paged, frame)


def raci_people_sheets(
    matrix: PeopleMatrix,
    plan: Plan,
    scenario: Scenario,
    frame: PageFrame,
    title: str,
    subtitle: tuple[str, ...],
    marks: MatrixMarks = NO_MARKS,
) -> tuple[PageSheet, ...]:
    """The sheets of the matrix with people as columns, their load over them.

    Args:
        marks: what is shown beside the letters; columns are counted on the screen only.
    """
    heads = people_heads(matrix.columns, plan, scenario)
    loads = load_contents(matrix, marks)
    everybody = people_rows(matrix, matrix.columns, marks)
    legend = rows_legend(everybody, marks, legend_measures(frame), _LEGEND * frame.area.width)

    def block(shown: Heads, measures: MatrixMeasures, pitch: float | None) -> MatrixLayout:
        rows = people_rows(matrix, [PersonId(key) for key, _ in shown], marks)
        return lay_out(shown, rows, frame.area.width, measures, marks, pitch, loads)

    def paged(measures: MatrixMeasures) -> PagedMatrix:
        shown = people_measures(measures, marks)
        return PagedMatrix(
            heads=heads,
            lay_out=block,
            measures=shown,
            legend=legend,
            title=title,
            subtitle=subtitle,
            bookmark="Responsibilities by person",
            counted=len(counted_letters(marks)),
        )

    return _sheets(paged, frame)


def _sheets(paged: Callable[[MatrixMeasures], PagedMatrix], frame: PageFrame) -> tuple[PageSheet, ...]:
    return sheets_of(in_best_size(paged, frame), frame)
