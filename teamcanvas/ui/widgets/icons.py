"""Icons by qtawesome name, in the colour of the theme."""

from PySide6.QtGui import QIcon

from teamcanvas.layout.drawing.theme import Theme


def icon(name: str, theme: Theme) -> QIcon:
    """The icon of a qtawesome name."""
    import qtawesome  # takes a tenth of a second: only when the first icon is shown

    return qtawesome.icon(name, color=theme.colours.text_muted, color_disabled=theme.colours.outline)
