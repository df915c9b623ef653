"""Keeps the selections of matrix and board in step, and shows the activity of the current cell in the details."""

from PySide6.QtCore import QObject, Signal

from teamcanvas.board.selection import BoardRef, CardRef, ChipRef
from teamcanvas.board.view import BoardView
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage, known_stage
from teamcanvas.ui.activities.page import ActivitiesPage
from teamcanvas.ui.details.panel import DetailsPanel
from teamcanvas.ui.raci.panel import RaciPanel
from teamcanvas.ui.window.status_line import StatusLine


class RaciLink(QObject):
    """Connects the matrix of a workspace to its board, details and status line."""

    board_wanted = Signal()
    """The centre is to show the board."""
    page_wanted = Signal(str)
    """The `PageKind` of the matrix that is to be exported by itself."""

    def __init__(self, panel: RaciPanel, board: BoardView, details: DetailsPanel, status: StatusLine) -> None:
        """A link that lives as long as the panel."""
        super().__init__(panel)
        self._panel = panel
        self._board = board
        self._details = details
        self._status = status
        self._moved = False
        """The current cell has changed since the board was last shown."""
        panel.message.connect(status.say)
        panel.zoom_changed.connect(status.show_zoom)
        panel.selection_changed.connect(self._selection_changed)
        panel.board_wanted.connect(self._show_on_board)
        panel.person_wanted.connect(self._show_person_on_board)
        panel.pdf_wanted.connect(self._export)

    def _export(self) -> None:
        self.page_wanted.emit("raci-people" if self._panel.by_person else "raci")

    def carry_over(self, *, to_board: bool) -> None:
        """Select on the board what is current in the matrix, or mark in the matrix what is selected on the board."""
        self._status.show_zoom(self._board.scale_now if to_board else self._panel.canvas.zoom)
        if not to_board:
            self._mark_columns(self._board.selected)
        elif self._moved:
            self._moved = False
            ref = self._of_person(self._panel.current_person) if self._panel.by_person else self._of_cell()
            if ref is not None:
                self._board.select(ref)

    def _of_cell(self) -> BoardRef | None:
        cell = self._panel.current
        row = self._panel.view.matrix.rows.get(cell.activity) if cell else None
        return self._card(cell.role, row.activity.stage if row else None) if cell else None

    def _of_person(self, person: str | None) -> BoardRef | None:
        held = self._board.board.by_person.get(PersonId(person or ""), ())
        return next((ChipRef(one.id) for one in held if known_stage(one.stage) is not None), None)

    def _card(self, role: RoleId, stage: Stage | None) -> CardRef | None:
        """The role's card in a stage, else in the project-management band, else in any stage."""
        board = self._board.board
        wanted = [one for one in (stage, Stage.PROJECT_MANAGEMENT, *Stage) if one is not None]
        return next((CardRef(one, role) for one in wanted if board.card(one, role) is not None), None)

    def _mark_columns(self, ref: BoardRef | None) -> None:
        if isinstance(ref, CardRef):
            self._panel.light(ref.role, None)
            return
        placement = self._board.board.by_id.get(ref.placement) if isinstance(ref, ChipRef) else None
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
            self._status.say(otherwise)
            return
        self._moved = False
        self.board_wanted.emit()
        self._board.select(ref)

    def _selection_changed(self) -> None:
        self._moved = True
        activity, details = self._panel.current_activity, self._details
        if activity is not None and details.isVisible() and not isinstance(details.page, ActivitiesPage):
            details.show_activity(activity)
