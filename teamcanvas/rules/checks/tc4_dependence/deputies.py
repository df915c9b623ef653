"""Fixes that add one more person to cover a capability: a second holder of a role, or a trained person."""

from collections.abc import Iterable

from teamcanvas.edits.placements import SMALLEST_FTE
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.role import Capability
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import BEST, could_take, known_unfit, on_card, place, rank, suits
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.shapes.training import lacking, train

SHARE = 0.2
"""FTE planned for a deputy."""


def covering(context: FixContext, capability: Capability) -> Iterable[Fix]:
    """The best three people who take a role of the capability in a stage that has it, or learn the backup skills."""
    return (fix for _, fix in covering_by(context, capability))


def covering_by(context: FixContext, capability: Capability) -> Iterable[tuple[PersonId, Fix]]:
    """The same fixes, each with the person who would cover the capability."""
    deputies = _deputies(context, capability)
    for person, (role, stage) in deputies.items():
        yield person, place(context, person, role, stage, SHARE)
    others = [person for person in _by_backup_skills(context, capability) if person not in deputies]
    for person in others[: BEST - len(deputies)]:
        yield person, _train(context, person, capability)


def _deputies(context: FixContext, capability: Capability) -> dict[PersonId, tuple[RoleId, Stage]]:
    """The best people with free capacity for a role of the capability in a stage where it has a holder."""
    held = [(role, stage) for stage, role in context.facts.holders if role in capability.roles]
    cover = context.facts.cover[capability.id]
    ranked = sorted(
        (rank(context, person, role), tuple(Stage).index(stage), person, role, stage)
        for role, stage in held
        for person in context.facts.people
        if person not in cover
        and not on_card(context, person, role, stage)
        and could_take(context, person, role, SMALLEST_FTE)
        and not known_unfit(context, person, role)
    )
    best: dict[PersonId, tuple[RoleId, Stage]] = {}
    for _, _, person, role, stage in ranked:
        if len(best) < BEST:
            best.setdefault(person, (role, stage))
    return best


def _by_backup_skills(context: FixContext, capability: Capability) -> list[PersonId]:
    """Placed people who could learn it: by fewest missing skills, then by fallback chain of their roles."""
    facts, backup = context.facts, set(capability.backup_skills)
    chain = [other for role in capability.roles for other in facts.catalogue.roles[role].fallback]

    def order(person: PersonId) -> tuple[int, int, float, bool, str]:
        lacking = len(backup.difference(facts.people[person].skills))
        takes_over = min((chain.index(role) for role in facts.roles_of[person] if role in chain), default=len(chain))
        craft = max(suits(context, person, role) for role in capability.roles)
        return lacking, takes_over, -craft, not _delivers(context, person), facts.people[person].name.casefold()

    placed = [person for person in facts.roles_of if person not in facts.cover[capability.id]]
    nobody_near = (len(backup), len(chain), 0.0, True)
    return [person for key, person in sorted((order(person), person) for person in placed) if key[:4] < nobody_near]


def _delivers(context: FixContext, person: PersonId) -> bool:
    return any(context.facts.catalogue.roles[role].delivery for role in context.facts.roles_of[person])


def _train(context: FixContext, person: PersonId, capability: Capability) -> Fix:
    return train(context, (person,), sorted(lacking(context.facts, person, capability.backup_skills)))
