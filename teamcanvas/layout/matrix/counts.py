"""Counts of letters: after each row and under each column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Line, Tag
from teamcanvas.layout.drawing.lettering import baseline_about, centred_at
from teamcanvas.layout.matrix.cells import letter_chip
from teamcanvas.layout.matrix.columns import ColumnLayout
from teamcanvas.layout.matrix.measures import MatrixMeasures
from teamcanvas.layout.text.shaped import FontStyle
from teamcanvas.layout.text.text import shape_line


@dataclass(frozen=True, slots=True)
class MatrixFoot:
    """The counts of the columns, a line a letter, relative to the top left corner; in the same parts as a row."""

    height: float
    rule: tuple[DrawingItem, ...]
    label: tuple[DrawingItem, ...]
    cells: tuple[DrawingItem, ...]

    @property
    def items(self) -> tuple[DrawingItem, ...]:
        """All of the foot."""
        return (*self.rule, *self.label, *self.cells)


@lru_cache(maxsize=64)
def draw_count_heads(letters: tuple[str, ...], height: float, measures: MatrixMeasures) -> tuple[DrawingItem, ...]:
    """The letters over the counts of the rows, at the lower edge of the strip of heads, from the left."""
    pitch = measures.count_pitch
    middle = height - measures.bar - measures.chip_height / 2
    return tuple(
        Group(
            letter_chip(letter, pitch + 0.15 * measures.em, measures),
            (index + 0.5) * pitch,
            middle,
            Tag("header", alternative=f"How many {letter}", scope="column"),
        )
        for index, letter in enumerate(letters)
    )


def draw_row_counts(
    counts: Mapping[str, int], letters: Sequence[str], height: float, measures: MatrixMeasures
) -> tuple[Group, ...]:
    """The counts of a row from the left; nothing for letters that it does not have."""
    return tuple(
        Group(_figure(counts[letter], measures), (index + 0.5) * measures.count_pitch, height / 2, Tag("cell"))
        for index, letter in enumerate(letters)
        if counts.get(letter)
    )


@lru_cache(maxsize=16)
def draw_foot(
    letters: tuple[str, ...],
    counts: tuple[tuple[tuple[str, int], ...], ...],
    columns: ColumnLayout,
    width: float,
    measures: MatrixMeasures,
) -> MatrixFoot:
    """The counts of each column.

    Args:
        counts: how often each column has which letter.
        width: of the matrix.
    """
    theme = measures.theme
    thickness = max(theme.measures.outline, 0.125 * measures.em)
    rule = Line(0, thickness / 2, width, thickness / 2, theme.colours.text, thickness)
    air = measures.foot_air
    label: list[DrawingItem] = []
    cells: list[DrawingItem] = []
    for index, letter in enumerate(letters):
        middle = air + (index + 0.5) * measures.count_row
        label.append(Group(_name(letter, columns, measures), dy=middle))
        cells.extend(
            Group(_figure(number, measures), column.middle, middle, Tag("cell"))
            for column, of_column in zip(columns.columns, counts, strict=True)
            for one, number in of_column
            if one == letter
        )
    return MatrixFoot(2 * air + len(letters) * measures.count_row, (rule,), tuple(label), tuple(cells))


def _name(letter: str, columns: ColumnLayout, measures: MatrixMeasures) -> tuple[DrawingItem, ...]:
    """The letter of a line of the foot, at the right end of the titles."""
    pitch = measures.count_pitch + 0.15 * measures.em
    chip = Group(letter_chip(letter, pitch, measures), columns.label_width - measures.label_gap)
    return (Group((chip,), tag=Tag("header", alternative=f"How many {letter}", scope="row")),)


@lru_cache(maxsize=1024)
def _figure(number: int, measures: MatrixMeasures) -> tuple[DrawingItem, ...]:
    style = FontStyle(max(measures.theme.sizes.micro, 0.92 * measures.em))
    return (centred_at(0, baseline_about(0, style), shape_line(str(number), style), measures.theme.colours.text_muted),)
