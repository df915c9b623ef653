"""The menu of recent plans."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from teamcanvas.layout.text.plain_text import tip
from teamcanvas.storage.plan_names import plan_stem
from teamcanvas.ui.widgets.plain import menu_text


class RecentMenu(QMenu):
    """Filled whenever its parent menu opens: files may have been deleted since."""

    def __init__(self, parent: QWidget, open_path: Callable[[Path], object], forget: Callable[[], object]) -> None:
        """An empty menu.

        Args:
            parent: its window.
            open_path: opens the chosen plan.
            forget: clears the list.
        """
        super().__init__("Open &recent", parent)
        self._open_path = open_path
        self._forget = forget
        self.setToolTipsVisible(True)
        self.fill(())

    def fill(self, paths: Sequence[Path]) -> None:
        """Replace the entries."""
        self.clear()
        self.setEnabled(bool(paths))
        for path in paths:
            action = self.addAction(menu_text(plan_stem(path)))
            action.setToolTip(tip(str(path)))
            action.triggered.connect(lambda _checked=False, chosen=path: self._open_path(chosen))
        if paths:
            self.addSeparator()
            self.addAction("Forget these plans", self._forget)
