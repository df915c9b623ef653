"""What the rules would know of a scenario if somebody were not there."""

from teamcanvas.model.board import Board
from teamcanvas.model.ids import PersonId
from teamcanvas.rules.facts import Facts


def without(facts: Facts, person: PersonId) -> Facts:
    """The same scenario without a person: their placements count for nothing, and nobody can ask them.

    What does not depend on the person is taken over, not derived again.
    """
    # What is read of the copy is not noticed in the original, so whoever asks for it depends on all of this.
    (plan, scenario), in_use, board = facts.whole, facts.in_use, facts.board
    others = {one: somebody for one, somebody in board.people.items() if one != person}
    left = plan.model_copy(update={"people": tuple(others.values())})
    return Facts(left, scenario, in_use, facts, Board(others, board.catalogue, board.placements))
