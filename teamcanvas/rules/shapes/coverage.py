"""The shape of rules that require a holder of one of several roles in a stage, or anywhere on the board."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import fill, placing
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Param, Params, roles
from teamcanvas.rules.rule import Found


def _ordinary(_: Facts) -> str:
    return ""


def _always(_: Facts) -> bool:
    return True


def _never(_: Facts) -> bool:
    return False


@dataclass(frozen=True)
class Coverage:
    """Requires a holder of one of these roles in one of these stages."""

    stages: tuple[Stage, ...]
    """A fix places people in the first."""
    wanted: tuple[str, ...]
    stand_ins: tuple[str, ...] = ()
    """Roles that also count in a start-up or small organisation."""
    fte: float = 0.5
    """FTE that a fix plans for the role."""
    grade: Callable[[Facts], str] = _ordinary
    """The grade of the finding."""
    when: Callable[[Facts], bool] = _always
    """Condition under which the rule applies."""
    along: tuple[Stage, ...] = ()
    """Stages that count as well, but are not named."""
    anywhere: bool = False
    """Any stage counts, and the finding names none."""
    in_person: bool = False
    """A holder of such a role in another stage counts who works in one of these: they can be asked."""
    otherwise: Callable[[Facts], bool] = _never
    """Whether the plan says that a person does it without the role: then nothing is missing."""
    circumstance: Callable[[Facts], str] = _ordinary
    """The key of the message: what else is known changes its words."""
    hired: bool = True
    """A fix may plan a vacancy: people are hired for the role."""
    roles_param: Param[tuple[RoleId, ...]] = field(init=False)
    stand_ins_param: Param[tuple[RoleId, ...]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "roles_param", roles("roles", self.wanted, "Roles of which one is enough."))
        stand_ins = roles(
            "stand_ins", self.stand_ins, "Roles that are enough, too, in a start-up or small organisation."
        )
        object.__setattr__(self, "stand_ins_param", stand_ins)

    @property
    def params(self) -> tuple[Param[Any], ...]:  # Any: as a rule declares them
        """The parameters of a rule of this shape."""
        return (self.roles_param, self.stand_ins_param)

    def check(self, facts: Facts, params: Params) -> Iterable[Found]:
        """One finding about the stages and the missing roles, if nobody holds one."""
        if not self.when(facts):
            return
        wanted = params[self.roles_param]
        enough = (*wanted, *params[self.stand_ins_param]) if facts.settings.small else wanted
        if self.anywhere:
            covered = facts.somebody_anywhere(enough)
        else:
            covered = any(facts.somebody_in(stage, enough) for stage in (*self.stages, *self.along))
        if not covered and self.in_person:
            there = frozenset[PersonId]().union(*(facts.people_by_stage[stage] for stage in self.stages))
            covered = not there.isdisjoint(facts.holders_of(wanted))
        if not covered and not self.otherwise(facts):
            yield self.missing(wanted, self.circumstance(facts), grade=self.grade(facts))

    def missing(self, wanted: Iterable[RoleId], message_key: str = "", *, grade: str = "") -> Found:
        """The finding."""
        named = tuple(Subject("role", role) for role in wanted)
        stages = () if self.anywhere else tuple(Subject("stage", stage) for stage in self.stages)
        return Found((*stages, *named), {"stage": stages, "roles": named}, message_key, grade)

    def fixes(self, context: FixContext) -> Iterable[Fix]:
        """Place a person in one of the roles, in the first of the stages; or plan a vacancy there."""
        offer = fill if self.hired else placing
        return offer(context, context.params[self.roles_param], self.stages[0], self.fte)
