"""What happens in the matrix shows in the rest of the editor, and what is selected on the board shows in the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from teamcanvas.board.selection import BoardRef, CardRef, ChipRef
from teamcanvas.model.board import board_of
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage, known_stage
from teamcanvas.rules.finding import Finding
from teamcanvas.ui.activities.page import ActivitiesPage
from teamcanvas.ui.raci.panel import RaciPanel

if TYPE_CHECKING:
    from teamcanvas.ui.window.workspace import Workspace


class RaciLink:
    """Between one workspace and its matrix."""

    def __init__(self, space: Workspace, panel: RaciPanel) -> None:
        self._space = space
        self._panel = panel
        self._moved = False
        panel.message.connect(space.status.say)
        panel.selection_changed.connect(self._selection_changed)
        panel.finding_wanted.connect(self._show_finding)
        panel.fix_wanted.connect(space.findings.commands.fix)
        panel.activity_wanted.connect(space.show_activity_details)
        panel.activities_wanted.connect(space.show_activities)
        panel.board_wanted.connect(self._show_on_board)
        panel.person_wanted.connect(self._show_person_on_board)
        panel.zoom_changed.connect(space.status.show_zoom)
        panel.pdf_wanted.connect(self._export)

    def _export(self) -> None:
        self._space.page_wanted.emit("raci-people" if self._panel.by_person else "raci")

    def carry_over(self, *, to_board: bool) -> None:
        """The centre shows the other one now: what was selected here is selected, or marked, there."""
        self._space.status.show_zoom(self._space.board.scale_now if to_board else self._panel.canvas.zoom)
        if not to_board:
            self._mark_columns(self._space.board.selected)
        elif self._moved:
            self._moved = False
            ref = self._of_person(self._panel.current_person) if self._panel.by_person else self._of_cell()
            if ref is not None:
                self._space.board.select(ref)

    def _of_cell(self) -> BoardRef | None:
        cell = self._panel.current
        row = self._panel.view.matrix.rows.get(cell.activity) if cell else None
        return self._card(cell.role, row.activity.stage if row else None) if cell else None

    def _of_person(self, person: str | None) -> BoardRef | None:
        plan = self._space.open_plan
        held = board_of(plan.plan, plan.scenario).by_person.get(PersonId(person or ""), ())
        return next((ChipRef(one.id) for one in held if known_stage(one.stage) is not None), None)

    def _card(self, role: RoleId, stage: Stage | None) -> CardRef | None:
        """The role's card in a stage, else in the band, else wherever it is."""
        plan = self._space.open_plan
        board = board_of(plan.plan, plan.scenario)
        wanted = [one for one in (stage, Stage.PROJECT_MANAGEMENT, *Stage) if one is not None]
        return next((CardRef(one, role) for one in wanted if board.card(one, role) is not None), None)

    def _mark_columns(self, ref: BoardRef | None) -> None:
        if isinstance(ref, CardRef):
            self._panel.light(ref.role, None)
            return
        plan = self._space.open_plan
        board = board_of(plan.plan, plan.scenario)
        placement = board.by_id.get(ref.placement) if isinstance(ref, ChipRef) else None
        self._panel.light(placement.role if placement else None, placement.person if placement else None)

    def _show_on_board(self, role: str) -> None:
        card = self._card(RoleId(role), None)
        cell = self._of_cell()
        if isinstance(cell, CardRef) and cell.role == role:
            card = cell
        self._select_on_board(card, "This role is not on the board.")

    def _show_person_on_board(self, person: str) -> None:
        self._select_on_board(self._of_person(person), "This person is not on the board.")

    def _select_on_board(self, ref: BoardRef | None, otherwise: str) -> None:
        if ref is None:
            self._space.status.say(otherwise)
            return
        self._moved = False
        self._space.header.views.choose(0)
        self._space.show_view(0)
        self._space.board.select(ref)

    def _selection_changed(self) -> None:
        self._moved = True
        activity, details = self._panel.current_activity, self._space.details
        if activity is not None and details.isVisible() and not isinstance(details.page, ActivitiesPage):
            details.show_activity(activity)

    def _show_finding(self, finding: Finding) -> None:
        self._space.right.show()
        self._space.right.show_page(self._space.findings)
        self._space.findings.show_finding(finding)
