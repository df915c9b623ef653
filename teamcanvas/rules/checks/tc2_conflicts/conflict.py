"""The shape of rules against conflicting roles of one person."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.rules.candidates import BEST, best_people
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Param, Params, roles
from teamcanvas.rules.rule import Found
from teamcanvas.rules.shapes.reassigning import hand, takers


def _ordinary(_: Facts) -> str:
    return ""


def _always(_: Facts) -> bool:
    return True


@dataclass(frozen=True)
class Conflict:
    """Forbids that a person who holds the duty also holds one of the other roles."""

    duty: RoleId
    others: tuple[str, ...]
    summary: str
    """The summary of the parameter."""
    grade: Callable[[Facts], str] = _ordinary
    """The grade of the finding."""
    when: Callable[[Facts], bool] = _always
    """Condition under which the rule applies."""
    duty_first: bool = True
    """Fixes hand over the duty first; otherwise the conflicting role."""
    others_param: Param[tuple[RoleId, ...]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "others_param", roles("conflicting_roles", self.others, self.summary))

    @property
    def params(self) -> tuple[Param[Any], ...]:  # Any: as a rule declares them
        """The parameters of a rule of this shape."""
        return (self.others_param,)

    def check(self, facts: Facts, params: Params) -> Iterable[Found]:
        """One finding for each person who holds the duty and a conflicting role."""
        if not self.when(facts):
            return
        duty = Subject("role", self.duty)
        for person in facts.holders_of((self.duty,)):
            held = self._held(facts.roles_of[person], params)
            if held:
                subject, named = Subject("person", person), tuple(Subject("role", role) for role in held)
                values = {"person": subject, "roles": named, "all_roles": (duty, *named)}
                yield Found((subject, duty, *named), values, grade=self.grade(facts))

    def forbids(self, facts: Facts, params: Params, person: PersonId, role: RoleId) -> bool:
        """Whether the person would hold the duty and a conflicting role if they took this role in addition."""
        if role != self.duty and role not in params[self.others_param]:
            return False
        held = facts.roles_of.get(person, frozenset[RoleId]()) | {role}
        return self.when(facts) and self.duty in held and bool(self._held(held, params))

    def fixes(self, context: FixContext) -> Iterable[Fix]:
        """Hand the duty to another person, or the conflicting role if there is only one."""
        duty = self._handing(context, self.duty)
        held = self._held(context.facts.roles_of.get(context.person, frozenset[RoleId]()), context.params)
        others = self._handing(context, held[0]) if len(held) == 1 else ()
        return islice(chain(duty, others) if self.duty_first else chain(others, duty), BEST)

    def _held(self, held: frozenset[RoleId], params: Params) -> tuple[RoleId, ...]:
        return tuple(role for role in params[self.others_param] if role in held and role != self.duty)

    def _handing(self, context: FixContext, role: RoleId) -> Iterable[Fix]:
        able = frozenset(takers(context, context.person, role))
        return (hand(context, context.person, role, taker) for taker in best_people(context, role, able.__contains__))
