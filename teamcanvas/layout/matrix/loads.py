"""The RACI load of a person as a bar: its height is their share of all activities, its fields are the letters."""

from dataclasses import dataclass

from teamcanvas.layout.drawing.drawing import DrawingItem, Line, Polygon, Rect
from teamcanvas.layout.drawing.lettering import centred_at
from teamcanvas.layout.matrix.measures import MatrixMeasures
from teamcanvas.layout.text.shaped import FontStyle
from teamcanvas.layout.text.text import shape_line
from teamcanvas.rules.finding import Severity


@dataclass(frozen=True, slots=True)
class LoadContent:
    """A person's load. Equal content is drawn alike."""

    counts: tuple[tuple[str, int], ...]
    """How often they have each letter, the strongest first."""
    touched: int
    """In how many rows they have any."""
    rows: int
    over_involved: bool = False

    @property
    def share(self) -> float:
        """The part of all rows, 0 to 1."""
        return self.touched / self.rows if self.rows else 0.0


def draw_load(load: LoadContent, measures: MatrixMeasures) -> tuple[DrawingItem, ...]:
    """The bar in a frame as high as all activities, around x = 0 and standing on y = 0, with a figure over it.

    Over-involved people are marked by a triangle beside a bold figure, and by a thick frame.
    """
    theme = measures.theme
    full, width = measures.load_bar, measures.load_width
    total = sum(count for _, count in load.counts)
    outline = max(theme.measures.outline, 0.06 * measures.em)
    edge = theme.severities[Severity.WARNING.value].fill if load.over_involved else theme.colours.outline
    items: list[DrawingItem] = [Rect(-width / 2, -full, width, full, fill=theme.colours.surface)]
    y = 0.0
    # The strongest letter stands at the foot, where bars are compared most easily.
    for letter, count in load.counts:
        height = full * load.share * count / total if total else 0.0
        if height:
            items.append(Rect(-width / 2, y - height, width, height, fill=theme.letter(letter).fill))
            y -= height
    if y:
        # Pale letters on a pale ground: a line shows the level.
        items.append(Line(-width / 2, y, width / 2, y, theme.colours.text_muted, outline))
    thick = 2 * outline if load.over_involved else outline
    items.append(Rect(-width / 2 - thick, -full - thick, width + 2 * thick, full + 2 * thick, None, edge, thick))
    return (*items, *_figure(load, -full - 0.45 * measures.em, measures))


def _figure(load: LoadContent, baseline: float, measures: MatrixMeasures) -> tuple[DrawingItem, ...]:
    theme = measures.theme
    style = FontStyle(max(theme.sizes.micro, 0.8 * measures.em), bold=load.over_involved)
    line = shape_line(f"{round(100 * load.share)}%", style)
    if not load.over_involved:
        return (centred_at(0, baseline, line, theme.colours.text_muted),)
    colours = theme.severities[Severity.WARNING.value]
    size = 0.55 * style.size
    left = -(line.width + 1.3 * size) / 2
    tip = ((left, baseline), (left + size, baseline), (left + size / 2, baseline - 1.1 * size))
    return Polygon(tip, fill=colours.fill), centred_at(left + 1.3 * size + line.width / 2, baseline, line, colours.text)
