"""The field over a list that narrows it while somebody types."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from teamcanvas.ui.fuzzy import best
from teamcanvas.ui.row_list import RowList


class SearchField(QLineEdit):
    """Arrow down goes into the list, Enter acts on the row that fits best, Esc empties the field."""

    def __init__(self, words: str, rows: RowList) -> None:
        super().__init__()
        self._rows = rows
        self.setPlaceholderText(words)
        self.setAccessibleName(words.rstrip("…"))
        self.setClearButtonEnabled(True)
        self.setMaxLength(200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Down:
                self._into_list()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._into_list()
                if self._rows.current_key:
                    self._rows.activated_row.emit(self._rows.current_key)
            case _:
                super().keyPressEvent(event)

    def _into_list(self) -> None:
        key = self._best_key()
        if key:
            self._rows.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._rows.choose(key)

    def _best_key(self) -> str:
        """Rows stay in their order; `data owner` is nevertheless the role of that name before one it is said of."""
        rows = [row for row in self._rows.rows_model.rows if row.choosable]
        wanted = self.text().strip()
        if not wanted and self._rows.current_key:
            return self._rows.current_key
        fitting = best(rows, wanted, lambda row: row.text) or rows
        return fitting[0].key if fitting else ""
