"""The absence drill: checks a scenario without some people. The plan itself is not changed."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from teamcanvas.edits.absence import set_absent
from teamcanvas.edits.members import with_placements
from teamcanvas.model.ids import PersonId, PlacementId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.absence import after_absence, standing_in
from teamcanvas.rules.comparison import Comparison, compare
from teamcanvas.rules.drill.losses import Loss, losses
from teamcanvas.rules.drill.stops import Stops, stops_of
from teamcanvas.rules.engine import Checker
from teamcanvas.rules.finding import Finding, Subject
from teamcanvas.rules.profile import Profile
from teamcanvas.rules.result import Counts, counts_of


@dataclass(frozen=True, slots=True)
class DrillResult:
    """The effects of an absence."""

    absent: tuple[PersonId, ...]
    left_empty: tuple[PlacementId, ...]
    """Their placements, which the check ignored."""
    comparison: Comparison
    """The findings that come with their absence, and those that go."""
    losses: tuple[Loss, ...]
    """The stages, capabilities and rows of the RACI matrix that lose cover, worst first."""

    @property
    def stops(self) -> Stops:
        """What nobody is left for."""
        return stops_of(self.losses)

    @property
    def counts(self) -> Counts:
        """The number of new findings by severity."""
        return counts_of(self.comparison.added)


class Drill:
    """Tries several absences on a scenario, sharing the check of the full board."""

    def __init__(self, plan: Plan, scenario_id: str, profile: Profile | None = None, today: date | None = None) -> None:
        """A drill of one scenario.

        Args:
            plan: the plan as it is.
            scenario_id: the scenario.
            profile: how strict the rules are; the profile that the scenario names if None.
            today: the day on which acceptances are looked at; the clock's if None.

        Raises:
            KeyError: the plan has no such scenario.
        """
        plan.scenario(scenario_id)
        # The scenario's own absences (TC404) would mix with those of the drill.
        self._plan = set_absent(plan, scenario_id, ())
        self._scenario = self._plan.scenario(scenario_id)
        self._today = today
        self._checker = Checker(profile)
        self._before = self._checker.check(self._plan, scenario_id, today)

    def without(self, absent: Iterable[PersonId]) -> DrillResult:
        """The effects of the absence of these people.

        Raises:
            KeyError: a person is not in the plan.
        """
        away = tuple(dict.fromkeys(absent))
        facts, gone = self._checker.facts, frozenset(away)
        for person in away:
            facts.people[person]
        deputies = frozenset(standing_in(self._scenario.deputies, gone, facts.people).values())
        taken = after_absence(self._scenario.placements, self._scenario.deputies, gone, facts.people)
        placements = tuple(one for one in taken if one.person not in gone)
        left_empty = tuple(one.id for one in self._scenario.placements if one.person in gone)
        if not left_empty:
            return DrillResult(away, (), Comparison((), ()), ())
        checker = self._checker.twin()
        plan = with_placements(self._plan, self._scenario, placements)
        comparison = compare(self._before, checker.check(plan, self._scenario.id, self._today))
        added = tuple(
            finding
            for finding in comparison.added
            if not _only_about(finding, gone) and not _asks_too_much_of(finding, deputies)
        )
        return DrillResult(
            absent=away,
            left_empty=left_empty,
            comparison=Comparison(comparison.cleared, added),
            losses=losses(facts, checker.facts, gone, added),
        )


def drill(
    plan: Plan, scenario_id: str, absent: Iterable[PersonId], profile: Profile | None = None, today: date | None = None
) -> DrillResult:
    """The effects of the absence of these people in a scenario.

    Raises:
        KeyError: the plan has no such scenario, or a person is not in it.
    """
    return Drill(plan, scenario_id, profile, today).without(absent)


def rank_everybody(
    plan: Plan, scenario_id: str, profile: Profile | None = None, today: date | None = None
) -> tuple[DrillResult, ...]:
    """A drill for each person alone, sorted by what stops, then new errors and warnings, then name.

    Raises:
        KeyError: the plan has no such scenario.
    """
    trial = Drill(plan, scenario_id, profile, today)
    by_name = sorted(plan.people, key=lambda person: person.name.casefold())
    alone = [trial.without((person.id,)) for person in by_name]
    return tuple(sorted(alone, key=missed))


def missed(result: DrillResult) -> tuple[int, ...]:
    """A sort key: those first whose absence stops most, and the number of findings only among equals."""
    return tuple(-number for number in (*result.stops.weight, result.counts.error, result.counts.warning))


def _asks_too_much_of(finding: Finding, deputies: Collection[PersonId]) -> bool:
    """Whether it is about the roles or the time of a deputy: for a week, both may be more than is planned."""
    people = {subject.id for subject in finding.subjects if subject.kind == "person"}
    return finding.rule.startswith(("TC2", "TC3")) and not people.isdisjoint(deputies)


def _only_about(finding: Finding, people: Collection[PersonId]) -> bool:
    """Whether a finding is only about the absent people: that they have no placement is expected."""
    absent = {Subject("person", person) for person in people}
    return bool(finding.subjects) and absent.issuperset(finding.subjects)
