"""Shared by rules that require an amount of FTE from a group of roles."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from teamcanvas.edits.placements import set_fte
from teamcanvas.model.fte import at_least, hundredths, hundredths_up, stored_fte
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Placement
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import BEST, fits, on_card, opening, place, rank, spare
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject, Subjects
from teamcanvas.rules.fix import Fix, FixContext, together
from teamcanvas.rules.params import Param, Params, roles

NEARLY = 0.8
"""The share of a rule of thumb from which nothing is said."""
DECIDING = 2
"""The least authority of roles that decide within their scope."""
LEAST = 0.01
"""Smallest FTE that a fix adds."""


@dataclass(frozen=True, slots=True)
class _Share:
    """What one person could add: more FTE in an existing placement, or a new one."""

    person: PersonId
    role: RoleId
    most: float
    grows: Placement | None
    """The placement to increase; None: a new one."""


@dataclass(frozen=True)
class Capacity:
    """Requires FTE of these roles in these stages. Gives rules a parameter, sums and fixes."""

    wanted: tuple[str, ...]
    stage: Stage
    """Where a fix places people."""
    counted: tuple[Stage, ...] = tuple(Stage)
    """The stages that count."""
    name: str = "roles"
    """The name of the parameter."""
    roles_param: Param[tuple[RoleId, ...]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "roles_param", roles(self.name, self.wanted, "Roles whose time counts."))

    @property
    def params(self) -> tuple[Param[Any], ...]:  # Any: as a rule declares them
        """The parameters of a rule of this shape."""
        return (self.roles_param,)

    def planned(self, facts: Facts, params: Params) -> float:
        """Planned FTE."""
        return facts.fte_of(params[self.roles_param], self.counted)

    def enough(self, facts: Facts, params: Params, needed: float) -> bool:
        """Whether at least this FTE is planned."""
        return at_least(self.planned(facts, params), needed)

    def nearly_enough(self, facts: Facts, params: Params, needed: float) -> bool:
        """Whether most of this FTE is planned: for a rule of thumb, a little less is as good."""
        return self.enough(facts, params, NEARLY * needed)

    def subjects(self, params: Params) -> Subjects:
        """The roles that a finding is about."""
        return tuple(Subject("role", role) for role in params[self.roles_param])

    def fixes(self, context: FixContext, needed: float) -> Iterable[Fix]:
        """The best people who can give all the missing FTE; if none can, several who can together."""
        lacking = hundredths_up(needed - self.planned(context.facts, context.params))
        shares = tuple(self._shares(context))
        alone = [share for share in shares if at_least(share.most, lacking)]
        if alone:
            yield from (self._giving(context, share, lacking) for share in alone[:BEST])
        else:
            yield from self._giving_together(context, shares[:BEST], lacking)
        if 0 < lacking <= 1 and not self._is_led(context.facts, context.params[self.roles_param]):
            yield from opening(context, context.params[self.roles_param], self.stage, lacking)

    def _is_led(self, facts: Facts, wanted: Sequence[RoleId]) -> bool:
        """Whether it takes a role that decides, and has a holder: a second one would take the lead from the first."""
        roles = facts.catalogue.roles
        return len(wanted) == 1 and all(
            role in facts.staffed and role in roles and roles[role].authority >= DECIDING for role in wanted
        )

    def _giving_together(self, context: FixContext, shares: Sequence[_Share], lacking: float) -> Iterable[Fix]:
        parts: list[Fix] = []
        for share in shares:
            given = hundredths(min(share.most, lacking))
            parts.append(self._giving(context, share, given))
            lacking = hundredths(lacking - given)
            if lacking <= 0:
                yield together(parts)
                return

    def _giving(self, context: FixContext, share: _Share, fte: float) -> Fix:
        grows = share.grows
        if grows is None:
            return place(context, share.person, share.role, self.stage, fte, exact=True)
        more = stored_fte(grows.fte + fte)
        return Fix(
            f"Raise {context.name(share.person)} as {context.title(share.role)} to {more:g} FTE",
            lambda plan: set_fte(plan, context.scenario_id, grows.id, more),
        )

    def _shares(self, context: FixContext) -> Iterator[_Share]:
        """What each person could give in the role that suits them best, best first."""
        wanted = context.params[self.roles_param]
        pairs = sorted(
            (rank(context, person, role), order, person, role)
            for order, role in enumerate(wanted)
            if role in context.facts.catalogue.roles
            for person in context.facts.people
        )
        seen: set[PersonId] = set()
        for _, _, person, role in pairs:
            share = None if person in seen else self._share(context, person, role)
            if share is not None and share.most >= LEAST:
                seen.add(person)
                yield share

    def _share(self, context: FixContext, person: PersonId, role: RoleId) -> _Share | None:
        if person in context.facts.absent:
            return None
        mine = [
            one
            for one in context.facts.placements_of(person)
            if one.role == role and one.stage in self.counted and one.fte < 1
        ]
        if mine:
            grows = min(mine, key=lambda one: (one.stage != self.stage, -one.fte))
            return _Share(person, role, spare(context, person, stored_fte(1 - grows.fte)), grows)
        if on_card(context, person, role, self.stage) or not fits(context, person, role):
            return None
        if context.forbidden(person, role):
            return None
        return _Share(person, role, spare(context, person, 1.0), None)
