"""TC703: the sponsor hears from the team too rarely."""

from collections.abc import Iterable

from teamcanvas.edits.settings import change_sponsor
from teamcanvas.model.ids import RoleId
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import listed
from teamcanvas.rules.params import Params, whole_number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import hoogvliets

MAX_CADENCE = whole_number("max_cadence_days", 30, "How many days may pass between two updates (our value).", least=1)
SPONSOR = RoleId("executive_sponsor")
FORTNIGHT = 14


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    days = facts.settings.sponsor.update_cadence_days
    if SPONSOR not in facts.staffed or (days is not None and days <= params[MAX_CADENCE]):
        return
    people = facts.holders_of((SPONSOR,))
    if any(one.kind == "steering" and not set(people).isdisjoint(one.people) for one in facts.ceremonies):
        return
    sponsors = tuple(Subject("person", person) for person in people)
    subjects = (Subject("setting", "sponsor.update_cadence_days"), *sponsors)
    values: dict[str, object] = {"sponsors": sponsors, "limit": params[MAX_CADENCE]}
    yield Found(subjects, values if days is None else {**values, "found": days}, "unknown" if days is None else "")


def _fixes(context: FixContext) -> Iterable[Fix]:
    names = listed(context.name(person) for person in context.facts.holders_of((SPONSOR,)))
    longest = context.params[MAX_CADENCE]
    for days in sorted({min(FORTNIGHT, longest), longest}):
        words = "every day" if days == 1 else f"every {days} days"
        yield Fix(
            f"Plan an update for {names} {words}",
            lambda plan, days=days: change_sponsor(plan, context.scenario_id, update_cadence_days=days),
        )


RULE = Rule(
    code="TC703",
    slug="sponsor-hears-rarely",
    title="Sponsor hears from the team too rarely",
    tier=2,
    rationale=(
        "Sponsors belong to the extended team. A green light followed by months of silence is forgotten, and the next "
        "budget goes to somebody who reported."
    ),
    how_to_fix="Plan a recurring short update, or a steering meeting with the sponsor.",
    small_organisation="A hint only.",
    sources=(
        hoogvliets(
            "Sponsors count as extended team: inform them often and in small steps; a green light followed by months "
            "of silence is not enough.",
        ),
    ),
    messages={
        "": Message(
            "News reach {sponsors} only every {found} days",
            "At most {limit} days should pass between two updates, so that support does not fade unnoticed.",
        ),
        "unknown": Message(
            "No updates are planned for {sponsors}",
            "At most {limit} days should pass between two updates, so that support does not fade unnoticed.",
        ),
    },
    params=(MAX_CADENCE,),
    check=_check,
    fixes=_fixes,
)
