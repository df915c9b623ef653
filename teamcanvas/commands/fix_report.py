"""The steps of `fix` for one plan, independent of the output format."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from teamcanvas.model.ids import RandomIds
from teamcanvas.model.plan import Plan
from teamcanvas.rules.counts import Counts
from teamcanvas.rules.engine import check, facts_of
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.fix_kind import FixKind
from teamcanvas.rules.fix_run import FixStep, fix_steps
from teamcanvas.rules.topic_fixes import TopicFix
from teamcanvas.rules.topics.words import explain_topic
from teamcanvas.rules.weighing.weight import shown_weight_of

KIND_WORDS = {FixKind.BOARD: "on the board", FixKind.AGREE: "agree or plan", FixKind.RECORD: "record"}


@dataclass(frozen=True, slots=True)
class ReportedLeft:
    """A topic that no fix is left for."""

    key: str
    severity: Severity
    title: str


@dataclass(frozen=True, slots=True)
class ReportedStep:
    """A step in words."""

    topic: ReportedLeft
    fix: TopicFix
    why: str
    """Why it was chosen before the next best."""
    next_best: TopicFix | None


@dataclass(frozen=True, slots=True)
class ReportedState:
    """How much is wrong with a plan."""

    topics: Counts
    findings: Counts
    weight: float
    """The weighted sum that each fix makes smaller."""


@dataclass(frozen=True, slots=True)
class FixReport:
    """All steps, and the plan that came of them."""

    file: Path
    output: Path | None
    title: str
    scenario: str
    scenario_title: str
    steps: tuple[ReportedStep, ...]
    before: ReportedState
    after: ReportedState
    left: tuple[ReportedLeft, ...]
    plan: Plan


def fix_report(
    file: Path,
    output: Path | None,
    plan: Plan,
    scenario_id: str,
    *,
    kinds: Collection[FixKind],
    most: int | None = None,
) -> FixReport:
    """Applies fixes and reports them.

    Args:
        file: where the plan is.
        output: where the result goes; None if it is not written.
        plan: the plan.
        scenario_id: which of its scenarios.
        kinds: only fixes of these kinds.
        most: so many steps at most; all if None.
    """
    scenario = plan.scenario(scenario_id)
    steps = tuple(islice(fix_steps(plan, scenario_id, RandomIds(), kinds=kinds), most))
    fixed = steps[-1].plan if steps else plan
    topics = check(fixed, scenario_id).topics
    return FixReport(
        file=file,
        output=output,
        title=plan.title,
        scenario=scenario.id,
        scenario_title=scenario.title,
        steps=tuple(map(_reported, steps)),
        before=_state(plan, scenario_id),
        after=_state(fixed, scenario_id),
        left=tuple(
            ReportedLeft(topic.key, topic.severity, explain_topic(topic, fixed).title)
            for topic in topics.in_full
            if not topic.accepted
        ),
        plan=fixed,
    )


def _reported(step: FixStep) -> ReportedStep:
    words = explain_topic(step.topic, step.before)
    topic = ReportedLeft(step.topic.key, step.topic.severity, words.title)
    return ReportedStep(topic, step.fix, why_chosen(step.fix, step.next_best), step.next_best)


def _state(plan: Plan, scenario_id: str) -> ReportedState:
    result = check(plan, scenario_id)
    return ReportedState(result.topics.counts, result.counts, shown_weight_of(facts_of(plan, scenario_id)))


def why_chosen(fix: TopicFix, other: TopicFix | None) -> str:
    """Why a fix was applied before the next best one of its topic, in a sentence."""
    if other is None:
        return "It is the only fix of this topic."
    if fix.kind is not other.kind:
        why = f"“{KIND_WORDS[fix.kind]}” comes before “{KIND_WORDS[other.kind]}”"
    elif fix.settles != other.settles:
        why = f"it settles {fix.settles}, the next best {other.settles}"
    elif fix.brings != other.brings:
        why = "it brings less than the next best"
    elif fix.settles_elsewhere != other.settles_elsewhere:
        why = f"it settles {fix.settles_elsewhere} elsewhere, the next best {other.settles_elsewhere}"
    else:
        why = "it does as much as the next best, and is named first"
    return f"{why[0].upper()}{why[1:]} ({other.title})."
