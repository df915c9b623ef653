"""The facts of a scenario without one of its people."""

from teamcanvas.model.board import Board
from teamcanvas.model.ids import PersonId
from teamcanvas.rules.facts import Facts


def without(facts: Facts, person: PersonId) -> Facts:
    """The facts without this person: their placements do not count, and they are not in the plan.

    Facts that do not depend on the person are reused.
    """
    # Reads of the copy are not tracked, so the caller depends on all that it is made of.
    (plan, scenario), in_use, board = facts.whole, facts.in_use, facts.board
    others = {one: somebody for one, somebody in board.people.items() if one != person}
    left = plan.model_copy(update={"people": tuple(others.values())})
    return Facts(left, scenario, in_use, facts, Board(others, board.catalogue, board.placements, board.teams))
