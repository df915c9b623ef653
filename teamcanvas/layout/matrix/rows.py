"""The rows of the matrix: a stage's title over a bold line, or an activity's title and its letters.

A row is laid out from its content, a value with all that it shows. Rows are cached by content: after an edit only the
row that changed is laid out, and a picture cached for a row object stays valid. A row is drawn when its items are first
read: pages compare several text sizes by the heights of the rows alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Line, Rect, Tag
from teamcanvas.layout.drawing.lettering import baseline_about, stacked, starting_at
from teamcanvas.layout.drawing.severity_sign import severity_sign
from teamcanvas.layout.matrix.cells import ALL_LETTERS, CellContent, draw_cell, edited_sign
from teamcanvas.layout.matrix.columns import ColumnLayout
from teamcanvas.layout.matrix.counts import draw_row_counts
from teamcanvas.layout.matrix.measures import MatrixMeasures
from teamcanvas.layout.text.shaped import ShapedLine
from teamcanvas.layout.text.text import ascent, elide, shape_line, wrap
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Severity


@dataclass(frozen=True, slots=True)
class MatrixRowContent:
    """What the row of an activity shows. Equal content is drawn alike."""

    activity: ActivityId
    title: str
    stage: Stage
    cells: tuple[CellContent | None, ...]
    """Of each column; None where there is nothing."""
    summary: str = ""
    edited: bool = False
    """Edited by hand, so that it no longer follows the board."""
    severity: Severity | None = None
    known: tuple[str, ...] = ALL_LETTERS
    """The letters of the row's scheme."""
    counted: tuple[str, ...] = ()
    """The letters that are counted after the columns."""

    @property
    def counts(self) -> Mapping[str, int]:
        """How often the row has each letter, as far as columns are shown."""
        return Counter(letter for cell in self.cells if cell for letter in split_letters(cell.letters))


@dataclass(frozen=True, slots=True)
class RowItems:
    """What is drawn for a row, in parts, so that a view can keep titles fixed while cells scroll."""

    rule: tuple[DrawingItem, ...]
    label: tuple[DrawingItem, ...]
    cells: tuple[Group, ...] = ()
    counts: tuple[Group, ...] = ()
    """From the left edge of the counts."""


# Compared by identity: views cache the picture of a row by it.
@dataclass(frozen=True, slots=True, eq=False)
class MatrixRow:
    """One row, relative to its top left corner."""

    stage: Stage
    content: MatrixRowContent | None
    """None for the row with a stage's title."""
    top: float
    height: float
    drawn: Callable[[], RowItems]
    """Its items; the same objects in every call."""
    counts_left: float = 0.0
    cut_short: bool = False
    """The activity's title ends in an ellipsis."""

    @property
    def activity(self) -> ActivityId | None:
        """None for the row with a stage's title."""
        return self.content.activity if self.content else None

    @property
    def edited(self) -> bool:
        """Edited by hand, so that it no longer follows the board."""
        return self.content is not None and self.content.edited

    @property
    def severity(self) -> Severity | None:
        """Of the worst finding about the row, if it is shown."""
        return self.content.severity if self.content else None

    @property
    def rule(self) -> tuple[DrawingItem, ...]:
        """The line or background behind it."""
        return self.drawn().rule

    @property
    def label(self) -> tuple[DrawingItem, ...]:
        """The title and its signs."""
        return self.drawn().label

    @property
    def cells(self) -> tuple[Group, ...]:
        """The letters, and the summary where it is shown."""
        return self.drawn().cells

    @property
    def counts(self) -> tuple[Group, ...]:
        """How often the row has each letter, from the left edge of the counts."""
        return self.drawn().counts

    @property
    def items(self) -> tuple[DrawingItem, ...]:
        """All of the row."""
        counts = (Group(self.counts, self.counts_left),) if self.counts else ()
        return (*self.rule, *self.label, *self.cells, *counts)


@lru_cache(maxsize=8192)
def at_height(row: MatrixRow, top: float) -> MatrixRow:
    """The row at another height; the same object again for the same height."""
    return row if row.top == top else replace(row, top=top)


@lru_cache(maxsize=64)
def stage_row(
    stage: Stage, top: float, width: float, measures: MatrixMeasures, *, continued: bool = False
) -> MatrixRow:
    """The row with a stage's title, or its repetition on the next page if it is continued there."""
    return MatrixRow(
        stage, None, top, measures.stage_row, cache(lambda: _stage_items(stage, width, measures, continued=continued))
    )


