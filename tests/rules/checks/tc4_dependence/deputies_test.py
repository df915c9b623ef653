"""Fixes that add a person to cover a capability."""

from teamcanvas.edits.people import set_skills
from teamcanvas.model.ids import CapabilityId, PersonId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.rules.checks.tc4_dependence.deputies import covering_by
from teamcanvas.rules.cover import covers_of
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import NO_PARAMS
from teamcanvas.rules.plans_ahead import learning_of, trained
from tests.small_plans import small_plan, titled

MLOPS = CapabilityId("mlops")
PEOPLE = "Ada A, Bo B, Cyd C, Dan D"


def _context(plan: Plan) -> FixContext:
    finding = Finding("TC401", Severity.WARNING, ())
    return FixContext(finding, facts_of(plan, "plan"), NO_PARAMS, "plan", SequentialIds(), lambda *_: False)


def _covering(plan: Plan) -> list[tuple[PersonId, Fix]]:
    context = _context(plan)
    return list(covering_by(context, covers_of(context.facts)[MLOPS, None]))


def person_with_time_takes_the_role_and_a_neighbour_learns_test() -> None:
    plan = small_plan(
        "S3 mlops_engineer Ada 1",
        "S2 ml_engineer Bo 1",
        "S2 qa_engineer Cyd 0.5",
        "S2 qa_engineer Dan 1",
        people=PEOPLE,
    )
    plan = titled(plan, "MLOps engineer", "cyd")
    plan = set_skills(set_skills(plan, PersonId("cyd"), ["monitoring"]), PersonId("dan"), ["mlops"])
    assert [(person, fix.title) for person, fix in _covering(plan)] == [
        ("cyd", "Place Cyd C as MLOps engineer in Scale and Adopt"),
        ("cyd", "Name Cyd C as deputy of Ada A for MLOps"),
        ("bo", "Train Bo B in MLOps and monitoring within 12 weeks"),
    ]


def everybody_proposed_covers_it_afterwards_test() -> None:
    """Once they have learned what is planned."""
    plan = small_plan("S3 mlops_engineer Ada 1", "S2 ml_engineer Bo 1", "S2 qa_engineer Cyd 0.5", people=PEOPLE)
    plan = set_skills(plan, PersonId("dan"), ["mlops", "ci-cd"])
    proposed = _covering(plan)
    assert any("as deputy of Ada A for MLOps" in fix.title for _, fix in proposed)
    for person, fix in proposed:
        facts = facts_of(fix.edit(plan), "plan")
        cover = covers_of(trained(facts, learning_of(facts)))[MLOPS, None]
        assert {*cover.people, *cover.deputies} == {"ada", person}
