"""Who is not employed by the organisation."""

from teamcanvas.edits.organisation import set_kind
from teamcanvas.model.ids import PersonId
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.outside import from_outside
from tests.small_plans import small_plan


def contractors_and_people_of_vendors_are_from_outside_test() -> None:
    plan = small_plan(
        "S1 data_owner Hanna",
        "S2 tech_lead Sofia",
        "S2 ml_engineer Piotr",
        people="Hanna Berg, Sofia Rossi, Piotr Zając",
    )
    plan = set_kind(set_kind(plan, PersonId("hanna"), "vendor"), PersonId("piotr"), "contractor")
    assert from_outside(facts_of(plan, "plan")) == {"hanna", "piotr"}
