"""Fixes that add one more person to cover a capability: a second holder of a role, a deputy, or a trained person."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from teamcanvas.edits.deputies import name_deputy
from teamcanvas.edits.placements import SMALLEST_FTE
from teamcanvas.model.fit import known_to_fit
from teamcanvas.model.fte import at_least
from teamcanvas.model.ids import CapabilityId, PersonId, RoleId
from teamcanvas.model.role import Capability
from teamcanvas.model.stage import Stage
from teamcanvas.rules.ability import LEAST
from teamcanvas.rules.candidates import BEST, could_take, fits, on_card, opening, place, rank, suits
from teamcanvas.rules.cover import Cover, covers_of, has_time
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.shapes.training import lacking, train
from teamcanvas.rules.teams_apart import would_join

MOST_STOOD_IN_FOR = 2
"""So many people may have the same deputy before no fix proposes another one."""
NOT_TAUGHT = frozenset(map(CapabilityId, ("business-link", "data-and-domain", "security-and-privacy")))
"""Nobody learns in a few weeks to speak for the business, for its data or for the law: a person is found for that."""
OF_THE_TEAM = NOT_TAUGHT | {CapabilityId("product-direction")}
"""Nobody from another team of a federation stands in for these."""
LEADING = frozenset(map(RoleId, ("inside_out_lead", "outside_in_lead", "project_manager", "business_stakeholder")))
"""Those who lead the product learn no craft beside it."""
HIRED = 0.5
"""FTE of a vacancy for one."""
BUSY = 0.9
"""The share of their capacity from which on people have no time to learn another craft."""
SHARE = 0.2
"""FTE planned for a second holder."""


def covering(context: FixContext, cover: Cover) -> Iterable[Fix]:
    """The best people who take a role of the capability where it works, stand in by agreement, or learn its skills."""
    return covering_all(context, (cover,))


def covering_all(context: FixContext, covers: Sequence[Cover]) -> Iterator[Fix]:
    """The same for several capabilities: people who could today, then who would be hired, then who would learn."""
    for cover in covers:
        yield from (fix for _, fix in _covering_now(context, cover))
    for cover in covers:
        yield from _hiring(context, cover)
    for cover in covers:
        yield from (fix for _, fix in _learning(context, cover))


def covering_by(context: FixContext, cover: Cover) -> Iterator[tuple[PersonId, Fix]]:
    """Those by people of the plan, each with the person who would cover the capability."""
    yield from _covering_now(context, cover)
    yield from _learning(context, cover)


def _covering_now(context: FixContext, cover: Cover) -> Iterator[tuple[PersonId, Fix]]:
    capability = context.facts.catalogue.capabilities[cover.capability]
    if capability.kind == "lead":
        # A second lead would take the lead from the first.
        yield from _deputies(context, cover, capability)
        return
    holders = _second_holders(context, cover, capability)
    for person, (role, stage) in holders.items():
        yield person, place(context, person, role, stage, SHARE)
    yield from _deputies(context, cover, capability)


def _hiring(context: FixContext, cover: Cover) -> Iterable[Fix]:
    """A vacancy beside the only one who keeps models running: a training goes before no hire."""
    capability = context.facts.catalogue.capabilities[cover.capability]
    held = sorted(
        (stage is Stage.SCALE_AND_ADOPT, fte, role, stage)
        for (stage, role), fte in context.facts.fte.items()
        if role in capability.roles and stage in capability.stages
    )
    if capability.kind != "operation" or not held:
        return ()
    *_, role, stage = held[-1]
    return opening(context, (role,), stage, HIRED)


def _learning(context: FixContext, cover: Cover) -> Iterator[tuple[PersonId, Fix]]:
    capability = context.facts.catalogue.capabilities[cover.capability]
    if capability.kind == "lead" or cover.capability in NOT_TAUGHT:
        return
    holders = _second_holders(context, cover, capability)
    others = [person for person in _by_backup_skills(context, cover, capability) if person not in holders]
    for person in others[: BEST - len(holders)]:
        learned = sorted(lacking(context.facts, person, capability.backup_skills))
        yield from ((person, fix) for fix in train(context, (person,), learned))


def _second_holders(context: FixContext, cover: Cover, capability: Capability) -> dict[PersonId, tuple[RoleId, Stage]]:
    """The best people with free capacity for a role of the capability in a stage where it has a holder."""
    works = (*capability.stages, Stage.PROJECT_MANAGEMENT)
    held = [(role, stage) for stage, role in context.facts.holders if role in capability.roles and stage in works]
    ranked = sorted(
        (rank(context, person, role), tuple(Stage).index(stage), person, role, stage)
        for role, stage in held
        for person in _others(context, cover)
        if not on_card(context, person, role, stage)
        and could_take(context, person, role, max(SMALLEST_FTE, LEAST))
        and fits(context, person, role)
    )
    best: dict[PersonId, tuple[RoleId, Stage]] = {}
    for _, _, person, role, stage in ranked:
        if len(best) < BEST:
            best.setdefault(person, (role, stage))
    return best


def _deputies(context: FixContext, cover: Cover, capability: Capability) -> Iterator[tuple[PersonId, Fix]]:
    """The best of those who are known to fit, to stand in for the only person who covers it."""
    person = cover.alone
    roles = sorted(context.facts.roles_of[person].intersection(capability.roles)) if person is not None else []
    if person is not None and roles:
        deputies = fit_for(context, person, roles)
        if cover.team is not None and cover.capability in OF_THE_TEAM:
            deputies = [one for one in deputies if context.facts.team_of.get(one) == cover.team]
        for deputy in deputies[:BEST]:
            yield deputy, naming_deputy(context, person, roles, deputy, capability.in_a_sentence)


def fit_for(context: FixContext, person: PersonId, roles: Sequence[RoleId]) -> list[PersonId]:
    """The others who are there, known to fit all these roles and free to hold them, the best first."""
    facts = context.facts

    def could(other: PersonId, role: RoleId) -> bool:
        held = role in facts.roles_of.get(other, ())
        return known_to_fit(facts.board, other, role) and (held or not context.forbidden(other, role))

    # Who stands in for many would be away for all of them at once.
    stands_in = Counter(deputy for _, deputy in {(one.person, one.deputy) for one in facts.deputies})
    return sorted(
        (
            other
            for other in facts.people
            if other != person
            and other not in facts.absent
            and stands_in[other] < MOST_STOOD_IN_FOR
            and all(could(other, role) for role in roles)
        ),
        key=lambda other: min(rank(context, other, role) for role in roles),
    )


def naming_deputy(context: FixContext, person: PersonId, roles: Sequence[RoleId], deputy: PersonId, what: str) -> Fix:
    """The fix that names a deputy, for these roles or what they are about."""
    title = f"Name {context.name(deputy)} as deputy of {context.name(person)} for {what}"
    edit = partial(name_deputy, scenario_id=context.scenario_id, person=person, roles=tuple(roles), deputy=deputy)
    return Fix(title, edit)


def _others(context: FixContext, cover: Cover) -> list[PersonId]:
    """Who does not cover it yet, in the team if teams are looked at one by one."""
    facts, known = context.facts, {*cover.people, *cover.deputies}
    return [one for one in facts.people if one not in known and would_join(facts, one, cover.team)]


def _by_backup_skills(context: FixContext, cover: Cover, capability: Capability) -> list[PersonId]:
    """Placed people with time who could learn it: by fewest missing skills, then by fallback chain of their roles."""
    facts, backup = context.facts, set(capability.backup_skills)
    chain = [other for role in capability.roles for other in facts.catalogue.roles[role].fallback]

    def order(person: PersonId) -> tuple[int, int, float, str]:
        lacking = len(backup.difference(facts.people[person].skills))
        takes_over = min((chain.index(role) for role in facts.roles_of[person] if role in chain), default=len(chain))
        craft = max(suits(context, person, role) for role in capability.roles)
        return lacking, takes_over, -craft, facts.people[person].name.casefold()

    placed = [
        person
        for person in _others(context, cover)
        if _learns(context, person)
        and has_time(facts, person, capability)
        and _is_free_to_learn(facts, person, capability)
        and backup - facts.skills[person]
    ]
    nobody_near = (len(backup), len(chain), 0.0)
    return [person for key, person in sorted((order(person), person) for person in placed) if key[:3] < nobody_near]


def _learns(context: FixContext, person: PersonId) -> bool:
    """Whether a fix may train them: people of the organisation who deliver, and lead no product."""
    roles = context.facts.roles_of.get(person, frozenset[RoleId]())
    theirs = context.facts.people[person].kind == "internal"
    return theirs and _delivers(context, person) and LEADING.isdisjoint(roles)


def _is_free_to_learn(facts: Facts, person: PersonId, capability: Capability) -> bool:
    """Whether the craft is close to their own, or they have time for another one and nothing else hangs on them."""
    if capability.id in facts.abilities[person].near:
        return True
    busy = at_least(facts.planned[person], BUSY * facts.people[person].capacity)
    return not busy and all(cover.alone != person for cover in covers_of(facts).values())


def _delivers(context: FixContext, person: PersonId) -> bool:
    return not context.facts.delivery_roles.isdisjoint(context.facts.roles_of.get(person, ()))
