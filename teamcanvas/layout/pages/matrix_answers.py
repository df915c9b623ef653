"""Texts beside the letters on pages of the matrix: the FTE of each role, and who answers for each activity."""

from collections.abc import Mapping

from teamcanvas.model.board import Board
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.fte import fte_text
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.raci.people import people_matrix
from teamcanvas.model.raci.schemes import answering_letter

_FEW = 2
"""People who are named; more of them are counted."""


def role_loads(board: Board) -> Mapping[RoleId, str]:
    """The FTE of each role on the board, or `vacant`."""
    said: dict[RoleId, str] = {}
    for role, placements in board.by_role.items():
        fte = sum(placement.fte for placement in placements if placement.person is not None)
        said[RoleId(role)] = f"{fte_text(fte)} FTE" if fte else "vacant"
    return said


def answering(plan: Plan, scenario: Scenario) -> Mapping[ActivityId, str]:
    """Who answers for each activity: the person named for it, otherwise all who hold the accountable role."""
    names = distinct_names(plan)
    found = {activity: [names[person] for person in people] for activity, people in _answering(plan, scenario).items()}
    return {
        activity: ", ".join(people) if len(people) <= _FEW else f"{len(people)} people"
        for activity, people in found.items()
        if people
    }


def answered_by_several(plan: Plan, scenario: Scenario) -> int:
    """The number of activities for which several people answer."""
    return sum(len(people) > 1 for people in _answering(plan, scenario).values())


def _answering(plan: Plan, scenario: Scenario) -> Mapping[ActivityId, list[PersonId]]:
    rows = raci_of(plan, scenario).rows
    found: dict[ActivityId, list[PersonId]] = {}
    for activity, row in people_matrix(plan, scenario).rows.items():
        letter = answering_letter(rows[activity], scenario.settings.scheme)
        found[activity] = [person for person, cell in row.cells.items() if letter in split_letters(cell)]
    return found
