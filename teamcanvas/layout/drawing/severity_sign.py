"""The sign of a severity: distinguished by shape and character as well as by colour."""

from teamcanvas.layout.drawing.drawing import Circle, DrawingItem, Polygon, Rect, Text
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.text.text import FontStyle, shape_line
from teamcanvas.rules.finding import Severity

_CHARACTERS = {Severity.ERROR: "!", Severity.WARNING: "!", Severity.INFO: "i"}


def severity_sign(severity: Severity, cx: float, cy: float, r: float, theme: Theme) -> tuple[DrawingItem, ...]:
    """A disc for an error, a triangle for a warning, a square for a note, around a centre and within the radius `r`."""
    colours = theme.severities[severity.value]
    line = shape_line(_CHARACTERS[severity], FontStyle(r * 1.4, bold=True))
    baseline = cy + line.style.size * 0.35
    shape: DrawingItem
    if severity is Severity.ERROR:
        shape = Circle(cx, cy, r, fill=colours.fill)
    elif severity is Severity.WARNING:
        baseline += r * 0.16
        # The stroke in the same colour makes the corners less sharp; with it the sign stays within its radius.
        tips = ((cx, cy - r * 0.85), (cx + r * 0.85, cy + r * 0.72), (cx - r * 0.85, cy + r * 0.72))
        shape = Polygon(tips, fill=colours.fill, stroke=colours.fill, stroke_width=r * 0.3)
    else:
        shape = Rect(cx - r, cy - r, 2 * r, 2 * r, fill=colours.fill, radius=r * 0.4)
    return shape, Text(cx - line.width / 2, baseline, line, colours.sign)
