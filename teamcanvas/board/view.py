"""The board on the screen: shows a layout of the open plan and turns gestures into edits. It owns no plan."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QMenu, QWidget

from teamcanvas.board.actions import BoardActions
from teamcanvas.board.dragging import ROOM_HEIGHT, Dragging
from teamcanvas.board.gestures.card import DraggedCard
from teamcanvas.board.hit import Hit, what_is_at
from teamcanvas.board.keys import Keys
from teamcanvas.board.landing import Dragged, Landing, Scene
from teamcanvas.board.lifting import lifted
from teamcanvas.board.mime import dragged_from
from teamcanvas.board.navigation import box_of
from teamcanvas.board.overlay import TIP_OFFSET
from teamcanvas.board.pointer import Pointer, copies
from teamcanvas.board.scene import BoardScene, Shown
from teamcanvas.board.selection import BoardRef, CardRef, StageRef, exists, ref_of_subjects
from teamcanvas.board.zoom import LARGEST, SMALLEST, STEP, Fitted, fitted, relaid
from teamcanvas.layout.board import BoardLayout, Opening
from teamcanvas.layout.card_face import board_faces
from teamcanvas.layout.findings_on_board import findings_on_board
from teamcanvas.layout.theme import Theme
from teamcanvas.model.board import Board, board_of
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Subject
from teamcanvas.session.open_plan import OpenPlan


class BoardView(QGraphicsView):
    """The canvas."""

    selection_changed = Signal(object)
    """What is selected now: a `BoardRef` or None."""
    zoom_changed = Signal(float)
    """The scale, 1.0 for the board's own size."""
    message = Signal(str)
    """A sentence for the status bar: why something was not done."""

    def __init__(self, open_plan: OpenPlan, theme: Theme, parent: QWidget | None = None) -> None:
        """A board of an open plan."""
        self._scene = BoardScene()
        super().__init__(self._scene, parent)
        self._open_plan = open_plan
        self._theme = theme
        self._presenting = False
        self._fitting = True
        self._fitted: Fitted | None = None
        self._opening: Opening | None = None
        self._target: Stage | None = None
        self._selected: BoardRef | None = None
        self._stale = True
        self._dragging = Dragging(lambda: self._open_plan, lambda: self.board_layout, self._scene.overlay)
        self._pointer = Pointer(self, self._dragging)
        self._keys = Keys(self)
        self.actions_here = BoardActions(self)
        self._set_up()
        self._connect_plan()

    def _set_up(self) -> None:
        self.setAccessibleName("Board")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self._dragging.opening_changed.connect(self._open_room)
        self._dragging.target_changed.connect(self._light_up)
        self._dragging.choose_role.connect(self.actions_here.choose_role)
        self._dragging.refused.connect(self.message)
        self._dragging.landed.connect(self._select_landed)
        self.set_theme(self._theme)

    # --- what is shown -------------------------------------------------------------------------------------------

    @property
    def board_layout(self) -> BoardLayout:
        """The board as it is laid out, without the room of a drag."""
        if self._fitted is None or self._stale:
            self.refresh()
        assert self._fitted is not None  # refresh has just made it
        return self._fitted.layout

    @property
    def board(self) -> Board:
        """The board of the scenario that is shown."""
        return board_of(self._open_plan.plan, self._open_plan.scenario)

    @property
    def editing_scene(self) -> Scene:
        """Plan, scenario and ids for commands."""
        return Scene(self._open_plan.plan, self._open_plan.scenario_id, self._open_plan.ids)

    @property
    def open_plan(self) -> OpenPlan:
        """The plan that is shown."""
        return self._open_plan

    def shown(self) -> Shown:
        """What the items show, stage by stage."""
        if self._stale:
            self.refresh()
        return self._scene.shown()

    def set_open_plan(self, open_plan: OpenPlan) -> None:
        """Another plan."""
        old = self._open_plan
        old.store.changed.disconnect(self._plan_changed)
        old.result_changed.disconnect(self._result_changed)
        old.scenario_changed.disconnect(self._scenario_shown)
        self._open_plan = open_plan
        self._connect_plan()
        self.select(None)
        self._fitted = None
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Other colours and sizes."""
        self._theme = theme
        self.setBackgroundBrush(QColor(theme.colours.background))
        self._fitted = None
        if self.isVisible():
            self.refresh()

    def set_presenting(self, presenting: bool) -> None:
        """Shown to a room: the whole board, as large as it can be."""
        self._presenting = presenting
        self.fit()

    def refresh(self) -> None:
        """Shows plan and findings as they are now; only items that differ are touched."""
        self._stale = False
        result = self._open_plan.result
        faces = board_faces(self.board, findings_on_board(self.board, result.open))
        width, height = float(self.viewport().width()), float(self.viewport().height())
        new = relaid(self._fitted, faces, self._theme, height) if self._fitted else None
        if new is None:
            new = fitted(faces, self._theme, width, height, presenting=self._presenting)
            if not self._fitting and self._fitted is not None:
                new = Fitted(new.layout, self._fitted.scale)
        self._fitted = new
        self._show()
        self._apply_scale(new.scale)
        if self._selected is not None and not exists(self.board, self._selected):
            self.select(None)
        else:
            self._ring()

    def _show(self) -> None:
        if self._fitted is None:
            return
        layout = self._fitted.layout.opened(self._opening) if self._opening else self._fitted.layout
        self._scene.show_layout(layout, target=self._target)
        self.setSceneRect(QRectF(0, 0, layout.width, layout.height))

    # --- zoom ----------------------------------------------------------------------------------------------------

    @property
    def scale_now(self) -> float:
        """1.0 for the board's own size."""
        return self._fitted.scale if self._fitted else 1.0

    def zoom_in(self) -> None:
        """A step larger."""
        self.zoom_to(self.scale_now * STEP)

    def zoom_out(self) -> None:
        """A step smaller."""
        self.zoom_to(self.scale_now / STEP)

    def zoom_to(self, scale: float) -> None:
        """A scale; the board keeps its layout."""
        self._fitting = False
        scale = max(SMALLEST, min(LARGEST, scale))
        self._fitted = Fitted(self.board_layout, scale)
        self._apply_scale(scale)

    def fit(self) -> None:
        """The layout and scale that suit the window, now and whenever the window changes."""
        self._fitting = True
        self._fitted = None
        self.refresh()

    def _apply_scale(self, scale: float) -> None:
        if abs(self.transform().m11() - scale) > 1e-9:
            self.setTransform(QTransform.fromScale(scale, scale))
            self.zoom_changed.emit(scale)

    # --- selection -----------------------------------------------------------------------------------------------

    @property
    def selected(self) -> BoardRef | None:
        """What is selected."""
        return self._selected

    def select(self, ref: BoardRef | None) -> None:
        """Selects something, or nothing, and brings it into view."""
        changed = ref != self._selected
        self._selected = ref
        self._ring()
        box = box_of(self.board_layout, ref) if ref else None
        if box is not None and not isinstance(ref, StageRef):
            self.ensureVisible(QRectF(box.left, box.top, box.width, box.height), 12, 12)
        if changed:
            self.selection_changed.emit(ref)

    def show_subjects(self, subjects: Iterable[Subject]) -> None:
        """Shows what a finding is about: selects its first place on the board."""
        ref = ref_of_subjects(tuple(subjects), self.board)
        if ref is not None:
            self.select(ref)

    def _ring(self) -> None:
        ref = self._selected
        box = box_of(self.board_layout, ref) if ref else None
        self._scene.overlay.selection.surround(box, self._theme, gap=0 if isinstance(ref, StageRef) else 2)

    def menu_for(self, ref: BoardRef) -> QMenu:
        """The context menu of something on the board."""
        return self.actions_here.menu_for(ref)

    # --- events --------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Selects, and may begin a drag."""
        hit = self._hit(event.position().toPoint())
        self._pointer.press(event, hit)
        if event.button() is not Qt.MouseButton.MiddleButton:
            self.select(hit.ref if hit and hit.card else None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Goes on with a gesture."""
        begun = self._pointer.move(event)
        if begun is not None:
            self._begin_drag(begun)
            self._pointer.move(event)
        if self._pointer.active:
            self._scene.overlay.carry(self.mapToScene(event.position().toPoint()))
            self._place_tip(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends a gesture."""
        self._pointer.release(event)
        self._scene.dim(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edits a person's FTE, or asks who takes a vacancy."""
        hit = self._hit(event.position().toPoint())
        if hit is not None and hit.placement is not None:
            self.actions_here.edit_fte(hit.placement)
        elif hit is not None and hit.card is not None and hit.card.card.vacant:
            self.actions_here.ask_for_person(CardRef(hit.stage, hit.card.card.role))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms about the pointer; otherwise the board scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self.scale_now * STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends a drag; arrows walk, Delete removes, letters open what they stand for."""
        if event.key() == Qt.Key.Key_Escape and self._dragging.dragged is not None:
            self.cancel_drag()
        elif not self._keys.handle(event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what is under the pointer, or of the selection when it is asked for by key."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            if self._selected is not None:
                self.actions_here.open_menu(self._selected)
            return
        hit = self._hit(event.pos())
        if hit is not None:
            self.select(hit.ref)
            self.menu_for(hit.ref).popup(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Something comes from the lists."""
        dragged = dragged_from(event.mimeData())
        if dragged is None:
            event.ignore()
            return
        self._begin_drag(dragged)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """It is over the board."""
        at = event.position().toPoint()
        does_something = self._pointer.follow(at, copy=copies(event.modifiers()))
        self._place_tip(at)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(does_something)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It left again."""
        self.cancel_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        """It was dropped."""
        self._pointer.follow(event.position().toPoint(), copy=copies(event.modifiers()))
        self._pointer.reset()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        # What the drop opens must not run inside the drag's own event loop.
        QTimer.singleShot(0, self._dragging.drop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the board out for the new size."""
        super().resizeEvent(event)
        if self._fitting:
            self._fitted = None
        self.refresh()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer."""
        self.viewport().unsetCursor()
        super().leaveEvent(event)

    def cancel_drag(self) -> None:
        """Ends a drag without a trace."""
        self._pointer.reset()
        self._dragging.cancel()
        self._scene.dim(None)

    # --- inside --------------------------------------------------------------------------------------------------

    def _hit(self, at: QPoint) -> Hit | None:
        point = self.mapToScene(at)
        return what_is_at(self.board_layout, point.x(), point.y())

    def _begin_drag(self, dragged: Dragged) -> None:
        ghost = lifted(dragged, self.board_layout)
        if ghost is not None:
            self._scene.overlay.ghost.lift(ghost.marks, ghost.width, ghost.height, self._theme)
        if isinstance(dragged, DraggedCard):
            self._scene.dim((dragged.stage, dragged.role))
        self._dragging.begin(dragged, ghost.height if ghost else ROOM_HEIGHT)

    def _place_tip(self, at: QPoint) -> None:
        tip = self._scene.overlay.tip
        rect, room = tip.size, self.viewport().rect()
        x = min(at.x() + TIP_OFFSET, room.width() - rect.width() - 8)
        below = at.y() + 2 * TIP_OFFSET
        y = below if below + rect.height() < room.height() - 8 else at.y() - TIP_OFFSET - rect.height()
        tip.setPos(self.mapToScene(QPoint(round(max(x, 8)), round(max(y, 8)))))

    def _open_room(self, opening: Opening | None) -> None:
        self._opening = opening
        self._show()

    def _light_up(self, stage: Stage | None) -> None:
        self._target = stage
        self._show()

    def _select_landed(self, landing: Landing) -> None:
        card = landing.card
        if card is not None:
            self.select(CardRef(landing.stage, card))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect_plan(self) -> None:
        self._open_plan.store.changed.connect(self._plan_changed)
        self._open_plan.result_changed.connect(self._result_changed)
        self._open_plan.scenario_changed.connect(self._scenario_shown)

    def _plan_changed(self, _change: object) -> None:
        # The result mostly follows in the same turn; if it takes a thread, the cards do not wait for it.
        self._stale = True
        QTimer.singleShot(0, self, self._refresh_if_stale)

    def _refresh_if_stale(self) -> None:
        if self._stale:
            self.refresh()

    def _result_changed(self, _result: object) -> None:
        self.refresh()

    def _scenario_shown(self, _scenario: str) -> None:
        self.cancel_drag()
        self.select(None)
        self._fitted = None
        self.refresh()
