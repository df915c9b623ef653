"""Missing skills, and the fix that plans a training in them."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from teamcanvas.edits.people import plan_learning
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Plan
from teamcanvas.model.skill import skill_words
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import listed


def lacking(facts: Facts, person: PersonId, wanted: Iterable[str]) -> tuple[str, ...]:
    """Those of these skills that are not recorded for a person, in the order given."""
    has = facts.skills[person]
    return tuple(skill for skill in wanted if skill not in has)


def in_words(skills: Iterable[str]) -> tuple[str, ...]:
    """Skills as words of a sentence."""
    return tuple(map(skill_words, skills))


OF_EXPERIENCE = frozenset(("domain-knowledge", "business-acumen"))
"""Skills that come with years in the field, and with no training of weeks."""
MOST_NAMED = 3
"""Most people whose names stand in a title."""
WEEKS = 12
"""How long a training takes that a fix plans."""


def is_about(facts: Facts, person: PersonId, skill: str) -> bool:
    """Whether a role that a person holds must have a skill: then it is there, if only unnoted, or the role is wrong."""
    roles = facts.catalogue.roles
    return any(role in roles and skill in roles[role].must_have for role in facts.roles_of.get(person, ()))


def is_taught(facts: Facts, person: PersonId, skill: str) -> bool:
    """Whether a training is a way to a skill."""
    return skill not in OF_EXPERIENCE and not is_about(facts, person, skill)


def train(context: FixContext, people: Collection[PersonId], skills: Iterable[str]) -> Iterator[Fix]:
    """The fix that plans that these people learn skills. It notes none: what is missing is then planned.

    None for what nobody is trained in: what a role of theirs is about, and experience.
    """
    learned = tuple(skills)
    if not all(is_taught(context.facts, person, skill) for person in people for skill in learned):
        return

    def edit(plan: Plan) -> Plan:
        until = (date.today() + timedelta(weeks=WEEKS)).isoformat()
        for person in plan.people:
            new = [skill for skill in learned if skill not in person.skills]
            if person.id in people and new:
                plan = plan_learning(plan, person.id, new, until)
        return plan

    who = listed(map(context.name, people)) if len(people) <= MOST_NAMED else f"{len(people)} people"
    what = listed(in_words(learned))
    yield Fix(f"Train {who} in {what} within {WEEKS} weeks", edit, plans=True)
