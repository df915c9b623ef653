"""TC702: the sponsor is not committed."""

from collections.abc import Iterable

from teamcanvas.edits.settings import change_sponsor
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


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    stance = facts.settings.sponsor.stance
    if SPONSOR not in facts.staffed or stance == "committed":
        return
    sponsors = tuple(Subject("person", person) for person in facts.holders_of((SPONSOR,)))
    key = ABSENT if stance == "absent" else ""
    yield Found((Subject("setting", "sponsor.stance"), *sponsors), {"found": stance, "sponsors": sponsors}, key, key)


def _fixes(context: FixContext) -> Iterable[Fix]:
    names = listed(context.name(person) for person in context.facts.holders_of((SPONSOR,)))
    yield Fix(
        f"Record the support of {names}",
        lambda plan: change_sponsor(plan, context.scenario_id, stance="committed"),
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
        ABSENT: Message(
            "Support by {sponsors} is missing",
            "There is a sponsor in name only: nobody gives the project its mandate and money.",
        ),
    },
    grades={ABSENT: "The sponsor's stance is absent."},
    check=_check,
    fixes=_fixes,
)
