"""The content of the cells as drawing items in points from the top left corner of a cell, elided to fit."""

from collections.abc import Sequence
from functools import lru_cache

from teamcanvas.layout.drawing.drawing import DrawingItem, DrawingItems, Group
from teamcanvas.layout.drawing.lettering import ending_at, stacked, starting_at
from teamcanvas.layout.drawing.severity_sign import severity_sign
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.pages.load_bar import bar_items
from teamcanvas.layout.text.text import ascent, elide, line_height, shape_line
from teamcanvas.rules.finding import Severity
from teamcanvas.ui.people_view.order import PeopleColumn
from teamcanvas.ui.people_view.rows import PersonRow, RoleLine
from teamcanvas.ui.people_view.widths import BADGE, PAD, SIGN
from teamcanvas.ui.people_view.word_lines import word_lines
from teamcanvas.ui.people_view.words import aside_words, held_in, second_words

_AIR = 0.6
"""Padding above and below the content of a row, in ems."""
_CAPITAL = 0.345
"""From a baseline to the middle of capitals, in ems."""
_WIDEST_ROLES = 19.0
"""Width in ems of the widest line of a role: in a wider column the figure stays near its title."""
_NARROW = 9.0
"""Column width in ems below which a title gets a line of its own, below badge and figure."""
_SHORTEST_TITLE = 2.2
"""Minimum width of a title in ems; with less room only badge and figure are shown."""
_MOST_BELOW = 3
"""Lines of a title below its badge and figure."""
_BAR = 0.55
"""Height of a bar in ems."""


def row_height(lines: int, theme: Theme) -> int:
    """The height of a row in pixels.

    Args:
        lines: placements in its fullest cell.
        theme: colours and sizes.
    """
    two = line_height(theme.body) + line_height(theme.small)
    return round(max(two, lines * line_height(theme.body)) + 2 * _AIR * theme.sizes.body)


def lines_in(height: float, theme: Theme) -> int:
    """The lines of a row of a height in pixels."""
    return max(2, int((height - 2 * _AIR * theme.sizes.body) / line_height(theme.body) + 0.3))


def needed_lines(row: PersonRow, widths: Sequence[float], theme: Theme) -> int:
    """The lines that a row needs so that no title in it is elided, in columns of these widths."""
    needed = 2
    for column in range(PeopleColumn.FIRST_STAGE, PeopleColumn.LOAD):
        held = held_in(row, column)
        each = max((_lines_of(one.title, one.fte, widths[column], theme) for one in held), default=1)
        needed = max(needed, len(held) * each)
    return needed


@lru_cache(maxsize=4096)
def _lines_of(title: str, fte: str, width: float, theme: Theme) -> int:
    """The lines of a role: its title beside badge and figure, or below them."""
    em = theme.sizes.body
    right = min(width, _WIDEST_ROLES * em) - PAD * em
    beside = right - shape_line(fte, theme.body).width - 0.5 * em - PAD * em - BADGE * em
    if width >= _NARROW * em and beside > _SHORTEST_TITLE * em:
        for most in (1, 2):
            if not any(line.elided for line in word_lines(title, theme.body, beside, most)):
                return most
    below = max(right - PAD * em, em)
    fits = (n for n in range(1, _MOST_BELOW) if not any(x.elided for x in word_lines(title, theme.small, below, n)))
    return 1 + next(fits, _MOST_BELOW)


def cell_items(row: PersonRow, column: int, width: float, longest: float, theme: Theme, lines: int = 0) -> DrawingItems:
    """The drawing of a cell.

    Args:
        row: the person.
        column: the column.
        width: of the cell in points.
        longest: the FTE of a bar that fills the column.
        theme: colours and sizes.
        lines: of the row; 0 for those of its placements.
    """
    if column == PeopleColumn.PERSON:
        return _person(row, width, theme)
    if column == PeopleColumn.TEAM:
        return _team(row, width, theme)
    if column == PeopleColumn.LOAD:
        return _load(row, width, longest, theme)
    return _roles(held_in(row, column), width, theme, lines or max(row.lines, 2))


