"""A filter field for a `RowList`, with keys that lead into the list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from teamcanvas.ui.widgets.filter_field import FilterField
from teamcanvas.ui.widgets.fuzzy import best
from teamcanvas.ui.widgets.row_list import RowList


class SearchField(FilterField):
    """Arrow down moves the focus into the list, Enter activates the best match, Esc clears the field."""

    def __init__(self, words: str, rows: RowList) -> None:
        """An empty field.

        Args:
            words: the placeholder.
            rows: the list below.
        """
        super().__init__(words)
        self._rows = rows
        self.into_list.connect(self._into_list)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._rows.current_key:
            self._rows.activated_row.emit(self._rows.current_key)

    def _into_list(self) -> None:
        key = self._best_key()
        if key:
            self._rows.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._rows.choose(key)

    def _best_key(self) -> str:
        """The row that matches best: rows stay in list order, but an exact title wins over a mention in another row."""
        rows = [row for row in self._rows.rows_model.rows if row.choosable]
        wanted = self.text().strip()
        if not wanted and self._rows.current_key:
            return self._rows.current_key
        fitting = best(rows, wanted, lambda row: row.text) or rows
        return fitting[0].key if fitting else ""
