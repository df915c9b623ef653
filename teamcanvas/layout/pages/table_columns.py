"""The columns of tables on pages: they share the width, and one with room to spare lends it to one that lacks it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from teamcanvas.layout.pages.table_cells import TableLook

Align: TypeAlias = Literal["left", "middle", "right"]


@dataclass(frozen=True, slots=True)
class PlacedColumn:
    """A column of a table: title, position, width."""

    title: str
    left: float
    width: float
    align: Align = "left"
    """Of its title; cells are as they are made."""
    spoken: str = ""
    """The alternative text of an abbreviated title."""


class WantedColumn(NamedTuple):
    """The requirements of a column."""

    title: str
    share: float
    """Of the room, compared with the other columns."""
    align: Align = "left"
    """The alignment of its title."""
    need: float | None = None
    """The width that shows its cells well, in points; None if it keeps its share."""


def columns_of(
    wanted: Sequence[WantedColumn], width: float, look: TableLook, left: float = 0.0
) -> tuple[PlacedColumn, ...]:
    """Columns that share a width.

    Args:
        wanted: the columns, from left to right.
        left: where the first one begins.
    """
    room = width - left - look.gap * (len(wanted) - 1)
    columns: list[PlacedColumn] = []
    x = left
    for column, wide in zip(wanted, _widths(wanted, room), strict=True):
        columns.append(PlacedColumn(column.title, x, wide, column.align))
        x += wide + look.gap
    return tuple(columns)


def _widths(wanted: Sequence[WantedColumn], room: float) -> list[float]:
    """The shares, after spare width has moved to the columns that need more."""
    total = sum(column.share for column in wanted)
    shares = [room * column.share / total for column in wanted]
    over = [0.0 if column.need is None else share - column.need for column, share in zip(wanted, shares, strict=True)]
    spare = sum(one for one in over if one > 0)
    lack = -sum(one for one in over if one < 0)
    lent = min(spare, lack)
    if not lent:
        return shares
    return [share - one * lent / (spare if one > 0 else lack) for share, one in zip(shares, over, strict=True)]
