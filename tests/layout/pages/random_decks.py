"""Random plans: few and many people, short and long names in many scripts, known and unknown roles."""

import random

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import PersonId, PlacementId, RoleId, ScenarioId
from teamcanvas.model.plan import Handover, Person, Placement, Plan, Scenario
from teamcanvas.model.role import Role
from teamcanvas.model.stage import Stage

_FIRST = ("Al", "Sofia", "Anna-Maria", "Konstantinos", "मीनाक्षी", "Ελένη", "Владимир", "يوسف", "נועה", "สมชาย", "Ådne")
_LAST = (
    "Li",
    "Rossi",
    "Zając",
    "von und zu Hohenstein-Langenburg",
    "Anandakrishnanparameswaran",
    "Παπαδοπούλου",
    "الحسيني",
    "",
)
_TITLES = ("Steward", "Head of everything that has to do with data", "Kommunikationsbeauftragtenstellvertretung", "Ψ")
_MOST = (1, 3, 8, 15, 30)
"""Most plans are small; every tenth has up to 120 people."""


def random_plan(seed: int) -> Plan:
    """The same plan for the same seed."""
    dice = random.Random(seed)
    count = dice.randint(0, 120 if seed % 10 == 9 else dice.choice(_MOST))
    names = [" ".join(filter(None, (dice.choice(_FIRST), dice.choice(_LAST)))) for _ in range(count)]
    people = tuple(Person(id=PersonId(f"p{number}"), name=name) for number, name in enumerate(names))
    own = tuple(Role(id=RoleId(f"r{number}"), title=title, family="x") for number, title in enumerate(_TITLES))
    roles = [*built_in_catalogue().roles, *(role.id for role in own)]
    placements = tuple(
        Placement(
            id=PlacementId(f"a{number}"),
            role=dice.choice(roles),
            stage=dice.choice(tuple(Stage)).value,
            person=dice.choice(people).id if people and dice.random() < 0.9 else None,
            fte=dice.choice((0.05, 0.2, 0.25, 0.5, 1.0)),
        )
        for number in range(round(count * dice.uniform(0.5, 2.0)))
    )
    handovers = tuple(
        Handover.model_validate(
            {
                "from": Stage.USE_CASE_DEFINITION.value,
                "to": dice.choice((Stage.SOLUTION_DEVELOPMENT, Stage.SCALE_AND_ADOPT)).value,
                "giver": dice.choice(people).id if people else None,
                "artefacts": "model card",
            }
        )
        for _ in range(dice.choice((0, 0, 1, 4)))
    )
    scenario = Scenario(id=ScenarioId("plan"), title="To be", placements=placements, handovers=handovers)
    organisation = dice.choice(("", "Acme Retail"))
    title = dice.choice(("Churn", "A plan with a rather long title that goes on and on " * 3))
    return Plan(title=title, organisation=organisation, people=people, roles=own, scenarios=(scenario,))
