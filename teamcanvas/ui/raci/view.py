"""The RACI matrix on the screen: drawn by the same layout as on paper, heads and titles held still, cells to edit."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QToolTip

from teamcanvas.board.painter import paint
from teamcanvas.edits.raci import follow_board, set_cell
from teamcanvas.layout.matrix import MatrixLayout, layout_matrix
from teamcanvas.layout.matrix_rows import MatrixRow
from teamcanvas.layout.theme import Theme
from teamcanvas.model.board import board_of
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.letters import LETTER_MEANINGS
from teamcanvas.model.raci import RaciMatrix, raci_of
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.accessible import speak_as
from teamcanvas.ui.attempt import attempt
from teamcanvas.ui.plain import shown, tip
from teamcanvas.ui.popups import pop_up
from teamcanvas.ui.raci.cells import CHOICES, Cell, meaning, next_letters, toggled
from teamcanvas.ui.raci.legend import MARGIN, RaciLegend


class RaciView(QAbstractScrollArea):
    """The matrix of the scenario shown."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, theme: Theme) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._theme = theme
        self._matrix: RaciMatrix | None = None
        self._layout: MatrixLayout | None = None
        self._cell: Cell | None = None
        self._legend = RaciLegend(self)
        self.setViewportMargins(0, 0, 0, self._legend.strip_height(theme))
        speak_as(self, QAccessible.Role.Table, "RACI matrix")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        open_plan.store.changed.connect(self.refresh)
        open_plan.scenario_changed.connect(self.refresh)

    def set_theme(self, theme: Theme) -> None:
        """Another look."""
        self._theme, self._layout = theme, None
        self.setViewportMargins(0, 0, 0, self._legend.strip_height(theme))
        self.refresh()

    @property
    def matrix(self) -> RaciMatrix:
        """The matrix as it is now."""
        return raci_of(self._open_plan.plan, self._open_plan.scenario)

    @property
    def current(self) -> Cell | None:
        """The cell that keys act on."""
        return self._cell

    def refresh(self) -> None:
        """Lay the matrix out again if it is another one."""
        matrix = self.matrix
        if self._layout is not None and matrix is self._matrix:
            return
        self._matrix = matrix
        self._legend.show_matrix(matrix, self._theme)
        catalogue = board_of(self._open_plan.plan, self._open_plan.scenario).catalogue
        room = max(self.viewport().width() - 2 * MARGIN, 400)
        self._layout = layout_matrix(matrix, catalogue, self._theme, room)
        if self._cell and (self._cell.activity not in matrix.rows or self._cell.role not in matrix.columns):
            self._cell = None
        self._update_scroll_bars()
        self.viewport().update()

    def show_activity(self, activity: str) -> None:
        """Scroll to a row and make it the current one."""
        row = next((row for row in self._laid_out().rows if row.activity == activity), None)
        if row is not None and row.activity is not None and self._laid_out().columns:
            column = self._cell.role if self._cell else self._laid_out().columns[0].role
            self._go_to(Cell(row.activity, column))

    # --- geometry ------------------------------------------------------------------------------------------------

    def _laid_out(self) -> MatrixLayout:
        if self._layout is None:
            self.refresh()
        assert self._layout is not None  # refresh has just made it
        return self._layout

    def _update_scroll_bars(self) -> None:
        layout, room = self._laid_out(), self.viewport()
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        body = room.height() - MARGIN - layout.head_height
        vertical.setRange(0, max(round(layout.rows_height + MARGIN - body), 0))
        vertical.setPageStep(max(round(body), 1))
        vertical.setSingleStep(24)
        horizontal.setRange(0, max(round(layout.width + 2 * MARGIN - room.width()), 0))
        horizontal.setPageStep(max(room.width(), 1))
        horizontal.setSingleStep(24)

    @property
    def _origin(self) -> QPointF:
        """Where the first row begins, scrolled."""
        layout = self._laid_out()
        top = MARGIN + layout.head_height - self.verticalScrollBar().value()
        return QPointF(MARGIN - self.horizontalScrollBar().value(), top)

    def cell_at(self, at: QPoint) -> Cell | None:
        """The cell at a point of the viewport."""
        layout = self._laid_out()
        if at.y() < MARGIN + layout.head_height or at.x() < MARGIN + layout.label_width:
            return None
        row = layout.row_at(at.y() - self._origin.y())
        column = layout.column_at(at.x() - self._origin.x())
        return Cell(row.activity, column.role) if row and row.activity and column else None

    def row_at(self, at: QPoint) -> ActivityId | None:
        """The activity whose row is at a point of the viewport."""
        layout = self._laid_out()
        row = layout.row_at(at.y() - self._origin.y()) if at.y() >= MARGIN + layout.head_height else None
        return row.activity if row else None

    def cell_area(self, cell: Cell) -> QRect:
        """Where a cell is in the viewport."""
        layout, origin = self._laid_out(), self._origin
        row = next((row for row in layout.rows if row.activity == cell.activity), None)
        column = next((column for column in layout.columns if column.role == cell.role), None)
        if row is None or column is None:
            return QRect()
        area = QRectF(origin.x() + column.x, origin.y() + row.top, column.width, row.height)
        return area.toRect()

    # --- painting ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        layout, origin = self._laid_out(), self._origin
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._theme.colours.surface))
        top = MARGIN + layout.head_height
        body = QRectF(0, top, self.viewport().width(), self.viewport().height() - top)
        rows = layout.rows_between(body.top() - origin.y(), body.bottom() - origin.y())
        titles = QRectF(0, 0, MARGIN + layout.label_width - layout.measures.em, self.viewport().height())
        cells = QRectF(titles.right(), 0, self.viewport().width(), self.viewport().height())
        painter.setClipRect(body.intersected(QRectF(MARGIN, 0, origin.x() + layout.width - MARGIN, body.bottom())))
        for row in rows:
            self._at(painter, row, origin.x(), row.rule)
        painter.setClipRect(body.intersected(cells))
        for row in rows:
            self._at(painter, row, origin.x(), row.cells)
        self._paint_ring(painter)
        painter.setClipRect(body.intersected(titles))
        for row in rows:
            self._at(painter, row, MARGIN, row.label)
        painter.setClipRect(QRectF(titles.right(), 0, self.viewport().width(), top))
        painter.translate(origin.x(), MARGIN)
        paint(painter, layout.heads)

    def _at(self, painter: QPainter, row: MatrixRow, x: float, marks: tuple[object, ...]) -> None:
        painter.save()
        painter.translate(x, self._origin.y() + row.top)
        paint(painter, marks)  # pyright: ignore[reportArgumentType] - parts of a row are marks
        painter.restore()

    def _paint_ring(self, painter: QPainter) -> None:
        if self._cell is None:
            return
        colour = self._theme.colours.accent if self.hasFocus() else self._theme.colours.outline_vacant
        painter.setPen(QPen(QColor(colour), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.cell_area(self._cell)).adjusted(1, 0, -1, 0), 7, 7)

    # --- editing -------------------------------------------------------------------------------------------------

    def letters(self, cell: Cell) -> str:
        """What a cell holds."""
        row = self.matrix.rows.get(cell.activity)
        return row.cells.get(cell.role, "") if row else ""

    def set_letters(self, cell: Cell, letters: str) -> None:
        """Put letters into a cell; its row is the user's from then on."""
        edit = partial(
            set_cell,
            scenario_id=self._open_plan.scenario_id,
            activity=cell.activity,
            role=cell.role,
            letters=letters,
        )
        title = f"Set {self._role_title(cell)} in “{shown(self._activity_title(cell.activity), 40)}”"
        merge = f"cell {cell.activity} {cell.role}"
        if attempt(self._open_plan, title, edit, self.message.emit, merge=merge):
            self._announce(cell)

    def follow(self, activity: ActivityId) -> None:
        """Let a row follow the board again."""
        edit = partial(follow_board, scenario_id=self._open_plan.scenario_id, activity=activity)
        title = f"Follow the board in “{shown(self._activity_title(activity), 40)}”"
        attempt(self._open_plan, title, edit, self.message.emit)

    def menu_at(self, activity: ActivityId, cell: Cell | None) -> QMenu:
        """The menu of a row, and of a cell in it."""
        menu = QMenu(self)
        if cell is not None:
            for letters in CHOICES:
                words = meaning(letters).capitalize() if letters else "Clear"
                action = menu.addAction(f"{words}\t{letters}" if len(letters) == 1 else words)
                action.setCheckable(True)
                action.setChecked(self.letters(cell) == letters)
                action.triggered.connect(lambda _checked=False, chosen=letters: self.set_letters(cell, chosen))
            menu.addSeparator()
        follow = menu.addAction("Follow the board again")
        follow.setEnabled(self.matrix.rows[activity].edited)
        follow.triggered.connect(lambda: self.follow(activity))
        return menu

    def _go_to(self, cell: Cell) -> None:
        self._cell = cell
        self._scroll_to(cell)
        self._announce(cell)
        self.viewport().update()

    def _scroll_to(self, cell: Cell) -> None:
        area, layout = self.cell_area(cell), self._laid_out()
        top, left = round(MARGIN + layout.head_height), round(MARGIN + layout.label_width)
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        down = max(area.bottom() + 8 - self.viewport().height(), 0) or min(area.top() - top, 0)
        right = max(area.right() + 8 - self.viewport().width(), 0) or min(area.left() - left, 0)
        vertical.setValue(vertical.value() + down)
        horizontal.setValue(horizontal.value() + right)

    def _step(self, down: int, right: int) -> None:
        activities = [row.activity for row in self._laid_out().rows if row.activity is not None]
        roles = [column.role for column in self._laid_out().columns]
        if not activities or not roles:
            return
        if self._cell is None:
            self._go_to(Cell(activities[0], roles[0]))
            return
        row = min(max(activities.index(self._cell.activity) + down, 0), len(activities) - 1)
        column = min(max(roles.index(self._cell.role) + right, 0), len(roles) - 1)
        self._go_to(Cell(activities[row], roles[column]))

    def _describe(self, cell: Cell) -> str:
        row = self.matrix.rows.get(cell.activity)
        edited = ", edited" if row and row.edited else ""
        words = meaning(self.letters(cell))
        return f"{self._activity_title(cell.activity)}, {self._role_title(cell)}: {words}{edited}"

    def _announce(self, cell: Cell) -> None:
        self.setAccessibleDescription(shown(self._describe(cell)))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, shown(self._describe(cell))))

    def _role_title(self, cell: Cell) -> str:
        return board_of(self._open_plan.plan, self._open_plan.scenario).catalogue.role_title(cell.role)

    def _activity_title(self, activity: ActivityId) -> str:
        return self.matrix.rows[activity].activity.title

    # --- events --------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position().toPoint())
        if cell is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._go_to(cell)
        self.set_letters(cell, next_letters(self.letters(cell)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.cell_at(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_PageUp: (-10, 0),
            Qt.Key.Key_PageDown: (10, 0),
            Qt.Key.Key_Home: (0, -1_000),
            Qt.Key.Key_End: (0, 1_000),
        }
        step = steps.get(Qt.Key(event.key()))
        letter = event.text().upper()
        if step:
            self._step(*step)
        elif self._cell is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif letter in LETTER_MEANINGS:
            adds = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.set_letters(self._cell, toggled(self.letters(self._cell), letter) if adds else letter)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.set_letters(self._cell, "")
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.set_letters(self._cell, next_letters(self.letters(self._cell)))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        cell = self.cell_at(event.pos()) if mouse else self._cell
        activity = self.row_at(event.pos()) if mouse else (cell.activity if cell else None)
        if activity is None:
            return
        if cell is not None:
            self._go_to(cell)
        at = event.globalPos() if mouse or cell is None else self.viewport().mapToGlobal(self.cell_area(cell).center())
        pop_up(self.menu_at(activity, cell), at)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self.cell_at(event.pos())
            QToolTip.showText(event.globalPos(), tip(self._describe(cell)) if cell else "", self)
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._cell is None:
            self._step(0, 0)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        height = self._legend.strip_height(self._theme)
        self._legend.setGeometry(0, self.height() - height, self.width(), height)
        self._layout = None
        self.refresh()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
