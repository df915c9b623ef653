"""The table of people: keys, row heights and column widths, and a stable scroll position while rows change."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.ui.people_view.cells import needed_lines, row_height
from teamcanvas.ui.people_view.delegate import PersonDelegate
from teamcanvas.ui.people_view.head import PeopleHead
from teamcanvas.ui.people_view.model import EDITABLE, PeopleModel
from teamcanvas.ui.people_view.order import COLUMNS, PeopleColumn, PeopleOrder
from teamcanvas.ui.people_view.rows import PersonRow
from teamcanvas.ui.people_view.widths import NO_COLUMN, Width, longest_load, shared, wanted_widths
from teamcanvas.ui.widgets.drag_copy import drag_copy

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class PeopleTable(QTableView):
    """The table view; its signals carry ids of people."""

    current_changed = Signal(str)
    """A person's row became the current one, or was clicked again."""
    activated_person = Signal(str)
    removal_wanted = Signal(list)
    """The people whose rows are selected."""
    menu_wanted = Signal(str, QPoint)
    """Right click or a menu key, with the place on the screen."""
    copy_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        delegate: PersonDelegate,
        hint_of: Callable[[str], str],
        drag_source: Callable[[str], tuple[QMimeData, QPixmap]],
    ) -> None:
        """An empty table.

        Args:
            theme: colours and sizes.
            delegate: paints the cells and edits in them.
            hint_of: the tooltip of a person.
            drag_source: the mime data and the pixmap of a drag of a person.
        """
        super().__init__()
        self.setAccessibleName("People and their load")
        self._theme = theme
        self._delegate = delegate
        self._drag_source = drag_source
        self._model = PeopleModel(hint_of)
        self._wanted: tuple[Width, ...] = ()
        self._nothing = ""
        self._person = ""
        self._quiet = False
        self._current_before = QPersistentModelIndex()
        self.head = PeopleHead(theme, self)
        self.setHorizontalHeader(self.head)
        self.setModel(self._model)
        self.setItemDelegate(delegate)
        delegate.setParent(self)
        self._set_up()
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.clicked.connect(self._on_click)
        self.doubleClicked.connect(self._on_double_click)
        self.entered.connect(self._hover)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        numbers = self.verticalHeader()
        numbers.hide()
        numbers.setMinimumSectionSize(1)
        numbers.setDefaultSectionSize(row_height(1, self._theme))

    # --- what it shows -------------------------------------------------------------------------------------------

    @property
    def rows_model(self) -> PeopleModel:
        """The rows."""
        return self._model

    @property
    def current_person(self) -> str:
        """The person of the current row; empty if there is none."""
        row = self._model.row(self.currentIndex())
        return row.key if row else ""

    @property
    def selected(self) -> tuple[PersonRow, ...]:
        """The selected rows from top to bottom."""
        numbers = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return tuple(self._model.rows[number] for number in numbers)

    def choose(self, person: str, *, quietly: bool = False) -> None:
        """Make a person's row the current one and scroll to it.

        Args:
            person: the id; does nothing if they are not in the table.
            quietly: do not emit `current_changed`.
        """
        column = max(self.currentIndex().column(), 0)
        index = self._model.index_of(person, column)
        if index.isValid():
            before, self._quiet = self._quiet, self._quiet or quietly
            self.setCurrentIndex(index)
            self._quiet = before
            self._person = person
            self.scrollTo(index)

    def show_rows(
        self, rows: Sequence[PersonRow], everybody: Sequence[PersonRow], order: PeopleOrder, nothing: str
    ) -> None:
        """Replace the rows, keeping the current or topmost row at its scroll position.

        Args:
            rows: from top to bottom.
            everybody: all people: column widths must not depend on a search.
            order: the sort order of the rows.
            nothing: placeholder of the empty table.
        """
        anchor = self._anchor(sorting=order != self._model.order)
        self._nothing = nothing
        self.setAccessibleDescription(nothing if not rows else "")
        self._quiet = True
        self._model.show_rows(rows, order)
        self.head.show_order(order)
        self._delegate.set_longest(longest_load(everybody))
        self._wanted = wanted_widths(everybody, self._theme)
        self._fit()
        self._restore()
        self._quiet = False
        self._stand_at(anchor)
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self.head.set_theme(theme)
        self.verticalHeader().setDefaultSectionSize(row_height(1, theme))
        if self._wanted:
            self._wanted = wanted_widths(self._model.rows, theme)
        self._fit()
        self.viewport().update()

    def _fit(self) -> None:
        """Fit column widths to the window and row heights to the content in them."""
        self._share_width()
        numbers, widths = self.verticalHeader(), tuple(float(self.columnWidth(column)) for column in range(COLUMNS))
        for number, row in enumerate(self._model.rows):
            height = row_height(needed_lines(row, widths, self._theme), self._theme)
            if numbers.sectionSize(number) != height:
                numbers.resizeSection(number, height)

    def _share_width(self) -> None:
        if not self._wanted:
            return
        for column, width in enumerate(shared(self._wanted, self.viewport().width(), self._theme.sizes.body)):
            hidden = self._wanted[column] == NO_COLUMN
            if hidden != self.isColumnHidden(column):
                self.setColumnHidden(column, hidden)
            if not hidden and self.columnWidth(column) != width:
                self.setColumnWidth(column, width)

    def _anchor(self, *, sorting: bool) -> tuple[str, int] | None:
        """The scroll anchor: the current row if it is visible, else the topmost, and its y position."""
        place = self.visualRect(self._model.index_of(self.current_person))
        if self.current_person and place.intersects(self.viewport().rect()):
            return self.current_person, place.top()
        if sorting or not self.verticalScrollBar().value():
            return None
        top = self._model.row(self.indexAt(QPoint(1, 1)))
        return (top.key, self.visualRect(self._model.index_of(top.key)).top()) if top else None

    def _stand_at(self, anchor: tuple[str, int] | None) -> None:
        self.updateGeometries()
        bar = self.verticalScrollBar()
        number = self._model.index_of(anchor[0]).row() if anchor else -1
        if anchor and number >= 0:
            bar.setValue(bar.value() + self.rowViewportPosition(number) - anchor[1])

    def _restore(self) -> None:
        """Restore the current person after filtering; select no other one."""
        if self._model.index_of(self._person).isValid():
            if self.current_person != self._person:
                self.setCurrentIndex(self._model.index_of(self._person, max(self.currentIndex().column(), 0)))
        elif self._person:
            self.clearSelection()
            self.selectionModel().setCurrentIndex(QModelIndex(), QItemSelectionModel.SelectionFlag.NoUpdate)

    # --- events --------------------------------------------------------------------------------------------------

    def _on_current(self, index: QModelIndex, previous: QModelIndex) -> None:
        if not self._quiet and index.isValid():
            self._person = self.current_person
            self.current_changed.emit(self._person)

    def _on_click(self, index: QModelIndex) -> None:
        # Emit again for the current row: its page may have been replaced since.
        if self._current_before.isValid() and index.row() == self._current_before.row():
            self._on_current(index, index)

    def _on_double_click(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row and index.column() not in EDITABLE:
            self.activated_person.emit(row.key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._current_before = QPersistentModelIndex(self.currentIndex())
        super().mousePressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the person of the row under the pointer."""
        if person := self.current_person:
            drag_copy(self, *self._drag_source(person))

    def event(self, event: QEvent) -> bool:
        # Copy, Delete and the like act on the rows instead of triggering shortcuts of the window.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        standard = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        return any(map(event.matches, standard)) or (plain and event.key() in (*_ENTER, *_REMOVE, Qt.Key.Key_F2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        person, key = self.current_person, event.key()
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif person and key in _ENTER:
            self.activated_person.emit(person)
        elif self.selected and key in _REMOVE:
            self.removal_wanted.emit([row.key for row in self.selected])
        elif person and key == Qt.Key.Key_F2:
            self.edit_person(person, self.currentIndex().column())
        elif person and key == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.menu_wanted.emit(person, self.menu_place(person))
        else:
            super().keyPressEvent(event)

    def edit_person(self, person: str, column: int = PeopleColumn.PERSON) -> None:
        """Edit the name, or in the column of loads the capacity."""
        index = self._model.index_of(person, column if column in EDITABLE else PeopleColumn.PERSON)
        self.setCurrentIndex(index)
        self.edit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        row = self._model.row(self.indexAt(event.pos()) if mouse else self.currentIndex())
        if row:
            self.menu_wanted.emit(row.key, event.globalPos() if mouse else self.menu_place(row.key))

    def menu_place(self, person: str) -> QPoint:
        """The screen position for a person's menu."""
        area = self.visualRect(self._model.index_of(person))
        return self.viewport().mapToGlobal(QPoint(area.left() + 24, area.top() + row_height(1, self._theme)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in _BY_KEY and not self.current_person and self._model.rows:
            # On keyboard focus select the first row, without emitting current_changed: Tab may only pass through.
            self.choose(self._model.rows[0].key, quietly=True)
        super().focusInEvent(event)

    def _hover(self, index: QModelIndex | None) -> None:
        self._delegate.hovered = index.row() if index is not None else -1
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._model.rows and self._nothing:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self._theme.colours.text_muted))
            flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(20, 48, -20, 0), flags, self._nothing)
