"""The rows of the matrix: a stage's title over a bold line, or an activity's title and its letters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from teamcanvas.layout.drawing import Circle, Group, Line, Mark, Rect, Tag
from teamcanvas.layout.lettering import baseline_about, centred_at, stacked, starting_at
from teamcanvas.layout.matrix_columns import Column, ColumnRow
from teamcanvas.layout.matrix_measures import MatrixMeasures
from teamcanvas.layout.shaped import ShapedLine
from teamcanvas.layout.text import ascent, elide, shape_line, wrap
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.letters import LETTER_MEANINGS, split_letters
from teamcanvas.model.raci import RaciRow
from teamcanvas.model.stage import Stage


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One row; the marks' origin is its top left corner.

    They are in three parts, so that a view can hold titles still while cells scroll past them.
    """

    stage: Stage
    activity: ActivityId | None
    """None for the row with a stage's title."""
    top: float
    height: float
    rule: tuple[Mark, ...]
    label: tuple[Mark, ...]
    cells: tuple[Mark, ...]
    edited: bool = False

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All of the row."""
        return (*self.rule, *self.label, *self.cells)


def stage_row(
    stage: Stage, top: float, width: float, measures: MatrixMeasures, *, continued: bool = False
) -> MatrixRow:
    """The row with a stage's number and title, as it stands again on the next page if it is continued there."""
    theme = measures.theme
    height = measures.stage_row
    thickness = max(theme.measures.outline, 0.125 * measures.em)
    baseline = height - 0.5 * measures.em
    title = shape_line(stage.label if stage.number is None else f"{stage.number} {stage.label}", measures.stage)
    label: list[Mark] = [starting_at(0, baseline, title, theme.colours.text)]
    if continued:
        word = shape_line("continued", measures.label)
        label.append(starting_at(title.width + 0.5 * measures.em, baseline, word, theme.colours.text_muted))
    line = Line(0, height - thickness / 2, width, height - thickness / 2, theme.colours.text, thickness)
    tag = Tag("header", alternative=stage.label, scope="row")
    return MatrixRow(stage, None, top, height, (line,), (Group(tuple(label), tag=tag),), ())


def activity_row(
    row: RaciRow, top: float, columns: ColumnRow, measures: MatrixMeasures, width: float, *, striped: bool
) -> MatrixRow:
    """The row of an activity, as wide as the matrix.

    Args:
        striped: a field behind the row, where the theme tells rows apart by fields and not by hairlines.
    """
    lines = wrap(row.activity.title, measures.label, columns.label_width - measures.label_gap, measures.label_lines)
    height = measures.row_air + len(lines) * measures.line
    return MatrixRow(
        stage=row.activity.stage,
        activity=row.activity.id,
        top=top,
        height=height,
        rule=_rule(height, width, measures, striped=striped),
        label=(_label(row, lines, height, measures),),
        cells=(
            *_cells(row.cells, height, columns.columns, measures),
            *_summary(row, height, columns.summary, width, measures),
        ),
        edited=row.edited,
    )


def _rule(height: float, width: float, measures: MatrixMeasures, *, striped: bool) -> tuple[Mark, ...]:
    theme = measures.theme
    hairline = theme.measures.hairline
    if hairline:
        y = height - hairline / 2
        return (Line(0, y, width, y, theme.colours.hairline, hairline),)
    return (Rect(0, 0, width, height, fill=theme.colours.surface_muted),) if striped else ()


def _label(row: RaciRow, lines: tuple[ShapedLine, ...], height: float, measures: MatrixMeasures) -> Group:
    colours = measures.theme.colours
    top = (height - len(lines) * measures.line) / 2
    marks: list[Mark] = list(stacked(0, top + ascent(measures.label), lines, colours.text))
    if row.edited:
        baseline = top + ascent(measures.label) + (len(lines) - 1) * measures.line
        marks.append(edited_sign(lines[-1].width + 0.75 * measures.em, baseline, measures))
    return Group(tuple(marks), tag=Tag("header", alternative=row.activity.title, scope="row"))


def _summary(
    row: RaciRow, height: float, left: float | None, width: float, measures: MatrixMeasures
) -> tuple[Mark, ...]:
    if left is None or not row.activity.summary:
        return ()
    style = measures.theme.small
    line = elide(row.activity.summary, style, width - left)
    text = starting_at(left, baseline_about(height / 2, style), line, measures.theme.colours.text_muted)
    return (Group((text,), tag=Tag("cell")),)


def edited_sign(x: float, baseline: float, measures: MatrixMeasures) -> Mark:
    """The small sign behind the title of a row that somebody edited, with its middle at `x`."""
    return Circle(x, baseline - 0.3 * measures.em, 0.17 * measures.em, fill=measures.theme.colours.accent)


def _cells(
    cells: Mapping[RoleId, str], height: float, columns: Sequence[Column], measures: MatrixMeasures
) -> tuple[Mark, ...]:
    return tuple(
        Group(letter_chip(cells[column.role], column.width, measures), column.middle, height / 2, Tag("cell"))
        for column in columns
        if split_letters(cells.get(column.role, ""))
    )


@lru_cache(maxsize=512)
def letter_chip(cell: str, pitch: float, measures: MatrixMeasures) -> tuple[Mark, ...]:
    """The letters of a cell on their field, around the origin. Letters that no scheme knows are shown as they are."""
    letters = split_letters(cell)
    known = all(letter in LETTER_MEANINGS for letter in letters)
    colours = measures.theme.letter(letters[0] if known else "other")
    width, height = measures.chip_width(pitch), measures.chip_height
    room = width - 0.2 * measures.em
    line = shape_line("·".join(letters[:4]), measures.letter)
    if len(letters) > 4 or line.width > room:
        line = elide("".join(letters), measures.letter, room)
    field = Rect(
        -width / 2,
        -height / 2,
        width,
        height,
        fill=colours.fill,
        stroke=None if known else measures.theme.colours.outline_vacant,
        stroke_width=0.0625 * measures.em,
        radius=measures.chip_radius,
    )
    return field, centred_at(0, baseline_about(0, measures.letter), line, colours.text)
