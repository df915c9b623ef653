"""Applies the first fix of the worst topic again and again, until no topic has one left.

It ends: every fix makes the weighted sum of the plan smaller (weight.py).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from teamcanvas.model.ids import IdSource, PersonId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix_kind import FixKind
from teamcanvas.rules.topic_fixes import TopicFix, TopicFixes, without
from teamcanvas.rules.topics.topic import Topic

EVERY_KIND = tuple(FixKind)


@dataclass(frozen=True, slots=True)
class FixStep:
    """One fix that was applied."""

    before: Plan
    """The plan that the topic is about."""
    topic: Topic
    fix: TopicFix
    next_best: TopicFix | None
    """The fix of the topic that would have been applied otherwise."""
    plan: Plan
    """The plan with the fix."""


def fix_steps(
    plan: Plan,
    scenario_id: str,
    ids: IdSource,
    *,
    kinds: Collection[FixKind] = EVERY_KIND,
    topic: str | None = None,
    today: date | None = None,
) -> Iterator[FixStep]:
    """Generates the steps one by one.

    Args:
        plan: the plan to begin with.
        scenario_id: the scenario whose topics are looked at.
        ids: for what fixes add.
        kinds: only fixes of these kinds.
        topic: only fixes of the topic with this key; of all topics if None.
        today: the day on which acceptances are looked at; the clock's if None.

    Raises:
        KeyError: the plan has no such scenario.
    """
    facts: Facts | None = None
    # What is shown or applied together gives nobody two gaps to close.
    taken: frozenset[PersonId] = frozenset()
    while True:
        # Of each state only what the last step has changed is checked again.
        tried = TopicFixes(plan, scenario_id, ids, today, facts)
        step = _next_step(plan, tried, kinds, topic, taken)
        if step is None:
            return
        yield step
        plan, facts, taken = step.plan, tried.facts, taken | step.fix.people


def fixed(plan: Plan, scenario_id: str, ids: IdSource, *, topic: str | None = None, most: int | None = None) -> Plan:
    """The plan after all steps, or after `most` of them.

    Raises:
        KeyError: the plan has no such scenario.
    """
    for step in islice(fix_steps(plan, scenario_id, ids, topic=topic), most):
        plan = step.plan
    return plan


def _next_step(
    plan: Plan, tried: TopicFixes, kinds: Collection[FixKind], only: str | None, taken: frozenset[PersonId]
) -> FixStep | None:
    # A young board does not call an error what it has not reached yet, but asked for fixes it has some.
    for topic in tried.result.topics.in_full:
        if topic.accepted or (only is not None and topic.key != only):
            continue
        fixes = [fix for fix in without(taken, tried.of(topic)) if fix.kind in kinds]
        if fixes:
            return FixStep(plan, topic, fixes[0], fixes[1] if len(fixes) > 1 else None, fixes[0].edit(plan))
    return None
