"""The fixes of a finding: edits that make it go away and bring no error, best first."""

from collections.abc import Iterator
from itertools import islice

from teamcanvas.model.ids import IdSource, PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.fix import Fix, FixContext, together
from teamcanvas.rules.kept_ids import KeptIds
from teamcanvas.rules.registry import RULES, rule_of
from teamcanvas.rules.trial import Outcome, Trial

__all__ = ["Fix", "best_fix", "each_fix", "fix_context", "fixes_for"]

Steps = tuple[Fix, ...]

MORE = 2
"""So many steps are added to a fix at most, each against an error that it would bring."""
WAYS = 3
"""So many ways out of such an error are tried."""


def fixes_for(finding: Finding, plan: Plan, scenario_id: str, ids: IdSource) -> tuple[Fix, ...]:
    """What can be done about a finding of this plan. Nothing is changed until a fix's edit is committed.

    Every fix has been tried: the finding goes, and no error comes that was neither said nor kept back before. One that
    would bring an error is offered together with what prevents it, or not at all.

    Raises:
        KeyError: the plan has no such scenario.
    """
    return tuple({fix.title: fix for fix in each_fix(finding, plan, scenario_id, ids)}.values())


def best_fix(finding: Finding, plan: Plan, scenario_id: str, ids: IdSource) -> Fix | None:
    """The first of the fixes, found without trying those after it; None if there is none.

    Raises:
        KeyError: the plan has no such scenario.
    """
    return next(each_fix(finding, plan, scenario_id, ids), None)


def each_fix(finding: Finding, plan: Plan, scenario_id: str, ids: IdSource) -> Iterator[Fix]:
    """The fixes one by one, each tried when it is asked for; two of them may have the same title.

    Raises:
        KeyError: the plan has no such scenario.
    """
    context = fix_context(finding, plan, scenario_id, KeptIds(ids))
    proposed: dict[str, Fix] = {}
    for fix in rule_of(finding.rule).fixes(context):
        # Two ways that sound the same are one to whoever has to choose.
        proposed.setdefault(fix.title, fix)
    if not proposed:
        return
    trial = Trial(context, plan)
    seen: set[frozenset[str]] = set()
    for fix in proposed.values():
        steps = _made_sound(trial, context, (fix,), trial.of(fix))
        titles = frozenset(step.title for step in steps)
        # One person and the other, or the other and the one: whoever comes first, it is the same.
        if steps and titles not in seen:
            seen.add(titles)
            yield together(steps)


def fix_context(finding: Finding, plan: Plan, scenario_id: str, ids: IdSource) -> FixContext:
    """What a rule is told when it is asked for fixes.

    Raises:
        KeyError: the plan has no such scenario.
    """
    return _context(finding, facts_of(plan, scenario_id), scenario_id, ids)


def _made_sound(trial: Trial, context: FixContext, steps: Steps, outcome: Outcome | None) -> Steps:
    """The steps if they bring no error, or more of them until they do not; none if there is no such way."""
    if outcome is None or not outcome.settled:
        return ()
    if not outcome.brought:
        return steps
    if len(steps) > MORE or outcome.facts.in_use is not context.facts.in_use:
        # Whoever chooses other rules has not asked for other people.
        return ()
    for step in _against(outcome, context):
        more = (*steps, step)
        after = trial.of(together(more))
        if after is not None and len(after.brought) < len(outcome.brought):
            sound = _made_sound(trial, context, more, after)
            if sound:
                return sound
    return ()


def _against(outcome: Outcome, context: FixContext) -> Iterator[Fix]:
    """What the rule proposes against the first of the errors that a fix has brought."""
    error = outcome.brought[0]
    there = _context(error, outcome.facts, context.scenario_id, context.ids)
    return islice(rule_of(error.rule).fixes(there), WAYS)


def _context(finding: Finding, facts: Facts, scenario_id: str, ids: IdSource) -> FixContext:
    in_use, size, absent = facts.in_use, facts.settings.org_size, frozenset(facts.absent)
    asked = [
        (one.forbids, in_use[one.code].params)
        for one in RULES
        if one.forbids is not None and in_use[one.code].enabled and in_use[one.code].severity_of("", size) is not None
    ]

    def forbidden(person: PersonId, role: RoleId) -> bool:
        # Who is imagined to be away helps nobody.
        return person in absent or any(forbids(facts, params, person, role) for forbids, params in asked)

    return FixContext(
        finding=finding,
        facts=facts,
        params=in_use[finding.rule].params,
        scenario_id=scenario_id,
        ids=ids,
        forbidden=forbidden,
    )