def _stage_items(stage: Stage, width: float, measures: MatrixMeasures, *, continued: bool) -> RowItems:
    theme = measures.theme
    height = measures.stage_row
    thickness = max(theme.measures.outline, 0.125 * measures.em)
    baseline = height - 0.5 * measures.em
    title = shape_line(stage.label, measures.stage)
    label: list[DrawingItem] = [starting_at(0, baseline, title, theme.colours.text)]
    if continued:
        word = shape_line("continued", measures.label)
        label.append(starting_at(title.width + 0.5 * measures.em, baseline, word, theme.colours.text_muted))
    line = Line(0, height - thickness / 2, width, height - thickness / 2, theme.colours.text, thickness)
    tag = Tag("header", alternative=stage.label, scope="row")
    return RowItems((line,), (Group(tuple(label), tag=tag),))


@lru_cache(maxsize=2048)
def activity_row(
    content: MatrixRowContent, columns: ColumnLayout, measures: MatrixMeasures, width: float, *, striped: bool = False
) -> MatrixRow:
    """The row of an activity, as wide as the matrix, at y = 0.

    Args:
        striped: with a background, in themes that separate rows by backgrounds and not by hairlines.
    """
    room = columns.label_width - measures.label_gap - measures.names - measures.indent
    lines = wrap(content.title, measures.label, room, measures.label_lines)
    height = measures.row_air + len(lines) * measures.line

    def drawn() -> RowItems:
        counts = (
            draw_row_counts(content.counts, content.counted, height, measures) if columns.counts is not None else ()
        )
        return RowItems(
            rule=_rule(height, width, measures, striped=striped),
            label=(_label(content, lines, height, measures),),
            cells=(
                *_cells(content, height, columns, measures),
                *_summary(content, height, columns.summary, width, measures),
            ),
            counts=counts,
        )

    return MatrixRow(
        stage=content.stage,
        content=content,
        top=0.0,
        height=height,
        drawn=cache(drawn),
        counts_left=columns.counts or 0.0,
        cut_short=lines[-1].elided,
    )


def sign_middle(measures: MatrixMeasures) -> float:
    """The x of the centre of a row's sign, which is beside the first line."""
    return 0.2 * measures.em + measures.head_sign


def _rule(height: float, width: float, measures: MatrixMeasures, *, striped: bool) -> tuple[DrawingItem, ...]:
    theme = measures.theme
    hairline = theme.measures.hairline
    if hairline:
        y = height - hairline / 2
        return (Line(0, y, width, y, theme.colours.hairline, hairline),)
    return (Rect(0, 0, width, height, fill=theme.colours.surface_muted),) if striped else ()


def _label(content: MatrixRowContent, lines: tuple[ShapedLine, ...], height: float, measures: MatrixMeasures) -> Group:
    theme = measures.theme
    top = (height - len(lines) * measures.line) / 2
    items: list[DrawingItem] = list(stacked(measures.indent, top + ascent(measures.label), lines, theme.colours.text))
    if content.severity is not None and measures.signs:
        middle = top + measures.line / 2
        items.extend(severity_sign(content.severity, sign_middle(measures), middle, measures.head_sign, theme))
    if content.edited:
        baseline = top + ascent(measures.label) + (len(lines) - 1) * measures.line
        items.append(edited_sign(measures.indent + lines[-1].width + measures.pencil_gap, baseline, measures))
    return Group(tuple(items), tag=Tag("header", alternative=content.title, scope="row"))


def _summary(
    content: MatrixRowContent, height: float, left: float | None, width: float, measures: MatrixMeasures
) -> tuple[Group, ...]:
    if left is None or not content.summary:
        return ()
    style = measures.theme.small
    line = elide(content.summary, style, width - left)
    text = starting_at(left, baseline_about(height / 2, style), line, measures.theme.colours.text_muted)
    return (Group((text,), tag=Tag("cell")),)


def _cells(
    content: MatrixRowContent, height: float, columns: ColumnLayout, measures: MatrixMeasures
) -> tuple[Group, ...]:
    return tuple(
        Group(items, column.middle, height / 2, Tag("cell"))
        for column, cell in zip(columns.columns, content.cells, strict=True)
        if cell is not None and (items := draw_cell(cell, column.width, measures, content.known))
    )
