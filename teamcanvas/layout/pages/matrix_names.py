"""Who answers for each activity, by name: a column between the titles and the letters, where there is room for it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Tag
from teamcanvas.layout.drawing.lettering import baseline_about, starting_at
from teamcanvas.layout.matrix.columns import Heads, place_columns, widest
from teamcanvas.layout.matrix.matrix import MatrixLayout
from teamcanvas.layout.matrix.measures import MatrixMeasures
from teamcanvas.layout.matrix.rows import MatrixRow
from teamcanvas.layout.text.text import elide, shape_line
from teamcanvas.model.ids import ActivityId

_HEAD = "Who answers"
_GAP = 1.6
"""Between titles and names, in ems: room for the pencil of an edited row."""
_LONGEST = 14.0
"""Ems of a name; a longer one is cut short."""
_NARROWEST_COLUMN = 3.2
"""The minimum width of the matrix's columns beside names, in ems; with less room there are no names."""


@dataclass(frozen=True)
class NameColumn:
    """The position and width of the column of names; no column if the width is 0."""

    names: Mapping[ActivityId, str]
    left: float
    width: float
    head_height: float
    measures: MatrixMeasures

    def head_among(self, head: tuple[DrawingItem, ...]) -> tuple[DrawingItem, ...]:
        """The heads of a table with the head of this column after the first one."""
        if not self.width:
            return head
        style, colour = self.measures.label, self.measures.theme.colours.text_muted
        baseline = self.head_height - self.measures.bar
        line = elide(_HEAD, style, self.width)
        cell = Group((starting_at(self.left, baseline, line, colour),), tag=Tag("header", _HEAD, scope="column"))
        return (head[0], cell, *head[1:])

    def among(self, items: tuple[DrawingItem, ...], row: MatrixRow) -> tuple[DrawingItem, ...]:
        """The items of a row with its name after its title; a stage's title spans this column, too."""
        if not self.width:
            return items
        index = next(at for at, item in enumerate(items) if isinstance(item, Group) and item.tag)
        if row.content is None:
            return (*items[:index], _wider(items[index]), *items[index + 1 :])
        name = self.names.get(row.content.activity, "")
        line = elide(name, self.measures.label, self.width) if name.strip() else None
        baseline = baseline_about(row.height / 2, self.measures.label)
        text = (starting_at(self.left, baseline, line, self.measures.theme.colours.text_muted),) if line else ()
        cell = Group(text, tag=Tag("cell", name if line and line.elided else ""))
        return (*items[: index + 1], cell, *items[index + 1 :])


def with_names(
    names: Mapping[ActivityId, str], heads: Heads, titles: tuple[str, ...], width: float, measures: MatrixMeasures
) -> MatrixMeasures:
    """Measures with room for the names, if titles and columns still fit the width."""
    said = (name for name in names.values() if name.strip() and len(name) <= 200)
    longest = max((shape_line(name, measures.label).width for name in said), default=0.0)
    if not longest:
        return measures
    wanted = max(longest, shape_line(_HEAD, measures.label).width)
    wider = _kept(measures, min(wanted, _LONGEST * measures.em) + _GAP * measures.em)
    row = place_columns(heads, titles, width, wider)
    stands = row.width <= width + 0.01 and row.pitch >= _NARROWEST_COLUMN * measures.em
    return wider if stands and row.label_width >= widest(titles, wider) - 0.01 else measures


# Cached, because caches of rows compare measures by identity.
@lru_cache(maxsize=64)
def _kept(measures: MatrixMeasures, names: float) -> MatrixMeasures:
    return replace(measures, names=names)


def name_column(layout: MatrixLayout, names: Mapping[ActivityId, str]) -> NameColumn:
    """The column of names before the letters, if the measures of the matrix have room for it."""
    measures = layout.measures
    width = max(0.0, measures.names - _GAP * measures.em) if names else 0.0
    return NameColumn(names, layout.label_width - measures.label_gap - width, width, layout.head_height, measures)


def _wider(item: DrawingItem) -> DrawingItem:
    if isinstance(item, Group) and item.tag:
        return replace(item, tag=replace(item.tag, span=item.tag.span + 1))
    return item
