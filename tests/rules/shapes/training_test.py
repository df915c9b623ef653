"""Missing and trained skills."""

from teamcanvas.edits.people import is_date, set_skills
from teamcanvas.model.ids import PersonId, SequentialIds
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fix import FixContext
from teamcanvas.rules.params import NO_PARAMS
from teamcanvas.rules.shapes.training import in_words, lacking, train
from tests.small_plans import small_plan

HANNA, SOFIA = PersonId("hanna"), PersonId("sofia")
PLAN = set_skills(small_plan(), SOFIA, ["sql", "mentoring"])


def missing_skills_keep_the_order_of_the_request_test() -> None:
    facts = facts_of(PLAN, "plan")
    assert lacking(facts, SOFIA, ("testing", "sql", "apis")) == ("testing", "apis")
    assert lacking(facts, HANNA, ("sql",)) == ("sql",)
    assert lacking(facts, SOFIA, ()) == ()


def skills_are_shown_without_hyphens_test() -> None:
    assert in_words(("ci-cd", "sql")) == ("CI/CD", "SQL")


def training_is_planned_and_teaches_nothing_yet_test() -> None:
    finding = Finding("TC609", Severity.INFO, ())
    context = FixContext(finding, facts_of(PLAN, "plan"), NO_PARAMS, "plan", SequentialIds(), lambda *_: False)
    (fix,) = train(context, (SOFIA, HANNA), ("ml-literacy", "sql"))
    assert fix.title == "Train Sofia Rossi and Hanna Berg in ML literacy and SQL within 12 weeks"
    people = fix.edit(PLAN).people
    assert [person.skills for person in people] == [person.skills for person in PLAN.people]
    learning = {person.id: [one.skill for one in person.learning] for person in people}
    assert learning == {"sofia": ["ml-literacy"], "piotr": [], "hanna": ["ml-literacy", "sql"]}
    assert {is_date(one.until) for person in people for one in person.learning} == {True}
