"""Fixes that add a person to cover a capability."""

from teamcanvas.edits.people import set_skills
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import CapabilityId, PersonId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.rules.checks.tc4_dependence.deputies import covering, covering_by
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import NO_PARAMS
from tests.small_plans import small_plan

OPERATIONS = built_in_catalogue().capabilities[CapabilityId("ml-operations")]
PEOPLE = "Ada A, Bo B, Cyd C, Dan D"


def _context(plan: Plan) -> FixContext:
    finding = Finding("TC401", Severity.WARNING, ())
    return FixContext(finding, facts_of(plan, "plan"), NO_PARAMS, "plan", SequentialIds(), lambda *_: False)


def _fixes(plan: Plan) -> list[Fix]:
    return list(covering(_context(plan), OPERATIONS))


def person_with_capacity_becomes_deputy_and_others_are_trained_test() -> None:
    plan = small_plan(
        "S3 mlops_engineer Ada 1",
        "S2 qa_engineer Bo 1",
        "S2 qa_engineer Cyd 0.5",
        "S2 qa_engineer Dan 1",
        people=PEOPLE,
    )
    plan = set_skills(set_skills(plan, PersonId("cyd"), ["monitoring"]), PersonId("dan"), ["mlops"])
    assert [fix.title for fix in _fixes(plan)] == [
        "Place Cyd C as MLOps engineer in Scale and Adopt",
        "Train Dan D in monitoring",
        "Train Bo B in MLOps and monitoring",
    ]
    assert [person for person, _ in covering_by(_context(plan), OPERATIONS)] == ["cyd", "dan", "bo"]


def everybody_proposed_covers_it_afterwards_test() -> None:
    plan = small_plan("S3 mlops_engineer Ada 1", "S2 qa_engineer Bo 1", "S2 qa_engineer Cyd 0.5", people=PEOPLE)
    for person, fix in covering_by(_context(plan), OPERATIONS):
        assert facts_of(fix.edit(plan), "plan").cover[OPERATIONS.id] == tuple(sorted(("ada", person)))
