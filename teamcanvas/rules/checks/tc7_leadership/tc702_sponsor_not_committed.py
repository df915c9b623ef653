"""TC702: the sponsor is not committed."""

from collections.abc import Iterable

from teamcanvas.edits.ceremonies import add_ceremony
from teamcanvas.model.ids import RoleId
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import listed
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import hoogvliets

SPONSOR = RoleId("executive_sponsor")
ABSENT = "absent"
PLANNED = "planned"


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    stance = facts.settings.sponsor.stance
    if SPONSOR not in facts.staffed or stance == "committed":
        return
    people = facts.holders_of((SPONSOR,))
    sponsors = tuple(Subject("person", person) for person in people)
    subjects, values = (Subject("setting", "sponsor.stance"), *sponsors), {"found": stance, "sponsors": sponsors}
    grade = ABSENT if stance == "absent" else ""
    if any(one.kind == "steering" and not set(people).isdisjoint(one.people) for one in facts.ceremonies):
        yield Found(subjects, values, PLANNED, grade, planned=True)
    else:
        yield Found(subjects, values, grade, grade)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Plan a meeting in which mandate and budget are agreed: that there is support is for the sponsor to say."""
    if context.finding.planned:
        return
    sponsors = context.facts.holders_of((SPONSOR,))
    yield Fix(
        f"Plan a steering meeting with {listed(map(context.name, sponsors))} on mandate and budget",
        lambda plan: add_ceremony(plan, context.scenario_id, "steering", people=sponsors),
    )


RULE = Rule(
    code="TC702",
    slug="sponsor-not-committed",
    title="Sponsor is not committed",
    tier=1,
    rationale=(
        "A goal that changes how people work needs support from the top. A sponsor who waits and sees is the first to "
        "let go when it gets difficult."
    ),
    how_to_fix="Agree mandate and budget with the sponsor, and let the evangelist help.",
    small_organisation="Asked of small organisations too.",
    sources=(
        hoogvliets(
            "Transformational goals need support from the top; the evangelist prevents the project from flat-lining.",
        ),
    ),
    messages={
        "": Message(
            "Support by {sponsors} is tentative",
            "Agree mandate and budget with the sponsor before the team relies on them.",
        ),
        PLANNED: Message(
            "Planned: mandate and budget are agreed with {sponsors} in the steering meeting",
            "Until then the support is {found}.",
        ),
        ABSENT: Message(
            "Support by {sponsors} is missing",
            "There is a sponsor in name only: nobody gives the project its mandate and money.",
        ),
    },
    grades={ABSENT: "The sponsor's stance is absent."},
    check=_check,
    fixes=_fixes,
)
