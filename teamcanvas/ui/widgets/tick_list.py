"""A list of names with check boxes, a few lines high."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

MOST_LINES = 8


class TickList(QListWidget):
    """Emits the key of a line whose box was ticked or cleared."""

    ticked = Signal(str, bool)

    def __init__(self, name: str) -> None:
        """An empty list.

        Args:
            name: its accessible name.
        """
        super().__init__()
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self._tell)

    def show_ticks(self, names: Mapping[str, str], ticked: Collection[str]) -> None:
        """Show these names by key; lines stay where they are as long as the names do."""
        shown = {self._key(item): item.text() for item in map(self.item, range(self.count()))}
        with QSignalBlocker(self):
            if shown != dict(names):
                self.clear()
                for key, name in names.items():
                    item = QListWidgetItem(name, self)
                    item.setData(Qt.ItemDataRole.UserRole, key)
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            for item in map(self.item, range(self.count())):
                on = self._key(item) in ticked
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        line = max(self.sizeHintForRow(0), self.fontMetrics().height())
        self.setFixedHeight(line * min(max(self.count(), 1), MOST_LINES) + 2 * self.frameWidth() + 8)

    def _key(self, item: QListWidgetItem) -> str:
        return str(item.data(Qt.ItemDataRole.UserRole))

    def _tell(self, item: QListWidgetItem) -> None:
        self.ticked.emit(self._key(item), item.checkState() is Qt.CheckState.Checked)
