"""The drawing of a stage without its cards: frame, number, title, how many of its roles are held."""

from dataclasses import dataclass

from teamcanvas.layout.drawing.drawing import Box, Circle, DrawingItem, Line, Polygon, Rect, Text
from teamcanvas.layout.drawing.severity_sign import severity_sign
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.text.text import FontStyle, ascent, elide, line_height, shape_line, wrap
from teamcanvas.model.stage import CORE_STAGES, Stage
from teamcanvas.rules.finding import Severity

BAND_SUBTITLE = "runs across all stages"
EMPTY_HINT = "Drag a role or a person here, or press + to add one."

_BAND_SIGN = 0.62
"""The radius of a sign, in sizes of the body text."""


@dataclass(frozen=True, slots=True)
class StageHead:
    """The content of a stage's head."""

    stage: Stage
    held: int
    roles: int
    severity: Severity | None

    @property
    def subtitle(self) -> str:
        """The second line."""
        if self.stage is Stage.PROJECT_MANAGEMENT:
            return BAND_SUBTITLE
        if not self.roles:
            return "No roles yet"
        return f"{self.held} of {self.roles} role{'' if self.roles == 1 else 's'} held"


def head_height(theme: Theme) -> float:
    """Points from the top of a stage to its first card."""
    return 4 * theme.measures.spacing + line_height(theme.heading) + line_height(theme.small) + theme.measures.spacing


def band_head_width(theme: Theme) -> float:
    """Points from the left of the band to its first card."""
    step = theme.measures.spacing
    # The title on one line, also beside a sign.
    title = shape_line(Stage.PROJECT_MANAGEMENT.label, theme.strong).width + 2 * _BAND_SIGN * theme.sizes.body + step
    return max(9.2 * theme.sizes.body, max(title, shape_line(BAND_SUBTITLE, theme.small).width) + 6 * step)


def draw_frame(width: float, height: float, theme: Theme) -> tuple[DrawingItem, ...]:
    """The rounded frame of a stage, with the origin at its top left corner."""
    colours, measures = theme.colours, theme.measures
    return (
        Rect(
            0,
            0,
            width,
            height,
            fill=colours.surface,
            stroke=colours.outline,
            stroke_width=measures.outline,
            radius=measures.radius_large,
        ),
    )


def draw_hint(width: float, height: float, theme: Theme) -> tuple[DrawingItem, ...]:
    """What can be done with an empty stage, in a dashed frame where its first card would be."""
    step, measures = theme.measures.spacing, theme.measures
    left, top = 3 * step, head_height(theme)
    room = width - 2 * left
    lines = wrap(EMPTY_HINT, theme.small, room - 6 * step, 3)
    tall = len(lines) * line_height(theme.small) + 6 * step
    if top + tall > height - step:
        return ()
    items: list[DrawingItem] = [
        Rect(
            left,
            top,
            room,
            tall,
            stroke=theme.colours.outline_vacant,
            stroke_width=measures.outline,
            radius=measures.radius_small,
            dash=(3 * measures.outline, 2 * measures.outline),
        )
    ]
    baseline = top + 3 * step + ascent(theme.small)
    for line in lines:
        items.append(Text(left + (room - line.width) / 2, baseline, line, theme.colours.text_muted))
        baseline += line_height(theme.small)
    return tuple(items)


def draw_head(head: StageHead, width: float, theme: Theme) -> tuple[DrawingItem, ...]:
    """Number, title and second line of a stage, with the origin at its top left corner."""
    if head.stage is Stage.PROJECT_MANAGEMENT:
        return _band_head(head, theme)
    step = theme.measures.spacing
    r = 0.62 * line_height(theme.heading)
    left = 3 * step
    top = 3 * step
    middle = top + line_height(theme.heading) / 2
    text_left = left + 2 * r + 1.75 * step
    right = below = width - 3 * step
    items: list[DrawingItem] = [Circle(left + r, middle, r, fill=theme.colours.badge)]
    number = shape_line(str(head.stage.number), FontStyle(r * 1.15, bold=True))
    items.append(Text(left + r - number.width / 2, middle + 0.36 * number.style.size, number, theme.colours.badge_text))
    sign = sign_of_head(head, width, theme)
    if sign is not None:
        items.extend(_sign(head, sign, theme))
        below = sign.left - step
        right = below if (sign.top + sign.bottom) / 2 < top + line_height(theme.heading) else right
    style = _title_style(theme, width - 3 * step - text_left)
    title = elide(head.stage.label, style, max(right - text_left, 1))
    subtitle = elide(head.subtitle, theme.small, max(below - text_left, 1))
    items.append(Text(text_left, top + ascent(theme.heading), title, theme.colours.text))
    second = top + line_height(theme.heading) + 0.5 * step + ascent(theme.small)
    items.append(Text(text_left, second, subtitle, theme.colours.text_muted))
    return tuple(items)


