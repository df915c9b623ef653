"""TC406: a capability, or the lead of the backlog, is covered by people from outside only."""

from collections.abc import Collection, Iterable, Iterator

from teamcanvas.model.ids import CapabilityId, PersonId, RoleId, TeamId
from teamcanvas.model.stage import Stage, known_stage
from teamcanvas.rules.candidates import BEST, opening
from teamcanvas.rules.checks.tc4_dependence.deputies import covering_by, fit_for, naming_deputy
from teamcanvas.rules.cover import Cover, covers_of
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject, Subjects
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import some_of
from teamcanvas.rules.outside import from_outside
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.training import lacking, train
from teamcanvas.rules.sources import Source, reviewed

SHARE = 0.5
"""FTE of a vacancy for somebody who takes over."""
BACKLOG = RoleId("inside_out_lead")
MISSION_CRITICAL = "mission-critical"
BUILDERS = "builders"
"""Message and grade: everybody who builds is from outside."""
BUILDING = ("data", "engineering", "platform")
"""The families of roles that build."""
LEAST_BUILDERS = 2
COUNTERPART = "vacancy for an internal counterpart"


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    outside = from_outside(facts)
    if not outside:
        return
    builders = _builders(facts)
    if len(builders) >= LEAST_BUILDERS and outside.issuperset(builders):
        stage = Subject("stage", Stage.SOLUTION_DEVELOPMENT)
        named = some_of(_people(facts.by_name(builders)))
        yield Found((stage,), {"people": named, "employers": _employers(facts, builders)}, BUILDERS, BUILDERS)
    grade = MISSION_CRITICAL if facts.settings.mission_critical else ""
    said = False
    for cover in covers_of(facts).values():
        people = (*cover.people, *cover.deputies)
        if people and outside.issuperset(people):
            said = said or BACKLOG in facts.catalogue.capabilities[cover.capability].roles
            yield _about_capability(facts, cover, grade)
    leads = facts.holders_of((BACKLOG,))
    if leads and not said and outside.issuperset((*leads, *_deputies(facts, leads))):
        role, named = Subject("role", BACKLOG), _people(facts.by_name(leads))
        yield Found(
            (role, *named), {"role": role, "people": named, "employers": _employers(facts, leads)}, "lead", grade
        )


def _builders(facts: Facts) -> Collection[PersonId]:
    """The people who build in Solution Development."""
    roles = [one.id for one in facts.catalogue.roles.values() if one.delivery and one.family in BUILDING]
    return facts.holders_of(roles, (Stage.SOLUTION_DEVELOPMENT,))


def _about_capability(facts: Facts, cover: Cover, grade: str) -> Found:
    named, people = Subject("capability", cover.capability), _people(facts.by_name(cover.people))
    team: Subjects = () if cover.team is None else (Subject("team", cover.team),)
    values: dict[str, object] = {
        "capability": named,
        "people": people,
        "employers": _employers(facts, cover.people),
    }
    if team:
        values["team"] = team[0]
    return Found((named, *team, *people), values, "team" if team else "", grade)


def _people(people: Iterable[PersonId]) -> Subjects:
    return tuple(Subject("person", person) for person in people)


def _employers(facts: Facts, people: Iterable[PersonId]) -> tuple[str, ...]:
    employers = dict.fromkeys(facts.people[person].employer for person in people)
    return tuple(filter(None, employers)) or ("their employer",)


