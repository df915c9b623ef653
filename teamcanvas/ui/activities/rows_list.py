"""The list of activities: rows are moved by drag and drop, with a drop line, and by Alt and the arrow keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate

from teamcanvas.model.ids import ActivityId
from teamcanvas.model.stage import Stage
from teamcanvas.ui.activities.order import ActivityOrder, ActivityPlace, place_beside, start_of_stage
from teamcanvas.ui.activities.rows import ActivityRow, StageRow
from teamcanvas.ui.widgets.row_list import RowList
from teamcanvas.ui.widgets.rows import Row

ACTIVITY_MIME = "application/x-teamcanvas-activity"


class ActivityList(RowList):
    """Activities under stage headings."""

    moved = Signal(str, object)
    """A row was dropped: its key and its new `ActivityPlace`."""
    step_wanted = Signal(str, bool)
    """A row should move by one place: its key, and whether down."""

    def __init__(
        self, delegate: QStyledItemDelegate, order: Callable[[], ActivityOrder], hint_of: Callable[[str], str]
    ) -> None:
        """A list.

        Args:
            delegate: paints the rows and lets titles be edited.
            order: returns all activities in order.
            hint_of: the tooltip of a row.
        """
        super().__init__("Activities", delegate, self._carried, hint_of)
        self._order = order
        self._landing: tuple[ActivityPlace, int] | None = None
        self._restoring = False
        self.movable = True
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setDropIndicatorShown(False)
        self.setAutoScroll(True)

    @property
    def landing(self) -> ActivityPlace | None:
        """The drop target of the current drag."""
        return self._landing[0] if self._landing else None

    def show_rows(self, rows: Sequence[Row], nothing: str = "") -> None:
        """Replace the rows; the current row stays current, also after a move."""
        kept = self.current_key
        self._restoring = True
        super().show_rows(rows, nothing)
        if kept and self.current_key != kept and self.rows_model.index_of(kept).isValid():
            self.choose(kept)
        self._restoring = False

    def _on_current(self, index: QModelIndex, previous: QModelIndex) -> None:
        # Moving a row changes the current index, which must not be emitted as a choice.
        if not self._restoring:
            super()._on_current(index, previous)

    def _carried(self, key: str) -> tuple[QMimeData, QPixmap] | None:
        area = self.visualRect(self.rows_model.index_of(key))
        if not self.movable or area.isEmpty():
            return None
        mime = QMimeData()
        mime.setData(ACTIVITY_MIME, key.encode())
        return mime, self.viewport().grab(area)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the row."""
        arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if arrow and event.modifiers() & Qt.KeyboardModifier.AltModifier and self.movable and self.current_key:
            self.step_wanted.emit(self.current_key, event.key() == Qt.Key.Key_Down)
            self.scrollTo(self.currentIndex())
            return
        super().keyPressEvent(event)

    # --- dropping ------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._key_in(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        # For auto-scroll at the edges; whether the event is accepted is decided below.
        super().dragMoveEvent(event)
        self._landing = self._landing_at(event.position().toPoint()) if self._key_in(event) else None
        self.viewport().update()
        if self._landing is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._landing = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        key, landing = self._key_in(event), self._landing_at(event.position().toPoint())
        self.dragLeaveEvent(QDragLeaveEvent())
        self.setState(QAbstractItemView.State.NoState)
        if key and landing:
            event.acceptProposedAction()
            self.moved.emit(key, landing[0])

    def _key_in(self, event: QDropEvent) -> str:
        """The key of the dragged row; empty for anything else."""
        mime = event.mimeData()
        key = bytes(mime.data(ACTIVITY_MIME).data()).decode(errors="replace") if mime.hasFormat(ACTIVITY_MIME) else ""
        return key if self.movable and self.rows_model.index_of(key).isValid() else ""

    def _landing_at(self, at: QPoint) -> tuple[ActivityPlace, int] | None:
        """The place for a drop at a point, and the y position of the drop line."""
        rows = self.rows_model.rows
        index = self.indexAt(at)
        number = index.row() if index.isValid() else len(rows) - 1
        if not rows:
            return None
        area = self.visualRect(self.rows_model.index(number))
        below = at.y() > area.center().y()
        place = self._place(rows[number], below=below, first=number == 0)
        return (place, area.bottom() if below or number == 0 else area.top()) if place else None

    def _place(self, row: Row, *, below: bool, first: bool) -> ActivityPlace | None:
        order = self._order()
        if isinstance(row, ActivityRow):
            return place_beside(order, ActivityId(row.key), below=below)
        if isinstance(row, StageRow):
            if below or first:
                return start_of_stage(order, row.stage)
            stages = tuple(Stage)
            return ActivityPlace(stages[stages.index(row.stage) - 1], None)
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._landing is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().highlight().color(), 3, c=Qt.PenCapStyle.RoundCap))
            y = min(max(self._landing[1], 2), self.viewport().height() - 2)
            painter.drawLine(4, y, self.viewport().width() - 4, y)
