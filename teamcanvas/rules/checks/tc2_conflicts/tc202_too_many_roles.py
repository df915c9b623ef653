"""TC202: too many roles on one person."""

from collections.abc import Iterable

from teamcanvas.edits.placements import hand_over
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.candidates import best_people
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number_by_size, roles
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.reassigning import hand, held_as, takers
from teamcanvas.rules.sources import databricks, equal_experts, hoogvliets

MAX_ROLES = number_by_size(
    "max_roles",
    {"startup": 4, "small": 3, "medium": 2, "enterprise": 2},
    "How many different roles one person may hold, by size of organisation.",
)
IGNORED_ROLES = roles("ignored_roles", ("evangelist",), "Roles that do not count.")


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    limit = params[MAX_ROLES][facts.settings.org_size]
    ignored = params[IGNORED_ROLES]
    for person, held in facts.roles_of.items():
        if len(held) > limit:
            counted = held.difference(ignored)
            if len(counted) > limit:
                subject = Subject("person", person)
                named = tuple(Subject("role", role) for role in sorted(counted))
                yield Found((subject,), {"person": subject, "roles": named, "count": len(counted), "limit": limit})


def _forbids(facts: Facts, params: Params, person: PersonId, role: RoleId) -> bool:
    held = facts.roles_of.get(person, frozenset[RoleId]())
    limit, ignored = params[MAX_ROLES][facts.settings.org_size], params[IGNORED_ROLES]
    return role not in held and len((held | {role}).difference(ignored)) > limit


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Hand the roles with the lowest FTE to others, down to the limit."""
    person = context.person
    counted = _counted(context, person)
    limit = context.params[MAX_ROLES][context.facts.settings.org_size]
    lowest = sorted(counted, key=lambda role: (held_as(context, person, role)[1], role))[: len(counted) - limit]
    if len(lowest) == 1:
        role = lowest[0]
        return tuple(hand(context, person, role, taker) for taker in _takers(context, role, 3))
    return _handing_all(context, lowest)


def _handing_all(context: FixContext, roles: list[RoleId]) -> Iterable[Fix]:
    """One fix that hands each role to a different person, the best for it."""
    handed: list[tuple[RoleId, PersonId]] = []
    for role in roles:
        taken = {taker for _, taker in handed}
        taker = next((one for one in _takers(context, role, len(roles)) if one not in taken), None)
        if taker is None:
            return
        handed.append((role, taker))
    words = " and ".join(f"{context.title(role)} to {context.name(taker)}" for role, taker in handed)

    def edit(plan: Plan) -> Plan:
        for role, taker in handed:
            placements, _ = held_as(context, context.person, role)
            plan = hand_over(plan, context.scenario_id, placements, taker)
        return plan

    if handed:
        yield Fix(f"Hand {words}", edit)


def _counted(context: FixContext, person: PersonId) -> frozenset[RoleId]:
    return context.facts.roles_of.get(person, frozenset()).difference(context.params[IGNORED_ROLES])


def _takers(context: FixContext, role: RoleId, count: int) -> tuple[PersonId, ...]:
    limit = context.params[MAX_ROLES][context.facts.settings.org_size]
    allowed = {
        taker for taker in takers(context, context.person, role) if len(_counted(context, taker) | {role}) <= limit
    }
    return best_people(context, role, allowed.__contains__, count)


RULE = Rule(
    code="TC202",
    slug="too-many-roles",
    title="Too many roles on one person",
    tier=1,
    rationale=(
        "Piling several roles on one person does not last: something is always left undone, and when the person is "
        "away all of it stops."
    ),
    how_to_fix="Split responsibilities: hand the role with the lowest FTE to somebody else.",
    small_organisation="A higher limit: four roles in a start-up, three in a small organisation.",
    sources=(
        hoogvliets(
            "Piling several roles on one person (for example data-science manager, lead developer and product owner) "
            "does not last; split when scale allows.",
        ),
        equal_experts("In smaller organisations one person may fulfil more than one role."),
        databricks("One person may take several roles depending on size and complexity."),
    ),
    messages={
        "": Message(
            "{person} holds {count} roles",
            "{roles}: more than {limit} for one person does not last in an organisation of this size.",
        )
    },
    params=(MAX_ROLES, IGNORED_ROLES),
    check=_check,
    fixes=_fixes,
    forbids=_forbids,
)
