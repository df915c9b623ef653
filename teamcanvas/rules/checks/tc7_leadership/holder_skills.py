"""The shape of rules that require skills of the holders of a role."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.rules.candidates import BEST, best_people
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Param, Params, texts
from teamcanvas.rules.rule import Found
from teamcanvas.rules.shapes.reassigning import hand, takers
from teamcanvas.rules.shapes.training import in_words, lacking, train


@dataclass(frozen=True)
class HolderSkills:
    """Requires that every holder of the role has all these skills."""

    role: RoleId
    skills: tuple[str, ...]
    others: bool = True
    """Fixes may hand the role to a person who has them."""
    param: Param[tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "param", texts("skills", self.skills, "The skills that are asked for, all of them."))

    @property
    def params(self) -> tuple[Param[Any], ...]:  # Any: as a rule declares them
        """The parameters of a rule of this shape."""
        return (self.param,)

    def check(self, facts: Facts, params: Params) -> Iterable[Found]:
        """One finding for each holder with some noted skills, but not all of these."""
        for holder in facts.holders_of((self.role,)):
            missing = lacking(facts, holder, params[self.param])
            # Of whom nothing is noted, TC705 speaks.
            if missing and facts.skills[holder]:
                person, role = Subject("person", holder), Subject("role", self.role)
                yield Found((person, role), {"person": person, "role": role, "skills": in_words(missing)})

    def fixes(self, context: FixContext) -> Iterable[Fix]:
        """Train the holder in the missing skills, or hand the role to a person who has all of them."""
        facts, person, skills = context.facts, context.person, context.params[self.param]
        if person not in facts.people:
            return

        def skilled(other: PersonId) -> bool:
            return not lacking(facts, other, skills)

        if self.others:
            able = set(filter(skilled, takers(context, person, self.role)))
            for taker in best_people(context, self.role, able.__contains__, BEST - 1):
                yield hand(context, person, self.role, taker)
        yield from train(context, (person,), lacking(facts, person, skills))