def _deputies(facts: Facts, leads: Iterable[PersonId]) -> tuple[PersonId, ...]:
    people = tuple(leads)
    return tuple(
        one.deputy
        for one in facts.deputies
        if one.role == BACKLOG and one.person in people and one.deputy in facts.people
    )


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Transfer the work to an internal person: a deputy, a training, or a vacancy."""
    facts, outside = context.facts, from_outside(context.facts)
    if context.finding.message_key == BUILDERS:
        yield from _counterpart(context)
        return
    spot = CapabilityId(context.subject("capability")), TeamId(context.subject("team")) or None
    cover = covers_of(facts).get(spot)
    if cover is None:
        yield from _taking_over_the_backlog(context)
        return
    ways = [(person, fix) for person, fix in covering_by(context, cover) if person not in outside]
    if not ways:
        ways = list(_learning(context, cover))
    yield from (fix for _, fix in ways[:BEST])
    yield from _hiring(context, cover)


def _taking_over_the_backlog(context: FixContext) -> Iterator[Fix]:
    facts = context.facts
    for lead in facts.holders_of((BACKLOG,))[:1]:
        inside = [one for one in fit_for(context, lead, (BACKLOG,)) if one not in from_outside(facts)]
        for person in inside[:BEST]:
            yield naming_deputy(context, lead, (BACKLOG,), person, "the backlog")


def _counterpart(context: FixContext) -> Iterable[Fix]:
    """A vacancy for an internal counterpart of the builders, in the role that has most of their time."""
    facts, stage = context.facts, Stage.SOLUTION_DEVELOPMENT
    builders = _builders(facts)
    held = [one for one in facts.counting if one.person in builders and known_stage(one.stage) is stage]
    roles = {one.role for one in held if facts.catalogue.roles[one.role].family in BUILDING}
    if not roles:
        return ()
    most = max(roles, key=lambda role: (facts.fte.get((stage, role), 0.0), role))
    return opening(context, (most,), stage, SHARE, COUNTERPART)


def _hiring(context: FixContext, cover: Cover) -> Iterable[Fix]:
    """A vacancy in the role and stage with most of the time of those from outside; a second lead is not hired."""
    capability = context.facts.catalogue.capabilities[cover.capability]
    held = [
        one
        for person in cover.people
        for one in context.facts.placements_of(person)
        if one.role in capability.roles and known_stage(one.stage) in capability.stages
    ]
    if capability.kind == "lead" or not held:
        return ()
    most = max(held, key=lambda one: (one.fte, one.id))
    return opening(context, (most.role,), Stage(most.stage), SHARE, COUNTERPART)


def _learning(context: FixContext, cover: Cover) -> Iterator[tuple[PersonId, Fix]]:
    """Those of the board who miss fewest of the skills of those who stand in for the capability."""
    facts = context.facts
    skills = facts.catalogue.capabilities[cover.capability].backup_skills
    inside = [person for person in facts.abilities if person not in from_outside(facts) and person in facts.with_time]
    near = [person for person in inside if 0 < len(lacking(facts, person, skills)) < len(skills)]
    for person in sorted(near, key=lambda one: (len(lacking(facts, one, skills)), facts.names[one].casefold())):
        yield from ((person, fix) for fix in train(context, (person,), lacking(facts, person, skills)))


_LEAVES = "When the contract with {employers} ends, it leaves with them. Name who takes over, and plan the transfer."

RULE = Rule(
    code="TC406",
    slug="from-outside-only",
    title="Covered by people from outside only",
    tier=2,
    rationale=(
        "Contractors and vendors bring what a team lacks, and they leave. What nobody of the organisation has learned "
        "by then leaves with them, and has to be bought again."
    ),
    how_to_fix="Name who takes over, and plan the transfer: a deputy who works with them, or a training with a date.",
    small_organisation="Asked of small organisations too.",
    sources=(
        reviewed("What is covered by people from outside only leaves with them: name who takes over."),
        Source("NIST AI RMF 1.0, GOVERN 6.2", "There are plans for failures of third parties in systems of high risk."),
    ),
    messages={
        "": Message("Only people from outside cover {capability}: {people}", _LEAVES),
        "team": Message("In {team}, only people from outside cover {capability}: {people}", _LEAVES),
        BUILDERS: Message(
            "Everybody who builds is from outside",
            "Nobody of the organisation learns how it works: {people} build, and what they know leaves when the "
            "contract with {employers} ends. Name an internal counterpart who works with them, and plan the handover.",
        ),
        "lead": Message("The backlog is led from outside only: {people}", _LEAVES),
    },
    grades={
        MISSION_CRITICAL: "The case is mission critical.",
        BUILDERS: "Everybody who builds in Solution Development is from outside.",
    },
    check=_check,
    fixes=_fixes,
)
