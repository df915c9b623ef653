"""The shape of a rule that wants somebody of a group of roles anywhere on the board."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import placing
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Param, Params, roles
from teamcanvas.rules.rule import Found


def _always(_: Facts) -> bool:
    return True


@dataclass(frozen=True)
class Presence:
    """Somebody holds one of these roles, in whatever stage. Gives a rule its parameters, check and fixes."""

    wanted: tuple[str, ...]
    stage: Stage
    """Where a fix places somebody."""
    fte: float
    """What a fix plans for the role."""
    stand_ins: tuple[str, ...] = ()
    """Roles that do as well in a start-up or small organisation."""
    when: Callable[[Facts], bool] = _always
    """Only then is it asked at all."""
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
        """One finding, about the roles that are missing, if nobody holds one of them."""
        if not self.when(facts):
            return
        wanted = params[self.roles_param]
        enough = (*wanted, *params[self.stand_ins_param]) if facts.settings.small else wanted
        if not facts.somebody_anywhere(enough):
            named = tuple(Subject("role", role) for role in wanted)
            yield Found(named, {"roles": named})

    def fixes(self, context: FixContext) -> Iterable[Fix]:
        """Place somebody in one of the roles."""
        return placing(context, context.params[self.roles_param], self.stage, self.fte)
