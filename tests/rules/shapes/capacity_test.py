"""Required FTE of a group of roles."""

import pytest

from teamcanvas.edits.people import set_capacity, set_skills
from teamcanvas.model.ids import PersonId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import NO_PARAMS, Params
from teamcanvas.rules.shapes.capacity import Capacity
from tests.small_plans import placed, small_plan, titled

OPERATION = Capacity(
    wanted=("ml_engineer", "mlops_engineer"), stage=Stage.SCALE_AND_ADOPT, counted=(Stage.SCALE_AND_ADOPT,)
)
SOFIA, PIOTR, HANNA = map(PersonId, ("sofia", "piotr", "hanna"))


def _fixes(plan: Plan, needed: float, forbidden: str = "") -> list[Fix]:
    finding = Finding("TC504", Severity.WARNING, ())
    facts = facts_of(plan, "plan")
    context = FixContext(finding, facts, NO_PARAMS, "plan", SequentialIds(), lambda person, _: person == forbidden)
    return list(OPERATION.fixes(context, needed))


def time_counts_in_its_stages_and_roles_test() -> None:
    facts = facts_of(
        small_plan(
            "S3 ml_engineer Sofia 0.1",
            "S3 mlops_engineer Hanna 0.2",
            "S2 ml_engineer Sofia 0.5",
            "S3 qa_engineer Piotr 1",
        ),
        "plan",
    )
    assert OPERATION.planned(facts, NO_PARAMS) == pytest.approx(0.3)
    assert OPERATION.enough(facts, NO_PARAMS, 0.3)
    assert not OPERATION.enough(facts, NO_PARAMS, 0.31)
    assert OPERATION.planned(facts, Params({"roles": ("qa_engineer",)})) == 1.0


def placed_people_get_more_fte_and_others_a_placement_test() -> None:
    plan = small_plan("S3 ml_engineer Sofia 0.1", "S2 ml_engineer Sofia 0.1", "S2 qa_engineer Piotr 0.9")
    plan = titled(set_skills(plan, SOFIA, ["ml-engineering"]), "ML engineer", "hanna")
    raised, new, vacancy = _fixes(plan, 0.333)
    assert vacancy.title == "Plan a vacancy: ML engineer in Scale and Adopt, 0.24 FTE"
    assert raised.title == "Raise Sofia Rossi as ML engineer to 0.34 FTE"
    assert placed(raised.edit(plan))[0] == "S3 ml_engineer Sofia 0.34"
    assert new.title == "Place Hanna Berg as ML engineer in Scale and Adopt"
    assert placed(new.edit(plan))[-1] == "S3 ml_engineer Hanna 0.24"


def exact_place_ignores_the_fte_of_a_vacancy_test() -> None:
    plan = titled(small_plan("S3 ml_engineer - 0.2", people="Sofia Rossi"), "ML engineer")
    (fix,) = _fixes(plan, 0.5)
    assert placed(fix.edit(plan)) == ["S3 ml_engineer Sofia 0.5"]


def several_people_together_give_what_one_cannot_test() -> None:
    plan = titled(small_plan("S3 ml_engineer - 0.2", "S3 ml_engineer Hanna 0.2"), "ML engineer")
    for person, capacity in ((SOFIA, 0.6), (PIOTR, 0.5), (HANNA, 0.4)):
        plan = set_capacity(plan, person, capacity)
    (fix,) = _fixes(plan, 1.4)
    assert fix.title == (
        "Place Sofia Rossi as ML engineer in Scale and Adopt and place Piotr Zając as ML engineer in Scale and Adopt "
        "and raise Hanna Berg as ML engineer to 0.3 FTE"
    )
    assert sorted(placed(fix.edit(plan))) == [
        "S3 ml_engineer Hanna 0.3",
        "S3 ml_engineer Piotr 0.5",
        "S3 ml_engineer Sofia 0.6",
    ]
    assert _fixes(plan, 1.6) == []


def forbidden_and_unfit_people_are_left_out_test() -> None:
    plan = titled(small_plan(people="Sofia Rossi, Piotr Zając, Hanna Berg"), "ML engineer", "sofia")
    plan = set_skills(plan, PIOTR, ["cooking"])
    vacancy = "Plan a vacancy: ML engineer in Scale and Adopt, 0.5 FTE"
    assert [fix.title for fix in _fixes(plan, 0.5)] == ["Place Sofia Rossi as ML engineer in Scale and Adopt", vacancy]
    assert [fix.title for fix in _fixes(plan, 0.5, forbidden="sofia")] == [vacancy]
