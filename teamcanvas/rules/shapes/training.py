"""Missing skills, and the fix that adds them to people."""

from collections.abc import Collection, Iterable

from teamcanvas.edits.people import set_skills
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


def train(context: FixContext, people: Collection[PersonId], skills: Iterable[str]) -> Fix:
    """The fix that adds skills to these people."""
    learned = tuple(skills)

    def edit(plan: Plan) -> Plan:
        for person in plan.people:
            if person.id in people:
                plan = set_skills(plan, person.id, {*person.skills, *learned})
        return plan

    return Fix(f"Train {listed(map(context.name, people))} in {listed(in_words(learned))}", edit)
