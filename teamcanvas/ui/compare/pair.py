"""Which two scenarios are compared."""

from __future__ import annotations

from dataclasses import dataclass

from teamcanvas.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Pair:
    """The ids of two scenarios; the same one twice where a plan has no other."""

    first: str
    second: str

    @classmethod
    def of(cls, plan: Plan, shown: str) -> Pair:
        """The scenario that is shown, against the one before it, or the one after if it is the first."""
        ids: list[str] = [scenario.id for scenario in plan.scenarios]
        place = ids.index(shown)
        return cls(ids[0], ids[min(1, len(ids) - 1)]) if place == 0 else cls(ids[place - 1], shown)

    def with_first(self, scenario: str) -> Pair:
        """Another first; they change places if it is the second."""
        return Pair(scenario, self.first if scenario == self.second else self.second)

    def with_second(self, scenario: str) -> Pair:
        """Another second; they change places if it is the first."""
        return self.swapped.with_first(scenario).swapped

    @property
    def swapped(self) -> Pair:
        """The other way round."""
        return Pair(self.second, self.first)

    def beside(self, shown: str) -> Pair:
        """Another scenario is shown: it takes part, against the one that was the second until now."""
        return self if shown in (self.first, self.second) else Pair(self.second, shown)

    def valid_in(self, plan: Plan) -> Pair:
        """Two scenarios that exist, different ones if there are."""
        ids: list[str] = [scenario.id for scenario in plan.scenarios]
        first, second = (one if one in ids else None for one in (self.first, self.second))
        if first is None and second is None:
            return Pair(ids[0], ids[min(1, len(ids) - 1)])
        if first is None or second is None:
            kept = first or second or ids[0]
            other = next((one for one in ids if one != kept), kept)
            return Pair(kept, other) if second is None else Pair(other, kept)
        return self if first != second or len(ids) == 1 else Pair.of(plan, second)
