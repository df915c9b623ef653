"""The list of the pages of an export: check boxes, order and titles."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from teamcanvas.layout.pages.size import PageKind
from teamcanvas.model.plural import counted
from teamcanvas.ui.export.words import PAGE_WORDS
from teamcanvas.ui.widgets.labels import plain_label, set_tip
from teamcanvas.ui.widgets.line_edit import LineEdit
from teamcanvas.ui.widgets.plain import shown

_KIND = Qt.ItemDataRole.UserRole
LONGEST_TITLE = 300


class KindList(QListWidget):
    """Kinds of pages with check boxes; moved by drag and drop, or by Alt and the arrow keys."""

    title_wanted = Signal()
    """F2: the title of the current page should be edited."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Pages")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setToolTip("Tick what goes in. Drag, or press Alt and an arrow key, to change the order.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the row, F2 edits its title."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_F2:
            self.title_wanted.emit()
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Move the current row by a number of places."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + by < self.count():
            item = self.takeItem(row)
            self.insertItem(row + by, item)
            self.setCurrentRow(row + by)

    def sizeHint(self) -> QSize:
        """The height of all rows: the list never scrolls."""
        rows = sum(max(self.sizeHintForRow(row), 0) for row in range(self.count()))
        return QSize(super().sizeHint().width(), rows + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())


class TitleField(LineEdit):
    """Enter returns to the list instead of pressing the dialog's default button."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Page title")
        self.setMaxLength(LONGEST_TITLE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class PageList(QWidget):
    """The list, with the title of the current page below."""

    changed = Signal()
    """Pages, order or titles changed: read the properties."""
    current_changed = Signal(str)
    """The kind of the new current page."""
    ticked = Signal(str)
    """The kind of a page that was ticked; emitted before `changed`."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds = KindList()
        self.title = TitleField()
        self._titles: dict[PageKind, str] = {}
        self._made: Mapping[PageKind, str] = {}
        self._ticked: tuple[PageKind, ...] = ()
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setBuddy(self.title)
        self._count = plain_label("", "small")
        self.up, self.down = (_mover(self.kinds, words, sign, by) for words, sign, by in _MOVES)
        self._lay_out()
        self.kinds.itemChanged.connect(self._tell)
        self.kinds.model().rowsInserted.connect(self._tell)
        self.kinds.model().rowsMoved.connect(self._tell)
        self.kinds.currentItemChanged.connect(self._show_current)
        self.kinds.title_wanted.connect(self._edit_title)
        self.title.textEdited.connect(self._take_title)
        self.title.left.connect(self._leave_title)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(plain_label("Pages", "strong"))
        head.addSpacing(6)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.up)
        head.addWidget(self.down)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.kinds)
        column.addWidget(self._label)
        column.addWidget(self.title)

    @property
    def pages(self) -> tuple[PageKind, ...]:
        """The ticked pages in order."""
        return tuple(_kind(item) for item in self._items() if item.checkState() == Qt.CheckState.Checked)

    @property
    def others(self) -> tuple[PageKind, ...]:
        """The other pages in order."""
        return tuple(_kind(item) for item in self._items() if item.checkState() != Qt.CheckState.Checked)

    @property
    def titles(self) -> Mapping[PageKind, str]:
        """The typed titles."""
        return {kind: title for kind, title in self._titles.items() if title.strip()}

    @property
    def current(self) -> PageKind | None:
        """The kind of page whose title is shown."""
        item = self.kinds.currentItem()
        # The stubs deny that it may be None.
        return _kind(item) if self.kinds.currentRow() >= 0 else None

    def show_pages(self, order: Sequence[PageKind], pages: Sequence[PageKind], titles: Mapping[PageKind, str]) -> None:
        """Replace the pages without emitting signals."""
        before = self.current
        with QSignalBlocker(self.kinds):
            self._silent = True
            self._titles = dict(titles)
            self.kinds.clear()
            for kind in order:
                item = QListWidgetItem(PAGE_WORDS[kind])
                item.setData(_KIND, kind)
                item.setFlags(_FLAGS)
                item.setCheckState(Qt.CheckState.Checked if kind in pages else Qt.CheckState.Unchecked)
                self.kinds.addItem(item)
            self.kinds.setCurrentRow(order.index(before) if before in order else 0)
            self._silent = False
            self._ticked = self.pages
        self.kinds.updateGeometry()
        self._show_title()
        self._show_count(None)

    _silent = False

    def show_made(self, titles: Mapping[PageKind, str], pages: int) -> None:
        """Show the generated titles and the number of pages."""
        self._made = titles
        self._show_title()
        self._show_count(pages)

    def go_to(self, kind: PageKind) -> None:
        """Make a kind of page the current one."""
        for row, item in enumerate(self._items()):
            if _kind(item) == kind and row != self.kinds.currentRow():
                self.kinds.setCurrentRow(row)

    def _items(self) -> list[QListWidgetItem]:
        return [self.kinds.item(row) for row in range(self.kinds.count())]

    def _tell(self) -> None:
        # During a move a row exists twice, or without its kind.
        if not self._silent and len({item.data(_KIND) for item in self._items()}) == self.kinds.count():
            before, self._ticked = self._ticked, self.pages
            for kind in self._ticked:
                if kind not in before:
                    self.ticked.emit(kind)
            self.changed.emit()

    def _show_current(self) -> None:
        if not self._silent and self.current is not None:
            self._show_title()
            self.current_changed.emit(self.current)

    def _show_title(self) -> None:
        kind = self.current
        if kind is None:
            return
        row = self.kinds.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(row < self.kinds.count() - 1)
        self._label.setText(f"Ti&tle of “{PAGE_WORDS[kind]}”")
        typed = self._titles.get(kind, "")
        if self.title.text() != typed:
            self.title.setText(typed)
        made = self._made.get(kind, "")
        self.title.setPlaceholderText(shown(made, 120) if made and not typed else "A sentence made from the plan")
        set_tip(self.title, made)

    def _show_count(self, pages: int | None) -> None:
        self._count.setText("" if pages is None else counted(pages, "page"))

    def _edit_title(self) -> None:
        self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.title.selectAll()

    def _take_title(self, text: str) -> None:
        if self.current is not None:
            self._titles[self.current] = text
            self.changed.emit()

    def _leave_title(self) -> None:
        self.kinds.setFocus(Qt.FocusReason.OtherFocusReason)


_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsUserCheckable
    | Qt.ItemFlag.ItemIsDragEnabled
)
_MOVES = (("Move up", "↑", -1), ("Move down", "↓", 1))


def _kind(item: QListWidgetItem) -> PageKind:
    return item.data(_KIND)


def _mover(kinds: KindList, words: str, sign: str, by: int) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setAccessibleName(words)
    button.setToolTip(f"{words} (Alt+{sign})")
    button.clicked.connect(partial(_step, kinds, by))
    return button


def _step(kinds: KindList, by: int, _checked: bool = False) -> None:
    kinds.step(by)
