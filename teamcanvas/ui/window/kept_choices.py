"""What is chosen in the editor and kept between runs: the panels, the grouping of findings, the minimap."""

from teamcanvas.ui.window.preferences import Preferences
from teamcanvas.ui.window.workspace import Workspace


def restore_choices(space: Workspace, preferences: Preferences) -> None:
    """Restore the choices of the last run, and store those that are made from now on."""
    space.sides.restore(preferences.geometry("split"))
    space.findings.filter.show_grouping(preferences.grouping)
    space.findings.filter.grouped.connect(preferences.keep_grouping)
    space.board.allow_minimap(preferences.minimap)
    space.board.minimap_allowed_changed.connect(preferences.keep_minimap)


def keep_panels(space: Workspace, preferences: Preferences) -> None:
    """Store the widths of the panels, when the window closes."""
    preferences.keep_geometry("split", space.sides.state())
