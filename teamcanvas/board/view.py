"""The interactive board: turns the pointer, keys and drags from the lists into edits."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from teamcanvas.board.accessibility import BoardTree
from teamcanvas.board.actions import BoardActions
from teamcanvas.board.announcer import Announcer
from teamcanvas.board.canvas import BoardCanvas
from teamcanvas.board.carried_outside import NOT_HERE, CarriedOutside
from teamcanvas.board.commands import Command, removal
from teamcanvas.board.dragging import Dragging
from teamcanvas.board.focus_ring import FocusRing
from teamcanvas.board.gestures.card import DraggedCard
from teamcanvas.board.gestures.chip import DraggedChip
from teamcanvas.board.gestures.handover import DraggedHandover
from teamcanvas.board.ghost_card import dragged_card, ghost_card
from teamcanvas.board.hit import Hit, giving_edge_at, handover_at, sign_at, what_is_at
from teamcanvas.board.hover_buttons import HoverButtons
from teamcanvas.board.keys import Keys
from teamcanvas.board.landing import Dragged, Landing
from teamcanvas.board.mime import dragged_from
from teamcanvas.board.minimap import Minimap
from teamcanvas.board.navigation import box_of
from teamcanvas.board.overlay import TIP_OFFSET
from teamcanvas.board.pointer import Pointer, copies, dragged_by
from teamcanvas.board.popups import pop_up
from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, HandoverRef, StageRef
from teamcanvas.board.signs import sign_words
from teamcanvas.board.sticky_heads import StickyHeads
from teamcanvas.board.zoom import STEP
from teamcanvas.layout.board.board import PlacedCard
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.text.plain_text import tip
from teamcanvas.model.ids import PlacementId
from teamcanvas.session.open_plan import OpenPlan

LISTED_CARD = 58
"""Pixels from the pointer to the lower edge of the picture that a drag from the lists carries."""

OPENS = "Double-click to edit it."


class BoardView(BoardCanvas):
    """`BoardCanvas` with pointer and keyboard control and the accessible tree; drops are committed by `Dragging`."""

    message = Signal(str)
    """A sentence for the status bar: why something was not done."""
    handover_wanted = Signal(int)
    """The number of a handover whose giver, receiver and artefacts are to be edited."""
    finding_wanted = Signal(object)
    """The `Finding` of a sign that was clicked."""
    details_wanted = Signal()
    """The details of the selected card or person are to be shown."""

    def __init__(self, open_plan: OpenPlan, theme: Theme, parent: QWidget | None = None) -> None:
        """The board of an open plan."""
        super().__init__(open_plan, theme, parent)
        self._dragging = Dragging(lambda: self._open_plan, lambda: self.board_layout, self.overlay, dragged_card)
        self._pressed_sign: CardRef | StageRef | None = None
        self._pressed_at = QPoint()
        self.takes_off: Callable[[QPoint], bool] = lambda _at: False
        """Whether a card or person that is dropped at a point of the screen, outside the board, is taken off."""
        self._pointer = Pointer(self, self._dragging)
        self.outside = CarriedOutside(self)
        """The picture of what is dragged outside of the board."""
        self.actions_here = BoardActions(self)
        self._keys = Keys(self, self.actions_here)
        self._focus_ring = FocusRing(self)
        self._sticky_heads = StickyHeads(self)
        self._minimap = Minimap(self)
        self.refreshed.connect(self._forget_pointed)
        self._dragging.active_changed.connect(self._minimap.set_aside)
        self._dragging.active_changed.connect(self._sticky_heads.set_aside)
        self._hover_buttons = HoverButtons(self, self.actions_here)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self._dragging.landing_changed.connect(self.show_landing)
        self._dragging.choose_role.connect(self.actions_here.choose_role)
        self._dragging.refused.connect(self.message)
        self._dragging.landed.connect(self._select_landed)
        self.actions_here.finding_wanted.connect(self.finding_wanted)
        self.actions_here.message.connect(self.message)
        self.actions_here.handover_wanted.connect(self.handover_wanted)
        self.accessible_tree = BoardTree(self, self.actions_here)
        self.accessible_tree.install("Board")
        self._announcer = Announcer(self, self.accessible_tree)
        self.message.connect(self._announcer.announce)

    def menu_for(self, ref: BoardRef) -> QMenu:
        """The context menu of something on the board."""
        return self.actions_here.menu_for(ref)

    def select(self, ref: BoardRef | None) -> None:
        """Set or clear the selection and scroll to it, also out from below the minimap and the sticky heads."""
        super().select(ref)
        box = box_of(self.board_layout, ref) if ref and not isinstance(ref, StageRef) else None
        if box is not None:
            for over in (self._minimap, self._sticky_heads):
                top_left, bottom_right = self.mapFromScene(box.left, box.top), self.mapFromScene(box.right, box.bottom)
                over.keep_clear(QRect(top_left, bottom_right))

    # --- events --------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is under the pointer; a drag may follow."""
        self._hover_buttons.show_on(None)
        at = event.position().toPoint()
        hit, handover = self._hit(at), self._handover(at)
        self._pointer.press(event, self._begun_at(at, hit))
        self._pressed_sign = self._sign(at) if event.button() is Qt.MouseButton.LeftButton and not handover else None
        self._pressed_at = at
        if event.button() is not Qt.MouseButton.MiddleButton:
            self.select(handover or (hit.ref if hit and hit.card else None) or self._pressed_sign)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Continue a drag, or set the cursor."""
        begun = self._pointer.move(event)
        if begun is not None:
            self._begin_drag(begun)
            self._pointer.move(event)
        at = event.position().toPoint()
        if self._pointer.active:
            self._carry(at)
            self._place_tip(at)
            self._carry_outside(event.globalPosition().toPoint())
        elif not event.buttons():
            self._point(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is dragged."""
        clicked = not self._pointer.active
        taken_off = self._taken_off(event.globalPosition().toPoint())
        self.outside.end()
        self._pointer.release(event)
        if taken_off is not None:
            self.actions_here.run(taken_off)
        self._scene.dim(None)
        pressed, self._pressed_sign = self._pressed_sign, None
        # By the place of the pointer: a press on a card that is partly hidden scrolls the board.
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if pressed is None or not clicked or moved >= QApplication.startDragDistance():
            return
        if self._presenting:
            # The findings panel is not for the wall: the sign itself says what it means.
            self._explain_sign(pressed, event.globalPosition().toPoint())
        else:
            self.actions_here.show_finding_of(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit an FTE, choose a person for a vacancy, open a handover, or show the details of a card or person."""
        at = event.position().toPoint()
        hit, handover = self._hit(at), self._handover(at)
        if handover is not None:
            self.actions_here.act(handover)
        elif hit is None or hit.card is None:
            return
        elif hit.placement is not None and self._is_fte(hit.card, hit.placement, at):
            self.actions_here.edit_fte(hit.placement)
        elif hit.card.card.vacant:
            self.actions_here.ask_for_person(CardRef(hit.stage, hit.card.card.role))
        elif not self._presenting:
            self.details_wanted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms around the pointer; otherwise the board scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self.scale_now * STEP ** (event.angleDelta().y() / 120), event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels a drag; for the other keys see `Keys`."""
        if event.key() == Qt.Key.Key_Escape and self._dragging.dragged is not None:
            self.cancel_drag()
        elif not self._keys.handle(event):
            super().keyPressEvent(event)
        self._follow_key(event, pressed=True)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """During a drag, releasing Ctrl moves again instead of copying."""
        super().keyReleaseEvent(event)
        self._follow_key(event, pressed=False)

    def _follow_key(self, event: QKeyEvent, *, pressed: bool) -> None:
        if event.key() == Qt.Key.Key_Control and self._pointer.active:
            at = self.viewport().mapFromGlobal(self.cursor().pos())
            self._pointer.follow(at, copy=pressed)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of what is under the pointer, or by key that of the selection."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            if self._selected is not None:
                self.actions_here.open_menu(self._selected)
            return
        hit = self._hit(event.pos())
        ref = self._handover(event.pos()) or (hit.ref if hit else None)
        if ref is not None:
            self.select(ref)
            pop_up(self.menu_for(ref), event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A drag from the lists enters the board."""
        dragged = dragged_from(event.mimeData())
        if dragged is None:
            event.ignore()
            return
        self._begin_drag(dragged)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """A drag from the lists moves over the board."""
        at = event.position().toPoint()
        does_something = self._pointer.follow(at, copy=copies(event.modifiers()))
        self._place_tip(at)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(does_something)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """A drag from the lists leaves the board."""
        self.cancel_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        """A drag from the lists is dropped; it is committed in the next turn of the event loop."""
        self._pointer.follow(event.position().toPoint(), copy=copies(event.modifiers()))
        self._pointer.reset()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        # A menu that the drop opens must not run inside the event loop of the drag.
        QTimer.singleShot(0, self._dragging.drop)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tooltip what the sign or the handover under the pointer means."""
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
            return super().viewportEvent(event)
        handover = self._handover(event.pos())
        if handover is not None:
            found = (one.words for one in self.board_layout.handovers if handover.number in one.numbers)
            QToolTip.showText(event.globalPos(), tip(f"{next(found)}\n{OPENS}"), self.viewport())
        else:
            self._explain_sign(self._sign(event.pos()), event.globalPos())
        return True

    def _explain_sign(self, sign: CardRef | StageRef | None, at: QPoint) -> None:
        QToolTip.showText(at, tip(sign_words(self._open_plan, sign)) if sign else "", self.viewport())

    def leaveEvent(self, event: QEvent) -> None:
        """Reset the cursor."""
        self.viewport().unsetCursor()
        self._hover_buttons.show_on(None)
        self._forget_pointed()
        super().leaveEvent(event)

    def cancel_drag(self) -> None:
        """Cancel a drag; the plan stays as it is."""
        self._pointer.reset()
        self.outside.end()
        self._dragging.cancel()
        self._scene.dim(None)

    # --- inside --------------------------------------------------------------------------------------------------

    def _hit(self, at: QPoint) -> Hit | None:
        point = self.mapToScene(at)
        return what_is_at(self.board_layout, point.x(), point.y())

    def _handover(self, at: QPoint) -> HandoverRef | None:
        point = self.mapToScene(at)
        return handover_at(self.board_layout, point.x(), point.y())

    def _sign(self, at: QPoint) -> CardRef | StageRef | None:
        point = self.mapToScene(at)
        return sign_at(self.board_layout, point.x(), point.y())

    def _begun_at(self, at: QPoint, hit: Hit | None) -> Dragged | None:
        """What a drag moves that begins at a point of the viewport; None where there is nothing to drag."""
        if hit is not None and hit.card is not None:
            return dragged_by(hit)
        point = self.mapToScene(at)
        stage = giving_edge_at(self.board_layout, point.x(), point.y())
        return DraggedHandover(stage, point.y()) if stage else None

    def _carry(self, at: QPoint) -> None:
        """Move the picture of what is dragged, or the end of a handover's arrow, to the pointer."""
        dragged, point = self._dragging.dragged, self.mapToScene(at)
        if isinstance(dragged, DraggedHandover):
            start = QPointF(self.board_layout.stages[dragged.stage].box.right, dragged.y)
            self.overlay.arrow.lead(start, point, self._theme)
        else:
            self.overlay.carry(point)

    def _point(self, at: QPoint) -> None:
        """Set the cursor: a cross where a handover can be drawn, a hand over one that can be opened."""
        hit = self._hit(at)
        begins = self._begun_at(at, hit)
        # Cards can be dragged and opened; while presenting nothing is drawn that only concerns the pointer.
        card = hit.card.box if hit is not None and hit.card is not None and not self._presenting else None
        self.overlay.hover.surround(card, self._theme, gap=0, thin=True)
        self._hover_buttons.show_on(None if self._presenting else _adding_place(hit))
        shape = Qt.CursorShape.CrossCursor if isinstance(begins, DraggedHandover) else Qt.CursorShape.ArrowCursor
        opens = self._handover(at) or self._sign(at)
        shape = Qt.CursorShape.PointingHandCursor if opens else shape
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def _forget_pointed(self) -> None:
        """No outline under the pointer: the card was laid out anew, or the pointer has left."""
        self.overlay.hover.surround(None, self._theme, gap=0)

    def _is_fte(self, card: PlacedCard, placement: PlacementId, at: QPoint) -> bool:
        box, point = card.fte_box(placement), self.mapToScene(at)
        return box is not None and box.left <= point.x() <= box.right and box.top <= point.y() <= box.bottom

    def _begin_drag(self, dragged: Dragged) -> None:
        self._hover_buttons.show_on(None)
        self._forget_pointed()
        ghost = ghost_card(dragged, self.board_layout)
        if ghost is not None:
            self._scene.overlay.ghost.lift(ghost, self._theme, self.scale_now, self.devicePixelRatioF())
        if isinstance(dragged, DraggedCard):
            self._scene.dim((dragged.stage, dragged.role))
        self._dragging.begin(dragged)

    def _taken_off(self, at: QPoint) -> Command | None:
        """The command of a drop at a point of the screen outside the board; None if it does nothing there."""
        dragged = self._dragging.dragged if self._pointer.active else None
        if dragged is None or not self.takes_off(at):
            return None
        if isinstance(dragged, DraggedChip):
            return removal(ChipRef(dragged.placement), self.edit_context)
        return (
            removal(CardRef(dragged.stage, dragged.role), self.edit_context)
            if isinstance(dragged, DraggedCard)
            else None
        )

    def _carry_outside(self, at: QPoint) -> None:
        """Show what is dragged also where the board does not paint, and say what a drop there does."""
        if self.viewport().rect().contains(self.viewport().mapFromGlobal(at)):
            self.outside.end()
            return
        command = self._taken_off(at)
        if command is not None:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        words = command.undo_text if command else NOT_HERE
        self.outside.follow(at, self.overlay.ghost.picture, words, self._theme)

    def _place_tip(self, at: QPoint) -> None:
        """Place the tip below the picture of what is dragged, or above it near the lower edge of the view."""
        overlay = self.overlay
        # Qt paints the picture of a drag from the lists, about as large as a card; that of a card is painted here.
        carried = overlay.ghost.boundingRect().height() / 2 if overlay.ghost.isVisible() else LISTED_CARD
        rect, room = overlay.tip.size, self.viewport().rect()
        x = min(at.x() + TIP_OFFSET, room.width() - rect.width() - 8)
        y = at.y() + carried
        if y + rect.height() > room.height() - 8:
            y = at.y() - carried - rect.height()
        overlay.tip.setPos(self.mapToScene(QPoint(round(max(x, 8)), round(max(y, 8)))))

    def _select_landed(self, landing: Landing) -> None:
        if landing.hands_over:
            self.handover_wanted.emit(len(self._open_plan.scenario.handovers) - 1)
            return
        card = landing.card or landing.makes
        if card is not None:
            self.select(CardRef(landing.stage, card))
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def _adding_place(hit: Hit | None) -> CardRef | StageRef | None:
    """The card or stage at a point, to which a person or role can be added."""
    if hit is None:
        return None
    return CardRef(hit.stage, hit.card.card.role) if hit.card else StageRef(hit.stage)
