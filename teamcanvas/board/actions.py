"""What the board does other than by drags: runs commands, opens context menus, the field for an FTE,
and the choice of a role after a person was dropped on a stage."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from teamcanvas.board.canvas import BoardCanvas
from teamcanvas.board.commands import (
    Command,
    EditHandover,
    MenuEntry,
    ShowFinding,
    commands_for,
    people_entries,
    place_person_entries,
)
from teamcanvas.board.fte_editor import FteEditor
from teamcanvas.board.menus import Chosen, menu_of
from teamcanvas.board.navigation import box_of
from teamcanvas.board.popups import pop_up
from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, HandoverRef, StageRef
from teamcanvas.board.signs import finding_entries, findings_at_sign
from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.placements import set_fte
from teamcanvas.model.ids import PersonId, PlacementId
from teamcanvas.model.stage import Stage


class BoardActions(QObject):
    """The actions of one canvas."""

    message = Signal(str)
    """A sentence for the status bar: why something was not done."""
    handover_wanted = Signal(int)
    """The number of a handover that is to be edited."""
    finding_wanted = Signal(object)
    """A `Finding` that is to be shown in its panel."""

    def __init__(self, canvas: BoardCanvas) -> None:
        """The actions of a canvas, which becomes the parent."""
        super().__init__(canvas)
        self._canvas = canvas
        self._fte = FteEditor(canvas.viewport())
        self._fte.committed.connect(self._commit_fte)
        self._fte.closed.connect(lambda: canvas.setFocus(Qt.FocusReason.OtherFocusReason))

    def run(self, command: Command) -> None:
        """Commit the edit of a command, or emit why it was refused."""
        try:
            self._canvas.open_plan.commit(command.undo_text, command.edit)
        except EditRefusedError as refusal:
            self.message.emit(str(refusal))

    def act(self, ref: BoardRef) -> None:
        """What Enter does: edit the FTE of a person, choose a person for a vacant card, otherwise open the menu."""
        if isinstance(ref, ChipRef):
            self.edit_fte(ref.placement)
            return
        if isinstance(ref, HandoverRef):
            self.handover_wanted.emit(ref.number)
            return
        card = self._canvas.board.card(ref.stage, ref.role) if isinstance(ref, CardRef) else None
        if card is not None and isinstance(ref, CardRef) and card.vacant:
            self.ask_for_person(ref)
        else:
            self.open_menu(ref)

    def menu_for(self, ref: BoardRef) -> QMenu:
        """The context menu of something on the board."""
        entries = (*commands_for(ref, self._canvas.edit_context), *finding_entries(self._canvas.open_plan, ref))
        return self._menu(entries, ref)

    def show_finding_of(self, ref: BoardRef) -> None:
        """Show the worst finding behind a sign."""
        found = findings_at_sign(self._canvas.open_plan, ref)
        if found:
            self.finding_wanted.emit(found[0])

    def open_menu(self, ref: BoardRef) -> None:
        """Open the context menu of something on the board, beside it."""
        self._popup(self.menu_for(ref), ref)

    def ask_for_person(self, card: CardRef) -> None:
        """Open the list of people who could take the role of a card."""
        entries = people_entries(self._canvas.edit_context, card)
        if entries:
            self._popup(self._menu(entries, card), card)
        else:
            self.message.emit("Nobody is left to take this role: add people first.")

    def choose_role(self, person: str, stage: Stage) -> None:
        """Open the list of roles that a person could take in a stage, at the pointer."""
        entries = place_person_entries(self._canvas.edit_context, PersonId(person), stage)
        menu = self._menu(entries, StageRef(stage))
        menu.setAccessibleName("Choose a role")
        pop_up(menu, QCursor.pos())

    def edit_fte(self, placement: PlacementId) -> None:
        """Open the field for the FTE of a placement on its card."""
        found = self._canvas.board.by_id.get(placement)
        for placed in self._canvas.board_layout.cards.values():
            box = placed.fte_box(placement)
            if box is not None and found is not None:
                self._canvas.ensureVisible(QRectF(box.left, box.top, box.width, box.height), 12, 12)
                top_left = self._canvas.mapFromScene(box.left, box.top)
                where = QRect(top_left, self._canvas.mapFromScene(box.right, box.bottom))
                self._fte.open_at(placement, found.fte, where)
                return

    def _menu(self, entries: Iterable[MenuEntry], ref: BoardRef) -> QMenu:
        def run(chosen: Chosen) -> None:
            if isinstance(chosen, Command):
                handovers = len(self._canvas.open_plan.scenario.handovers)
                self.run(chosen)
                if len(self._canvas.open_plan.scenario.handovers) > handovers:
                    # A new handover has no people yet: open it for editing.
                    self.handover_wanted.emit(handovers)
            elif isinstance(chosen, EditHandover):
                self.handover_wanted.emit(chosen.number)
            elif isinstance(chosen, ShowFinding):
                self.finding_wanted.emit(chosen.finding)
            elif isinstance(ref, ChipRef):
                self.edit_fte(ref.placement)
            elif isinstance(ref, CardRef):
                card = self._canvas.board.card(ref.stage, ref.role)
                if card is not None:
                    self.edit_fte(card.placements[0].id)

        return menu_of(tuple(entries), run, self._canvas)

    def _popup(self, menu: QMenu, ref: BoardRef) -> None:
        box = box_of(self._canvas.board_layout, ref)
        at = self._canvas.mapFromScene(box.left + 12, box.top + 28) if box else QPoint(20, 20)
        pop_up(menu, self._canvas.viewport().mapToGlobal(at))
        first = menu.actions()[0]
        if not isinstance(first.menu(), QMenu):
            # Enter takes the first entry, the best match; a submenu would open at once.
            menu.setActiveAction(first)

    def _commit_fte(self, placement: str, fte: float) -> None:
        edit = partial(
            set_fte, scenario_id=self._canvas.open_plan.scenario_id, placement=PlacementId(placement), fte=fte
        )
        self.run(Command("Set FTE", "Set FTE", edit))
