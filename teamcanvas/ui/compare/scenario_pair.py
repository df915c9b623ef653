"""The pair of scenarios that are compared."""

from __future__ import annotations

from dataclasses import dataclass

from teamcanvas.model.plan import Plan


@dataclass(frozen=True, slots=True)
class ScenarioPair:
    """The ids of two scenarios; the same id twice if the plan has only one."""

    first: str
    second: str

    @classmethod
    def of(cls, plan: Plan, shown: str) -> ScenarioPair:
        """The current scenario compared with the previous one, or with the next one if it is the first."""
        ids: list[str] = [scenario.id for scenario in plan.scenarios]
        place = ids.index(shown)
        return cls(ids[0], ids[min(1, len(ids) - 1)]) if place == 0 else cls(ids[place - 1], shown)

    def with_first(self, scenario: str) -> ScenarioPair:
        """The pair with another first scenario; swapped if that is the second."""
        return ScenarioPair(scenario, self.first if scenario == self.second else self.second)

    def with_second(self, scenario: str) -> ScenarioPair:
        """The pair with another second scenario; swapped if that is the first."""
        return self.swapped.with_first(scenario).swapped

    @property
    def swapped(self) -> ScenarioPair:
        """The pair in reverse order."""
        return ScenarioPair(self.second, self.first)

    def beside(self, shown: str) -> ScenarioPair:
        """The pair after a change of the current scenario: the new one is compared with the previous second one."""
        return self if shown in (self.first, self.second) else ScenarioPair(self.second, shown)

    def valid_in(self, plan: Plan) -> ScenarioPair:
        """The pair with deleted scenarios replaced; two different ones if the plan has several."""
        ids: list[str] = [scenario.id for scenario in plan.scenarios]
        first, second = (one if one in ids else None for one in (self.first, self.second))
        if first is None and second is None:
            return ScenarioPair(ids[0], ids[min(1, len(ids) - 1)])
        if first is None or second is None:
            kept = first or second or ids[0]
            other = next((one for one in ids if one != kept), kept)
            return ScenarioPair(kept, other) if second is None else ScenarioPair(other, kept)
        return self if first != second or len(ids) == 1 else ScenarioPair.of(plan, second)
