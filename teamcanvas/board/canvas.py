"""The canvas: shows the board of the open plan, fitted to the window, with the selection."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QResizeEvent, QShowEvent, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from teamcanvas.board.landing import EditContext
from teamcanvas.board.navigation import box_of
from teamcanvas.board.overlay import Overlay
from teamcanvas.board.scene import BoardScene, Shown
from teamcanvas.board.selection import BoardRef, CardRef, HandoverRef, StageRef, exists, ref_of_subjects, stage_of
from teamcanvas.board.zoom import LARGEST, SMALLEST, STEP, Fitted, fitted, fitted_to_stage, relaid
from teamcanvas.layout.board.board import BoardLayout, Opening, margin
from teamcanvas.layout.board.card_content import board_content
from teamcanvas.layout.board.findings import findings_on_board
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.board import Board, board_of
from teamcanvas.model.ids import PersonId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Subject
from teamcanvas.session.open_plan import OpenPlan

MINIMAP_HEIGHT = 168
"""The largest height of the minimap in pixels."""
MINIMAP_MARGIN = 14
"""Pixels between the minimap and the edges of the view."""
MINIMAP_FROM = 0.7
"""The minimap covers some of the board, so it is shown only if less than this share of the board is in sight."""

MINIMAP_LEAST_ROOM = (400, 3 * MINIMAP_HEIGHT)
"""Width and height in pixels of the smallest view that has one: in a smaller one it would cover too much."""


class CardSize(NamedTuple):
    """How large the cards of the stages are."""

    width: float
    """In points of the board."""
    scale: float
    theme: Theme
    hints: bool
    """Whether vacant cards say that people can be dropped there."""


class BoardCanvas(QGraphicsView):
    """The read-only base of `BoardView`: shows the board, and refreshes when the plan or its findings change."""

    selection_changed = Signal(object)
    """The new selection: a `BoardRef` or None."""
    zoom_changed = Signal(float)
    """The scale, 1.0 for the board's own size."""
    minimap_allowed_changed = Signal(bool)
    """Whether a large board has a minimap."""
    refreshed = Signal()
    """Plan, findings, layout or size may have changed."""

    def __init__(self, open_plan: OpenPlan, theme: Theme, parent: QWidget | None = None) -> None:
        """A canvas for an open plan."""
        self._scene = BoardScene()
        super().__init__(self._scene, parent)
        self._open_plan = open_plan
        self._theme = theme
        self._presenting = False
        self._signs = True
        self._minimap_allowed = True
        self._fitting = True
        self._stage: Stage | None = None
        self._fitted: Fitted | None = None
        self._opening: Opening | None = None
        self._shown_layout: BoardLayout | None = None
        self._target: Stage | None = None
        self._selected: BoardRef | None = None
        self._stale = True
        self._behind_popup = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        # zoom_to anchors the view itself: Qt's anchor would be the position of the real pointer.
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_theme(theme)
        open_plan.store.changed.connect(self._plan_changed)
        open_plan.result_changed.connect(self._result_changed)
        open_plan.scenario_changed.connect(self._scenario_shown)

    @property
    def board_layout(self) -> BoardLayout:
        """The layout of the board, without the gap of a drag."""
        if self._fitted is None or self._stale:
            self.refresh()
        assert self._fitted is not None  # refresh has just made it
        return self._fitted.layout

    @property
    def card_size(self) -> CardSize:
        """The size of the cards in the stages."""
        layout = self.board_layout
        return CardSize(layout.card_width, self.scale_now, layout.theme, not self._presenting)

    @property
    def board(self) -> Board:
        """The board of the current scenario."""
        return board_of(self._open_plan.plan, self._open_plan.scenario)

    @property
    def edit_context(self) -> EditContext:
        """Plan, scenario and ids for commands."""
        return EditContext(self._open_plan.plan, self._open_plan.scenario_id, self._open_plan.ids)

    @property
    def open_plan(self) -> OpenPlan:
        """The open plan."""
        return self._open_plan

    @property
    def overlay(self) -> Overlay:
        """The overlay of the board: selection rings, drop gap, drag tip."""
        return self._scene.overlay

    def shown(self) -> Shown:
        """The content of the items by stage."""
        if self._stale:
            self.refresh()
        return self._scene.shown()

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme = theme
        self.setBackgroundBrush(QColor(theme.colours.background))
        self._fitted = None
        if self.isVisible():
            self.refresh()

    @property
    def presenting(self) -> bool:
        """Whether the board is presented."""
        return self._presenting

    def set_presenting(self, presenting: bool) -> None:
        """Start or end presenting: the whole board, as large as it fits, with its signs."""
        self._presenting, self._signs = presenting, True
        self.fit()

    @property
    def signs_shown(self) -> bool:
        """Whether stages and cards show the signs of their findings."""
        return self._signs

    def show_signs(self, shown: bool) -> None:
        """Show or hide the signs of findings."""
        self._signs = shown
        self.refresh()

    def allow_minimap(self, allowed: bool) -> None:
        """Whether a board that is larger than the window has a minimap."""
        if allowed != self._minimap_allowed:
            self._minimap_allowed = allowed
            self.refresh()
            self.minimap_allowed_changed.emit(allowed)

    @property
    def minimap_allowed(self) -> bool:
        """Whether a board that is larger than the window has a minimap."""
        return self._minimap_allowed

    @property
    def needs_minimap(self) -> bool:
        """Whether the board is so large that it has one now."""
        return self._fitted is not None and self._needs_minimap(self._fitted)

    def _needs_minimap(self, shown: Fitted) -> bool:
        width, height = self.viewport().width(), self.viewport().height()
        if width < MINIMAP_LEAST_ROOM[0] or height < MINIMAP_LEAST_ROOM[1]:
            return False
        wide, high = width / shown.scale, height / shown.scale
        in_sight = min(wide / shown.layout.width, 1.0) * min(high / shown.layout.height, 1.0)
        return self._minimap_allowed and not self._presenting and in_sight < MINIMAP_FROM

    def refresh(self) -> None:
        """Show the current plan and findings; only items that differ are updated."""
        self._stale = False
        result = self._open_plan.result
        handovers = self._open_plan.scenario.handovers
        found = result.with_signs if self._signs else ()
        content = board_content(self.board, findings_on_board(self.board, found), handovers)
        width, height = float(self.viewport().width()), float(self.viewport().height())
        whole_board = self._closer_stage is None
        hints = not self._presenting
        new = relaid(self._fitted, content, height, hints=hints) if self._fitted and whole_board else None
        if new is None:
            if self._closer_stage is None:
                new = fitted(content, self._theme, width, height, presenting=self._presenting)
            else:
                new = fitted_to_stage(content, self._theme, self._closer_stage, width, height)
            if not self._fitting and self._fitted is not None:
                new = Fitted(new.layout, self._fitted.scale)
        self._fitted = new
        self._show()
        self._apply_scale(new.scale)
        if self._selected is not None and not exists(self.board, self._selected, len(handovers)):
            self.select(None)
        else:
            self._ring()
        self.refreshed.emit()

    def _show(self) -> None:
        if self._fitted is None:
            return
        layout = self._fitted.layout.opened(self._opening) if self._opening else self._fitted.layout
        self._shown_layout = layout
        self._scene.show_layout(layout, target=self._target)
        self._scene.handovers.show(layout)
        room = layout.stages[self._opening.stage].opening if self._opening else None
        self.overlay.open_room(room, self._theme)
        self.setSceneRect(self._scene_rect(self._fitted))

    @property
    def _closer_stage(self) -> Stage | None:
        """The stage that fills the viewport, until the user zooms."""
        return self._stage if self._fitting else None

    def _scene_rect(self, shown: Fitted) -> QRectF:
        """What can be scrolled to: the board, or exactly the viewport with its stage at the top.

        The boxes of the three stages are as high as the highest one: the middle of a box may lie below its cards.
        """
        if self._closer_stage is None:
            # Its last cards can be scrolled out from below the minimap.
            below = (MINIMAP_HEIGHT + MINIMAP_MARGIN) / shown.scale if self._needs_minimap(shown) else 0
            return QRectF(0, 0, shown.layout.width, shown.layout.height + below)
        box = shown.layout.stages[self._closer_stage].box
        width, height = self.viewport().width() / shown.scale, self.viewport().height() / shown.scale
        edge = margin(shown.layout.theme)
        left = min((box.left + box.right - width) / 2, box.left - edge)
        return QRectF(left, box.top - edge, width, height)

    @property
    def scale_now(self) -> float:
        """The scale; 1.0 is the natural size of the board."""
        return self._fitted.scale if self._fitted else 1.0

    def zoom_in(self) -> None:
        """Zoom in by one step."""
        self.zoom_to(self.scale_now * STEP)

    def zoom_out(self) -> None:
        """Zoom out by one step."""
        self.zoom_to(self.scale_now / STEP)

    def zoom_to(self, scale: float, about: QPoint | None = None) -> None:
        """A scale; the board keeps its layout, and a point of the viewport what it shows (else its middle)."""
        anchor = about or self.viewport().rect().center()
        kept = self.mapToScene(anchor)
        self._fitting = False
        scale = max(SMALLEST, min(LARGEST, scale))
        self._fitted = Fitted(self.board_layout, scale)
        self.setSceneRect(self._scene_rect(self._fitted))
        self._apply_scale(scale)
        by = self.mapFromScene(kept) - anchor
        for bar, distance in ((self.horizontalScrollBar(), by.x()), (self.verticalScrollBar(), by.y())):
            bar.setValue(bar.value() + distance)

    def fit(self, stage: Stage | None = None) -> None:
        """The layout and scale that suit the window, now and whenever it changes: for the whole board, or one stage."""
        self._fitting = True
        self._stage = stage
        self._fitted = None
        self.refresh()

    def _apply_scale(self, scale: float) -> None:
        if abs(self.transform().m11() - scale) > 1e-9:
            self.setTransform(QTransform.fromScale(scale, scale))
            self.zoom_changed.emit(scale)
        # A board laid out for the width of the window needs no bar for a rounded pixel.
        wide = self.sceneRect().width() * scale > self.viewport().width() + 2
        as_needed, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(as_needed if wide and not self._presenting else never)
        self.setVerticalScrollBarPolicy(never if self._presenting else as_needed)

    @property
    def selected(self) -> BoardRef | None:
        """The selection."""
        return self._selected

    def select(self, ref: BoardRef | None) -> None:
        """Set or clear the selection and scroll to it."""
        changed = ref != self._selected
        self._selected = ref
        self._ring()
        box = box_of(self.board_layout, ref) if ref else None
        stage = stage_of(self.board, ref) if ref and self._closer_stage is not None else None
        if stage not in {None, self._closer_stage}:
            # It lies outside of what is shown closer: its own stage is shown instead.
            self.fit(stage)
        elif box is not None and not isinstance(ref, StageRef):
            self.ensureVisible(QRectF(box.left, box.top, box.width, box.height), 12, 12)
        if changed:
            self.selection_changed.emit(ref)

    def show_subjects(self, subjects: Iterable[Subject]) -> None:
        """Show the subjects of a finding: select its first place on the board."""
        ref = ref_of_subjects(tuple(subjects), self.board)
        if ref is not None:
            self.select(ref)

    def show_away(self, people: Iterable[PersonId]) -> None:
        """Dim the cards and chips of absent people."""
        self._scene.away.set_people(frozenset(people))
        self._show()
        self.refreshed.emit()

    @property
    def people_away(self) -> frozenset[PersonId]:
        """The absent people."""
        return self._scene.away.people

    def _ring(self) -> None:
        ref = self._selected
        # During a drag the cards are elsewhere, and the dragged one is nowhere.
        box = box_of(self._shown_layout or self.board_layout, ref) if ref else None
        # The ring of a person stays inside their card.
        gap = 2 if isinstance(ref, CardRef | HandoverRef) else 0 if isinstance(ref, StageRef) else -1.5
        quiet = not (self.hasFocus() or self._presenting or self._behind_popup)
        self._scene.overlay.selection.surround(box, self._theme, gap=gap, quiet=quiet)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring of the selection shows that keys act on it."""
        super().focusInEvent(event)
        self._behind_popup = False
        self._ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring becomes quiet, unless a menu or another window has the focus for a while."""
        super().focusOutEvent(event)
        passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        self._behind_popup = event.reason() in passing
        self._ring()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the board out for the new size."""
        super().resizeEvent(event)
        if self._fitting:
            self._fitted = None
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the board out for the size at which it is first shown."""
        super().showEvent(event)
        self.refresh()

    def show_landing(self, stage: Stage | None, opening: Opening | None) -> None:
        """A stage lights up, and its cards make room for something that is being dragged; None ends that."""
        if (stage, opening) != (self._target, self._opening):
            self._target, self._opening = stage, opening
            self._show()
            self._ring()

    def _plan_changed(self, _change: object) -> None:
        # The check usually finishes in the same turn of the event loop; if it uses a thread, do not wait for it.
        self._stale = True
        QTimer.singleShot(0, self, self._refresh_if_stale)

    def _refresh_if_stale(self) -> None:
        if self._stale:
            self.refresh()

    def _result_changed(self, _result: object) -> None:
        self.refresh()

    def _scenario_shown(self, _scenario: str) -> None:
        self.select(None)
        self.fit(self._stage)
