"""The board by keyboard: arrows walk, Enter acts, Delete removes, Alt and an arrow moves what is selected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from teamcanvas.board.commands import Command, removal, reorder
from teamcanvas.board.navigation import Direction, step
from teamcanvas.board.selection import CardRef, ChipRef, card_of
from teamcanvas.edits.cards import move_card
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import CORE_STAGES, Stage

if TYPE_CHECKING:
    from teamcanvas.board.view import BoardView

_ARROWS: Mapping[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}


class Keys:
    """Belongs to one view."""

    def __init__(self, view: BoardView) -> None:
        """For a view."""
        self._view = view

    def handle(self, event: QKeyEvent) -> bool:
        """Does what a key stands for; says whether it stands for something."""
        key, selected = event.key(), self._view.selected
        direction = _ARROWS.get(key)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if direction and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return self._move(direction)
        if direction and plain:
            target = step(self._view.board_layout, selected, direction)
            if target is not None:
                self._view.select(target)
            return True
        if selected is None:
            return False
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return self._remove()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._view.actions_here.act(selected)
            return True
        if key == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Keyboards without a menu key; Qt knows this one on Windows only.
            self._view.actions_here.open_menu(selected)
            return True
        # While presenting, Esc is the way out of that.
        if key == Qt.Key.Key_Escape and not self._view.presenting:
            # From a person up to their card, from there to nothing.
            card = card_of(self._view.board, selected) if isinstance(selected, ChipRef) else None
            self._view.select(card)
            return True
        return False

    def _remove(self) -> bool:
        selected = self._view.selected
        command = removal(selected, self._view.editing_scene) if selected is not None else None
        if command is not None:
            self._view.actions_here.run(command)
        return command is not None

    def _move(self, direction: Direction) -> bool:
        """Alt and an arrow: a card earlier or later in its stage, or with Up and Down to the stage before or after."""
        selected = self._view.selected
        if not isinstance(selected, CardRef):
            return False
        if direction in ("left", "right"):
            edit = reorder(selected, self._view.editing_scene, -1 if direction == "left" else 1)
            if edit is not None:
                title = self._view.board.catalogue.role_title(selected.role)
                self._view.actions_here.run(Command("", f"Reorder {title}", edit))
            return True
        lanes = (*CORE_STAGES, Stage.PROJECT_MANAGEMENT)
        to = lanes.index(selected.stage) + (1 if direction == "down" else -1)
        if 0 <= to < len(lanes):
            self._move_to(selected, lanes[to])
        return True

    def _move_to(self, card: CardRef, stage: Stage) -> None:
        scenario = self._view.open_plan.scenario_id
        title = self._view.board.catalogue.role_title(card.role)

        def edit(plan: Plan) -> Plan:
            return move_card(plan, scenario, card.role, card.stage, stage)

        self._view.actions_here.run(Command("", f"Move {title} to {stage.label}", edit))
        self._view.select(CardRef(stage, card.role))
