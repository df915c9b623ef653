"""The fixes of a finding, best first: each is tried, and offered only if it removes the finding and causes no error.

Their titles are written in the rules, in shapes/ and in candidates.py. Of fixes with one title the first is offered.
"""

from collections.abc import Container, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice

from teamcanvas.edits.roles import in_own_roles
from teamcanvas.model.ids import IdSource, PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fix import Fix, FixContext, together
from teamcanvas.rules.fix_kind import FixKind, kind_of_change
from teamcanvas.rules.registry import RULES, rule_of
from teamcanvas.rules.trial import Outcome, Trial
from teamcanvas.rules.weighing.never_offered import HATS, is_one_hat_too_many

__all__ = ["Fix", "best_fix", "fix_context", "fixes_for", "offered_fixes", "sound_fixes", "tried_fixes"]

Steps = tuple[Fix, ...]

MORE = 2
"""Most steps added to a fix, each against an error that it would cause."""
WAYS = 3
"""Most fixes tried against one such error."""


class RepeatableIds:
    """Returns ids of another source, and each of them again while it is not taken.

    Repeating an edit on the same plan then gives an equal plan: the trial of a fix and its commit have the same result,
    and a later step can refer to what an earlier one added.
    """

    def __init__(self, source: IdSource) -> None:
        """An id source that wraps `source`."""
        self._source = source
        self._given: dict[str, list[str]] = {}

    def fresh(self, prefix: str, taken: Container[str]) -> str:
        """The first known id that is not in `taken`, or a new one of the source."""
        given = self._given.setdefault(prefix, [])
        for one in given:
            if one not in taken:
                return one
        given.append(self._source.fresh(prefix, taken))
        return given[-1]


def fixes_for(finding: Finding, plan: Plan, scenario_id: str, ids: IdSource) -> tuple[Fix, ...]:
    """The fixes of a finding of this plan. Nothing changes until a fix's edit is committed.

    Raises:
        KeyError: the plan has no such scenario.
    """
    return tuple(offered_fixes(finding, plan, scenario_id, ids))


def best_fix(finding: Finding, plan: Plan, scenario_id: str, ids: IdSource) -> Fix | None:
    """The first of the fixes, without trying the rest; None if there is none.

    Raises:
        KeyError: the plan has no such scenario.
    """
    return next(offered_fixes(finding, plan, scenario_id, ids), None)


def offered_fixes(
    finding: Finding, plan: Plan, scenario_id: str, ids: IdSource, today: date | None = None
) -> Iterator[Fix]:
    """Generates the fixes one by one, each tried when it is asked for.

    Every fix removes the finding, or plans what it says is missing. It causes no error that was neither shown nor
    silenced before: one that would is offered together with a step against it, or not at all. It makes the weighted
    sum smaller (weight.py), and does nothing that is never offered (never_offered.py). What only records that all is
    well comes last, and is no way out of an error by itself.

    Raises:
        KeyError: the plan has no such scenario.
    """
    return (fix for fix, _ in tried_fixes(finding, facts_of(plan, scenario_id), RepeatableIds(ids), today))


def tried_fixes(
    finding: Finding, facts: Facts, ids: RepeatableIds, today: date | None = None
) -> Iterator[tuple[Fix, Facts]]:
    """Generates the same fixes, each with the facts of the plan with it.

    Args:
        finding: one of those in the facts.
        facts: of the plan.
        ids: for what the fixes add.
        today: the day on which acceptances are looked at; the clock's if None.
    """
    records: list[tuple[Fix, Facts]] = []
    worth = 0
    plan, scenario = facts.whole
    trial = Trial(fix_context(finding, facts, ids), plan, today)
    for fix, after in _sound(trial):
        if not trial.is_worth_it(after):
            continue
        worth += 1
        if kind_of_change(plan, after.whole[0], scenario.id) is FixKind.RECORD:
            records.append((fix, after))
        else:
            yield fix, after
    if finding.severity is not Severity.ERROR or len(records) < worth:
        yield from records


