"""The drag controller: previews the landing and its effect on the findings, and commits one edit on drop."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Signal

from teamcanvas.board.hit import what_is_at
from teamcanvas.board.landing import Dragged, EditContext, Landing
from teamcanvas.board.overlay import Overlay
from teamcanvas.board.tip import Tip, tip_for
from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.layout.board.board import BoardLayout, Opening
from teamcanvas.layout.board.card_content import CardContent
from teamcanvas.model.board import Board
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan


class Dragging(QObject):
    """Controls one drag at a time."""

    landing_changed = Signal(object, object)
    """The stage under the drag, and the `Opening` of the drop gap; each may be None. Both are before the commit."""
    choose_role = Signal(str, object)
    """A person was dropped on a stage: their id and the stage."""
    refused = Signal(str)
    """A drop did nothing, and why."""
    landed = Signal(object)
    """A drop was committed: its `Landing`."""
    active_changed = Signal(bool)
    """A drag began (True) or ended."""

    def __init__(
        self,
        open_plan: Callable[[], OpenPlan],
        layout: Callable[[], BoardLayout],
        overlay: Overlay,
        new_card: Callable[[Dragged, BoardLayout, Board], CardContent | None],
    ) -> None:
        """A controller; plan and layout are looked up when needed, because both change.

        Args:
            open_plan: returns the open plan.
            layout: returns the layout without a drop gap.
            overlay: shows the preview.
            new_card: returns what the card shows that a drag makes; None if it makes none.
        """
        super().__init__()
        self._new_card = new_card
        self._open_plan = open_plan
        self._layout = layout
        self._overlay = overlay
        self._dragged: Dragged | None = None
        self._landing: Landing | None = None
        self._copy = False
        self._tip: Tip | None = None
        self._tips: dict[tuple[Landing, bool], Tip] = {}
        self._tips_of: Plan | None = None

    @property
    def dragged(self) -> Dragged | None:
        """What is being dragged; None if idle."""
        return self._dragged

    @property
    def landing(self) -> Landing | None:
        """The current landing."""
        return self._landing

    def begin(self, dragged: Dragged) -> None:
        """Start a drag."""
        self.cancel()
        self._dragged = dragged
        self.active_changed.emit(True)

    def move(self, at: QPointF, *, copy: bool) -> bool:
        """Move the drag to a point of the board; return whether a drop there does something."""
        if self._dragged is None:
            return False
        hit = what_is_at(self._layout(), at.x(), at.y())
        context = self._context()
        landing = self._dragged.landing(hit, context, copy=copy) if hit else None
        if landing != self._landing or copy != self._copy:
            self._copy = copy
            self._show(landing, context)
        return landing is not None and not landing.refusal

    def drop(self) -> None:
        """Drop: commit the landing, if there is one."""
        dragged, landing, copy = self._dragged, self._landing, self._copy
        self.cancel()
        if dragged is None or landing is None:
            return
        if landing.refusal:
            self.refused.emit(landing.refusal)
        elif landing.choose_role_for is not None:
            self.choose_role.emit(landing.choose_role_for, landing.stage)
        else:
            self._commit(dragged, landing, copy=copy)

    def cancel(self) -> None:
        """Cancel the drag and clear its preview."""
        if self._dragged is not None or self._landing is not None:
            self._show(None, self._context())
        if self._dragged is not None:
            self.active_changed.emit(False)
        self._dragged, self._tips_of = None, None
        self._overlay.clear(self._layout().theme)

    def _commit(self, dragged: Dragged, landing: Landing, *, copy: bool) -> None:
        edit = dragged.edit(landing, self._context(), copy=copy)
        if edit is None:
            return
        try:
            self._open_plan().commit(landing.undo_text, edit)
        except EditRefusedError as refusal:
            self.refused.emit(str(refusal))
        else:
            self.landed.emit(landing)

    def _context(self) -> EditContext:
        open_plan = self._open_plan()
        return EditContext(open_plan.plan, open_plan.scenario_id, open_plan.ids)

    def _show(self, landing: Landing | None, context: EditContext) -> None:
        self._landing = landing
        theme = self._layout().theme
        opening = self._opening(landing, context) if landing and landing.opens else None
        self.landing_changed.emit(landing.stage if landing else None, opening)
        placed = self._layout().cards.get((landing.stage, landing.card)) if landing and landing.card else None
        self._overlay.target.surround(placed.box if placed else None, theme, gap=2)
        self._tip = self._known_tip(landing, context) if landing else None
        self._overlay.tip.say(self._tip, theme)
        self._overlay.ghost.copies = landing is not None and landing.copies and not landing.refusal

    def _opening(self, landing: Landing, context: EditContext) -> Opening | None:
        dragged = self._dragged
        content = self._new_card(dragged, self._layout(), context.board) if dragged else None
        return Opening(landing.stage, landing.before, content, landing.closes) if content else None

    def _known_tip(self, landing: Landing, context: EditContext) -> Tip:
        # Cached by landing: the pointer often moves back and forth between two places.
        if self._tips_of is not context.plan:
            self._tips, self._tips_of = {}, context.plan
        key = (landing, self._copy)
        if key not in self._tips:
            self._tips[key] = self._tip_of(landing, context)
        return self._tips[key]

    def _tip_of(self, landing: Landing, context: EditContext) -> Tip:
        if landing.refusal:
            return Tip(landing.refusal)
        edit = self._dragged.edit(landing, context, copy=self._copy) if self._dragged else None
        if edit is None:
            return Tip(landing.words, detail="Release to choose the role.")
        try:
            preview = self._open_plan().preview(edit)
        except EditRefusedError as refusal:
            return Tip(str(refusal))
        return tip_for(landing.words, preview.topics, context.plan, preview.plan)