def _title_style(theme: Theme, room: float) -> FontStyle:
    """The style of the titles of all stages: smaller where the longest one would be cut."""
    widest = max(shape_line(stage.label, theme.heading).width for stage in CORE_STAGES)
    size = theme.heading.size * min(room / widest, 1.0)
    # A little less than fits: widths are rounded.
    return theme.heading if widest <= room else theme.heading._replace(size=max(0.99 * size, theme.sizes.micro))


def sign_of_head(head: StageHead, width: float, theme: Theme) -> Box | None:
    """The box of the sign in the head of a stage of a width, relative to its top left corner."""
    if head.severity is None:
        return None
    step, r = theme.measures.spacing, 0.62 * theme.sizes.body
    if head.stage is Stage.PROJECT_MANAGEMENT:
        return _around(band_head_width(theme) - step - r, 3 * step + 0.6 * theme.sizes.body, r)
    top, right = 3 * step, width - 3 * step
    text_left = top + 2 * 0.62 * line_height(theme.heading) + 1.75 * step
    beside = right - 2 * r - step
    # If a title would be elided, the signs of all stages move a line down, beside the less important counts.
    fits = all(shape_line(stage.label, theme.heading).width <= beside - text_left for stage in CORE_STAGES)
    below = line_height(theme.heading) + 0.5 * step + 0.5 * line_height(theme.small)
    return _around(right - r, top + (line_height(theme.heading) / 2 if fits else below), r)


def _around(cx: float, cy: float, r: float) -> Box:
    return Box(cx - r, cy - r, cx + r, cy + r)


def _sign(head: StageHead, box: Box, theme: Theme) -> tuple[DrawingItem, ...]:
    if head.severity is None:
        return ()
    r = box.width / 2
    return severity_sign(head.severity, box.left + r, box.top + r, r, theme)


def draw_arrow(left: float, right: float, y: float, theme: Theme) -> tuple[DrawingItem, ...]:
    """The arrow from one stage to the next, in the gap between them."""
    colour, weight = theme.colours.text_muted, max(1.2, theme.measures.outline)
    half = 0.25 * (right - left)
    middle = (left + right) / 2
    tip = middle + half
    return (
        Line(middle - half, y, tip, y, colour, weight, cap="round"),
        Polygon(
            ((tip - half * 0.7, y - half * 0.7), (tip, y), (tip - half * 0.7, y + half * 0.7)),
            stroke=colour,
            stroke_width=weight,
            closed=False,
            cap="round",
        ),
    )


def _band_head(head: StageHead, theme: Theme) -> tuple[DrawingItem, ...]:
    step = theme.measures.spacing
    width = band_head_width(theme) - 4 * step
    left, baseline = 3 * step, 3 * step + ascent(theme.strong)
    r = 0.62 * theme.sizes.body
    items: list[DrawingItem] = []
    for line in wrap(head.stage.label, theme.strong, width - (2 * r + step if head.severity else 0), 2):
        items.append(Text(left, baseline, line, theme.colours.text))
        baseline += line_height(theme.strong)
    baseline += ascent(theme.small) - ascent(theme.strong) + 0.5 * step
    for line in wrap(head.subtitle, theme.small, width, 2):
        items.append(Text(left, baseline, line, theme.colours.text_muted))
        baseline += line_height(theme.small)
    sign = sign_of_head(head, width, theme)
    if sign is not None:
        items.extend(_sign(head, sign, theme))
    return tuple(items)


def band_head_height(theme: Theme) -> float:
    """Points that the head of the band needs."""
    return 6 * theme.measures.spacing + 2 * line_height(theme.strong) + line_height(theme.small)


def band_strip_height(theme: Theme) -> float:
    """Points that the head of the band needs on one line."""
    return line_height(theme.strong) + 5 * theme.measures.spacing


def draw_band_strip(head: StageHead, width: float, theme: Theme) -> tuple[DrawingItem, ...]:
    """Title, sign and second line of the band on one line, for a board whose band is below the window."""
    step, height = theme.measures.spacing, band_strip_height(theme)
    middle = height / 2
    baseline = middle - line_height(theme.strong) / 2 + ascent(theme.strong)
    # The lower edge and its corners are outside of the picture.
    items: list[DrawingItem] = [*draw_frame(width, 2 * height, theme)]
    # An arrow down: the rest is below.
    half, left = 0.3 * theme.sizes.body, 3 * step
    items.append(
        Polygon(
            ((left, middle - half / 2), (left + half, middle + half / 2), (left + 2 * half, middle - half / 2)),
            stroke=theme.colours.text_muted,
            stroke_width=max(1.2, theme.measures.outline),
            closed=False,
            cap="round",
        )
    )
    left += 2 * half + 2 * step
    r, right = 0.62 * theme.sizes.body, width - 3 * step
    if head.severity is not None:
        items.extend(_sign(head, _around(right - r, middle, r), theme))
        right -= 2 * r + step
    title = elide(head.stage.label, theme.strong, max(right - left, 1))
    items.append(Text(left, baseline, title, theme.colours.text))
    left += title.width + 2 * step
    subtitle = shape_line(head.subtitle, theme.small)
    if left + subtitle.width <= right:
        items.append(Text(left, baseline, subtitle, theme.colours.text_muted))
    return tuple(items)
