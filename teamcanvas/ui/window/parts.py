"""F6: moves the focus around the parts of the window."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from teamcanvas.ui.widgets.tab_order import tab_stops
from teamcanvas.ui.window.side_panel import SidePanel
from teamcanvas.ui.window.workspace import Workspace


def go_to_part(space: Workspace, by: int) -> None:
    """Move the focus by a number of parts, cyclically: header, lists, centre, right panel."""
    focused = space.window().focusWidget()
    parts = [part for part in (space.header, space.left, space.centre, space.right) if part.isVisible()]
    here = next((at for at, part in enumerate(parts) if focused and part.isAncestorOf(focused)), None)
    part = parts[0 if here is None else (here + by) % len(parts)]
    if isinstance(part, QStackedWidget):
        (part.currentWidget() or part).setFocus(Qt.FocusReason.TabFocusReason)
        return
    if isinstance(part, SidePanel) and part.folded:
        part.strip_buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
        return
    page = (part.page or part) if isinstance(part, SidePanel) else part
    # The widget focused before, else the first tab stop; in the findings, the first finding.
    last = cast("QWidget | None", page.focusWidget())  # None before anything in it was focused: the stubs deny it
    places = [*(space.findings.list.cards[:1] if page is space.findings else ()), *tab_stops(page)]
    first = next((one for one in places if one.isVisible()), part)
    (last if last and last.isVisible() else first).setFocus(Qt.FocusReason.TabFocusReason)
