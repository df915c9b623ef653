"""Planned FTE of a person against their capacity: a bar on a scale that all people share, and a figure."""

from dataclasses import dataclass

from teamcanvas.layout.drawing.drawing import DrawingItem, Line, Rect
from teamcanvas.layout.drawing.lettering import starting_at
from teamcanvas.layout.drawing.severity_sign import severity_sign
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.pages.table_cells import DrawnCell, TableLook
from teamcanvas.layout.text.text import shape_line
from teamcanvas.model.fte import fte_text, more_than
from teamcanvas.rules.finding import Severity


@dataclass(frozen=True, slots=True)
class FteLoad:
    """Planned FTE and capacity of a person."""

    planned: float
    capacity: float

    @property
    def over(self) -> float:
        """Planned FTE beyond the capacity; 0 if there is none."""
        return self.planned - self.capacity if more_than(self.planned, self.capacity) else 0.0

    @property
    def words(self) -> str:
        """Planned and capacity."""
        return f"{fte_text(self.planned)} of {fte_text(self.capacity)}"


def load_cell(load: FteLoad, longest: float, look: TableLook, width: float) -> DrawnCell:
    """The bar with its figure at the right.

    The frame is the capacity, the field in it what is planned. What is planned beyond it is hatched, in another
    colour, and has the sign of a warning beside a bold figure.

    Args:
        longest: the FTE that a bar of full length stands for.
    """
    colours, warning = look.theme.colours, look.theme.severities[Severity.WARNING.value]
    over = load.over
    style = look.strong if over else look.text
    figure = shape_line(load.words, style)
    room = max(width - figure_width(look), 0.0)
    height = 0.85 * look.size
    items = list(bar_items(load, longest, room, look.capital - height / 2, height, look.theme))
    left = room + 0.8 * look.size
    if over:
        r = 0.42 * look.size
        items.extend(severity_sign(Severity.WARNING, left + r, look.capital, r, look.theme))
    left += 1.2 * look.size
    items.append(starting_at(left, look.baseline, figure, warning.text if over else colours.text))
    return DrawnCell(
        look.line, tuple(items), f"{load.words} FTE" + (", more than there is" if over else ""), bool(over)
    )


def bar_items(
    load: FteLoad, longest: float, room: float, top: float, height: float, theme: Theme
) -> tuple[DrawingItem, ...]:
    """The bar by itself, from 0 to the right.

    Args:
        load: what it shows.
        longest: the FTE that a bar as wide as the room stands for.
        room: its greatest width in points.
        top: of its frame.
        height: of its frame, in points.
        theme: the look.
    """
    colours, warning = theme.colours, theme.severities[Severity.WARNING.value]
    outline, over = theme.measures.outline, load.over
    unit = room / longest if longest > 0 else 0.0
    within = min(load.planned, load.capacity) * unit
    end = load.capacity * unit
    items: list[DrawingItem] = [Rect(0, top, end, height, fill=colours.surface_muted, radius=1.5)] if end > 0 else []
    if within > 0:
        items.append(Rect(0, top, within, height, fill=colours.accent, radius=1.5))
    if over:
        beyond = min(over * unit, room - end)
        items.append(Rect(end, top, beyond, height, fill=warning.soft, stroke=warning.fill, stroke_width=outline))
        items.extend(_hatching(end, top, beyond, height, warning.fill, outline))
        items.append(Line(end, top - 2, end, top + height + 2, colours.text, 2 * outline))
    return tuple(items)


def figure_width(look: TableLook) -> float:
    """The width of figure and sign beside a bar."""
    return shape_line("10.25 of 10.25", look.strong).width + 2.0 * look.size


def _hatching(x: float, y: float, width: float, height: float, colour: str, thickness: float) -> list[DrawingItem]:
    """Slanted lines, clipped to a field."""
    step = 3.0
    lines: list[DrawingItem] = []
    at = step
    while at < width + height:
        low, high = max(0.0, at - width), min(at, height)
        lines.append(Line(x + at - low, y + low, x + at - high, y + high, colour, thickness))
        at += step
    return lines