def sound_fixes(finding: Finding, plan: Plan, scenario_id: str, ids: IdSource) -> tuple[Fix, ...]:
    """The fixes of a finding that settle it and cause no error, in the order of the rule, before they are weighed.

    Raises:
        KeyError: the plan has no such scenario.
    """
    context = fix_context(finding, facts_of(plan, scenario_id), RepeatableIds(ids))
    return tuple(fix for fix, _ in _sound(Trial(context, plan)))


def _fixes_of(context: FixContext) -> Iterator[Fix]:
    """The fixes of the finding's rule; what they place or write goes to own roles that count as the role meant."""
    for fix in rule_of(context.finding.rule).fixes(context):
        yield replace(fix, edit=in_own_roles(fix.edit, context.scenario_id)) if context.facts.catalogue.counted else fix


def _sound(trial: Trial) -> Iterator[tuple[Fix, Facts]]:
    """Generates the fixes that settle the finding and cause no error, each with the facts after it."""
    context = trial.context
    proposed: dict[str, Fix] = {}
    for fix in _fixes_of(context):
        if fix.plans and context.finding.planned:
            continue
        # Fixes with the same title look the same to the user: only the first is offered.
        proposed.setdefault(fix.title, fix)
    seen: set[frozenset[str]] = set()
    for fix in proposed.values():
        steps, outcome = _made_sound(trial, context, (fix,), trial.of(fix))
        titles = frozenset(step.title for step in steps)
        # The same steps in another order are the same fix.
        if outcome is not None and titles not in seen:
            seen.add(titles)
            yield together(steps), outcome.facts


def _made_sound(
    trial: Trial, context: FixContext, steps: Steps, outcome: Outcome | None
) -> tuple[Steps, Outcome | None]:
    """The steps, extended until they cause no error, and their outcome; None if that fails."""
    if outcome is None or not outcome.settled:
        return steps, None
    if not outcome.brought:
        return steps, outcome
    if len(steps) > MORE or outcome.facts.in_use is not context.facts.in_use:
        # A fix that changes rule settings gets no extra steps that move people.
        return steps, None
    for step in _against(outcome, context):
        more = (*steps, step)
        after = trial.of(together(more))
        if after is not None and len(after.brought) < len(outcome.brought):
            longer, sound = _made_sound(trial, context, more, after)
            if sound is not None:
                return longer, sound
    return steps, None


def _against(outcome: Outcome, context: FixContext) -> Iterator[Fix]:
    """The first fixes of the rule behind the first error that a fix causes."""
    error = outcome.brought[0]
    there = fix_context(error, outcome.facts, context.ids)
    return islice(_fixes_of(there), WAYS)


def fix_context(finding: Finding, facts: Facts, ids: IdSource) -> FixContext:
    """The context that a rule makes its fixes from.

    Args:
        finding: one of those in the facts.
        facts: of the plan.
        ids: for what the fixes add.
    """
    in_use, size, absent = facts.in_use, facts.settings.org_size, frozenset(facts.absent)

    def in_force(code: str) -> bool:
        return in_use[code].enabled and in_use[code].severity_of("", size) is not None

    asked = [
        (one.forbids, in_use[one.code].params)
        for one in RULES
        if one.forbids is not None and (one.code in HATS or in_force(one.code))
    ]

    def forbidden(person: PersonId, role: RoleId) -> bool:
        # Absent people get no further roles.
        return (
            person in absent
            or is_one_hat_too_many(facts, person, role)
            or any(forbids(facts, params, person, role) for forbids, params in asked)
        )

    return FixContext(
        finding=finding,
        facts=facts,
        params=in_use[finding.rule].params,
        scenario_id=facts.whole[1].id,
        ids=ids,
        forbidden=forbidden,
    )
