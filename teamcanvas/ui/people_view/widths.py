"""Column widths: measures the content and distributes the width of the table."""

from collections.abc import Iterable, Sequence
from heapq import nlargest
from typing import NamedTuple

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.text.shaped import FontStyle
from teamcanvas.layout.text.text import shape_line
from teamcanvas.ui.people_view.order import PeopleColumn
from teamcanvas.ui.people_view.rows import STAGES, PersonRow
from teamcanvas.ui.people_view.words import HEADS, second_words

PAD = 0.7
"""Padding left and right of the content of a cell, in ems."""
SIGN = 1.5
"""Ems for a sign behind a name."""
BADGE = 1.75
"""Ems for the two letters before a role."""
FTE = 2.4
"""Ems for the figure behind a role."""
WIDEST_WORD = 8.0
"""Ems up to which a column has room for the widest word in it; a longer word is elided."""
_SLACK = 0.2
"""Ems by which a column is wider than its widest word: widths are rounded to pixels."""
_MEASURED = 24
"""How many of the longest texts of a column are measured to find the widest."""
_LONGEST = 80
"""Characters that are measured: longer texts are elided anyway."""


class Width(NamedTuple):
    """The width that a column needs, in ems."""

    least: float
    need: float
    """Shows the whole content, up to a limit."""
    spare: float = 0.0
    """Its share of the surplus width."""


NO_COLUMN = Width(0, 0)


def wanted_widths(rows: Sequence[PersonRow], theme: Theme) -> tuple[Width, ...]:
    """The widths that the columns need. Without any team, the column of teams is hidden."""
    em = theme.sizes.body
    names = _widest((row.distinct for row in rows), theme.strong, em)
    jobs = _widest((second_words(row) for row in rows), theme.small, em)
    signs = SIGN if any(row.severity for row in rows) else 0.0
    teams = _widest((row.team for row in rows), theme.body, em)
    person = Width(
        _limited(_widest_word((row.distinct for row in rows), theme.strong, em) + 2 * PAD, 5.5, 9.0),
        _limited(max(names, jobs) + signs + 2 * PAD, 8.5, 17.0),
        0.5,
    )
    team = Width(4.5, _limited(teams + 2 * PAD, 5.0, 11.0), 0.25) if teams else NO_COLUMN
    load = Width(7.4, 13.0, 0.25)
    return (person, team, *(_stage(rows, stage, theme) for stage in range(len(STAGES))), load)


def shared(wanted: Sequence[Width], room: float, em: float) -> tuple[int, ...]:
    """The widths in pixels; their sum is the width of the table, or the least widths, and the table scrolls sideways.

    Args:
        wanted: the widths that the columns need.
        room: the width of the table in pixels.
        em: pixels.
    """
    least, need = sum(one.least for one in wanted), sum(one.need for one in wanted)
    ems = max(room / em, least)
    if ems >= need:
        spare = sum(one.spare for one in wanted) or 1.0
        widths = [one.need + (ems - need) * one.spare / spare for one in wanted]
    else:
        part = (ems - least) / (need - least)
        widths = [one.least + part * (one.need - one.least) for one in wanted]
    pixels = [int(width * em) for width in widths]
    # The rounding remainder goes to the last column, so that no gap shows at the right.
    pixels[PeopleColumn.LOAD] += int(ems * em) - sum(pixels)
    return tuple(pixels)


def longest_load(rows: Sequence[PersonRow]) -> float:
    """The FTE of the longest bar; all bars share a scale."""
    return max((max(row.load.planned, row.load.capacity) for row in rows), default=1.0)


def _stage(rows: Sequence[PersonRow], stage: int, theme: Theme) -> Width:
    titles = _widest((held.title for row in rows for held in row.held[stage]), theme.body, theme.sizes.body)
    head = _widest_word((HEADS[PeopleColumn.FIRST_STAGE + stage],), theme.small._replace(bold=True), theme.sizes.body)
    if not titles:
        least = head + 2 * PAD + _SLACK
        return Width(max(4.0, least), max(6.5, least), 0.5)
    words = _widest_word((held.title for row in rows for held in row.held[stage]), theme.small, theme.sizes.body)
    least = max(5.5, head + 2 * PAD + _SLACK, min(words, WIDEST_WORD) + 2 * PAD + _SLACK)
    return Width(least, _limited(BADGE + titles + FTE + 2 * PAD, 7.0, 19.0), 1.0)


def _widest(texts: Iterable[str], style: FontStyle, em: float) -> float:
    """The width in ems of the widest text; 0 if there is none."""
    longest = nlargest(_MEASURED, {text[:_LONGEST] for text in texts if text}, key=len)
    return max((shape_line(text, style).width for text in longest), default=0.0) / em


def _widest_word(texts: Iterable[str], style: FontStyle, em: float) -> float:
    """The width in ems of the widest word."""
    return _widest((word for text in texts for word in text[:_LONGEST].split()), style, em)


def _limited(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)
