"""The command palette: a fuzzy search over all enabled actions, and over what the open plan names."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from teamcanvas.ui.widgets.fuzzy import best
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.line_edit import LineEdit
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.rows import Index
from teamcanvas.ui.widgets.style_option import metrics_of, palette_of, rect_of
from teamcanvas.ui.window.action_set import ActionSet
from teamcanvas.ui.window.actions import ACTIONS, MENUS, ActionRecord
from teamcanvas.ui.window.palette_places import PalettePlace

WIDTH, HEIGHT = 520, 380
PADDING = 14
"""Pixels beside the text of a row."""
MOST = 60
"""Entries in the list: further ones match worse, and would have to be scrolled for."""
KEY_ROLE = Qt.ItemDataRole.UserRole + 1


class KeyDelegate(QStyledItemDelegate):
    """Paints the shortcut at the end of a row, and wraps a text that is longer than the list is wide."""

    def __init__(self, rows: QListWidget) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # Qt measures in one line.
        one, metrics, width = super().sizeHint(option, index), metrics_of(option), self._rows.viewport().width()
        room = QRect(0, 0, width - 2 * PADDING, 10 * metrics.height())
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        wrapped = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return QSize(width, one.height() + wrapped - metrics.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(palette_of(option).placeholderText().color())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect_of(option).adjusted(0, 0, -12, 0), flags, str(index.data(KEY_ROLE) or ""))
        painter.restore()


class CommandPalette(QDialog):
    """A search field and a list; Enter does or goes to what is chosen, Esc closes."""

    def __init__(self, actions: ActionSet, parent: QWidget, places: Sequence[PalettePlace] = ()) -> None:
        """A palette.

        Args:
            actions: found by their texts, all of them while nothing is typed.
            parent: its window.
            places: found by their words once something is typed.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Command palette")
        # It closes by Esc and when something is chosen: there is nothing to move, minimise or maximise.
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self._actions = actions
        self._places = tuple(places)
        self._menus = {menu.id: menu.text.replace("&", "") for menu in MENUS}
        self.field = LineEdit()
        self.field.setPlaceholderText("What would you like to do or find?")
        self.field.setAccessibleName("Search commands")
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName("Commands")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setItemDelegate(KeyDelegate(self.list))
        self.nothing = plain_label("", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        self.resize(WIDTH, HEIGHT)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._run)
        self.list.itemActivated.connect(self._run)
        self.list.itemClicked.connect(self._run)
        self._entries: list[ActionRecord | PalettePlace] = []
        self._search("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move the current row while the field has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
                Qt.Key(event.key())
            )
            if step is not None and self.list.count():
                row = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
                self.list.setCurrentRow(row)
                return True
        return False

    def _search(self, wanted: str) -> None:
        self.list.clear()
        there = [record for record in ACTIONS if record.id != "palette" and self._actions[record.id].isEnabled()]
        entries: list[ActionRecord | PalettePlace] = [*there, *(self._places if wanted.strip() else ())]
        for entry in best(entries, wanted, self._searched)[:MOST]:
            words, number = self._words(entry), entries.index(entry)
            key = self._actions[entry.id].shortcut().toString() if isinstance(entry, ActionRecord) else ""
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, number)
            item.setData(KEY_ROLE, key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}, {key}" if key else None)
            self.list.addItem(item)
        self._entries = entries
        self.list.setCurrentRow(0)
        found = self.list.count() > 0
        self.nothing.setText("" if found else f"Nothing is called “{shown(wanted, 60)}”.")
        self.nothing.setVisible(not found)
        if not found:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, self.nothing.text()))

    def _searched(self, entry: ActionRecord | PalettePlace) -> str:
        # Not by its kind: “ing” would find every finding.
        return entry.name if isinstance(entry, PalettePlace) else self._words(entry)

    def _words(self, record: ActionRecord | PalettePlace) -> str:
        if isinstance(record, PalettePlace):
            return record.words
        # The text of the QAction: for Undo it contains the undo text, which the record lacks.
        return f"{self._menus[record.menu]}: {_plain(self._actions[record.id])}"

    def _run(self) -> None:
        chosen = self.list.selectedItems()
        if chosen:
            entry = self._entries[int(chosen[0].data(Qt.ItemDataRole.UserRole))]
            self.accept()
            if isinstance(entry, ActionRecord):
                self._actions[entry.id].trigger()
            else:
                entry.go()


def _plain(action: QAction) -> str:
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
