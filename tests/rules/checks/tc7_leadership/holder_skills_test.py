"""The shape of rules that require skills of the holders of a role."""

from teamcanvas.edits.people import set_skills
from teamcanvas.model.ids import PersonId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.rules.checks.tc7_leadership.holder_skills import HolderSkills
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.fix import FixContext
from teamcanvas.rules.params import NO_PARAMS, Params
from tests.small_plans import small_plan

HANNA, SOFIA, PIOTR = PersonId("hanna"), PersonId("sofia"), PersonId("piotr")
OWNER = RoleId("data_owner")
CARE = HolderSkills(OWNER, ("mentoring", "communication"))
PLAN = set_skills(small_plan("S1 data_owner Sofia 0.4", "S2 data_owner Sofia 0.4"), SOFIA, ["communication"])


def _found(plan: Plan, params: Params = NO_PARAMS) -> list[str]:
    return [
        f"{found.subjects[0].id} {' '.join(map(str, found.values['skills']))}"  # pyright: ignore[reportArgumentType, reportUnknownArgumentType] - a tuple of texts
        for found in CARE.check(facts_of(plan, "plan"), params)
    ]


def _titles(plan: Plan, shape: HolderSkills = CARE) -> list[str]:
    subjects = (Subject("person", SOFIA), Subject("role", OWNER))
    finding = Finding("TC706", Severity.WARNING, subjects)
    context = FixContext(finding, facts_of(plan, "plan"), NO_PARAMS, "plan", SequentialIds(), lambda *_: False)
    return [fix.title for fix in shape.fixes(context)]


def holder_has_one_finding_with_all_missing_skills_test() -> None:
    assert _found(PLAN) == ["sofia mentoring"]
    assert _found(set_skills(PLAN, SOFIA, ["mentoring", "data-governance", "communication"])) == []
    assert _found(PLAN, Params({"skills": ("communication",)})) == []


def skilled_person_may_take_the_role_test() -> None:
    plan = set_skills(PLAN, HANNA, ["mentoring", "data-governance", "communication"])
    plan = set_skills(plan, PIOTR, ["data-governance"])
    assert _titles(plan) == ["Hand Data owner to Hanna Berg", "Train Sofia Rossi in mentoring within 12 weeks"]


def fix_may_leave_the_role_with_its_holder_test() -> None:
    plan = set_skills(PLAN, HANNA, ["mentoring", "data-governance", "communication"])
    kept = HolderSkills(OWNER, ("mentoring", "communication"), others=False)
    assert _titles(plan, kept) == ["Train Sofia Rossi in mentoring within 12 weeks"]


def nobody_is_trained_in_what_their_role_is_about_test() -> None:
    """A data owner without data governance is the wrong one, or it is not noted; domain knowledge takes years."""
    for skill in ("data-governance", "domain-knowledge", "business-acumen"):
        assert _titles(PLAN, HolderSkills(OWNER, (skill,))) == []
