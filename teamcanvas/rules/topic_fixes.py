"""The fixes of a topic, each tried on the plan: how many findings it settles, and how many it brings."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date
from itertools import count, islice

from teamcanvas.edits.edit import Edit, EditRefusedError
from teamcanvas.model.ids import IdSource, PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage, known_stage
from teamcanvas.rules.candidates import fill, placing
from teamcanvas.rules.counts import Counts, counts_of
from teamcanvas.rules.engine import facts_of, result_of
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, FindingKey, Severity, Stated
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.fix_kind import FixKind, kind_of_change
from teamcanvas.rules.fixes import RepeatableIds, fix_context, tried_fixes
from teamcanvas.rules.plans_ahead import is_met_by, vacancies_of
from teamcanvas.rules.result import CheckResult
from teamcanvas.rules.topics.causes import causes_of
from teamcanvas.rules.topics.kind import TopicKind
from teamcanvas.rules.topics.kinds import KIND_OF, STILL_TO_COME
from teamcanvas.rules.topics.topic import Topic
from teamcanvas.rules.weighing.given import people_given_work
from teamcanvas.rules.weighing.never_offered import is_never_offered
from teamcanvas.rules.weighing.weight import is_lighter, open_findings

Filling = Callable[[FixContext, Iterable[RoleId], Stage, float], Iterable[Fix]]
"""Makes fixes for a role in a stage."""

SOURCES = 3
"""The fixes of so many causes of a topic are looked at, the worst first."""
EACH = 3
"""So many fixes of each of them."""
SHARE = 0.1
"""FTE that a fix plans for a role of which only the matrix shows that it is missing."""


@dataclass(frozen=True, slots=True)
class TopicFix:
    """A way out of a topic, and what would come of it."""

    fix: Fix
    kind: FixKind
    settles: int
    """So many open findings of the topic are gone, and not just because letters have fallen to another role."""
    settles_elsewhere: int
    """So many open findings of other topics are gone, too."""
    brings: Counts
    """So many open findings are there that were neither said nor kept back before, by severity."""
    people: frozenset[PersonId] = frozenset()
    """Those who get something to do: a place, more time, a training, a person to stand in for."""
    opens: bool = False
    """It plans a vacancy: people who fit go first."""

    @property
    def title(self) -> str:
        """A short imperative sentence that names people and roles."""
        return self.fix.title

    @property
    def edit(self) -> Edit:
        """What it does to the plan."""
        return self.fix.edit


@dataclass(frozen=True, slots=True)
class _Tried:
    """A fix that is worth it."""

    fix: Fix
    kind: FixKind
    left: tuple[Finding, ...]
    """The open findings of the plan with it."""
    people: frozenset[PersonId]
    """Who is given something to do."""
    opens: bool
    added: frozenset[RoleId]
    """The roles that have more places."""


class TopicFixes:
    """Tries fixes of one topic after another on a plan that is changed by none of them."""

    def __init__(
        self, plan: Plan, scenario_id: str, ids: IdSource, today: date | None = None, before: Facts | None = None
    ) -> None:
        """For topics of this scenario.

        Args:
            plan: the plan.
            scenario_id: of the scenario.
            ids: for what fixes add.
            today: the day on which acceptances are looked at; the clock's if None.
            before: facts of an earlier state of the plan; what has not changed since is taken over.

        Raises:
            KeyError: the plan has no such scenario.
        """
        self._plan = plan
        self._scenario_id = scenario_id
        self._ids = RepeatableIds(ids)
        self._today = today
        self._facts = facts_of(plan, scenario_id, before)
        self._result = result_of(self._facts, today)
        self._open = {finding.stated: finding for finding in self._result.open}
        # What another finding kept back was there before: a fix that brings it to light does not bring it.
        self._known = {*self._open, *(finding.stated for finding in self._result.silenced)}
        self._tried: dict[FindingKey, tuple[list[_Tried], Iterator[_Tried]]] = {}
        self._tries = 0

    @property
    def result(self) -> CheckResult:
        """What the check of the plan has found."""
        return self._result

    @property
    def facts(self) -> Facts:
        """The facts of the plan."""
        return self._facts

    @property
    def tries(self) -> int:
        """How many fixes have been looked at so far: each of them has cost a check."""
        return self._tries

    def of(self, topic: Topic, most: int = 3) -> tuple[TopicFix, ...]:
        """The fixes of a topic, kind by kind: those first that settle most of it, then those that bring least.

        None of them brings an error.

        Args:
            topic: one of the topics of this plan.
            most: so many of each kind at most.
        """
        open_keys = frozenset(finding.stated for finding in topic.open)
        proposed = {one.fix.title: one for one in self._proposed(topic)}
        tried = [self._outcome(one, open_keys) for one in proposed.values()]
        useful = [one for one in tried if one.settles and not one.brings.error]
        if topic.severity is not Severity.INFO and all(one.kind is FixKind.RECORD for one in useful):
            # To record that all is well is no way out of an error or a warning by itself.
            return ()
        return tuple(
            fix for kind in FixKind for fix in sorted((one for one in useful if one.kind is kind), key=_order)[:most]
        )

    def of_all(self, topics: Iterable[Topic]) -> Mapping[str, tuple[TopicFix, ...]]:
        """The fixes of several topics in one list, by key: a person who closes a gap in a first fix closes no other."""
        taken: set[PersonId] = set()
        found: dict[str, tuple[TopicFix, ...]] = {}
        for topic in topics:
            fixes = found[topic.key] = without(taken, self.of(topic))
            taken |= fixes[0].people if fixes else frozenset()
        return found

    def of_finding(self, finding: Finding) -> Iterator[Fix]:
        """Generates the fixes of a finding, best first, those that `offered_fixes` gives."""
        return (one.fix for one in self._offered(finding))

    def _proposed(self, topic: Topic) -> Iterator[_Tried]:
        if topic.kind is STILL_TO_COME:
            return
        causes = [finding for finding in topic.causes if finding.accepted is None]
        for finding in causes[:SOURCES]:
            yield from islice(self._offered(finding), EACH)
        kind = self._lacking(topic) if not causes and topic.open else None
        if kind is not None:
            # Where the board lacks nothing, nobody is hired for the matrix.
            yield from self._placing(kind, topic.open[0], fill if kind is topic.kind else placing)

    def _lacking(self, topic: Topic) -> TopicKind | None:
        """The kind that lacks what only the matrix shows to be missing."""
        if topic.kind.lacks:
            return topic.kind
        keys = (key for tier in causes_of(self._facts).of(topic.open[0]) or () for key in tier)
        return next((KIND_OF[key] for key in keys if key in KIND_OF and KIND_OF[key].lacks), None)

    def _offered(self, finding: Finding) -> Iterator[_Tried]:
        """Generates the fixes of a finding; each is tried once, however often it is asked for."""
        known, others = self._tried.setdefault(finding.key, ([], self._tries_of(finding)))
        for number in count():
            if number == len(known):
                known.extend(islice(others, 1))
            if number == len(known):
                return
            yield known[number]

    def _tries_of(self, finding: Finding) -> Iterator[_Tried]:
        return (self._with(fix, after) for fix, after in tried_fixes(finding, self._facts, self._ids, self._today))

    def _placing(self, kind: TopicKind, finding: Finding, fixes: Filling) -> Iterator[_Tried]:
        """Edits that place a person in the role that only the matrix shows to be missing."""
        context = fix_context(finding, self._facts, self._ids)
        stage = next((known_stage(one.id) for one in finding.subjects if one.kind == "stage"), None)
        roles = tuple(lack.role for lack in kind.lacks)
        for fix in fixes(context, roles, stage or _usual_stage(kind), SHARE):
            try:
                plan = fix.edit(self._plan)
            except EditRefusedError:
                continue
            after = facts_of(plan, self._scenario_id, self._facts)
            if not is_never_offered("", self._facts, after) and is_lighter(after, self._facts, self._today):
                yield self._with(fix, after)

    def _with(self, fix: Fix, after: Facts) -> _Tried:
        self._tries += 1
        return _Tried(
            fix=fix,
            kind=kind_of_change(self._plan, after.whole[0], self._scenario_id),
            left=open_findings(after, self._today),
            people=people_given_work(self._plan, after.whole[0], self._scenario_id),
            opens=len(vacancies_of(after)) > len(vacancies_of(self._facts)),
            added=_added(self._facts, after),
        )

    def _outcome(self, tried: _Tried, topic: Collection[Stated]) -> TopicFix:
        left = {finding.stated for finding in tried.left}
        gone = {
            stated
            for stated, finding in self._open.items()
            if stated not in left and (not tried.added or is_met_by(tried.added, finding, self._facts))
        }
        return TopicFix(
            fix=tried.fix,
            kind=tried.kind,
            settles=len(gone.intersection(topic)),
            settles_elsewhere=len(gone.difference(topic)),
            brings=counts_of(finding for finding in tried.left if finding.stated not in self._known),
            people=tried.people,
            opens=tried.opens,
        )


def _added(before: Facts, after: Facts) -> frozenset[RoleId]:
    """The roles with more places after an edit, held or vacant."""
    there = frozenset((one.role, one.stage, one.id) for one in before.board.placements)
    return frozenset(one.role for one in after.board.placements if (one.role, one.stage, one.id) not in there)


def without(people: Set[PersonId], fixes: Iterable[TopicFix]) -> tuple[TopicFix, ...]:
    """The fixes that give none of these people something to do."""
    return tuple(fix for fix in fixes if people.isdisjoint(fix.people))


def _order(fix: TopicFix) -> tuple[bool, int, Counts, int]:
    return fix.opens, -fix.settles, fix.brings, -fix.settles_elsewhere


def _usual_stage(kind: TopicKind) -> Stage:
    return next((stage for lack in kind.lacks for stage in lack.stages), Stage.PROJECT_MANAGEMENT)
