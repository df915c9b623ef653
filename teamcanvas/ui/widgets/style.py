"""The style sheet and the palette of a theme, made from its tokens."""

from dataclasses import asdict
from functools import cache
from string import Template

from PySide6.QtGui import QColor, QPalette

from teamcanvas.layout.drawing.theme import Theme, ThemeName, load_theme
from teamcanvas.resources import resource

FAMILY = "FiraGO"


@cache
def style_sheet(name: ThemeName) -> str:
    """The style sheet of a theme. Raises KeyError when it uses a token that no theme has."""
    theme = load_theme(name)
    measures = {
        f"{key}_width" if key in ("hairline", "outline") else key: f"{value:g}"
        for key, value in asdict(theme.measures).items()
    }
    sizes = {key: f"{value:g}" for key, value in asdict(theme.sizes).items()}
    severities = {
        f"{severity}_{part}": colour
        for severity, colours in theme.severities.items()
        for part, colour in asdict(colours).items()
    }
    derived = {
        "family": FAMILY,
        "shade": "dark" if theme.dark else "light",
        "icons": resource("icons").as_posix(),
        "accent_strong": _towards(theme.colours.accent, theme.colours.text, 0.25),
        "text_soft": _towards(theme.colours.text, theme.colours.text_muted, 0.6),
        "focus": f"{max(2.0, theme.measures.outline):g}",
    }
    tokens = {**asdict(theme.colours), **severities, **measures, **sizes, **derived}
    return Template(resource("styles", "window.qss").read_text("utf-8")).substitute(tokens)


def palette(theme: Theme) -> QPalette:
    """The palette of a theme, for what a style sheet cannot style (text cursors, selected text, item views)."""
    colours = theme.colours
    roles = {
        QPalette.ColorRole.Window: colours.surface,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.surface_muted,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.text_muted,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.accent_text,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.accent_text,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.accent,
        QPalette.ColorRole.ToolTipBase: colours.tip,
        QPalette.ColorRole.ToolTipText: colours.tip_text,
        QPalette.ColorRole.Mid: colours.outline,
        QPalette.ColorRole.Accent: colours.accent,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.outline_vacant))
    return made


def _towards(colour: str, other: str, share: float) -> str:
    """A colour mixed with a share of another one."""
    pairs = ((int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
