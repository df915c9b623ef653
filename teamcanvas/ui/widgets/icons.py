"""Icons by qtawesome name, in the colour of the theme."""

from PySide6.QtGui import QIcon

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.ui.window.action_set import ActionSet
from teamcanvas.ui.window.actions import ACTIONS


def icon(name: str, theme: Theme) -> QIcon:
    """The icon of a qtawesome name."""
    import qtawesome  # takes a tenth of a second: only when the first icon is shown

    return qtawesome.icon(name, color=theme.colours.text_muted, color_disabled=theme.colours.outline)


def put_icons(actions: ActionSet, theme: Theme) -> None:
    """Give every action its icon."""
    for record in ACTIONS:
        if record.icon:
            actions[record.id].setIcon(icon(record.icon, theme))
