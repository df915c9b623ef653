"""Random plans: templates after random edits, reproducible by seed."""

import random
from collections.abc import Callable, Sequence
from typing import TypeVar

from teamcanvas.edits.absence import set_absent
from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.people import add_people, remove_person, set_capacity, set_skills
from teamcanvas.edits.placements import hand_over, place_person, remove_placement, set_fte, vacate
from teamcanvas.edits.settings import change_maturity, change_settings
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import PersonId, PlacementId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from tests.raci_cells import set_cell
from tests.small_plans import template

TEMPLATES = ("startup-trio", "delivery-team", "full-mlops-team", "federated", "centre-of-excellence")
NEWCOMERS = ("Nia", "Tom", "Ugo")

Anything = TypeVar("Anything")
Step = Callable[[Plan, "SeededPicks"], Plan]


class SeededPicks:
    """Random picks, reproducible by seed."""

    def __init__(self, seed: int) -> None:
        """Picks for this seed."""
        self._random = random.Random(seed)

    def pick(self, things: Sequence[Anything]) -> Anything:
        """A random one of these."""
        return self._random.choice(things)

    def person(self, plan: Plan) -> PersonId:
        """A random person."""
        return self.pick(plan.people).id

    def placement(self, plan: Plan) -> PlacementId:
        """A random placement; an unknown id if the board is empty."""
        placements = plan.scenarios[0].placements
        return self.pick(placements).id if placements else PlacementId("none")


def random_plan(seed: int) -> Plan:
    """A template with up to three new people and random settings, after three to twenty-five edits."""
    chance = SeededPicks(seed)
    plan = template(chance.pick(TEMPLATES))
    plan = add_people(plan, NEWCOMERS[: chance.pick(range(4))], SequentialIds())
    plan = _circumstances(plan, chance)
    for _ in range(chance.pick(range(3, 26))):
        try:
            plan = chance.pick(_STEPS)(plan, chance)
        except EditRefusedError:
            continue
    return plan


def _scenario(plan: Plan) -> str:
    return plan.scenarios[0].id


def _circumstances(plan: Plan, chance: SeededPicks) -> Plan:
    plan = change_settings(
        plan,
        _scenario(plan),
        org_size=chance.pick(("startup", "small", "medium", "enterprise")),
        personal_data=chance.pick((True, False)),
        mission_critical=chance.pick((True, False)),
        models_in_production=chance.pick((0, 3)),
        risk=chance.pick(("none", "limited", "high")),
    )
    levels = (None, 1, 2, 3, 4)
    return change_maturity(
        plan,
        _scenario(plan),
        data_foundation=chance.pick(levels),
        infrastructure=chance.pick(levels),
        mlops=chance.pick(levels),
    )


def _somebody_takes_a_role(plan: Plan, chance: SeededPicks) -> Plan:
    role, stage = chance.pick(list(built_in_catalogue().roles)), chance.pick(tuple(Stage))
    return place_person(plan, _scenario(plan), chance.person(plan), role, stage, SequentialIds())


def _somebody_learns(plan: Plan, chance: SeededPicks) -> Plan:
    skills = chance.pick(tuple(built_in_catalogue().roles.values())).skills
    return set_skills(plan, chance.person(plan), skills[:3])


def _a_letter_changes(plan: Plan, chance: SeededPicks) -> Plan:
    catalogue = built_in_catalogue()
    activity, role = chance.pick(list(catalogue.activities)), chance.pick(list(catalogue.roles))
    return set_cell(plan, _scenario(plan), activity, role, chance.pick(("A", "R", "AR", "C", "I", "")))


_STEPS: tuple[Step, ...] = (
    lambda plan, chance: remove_placement(plan, _scenario(plan), chance.placement(plan)),
    lambda plan, chance: vacate(plan, _scenario(plan), chance.placement(plan)),
    lambda plan, chance: hand_over(plan, _scenario(plan), (chance.placement(plan),), chance.person(plan)),
    lambda plan, chance: set_fte(plan, _scenario(plan), chance.placement(plan), chance.pick((0.05, 0.2, 0.5, 1.0))),
    lambda plan, chance: set_capacity(plan, chance.person(plan), chance.pick((0.2, 0.5, 1.0))),
    lambda plan, chance: set_absent(plan, _scenario(plan), [chance.person(plan)]),
    lambda plan, chance: remove_person(plan, chance.person(plan)) if len(plan.people) > 1 else plan,
    _somebody_takes_a_role,
    _somebody_learns,
    _a_letter_changes,
)


def random_edits(plan: Plan, seed: int, count: int = 4) -> tuple[Plan, ...]:
    """The plan after one, two, … more edits of the same kinds; edits that are refused are left out."""
    chance, edited = SeededPicks(seed), list[Plan]()
    for _ in range(count):
        try:
            plan = chance.pick(_STEPS)(plan, chance)
        except EditRefusedError:
            continue
        edited.append(plan)
    return tuple(edited)
