"""TC818: the accountable role has several people."""

from collections.abc import Iterable, Mapping

from teamcanvas.edits.accountable import name_accountable
from teamcanvas.model.ids import PersonId, RoleId, TeamId
from teamcanvas.model.raci.letters import ACCOUNTABLE
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.model.stage import CORE_STAGES
from teamcanvas.rules.candidates import BEST, rank
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import some_of
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import about, row_of, rows_with_raci
from teamcanvas.rules.sources import raci_practice
from teamcanvas.rules.teams_apart import teams_apart


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    holders, holding, named, known = facts.holders, facts.holding, facts.named, facts.names
    teams = teams_apart(facts)
    shared = {role for role, people in holding.items() if len(people) > 1}
    for row in rows_with_raci(facts):
        activity, roles = row.activity, row.holders(ACCOUNTABLE)
        if shared.isdisjoint(roles) or activity.stage not in CORE_STAGES or named.get(activity.id) in known:
            continue
        for role in shared.intersection(roles):
            people = tuple(dict.fromkeys(holders.get((activity.stage, role), ()))) or holding[role]
            people = _of_one_team(people, teams)
            if len(people) > 1:
                yield _several(row, role, people)


def _of_one_team(people: tuple[PersonId, ...], teams: Mapping[PersonId, TeamId]) -> tuple[PersonId, ...]:
    """Those who share the role inside a team, if teams are looked at one by one: one in each team is right."""
    if not teams:
        return people
    theirs = [teams.get(person) for person in people]
    if len(set(theirs)) == len(theirs):
        return ()
    # Those without a team come from units that have none on the board, one from each.
    return tuple(
        person for person, team in zip(people, theirs, strict=True) if team is not None and theirs.count(team) > 1
    )


def _several(row: RaciRow, role: RoleId, people: tuple[PersonId, ...]) -> Found:
    subject = Subject("role", role)
    who = some_of(tuple(Subject("person", person) for person in people))
    values = {"activity": about(row), "role": subject, "people": who, "count": len(people)}
    return Found((about(row), subject), values)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Name one of them as accountable person: the best suited first."""
    row = row_of(context)
    if row is None:
        return
    facts, role = context.facts, context.role
    # The holders in the activity's stage; if there are none, those in any stage.
    people = facts.holders_of((role,), (row.activity.stage,)) or facts.holders_of((role,))
    sharing = _of_one_team(people, teams_apart(facts))
    for person in sorted(sharing, key=lambda person: rank(context, person, role))[:BEST]:
        yield Fix(
            f"Name {context.name(person)} accountable for {context.quoted(row)}",
            lambda plan, person=person: name_accountable(plan, context.scenario_id, row.activity.id, person),
        )


RULE = Rule(
    code="TC818",
    slug="several-answer",
    title="Accountable role has several people",
    tier=2,
    rationale=(
        "A team cannot be answerable. Where two people share the role that answers, each can point to the other. In a "
        "federation and around a centre of excellence, one in each team is right."
    ),
    how_to_fix="Pick the accountable person for the activity.",
    small_organisation="Asked of small organisations too.",
    sources=(raci_practice("A team cannot be answerable; name a person."),),
    messages={
        "": Message(
            "{count} people answer for “{activity}” as {role}",
            "{people} share the role, so each can point to the other. Name one of them.",
        )
    },
    check=_check,
    fixes=_fixes,
)
