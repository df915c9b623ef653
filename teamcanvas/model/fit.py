"""How well people fit roles: the share of a role's core skills that a person has."""

from teamcanvas.model.board import Board
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Person
from teamcanvas.model.role import Role
from teamcanvas.model.stage import Stage
from teamcanvas.model.titles import match_job_title

HALF = 0.5
"""The share of the core skills with which a person is proposed for a role."""


def fit(person: Person, role: Role) -> float:
    """0 to 1: the share of the role's core skills that the person has; 0 for a role without any."""
    return len(set(role.skills) & set(person.skills)) / len(role.skills) if role.skills else 0.0


def known_to_fit(board: Board, person: PersonId, role: RoleId) -> bool:
    """Whether the plan says that a person could take a role: by skills, by another place in it, or by job title.

    By skills: half of the role's core skills, and one of those that it must have. A person without recorded skills is
    of unknown fit.
    """
    wanted, somebody = board.catalogue.roles.get(role), board.people[person]
    if wanted is None:
        return False
    held = any(placement.role == role for placement in board.by_person.get(person, ()))
    # A title that means one thing here and another there says nothing of what this person can do.
    return held or skilled(somebody, wanted) or match_job_title(somebody.job_title, board.catalogue).roles == (role,)


def skilled(person: Person, role: Role) -> bool:
    """Whether a person has half of the role's core skills, and one of those that it must have."""
    must_have = not role.must_have or not frozenset(role.must_have).isdisjoint(person.skills)
    return must_have and fit(person, role) >= HALF


def people_for(board: Board, role: RoleId) -> tuple[PersonId, ...]:
    """All people of the plan: best fit first, then most free capacity, then by name."""
    wanted = board.catalogue.roles.get(role)
    return tuple(
        sorted(
            board.people,
            key=lambda one: (
                -fit(board.people[one], wanted) if wanted else 0.0,
                -board.free_capacity(one),
                board.people[one].name.casefold(),
            ),
        )
    )


def roles_for(board: Board, person: PersonId, stage: Stage) -> tuple[RoleId, ...]:
    """Roles that a person could take in a stage, best first.

    Vacant cards come before others, then cards and roles that are typical of the stage; among equals the better fit. A
    role that the person holds elsewhere, or has as job title, fits. Roles that the person already holds there are left
    out.
    """
    somebody = board.people[person]
    cards = {card.role: card for card in board.cards[stage]}
    named = match_job_title(somebody.job_title, board.catalogue).roles
    known = {placement.role for placement in board.by_person.get(person, ())} | {*(named if len(named) == 1 else ())}

    def order(role: Role) -> tuple[int, float]:
        card = cards.get(role.id)
        vacant = card is not None and any(placement.person is None for placement in card.placements)
        suits = 1.0 if role.id in known else fit(somebody, role)
        likely = card is not None or stage in role.stages
        return (0 if vacant and suits else 1 if suits and likely else 2 if vacant else 3 if likely else 4, -suits)

    held = {card.role for card in cards.values() if any(placement.person == person for placement in card.placements)}
    return tuple(role.id for role in sorted(board.catalogue.roles.values(), key=order) if role.id not in held)
