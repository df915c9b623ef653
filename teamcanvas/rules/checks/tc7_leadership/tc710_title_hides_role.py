"""TC710: a job title hides the role."""

from collections.abc import Iterable

from teamcanvas.edits.organisation import set_job_title
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.role import Role
from teamcanvas.model.stage import Stage, known_stage
from teamcanvas.model.title_forms import plain_title
from teamcanvas.rules.candidates import could_take, place
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import hoogvliets

SHARE = 0.2
"""FTE that a fix plans for the role in the title."""


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    roles = facts.catalogue.roles
    for person, held in facts.roles_of.items():
        title = plain_title(facts.people[person].job_title)
        if title and not any(title in _names(roles[role]) for role in held):
            subject = Subject("person", person)
            named = tuple(Subject("role", role) for role in sorted(held))
            yield Found((subject,), {"person": subject, "title": facts.people[person].job_title, "roles": named})


def _names(role: Role) -> set[str]:
    return {plain_title(name) for name in (role.title, *role.aliases)}


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Give the person the role in the title, or change the title to the role that they hold."""
    facts, person = context.facts, context.person
    if person not in facts.people:
        return
    title = plain_title(facts.people[person].job_title)
    for role in facts.catalogue.roles.values():
        if title in _names(role) and could_take(context, person, role.id, SHARE):
            stage = _stage_for(role, facts.stages_of(person))
            if stage is not None:
                yield place(context, person, role.id, stage, SHARE)
    for role in _most_time_first(facts, person)[:2]:
        words = facts.catalogue.role_title(role)
        yield Fix(
            f"Change the job title of {context.name(person)} to “{context.title(role)}”",
            lambda plan, words=words: set_job_title(plan, person, words),
        )


def _stage_for(role: Role, mine: frozenset[Stage]) -> Stage | None:
    """A typical stage of the role, preferably one that the person is placed in."""
    typical = [stage for stage in map(known_stage, role.stages) if stage is not None]
    return min(typical, key=lambda stage: stage not in mine, default=None)


def _most_time_first(facts: Facts, person: PersonId) -> list[RoleId]:
    time: dict[RoleId, float] = {}
    for one in facts.placements_of(person):
        time[one.role] = time.get(one.role, 0.0) + one.fte
    return sorted(time, key=lambda role: (-time[role], role))


RULE = Rule(
    code="TC710",
    slug="title-hides-role",
    title="Job title hides the role",
    tier=3,
    rationale=(
        "Exact titles do not matter much, but whoever reads one should be able to guess what the person does. "
        "Otherwise people ask the wrong one."
    ),
    how_to_fix="Let the person take the role that the title speaks of, or change the title.",
    small_organisation="Asked of small organisations too, where it is on.",
    sources=(hoogvliets("Exact titles do not matter much, but transparency and understandability do."),),
    messages={
        "": Message(
            "{person} is called “{title}” and does something else",
            "The roles are {roles}; the title is no other name of any of them.",
        )
    },
    check=_check,
    fixes=_fixes,
)
