"""Contradictions between matrix and board: letters of roles that are vacant, or held only in other stages."""

from collections.abc import Mapping
from typing import Literal

from teamcanvas.model.board import board_of
from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci.letters import OMITTED
from teamcanvas.model.raci.matrix import RaciMatrix, RaciRow, Staffing, raci_of, staffing_of
from teamcanvas.model.stage import Stage

Gap = Literal["nobody", "elsewhere"]
"""Nobody holds the role, or its holders are neither in the stage of the activity nor in the band."""


def gap(plan: Plan, scenario: Scenario, activity: ActivityId, role: RoleId) -> Gap | None:
    """The gap of one cell; None if there is none, or if the cell is empty."""
    row = raci_of(plan, scenario).rows.get(activity)
    return None if row is None else _gaps_of(row, staffing_of(board_of(plan, scenario))).get(role)


def gaps(plan: Plan, scenario: Scenario) -> Mapping[tuple[ActivityId, RoleId], Gap]:
    """The gaps of all cells, cached while the inputs are the same objects."""
    return _gaps(raci_of(plan, scenario), staffing_of(board_of(plan, scenario)))


@cached_by_identity(size=8)
def _gaps(matrix: RaciMatrix, staffing: Staffing) -> Mapping[tuple[ActivityId, RoleId], Gap]:
    return {
        (activity, role): found
        for activity, row in matrix.rows.items()
        for role, found in _gaps_of(row, staffing).items()
    }


@cached_by_identity(size=512)
def _gaps_of(row: RaciRow, staffing: Staffing) -> Mapping[RoleId, Gap]:
    by_stage = dict(zip(Stage, staffing, strict=True))
    staffed = frozenset[RoleId]().union(*staffing)
    in_band = row.activity.stage is Stage.PROJECT_MANAGEMENT
    at_hand = staffed if in_band else by_stage[row.activity.stage] | by_stage[Stage.PROJECT_MANAGEMENT]
    return {
        role: "elsewhere" if role in staffed else "nobody"
        for role, cell in row.cells.items()
        if role not in at_hand and cell.strip() not in ("", OMITTED)
    }
