"""TC704: a management layer between team and sponsor."""

from collections.abc import Iterable, Iterator

from teamcanvas.edits.reporting import set_reports_to
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import listed
from teamcanvas.rules.params import Params, roles
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import hoogvliets

LEADS = roles("roles", ("outside_in_lead", "inside_out_lead", "tech_lead"), "Roles whose way to the sponsor counts.")
LAYER = roles("layer", ("line_manager",), "Roles that make a layer of management, beside people without a card.")
SPONSOR = RoleId("executive_sponsor")


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    below = _below(facts, params)
    for manager, leads in below.items():
        subject, named = Subject("person", manager), tuple(Subject("person", lead) for lead in leads)
        yield Found((subject,), {"manager": subject, "leads": named})


def _below(facts: Facts, params: Params) -> dict[PersonId, list[PersonId]]:
    """The managers between leads and sponsor, and the leads below each of them."""
    below: dict[PersonId, list[PersonId]] = {}
    if SPONSOR in facts.staffed:
        managers, sponsors = set(facts.holders_of(params[LAYER])), facts.holders_of((SPONSOR,))
        for lead in facts.holders_of(params[LEADS]):
            way = tuple(_way_up(facts, lead))
            arrives = bool(way) and facts.reports_to.get(way[-1]) in sponsors
            for superior in way:
                # Who has no card is known for a manager only where the line leads on to the sponsor.
                if superior in managers or (arrives and superior not in facts.roles_of):
                    below.setdefault(superior, []).append(lead)
    return below


def _way_up(facts: Facts, person: PersonId) -> Iterator[PersonId]:
    """The line managers above a person, up to the sponsor or the end of the line; a cycle is followed once."""
    sponsors = set(facts.holders_of((SPONSOR,)))
    seen = {person}
    while person not in sponsors:
        superior = facts.reports_to.get(person)
        if superior is None or superior in seen or superior in sponsors:
            return
        seen.add(superior)
        yield superior
        person = superior


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Let the leads report to the sponsor, unless that would make a cycle."""
    facts = context.facts
    leads = tuple(_below(facts, context.params).get(context.person, ()))
    for sponsor in facts.holders_of((SPONSOR,))[:3]:
        if sponsor not in leads and not _answers_to(facts, sponsor, leads):
            yield _reporting(context, leads, sponsor)


def _answers_to(facts: Facts, person: PersonId, superiors: Iterable[PersonId]) -> bool:
    seen: set[PersonId] = set()
    while person not in seen and person in facts.reports_to:
        seen.add(person)
        person = facts.reports_to[person]
        if person in superiors:
            return True
    return False


def _reporting(context: FixContext, leads: tuple[PersonId, ...], sponsor: PersonId) -> Fix:
    def edit(plan: Plan) -> Plan:
        for lead in leads:
            plan = set_reports_to(plan, lead, sponsor)
        return plan

    return Fix(f"Let {listed(map(context.name, leads))} report to {context.name(sponsor)}", edit)


RULE = Rule(
    code="TC704",
    slug="management-layer",
    title="Management layer between team and sponsor",
    tier=2,
    rationale=(
        "Each layer between the team and who pays for it filters what goes up and delays what comes down. Teams that "
        "change how a company works should sit close to its executives."
    ),
    how_to_fix="Let the leads report to the sponsor.",
    small_organisation="Asked of small organisations too; in an enterprise it is a hint only.",
    sources=(
        hoogvliets(
            "The author does not believe in middle management here; teams should sit close to or under executives, "
            "though large organisations may need an extra layer.",
        ),
    ),
    messages={
        "": Message(
            "{manager} stands between the team and the sponsor",
            "The way from {leads} to the sponsor leads past a manager in between, so news and decisions take longer.",
        )
    },
    params=(LEADS, LAYER),
    check=_check,
    fixes=_fixes,
)
