"""A list view of rows with drag, context menu and keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate

from teamcanvas.ui.widgets.drag_copy import drag_copy
from teamcanvas.ui.widgets.rows import Row, RowsModel

DragSource = Callable[[str], tuple[QMimeData, QPixmap] | None]


_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class RowList(QListView):
    """Shows rows with a delegate; its signals carry row keys."""

    activated_row = Signal(str)
    """Enter, or a double click where it does not start editing."""
    removal_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)
    """Right click or the menu key, with the place on the screen."""
    current_changed = Signal(str)

    def __init__(
        self, name: str, delegate: QStyledItemDelegate, drag_source: DragSource, hint_of: Callable[[str], str]
    ) -> None:
        """A list.

        Args:
            name: its accessible name.
            delegate: paints the rows.
            drag_source: the mime data and the pixmap of a drag of a row.
            hint_of: the tooltip of a row.
        """
        super().__init__()
        self.setAccessibleName(name)
        self._model = RowsModel(hint_of)
        self.setModel(self._model)
        self.setItemDelegate(delegate)
        delegate.setParent(self)
        self._drag_source = drag_source
        self._dragging = False
        self._waiting: tuple[Row, ...] | None = None
        self._nothing = ""
        self._current_before = QPersistentModelIndex()
        self._passing_by = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.clicked.connect(self._on_click)
        self.doubleClicked.connect(self._on_double_click)
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def rows_model(self) -> RowsModel:
        """The rows."""
        return self._model

    @property
    def current_key(self) -> str:
        """The key of the current row; empty if there is none."""
        row = self._model.row(self.currentIndex())
        return row.key if row and row.choosable else ""

    def choose(self, key: str) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self._model.index_of(key))

    def show_rows(self, rows: Sequence[Row], nothing: str = "") -> None:
        """Replace the rows; during a drag the new rows are applied after the drop.

        Args:
            rows: from top to bottom.
            nothing: placeholder of the empty list.
        """
        self._nothing = nothing
        if self._dragging:
            self._waiting = tuple(rows)
            return
        self._model.show_rows(rows)
        self.viewport().update()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the row under the pointer."""
        row = self._model.row(self.currentIndex())
        source = self._drag_source(row.key) if row else None
        if source is None:
            return
        self._dragging = True
        try:
            drag_copy(self, *source)
        finally:
            self._dragging = False
            waiting, self._waiting = self._waiting, None
            if waiting is not None:
                self.show_rows(waiting, self._nothing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.current_key
        editing = self.state() == QAbstractItemView.State.EditingState
        if key and not editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated_row.emit(key)
            return
        if key and not editing and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_wanted.emit(key)
            return
        if key and not editing and event.key() == Qt.Key.Key_F10 and event.modifiers() == _SHIFT:
            # For keyboards without a menu key; Qt handles Shift+F10 on Windows only.
            self.menu_wanted.emit(key, self.menu_place(key))
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in _BY_KEY and not self.current_key:
            # On keyboard focus select the first row, without emitting current_changed: Tab may only pass through.
            first = next((row.key for row in self._model.rows if row.choosable), "")
            self._passing_by = True
            self.setCurrentIndex(self._model.index_of(first))
            self._passing_by = False
        super().focusInEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if mouse else self.currentIndex()
        row = self._model.row(index)
        if row and row.choosable:
            self.menu_wanted.emit(row.key, event.globalPos() if mouse else self.menu_place(row.key))

    def menu_place(self, key: str) -> QPoint:
        """Where on the screen a menu about a row belongs."""
        area: QRect = self.visualRect(self._model.index_of(key))
        return self.viewport().mapToGlobal(QPoint(area.left() + 24, area.bottom()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._model.row(self.indexAt(event.position().toPoint()))
        grab = row is not None and row.choosable
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if grab else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        # The focus ring depends on the focus, on whose change Qt repaints the current row only.
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.viewport().update()
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._model.rows and self._nothing:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(4, 8, -4, 0), flags, self._nothing)

    def _on_click(self, index: QModelIndex) -> None:
        # Emit again for the current row: its page may have been replaced since.
        if index == self._current_before:
            self._on_current(index, index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._current_before = QPersistentModelIndex(self.currentIndex())
        super().mousePressEvent(event)

    def _on_double_click(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row and row.choosable:
            self.activated_row.emit(row.key)

    def _on_current(self, index: QModelIndex, previous: QModelIndex) -> None:
        if self.current_key and not self._passing_by:
            self.current_changed.emit(self.current_key)