def _person(row: PersonRow, width: float, theme: Theme) -> DrawingItems:
    em = theme.sizes.body
    room = below = width - 2 * PAD * em
    items: list[DrawingItem] = []
    if row.severity is not None:
        # Beside the name if both fit, else below it: the name goes before the sign.
        beside = shape_line(row.distinct, theme.strong).width <= room - SIGN * em
        room, below = (room - SIGN * em, below) if beside else (room, below - SIGN * em)
        r = 0.58 * em
        middle = (_first(theme) if beside else _second(theme)) - _CAPITAL * em
        items.extend(severity_sign(row.severity, width - PAD * em - r, middle, r, theme))
    name = elide(row.distinct, theme.strong, max(room, em))
    items.append(starting_at(PAD * em, _first(theme), name, theme.colours.text))
    second = elide(second_words(row), theme.small, max(below, em))
    items.append(starting_at(PAD * em, _second(theme), second, theme.colours.text_muted))
    return tuple(items)


def _team(row: PersonRow, width: float, theme: Theme) -> DrawingItems:
    em = theme.sizes.body
    lines = word_lines(row.team, theme.body, max(width - 2 * PAD * em, em), 2)
    return stacked(PAD * em, _first(theme), lines, theme.colours.text)


def _roles(held: Sequence[RoleLine], width: float, theme: Theme, lines_of_row: int) -> DrawingItems:
    """A line for each role; if the row has spare lines, a long title wraps or moves to a line of its own."""
    em, step = theme.sizes.body, line_height(theme.body)
    left, right = PAD * em, min(width, _WIDEST_ROLES * em) - PAD * em
    most = lines_of_row // max(len(held), 1)
    items: list[DrawingItem] = []
    baseline = _first(theme)
    for one in held:
        badge, fte = shape_line(one.badge, theme.micro), shape_line(one.fte, theme.body)
        items.append(starting_at(left, baseline, badge, theme.family(one.family).badge))
        items.append(ending_at(right, baseline, fte, theme.colours.text_muted))
        room = right - fte.width - 0.5 * em - left - BADGE * em
        start, first = left + BADGE * em, baseline
        lines = word_lines(one.title, theme.body, room, most) if room > _SHORTEST_TITLE * em else ()
        if most > 1 and (width < _NARROW * em or any(line.elided for line in lines)):
            start, first = left, baseline + step
            lines = word_lines(one.title, theme.small, max(right - left, em), most - 1)
        items.extend(stacked(start, first, lines, theme.colours.text))
        baseline += most * step
    return tuple(items)


def _load(row: PersonRow, width: float, longest: float, theme: Theme) -> DrawingItems:
    """The figure, the excess or free FTE, and the bar under them."""
    em, load = theme.sizes.body, row.load
    warning, baseline = theme.severities[Severity.WARNING.value], _first(theme)
    left, right = PAD * em, width - PAD * em
    items: list[DrawingItem] = []
    start = left
    if load.over:
        r = 0.46 * em
        items.extend(severity_sign(Severity.WARNING, left + r, baseline - _CAPITAL * em, r, theme))
        start += 1.3 * em
    figure = shape_line(load.words, theme.strong if load.over else theme.body)
    items.append(starting_at(start, baseline, figure, warning.text if load.over else theme.colours.text))
    aside = shape_line(aside_words(row), theme.small._replace(bold=bool(load.over)))
    if start + figure.width + 0.5 * em + aside.width <= right:
        items.append(ending_at(right, baseline, aside, warning.text if load.over else theme.colours.text_muted))
    top = _second(theme) - 0.75 * _BAR * em - 0.2 * em
    bar = bar_items(load, longest, max(right - left, 0.0), top, _BAR * em, theme)
    return (*items, Group(bar, left))


def middle_of_first_line(theme: Theme) -> float:
    """The middle of the first line, from the top of a row."""
    return _AIR * theme.sizes.body + line_height(theme.body) / 2


def _first(theme: Theme) -> float:
    """The baseline of the first line, from the top of a row."""
    return _AIR * theme.sizes.body + ascent(theme.body)


def _second(theme: Theme) -> float:
    """The baseline of the smaller second line."""
    return _AIR * theme.sizes.body + line_height(theme.body) + ascent(theme.small)
