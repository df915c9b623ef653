"""The headings of the pages of board, stages, matrices and findings, generated from the plan."""

from collections import Counter
from collections.abc import Mapping

from teamcanvas.model.board import Board
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.ids import RoleId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Plan, Scheme
from teamcanvas.model.plural import counted
from teamcanvas.model.raci.matrix import RaciMatrix
from teamcanvas.model.raci.people import Over, PeopleMatrix
from teamcanvas.model.raci.schemes import answering_letter
from teamcanvas.model.stage import Stage

# The share of activities from which on the accountable role is named in the heading.
_MUCH = 0.3
_TOO_MANY: Mapping[Over, tuple[str, str]] = {
    "involved everywhere": ("takes part in", "take part in"),
    "too much to do": ("is responsible for", "are responsible for"),
    "too much to answer for": ("answers for", "answer for"),
}
_FEW = 2
"""People who are named in a title."""


def board_title(board: Board) -> str:
    """How many people hold how many roles, and how many cards are vacant."""
    people = {placement.person for placement in board.valid}
    cards = [card for cards in board.cards.values() for card in cards]
    if not cards:
        return "Nobody is on the board yet"
    vacant = sum(card.vacant for card in cards)
    held = f"{counted(len(people), 'person holds', 'people hold')} {counted(len(board.staffed), 'role', 'roles')}"
    if not vacant:
        return held
    return f"{held}; {counted(vacant, 'card is vacant', 'cards are vacant')}"


def stage_title(stage: Stage, board: Board) -> str:
    """How many people hold how many roles in a stage, and how many of its roles are vacant."""
    cards = board.cards[stage]
    if not cards:
        return f"{stage.label} has no roles yet"
    vacant = sum(card.vacant for card in cards)
    held = len(cards) - vacant
    people = {placement.person for card in cards for placement in card.placements if placement.person is not None}
    if not people:
        return f"{stage.label}: nobody holds its {counted(len(cards), 'role', 'roles')} yet"
    who = f"{counted(len(people), 'person holds', 'people hold')} {counted(held, 'role', 'roles')}"
    waiting = f"; {counted(vacant, 'is', 'are')} vacant" if vacant else ""
    return f"{stage.label}: {who}{waiting}"


def raci_title(matrix: RaciMatrix, board: Board, scheme: Scheme = "RACI", *, shared: int = 0) -> str:
    """Whether every activity has one accountable role that is held; if so, which role answers for most of them.

    Args:
        shared: the number of activities for which several people answer, as they hold the same role.
    """
    accountable = [row.holders(answering_letter(row, scheme)) for row in matrix.rows.values()]
    if not accountable:
        return "Who does what"
    total = len(accountable)
    none = sum(not roles for roles in accountable)
    several = sum(len(roles) > 1 for roles in accountable)
    vacant = sum(bool(roles) and not board.staffed.intersection(roles) for roles in accountable)
    if none:
        return f"{none} of {total} activities {'has' if none == 1 else 'have'} no accountable role"
    if several:
        return f"{several} of {total} activities {'has' if several == 1 else 'have'} more than one accountable role"
    if vacant:
        return f"Nobody holds the accountable role of {vacant} of {total} activities"
    if shared:
        return f"Every activity has one accountable role; in {shared} of {total}, several people share it"
    return f"Every activity has one accountable role{_busiest(Counter(roles[0] for roles in accountable), board)}"


def raci_people_title(matrix: PeopleMatrix, plan: Plan) -> str:
    """Names the people with too many letters, in which sense; if there are none, who takes part in most activities."""
    if not matrix.columns:
        return "Nobody is on the board yet"
    names = {person: isolated(name) for person, name in distinct_names(plan).items()}
    over = [names.get(person, person) for person in matrix.columns if matrix.loads[person].over_involved]
    if over:
        senses = {matrix.loads[person].over for person in matrix.columns if matrix.loads[person].over_involved}
        one, many = _TOO_MANY[senses.pop()[0]] if len(senses) == 1 else _TOO_MANY["involved everywhere"]
        if len(over) > _FEW:
            return f"{len(over)} of {len(matrix.columns)} people {many} too many activities"
        return f"{' and '.join(over)} {one if len(over) == 1 else many} too many activities"
    busiest = max(matrix.columns, key=lambda person: matrix.loads[person].rows_touched)
    load = matrix.loads[busiest]
    if not load.rows_touched:
        return "Nobody has a part in any activity yet"
    name = names.get(busiest, busiest)
    return f"{name} takes part in most activities: {load.rows_touched} of {load.rows}"


def findings_title(errors: int, warnings: int, notes: int, accepted: int) -> str:
    """The numbers of findings to settle."""
    if errors or warnings:
        found = [
            counted(number, one, many)
            for number, one, many in ((errors, "error", "errors"), (warnings, "warning", "warnings"))
            if number
        ]
        return f"{' and '.join(found)} to settle"
    if notes:
        return f"Nothing to settle, {counted(notes, 'note', 'notes')} to read"
    if accepted:
        return f"Nothing left to settle; {counted(accepted, 'finding is', 'findings are')} accepted"
    return "Nothing to settle"


def _busiest(by_role: Counter[RoleId], board: Board) -> str:
    role, count = by_role.most_common(1)[0]
    total = by_role.total()
    if count < _MUCH * total:
        return ""
    if count == total:
        return f", and it is always the same: {isolated(board.catalogue.role_title(role))}"
    return f"; {isolated(board.catalogue.role_title(role))} answers for {count} of {total}"
