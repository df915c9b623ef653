"""Keyboard control of the board: arrows select, Enter acts, Delete removes, Alt and an arrow moves a card."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from teamcanvas.board.actions import BoardActions
from teamcanvas.board.canvas import BoardCanvas
from teamcanvas.board.commands import Command, removal, reorder
from teamcanvas.board.navigation import Direction, step
from teamcanvas.board.selection import CardRef, ChipRef, card_of
from teamcanvas.edits.cards import move_card
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import CORE_STAGES, Stage

_ARROWS: Mapping[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}


class Keys:
    """The keys of one canvas."""

    def __init__(self, canvas: BoardCanvas, actions: BoardActions) -> None:
        """Keys that select on a canvas and run its actions."""
        self._canvas = canvas
        self._actions = actions

    def handle(self, event: QKeyEvent) -> bool:
        """Handle a key press; return whether the key does anything on the board."""
        key, selected = event.key(), self._canvas.selected
        direction = _ARROWS.get(key)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if direction and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return self._move(direction)
        if direction and plain:
            target = step(self._canvas.board_layout, selected, direction)
            if target is not None:
                self._canvas.select(target)
            return True
        if selected is None:
            return False
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return self._remove()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._actions.act(selected)
            return True
        if key == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # For keyboards without a menu key; Qt handles Shift+F10 on Windows only.
            self._actions.open_menu(selected)
            return True
        # While presenting, Esc ends the presentation.
        if key == Qt.Key.Key_Escape and not self._canvas.presenting:
            # A selected person gives way to their card, a selected card to no selection.
            card = card_of(self._canvas.board, selected) if isinstance(selected, ChipRef) else None
            self._canvas.select(card)
            return True
        return False

    def _remove(self) -> bool:
        selected = self._canvas.selected
        command = removal(selected, self._canvas.edit_context) if selected is not None else None
        if command is not None:
            self._actions.run(command)
        return command is not None

    def _move(self, direction: Direction) -> bool:
        """The card moves the way the arrow points: stages stand side by side, their cards one below the other.

        The band lies below the stages, its cards side by side.
        """
        selected = self._canvas.selected
        if not isinstance(selected, CardRef):
            return False
        in_band = selected.stage is Stage.PROJECT_MANAGEMENT
        by = -1 if direction in ("left", "up") else 1
        if (direction in ("left", "right")) is in_band:
            edit = reorder(selected, self._canvas.edit_context, by)
            if edit is not None:
                title = self._canvas.edit_context.title(selected.role)
                self._actions.run(Command("", f"Reorder {title}", edit))
            elif direction == "down":
                self._move_to(selected, Stage.PROJECT_MANAGEMENT)
        elif in_band:
            if direction == "up":
                self._move_to(selected, Stage.SOLUTION_DEVELOPMENT)
        elif 0 <= (to := CORE_STAGES.index(selected.stage) + by) < len(CORE_STAGES):
            self._move_to(selected, CORE_STAGES[to])
        return True

    def _move_to(self, card: CardRef, stage: Stage) -> None:
        scenario = self._canvas.open_plan.scenario_id
        title = self._canvas.edit_context.title(card.role)

        def edit(plan: Plan) -> Plan:
            return move_card(plan, scenario, card.role, card.stage, stage)

        self._actions.run(Command("", f"Move {title} to {stage.label}", edit))
        self._canvas.select(CardRef(stage, card.role))
