"""The menu of plans opened lately."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from teamcanvas.ui.widgets.plain import menu_text, tip


class RecentMenu(QMenu):
    """Filled whenever the menu above it opens: files come and go meanwhile."""

    def __init__(self, parent: QWidget, open_path: Callable[[Path], object], forget: Callable[[], None]) -> None:
        """An empty menu.

        Args:
            parent: its window.
            open_path: opens the plan that was chosen.
            forget: empties the list.
        """
        super().__init__("Open &recent", parent)
        self._open_path = open_path
        self._forget = forget
        self.setToolTipsVisible(True)
        self.fill(())

    def fill(self, paths: Sequence[Path]) -> None:
        """Other plans."""
        self.clear()
        self.setEnabled(bool(paths))
        for path in paths:
            action = self.addAction(menu_text(path.stem))
            action.setToolTip(tip(str(path)))
            action.triggered.connect(lambda _checked=False, chosen=path: self._open_path(chosen))
        if paths:
            self.addSeparator()
            self.addAction("Forget these plans", self._forget)
