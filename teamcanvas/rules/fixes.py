"""The fixes of a finding, best first: each is tried, and offered only if it removes the finding and causes no error.

Their titles are written in the rules, in shapes/ and in candidates.py. Of fixes with one title the first is offered.
"""

from collections.abc import Container, Iterator
from itertools import islice

from teamcanvas.model.board import board_of
from teamcanvas.model.fit import known_to_fit
from teamcanvas.model.ids import IdSource, PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.fix import Fix, FixContext, together
from teamcanvas.rules.registry import RULES, rule_of
from teamcanvas.rules.trial import Outcome, Trial

__all__ = ["Fix", "best_fix", "each_fix", "fix_context", "fixes_for", "offered_fixes"]

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

    Every fix has been tried: it removes the finding and causes no error that was neither shown nor silenced before.
    One that would cause an error is offered together with a step against it, or not at all.

    Raises:
        KeyError: the plan has no such scenario.
    """
    return tuple({fix.title: fix for fix in each_fix(finding, plan, scenario_id, ids)}.values())


def best_fix(finding: Finding, plan: Plan, scenario_id: str, ids: IdSource) -> Fix | None:
    """The first of the fixes, without trying the rest; None if there is none.

    Raises:
        KeyError: the plan has no such scenario.
    """
    return next(offered_fixes(finding, plan, scenario_id, ids), None)


def offered_fixes(finding: Finding, plan: Plan, scenario_id: str, ids: IdSource) -> Iterator[Fix]:
    """The fixes that are shown: without those that place a person of unknown fit (`known_to_fit`).

    Raises:
        KeyError: the plan has no such scenario.
    """
    titles: set[str] = set()
    for fix in each_fix(finding, plan, scenario_id, ids):
        if fix.title not in titles and gives_roles_that_fit(plan, fix.edit(plan), scenario_id):
            titles.add(fix.title)
            yield fix


def gives_roles_that_fit(before: Plan, after: Plan, scenario_id: str) -> bool:
    """Whether all roles that people have only after an edit are known to fit them, by what the plan said before."""
    board = board_of(before, before.scenario(scenario_id))
    pairs = {(one.person, one.role) for one in after.scenario(scenario_id).placements if one.person in board.people}
    pairs |= {(one.deputy, one.role) for one in after.scenario(scenario_id).deputies if one.deputy in board.people}
    old = before.scenario(scenario_id)
    pairs -= {(one.person, one.role) for one in old.placements} | {(one.deputy, one.role) for one in old.deputies}
    return all(known_to_fit(board, person, role) for person, role in pairs if person is not None)


def each_fix(finding: Finding, plan: Plan, scenario_id: str, ids: IdSource) -> Iterator[Fix]:
    """Generates the fixes that pass their trial; two of them may have the same title.

    Raises:
        KeyError: the plan has no such scenario.
    """
    context = fix_context(finding, plan, scenario_id, RepeatableIds(ids))
    proposed: dict[str, Fix] = {}
    for fix in rule_of(finding.rule).fixes(context):
        # Fixes with the same title look the same to the user: only the first is offered.
        proposed.setdefault(fix.title, fix)
    if not proposed:
        return
    trial = Trial(context, plan)
    seen: set[frozenset[str]] = set()
    for fix in proposed.values():
        steps = _made_sound(trial, context, (fix,), trial.of(fix))
        titles = frozenset(step.title for step in steps)
        # The same steps in another order are the same fix.
        if steps and titles not in seen:
            seen.add(titles)
            yield together(steps)


def fix_context(finding: Finding, plan: Plan, scenario_id: str, ids: IdSource) -> FixContext:
    """The context that a rule makes its fixes from.

    Raises:
        KeyError: the plan has no such scenario.
    """
    return _context(finding, facts_of(plan, scenario_id), scenario_id, ids)


def _made_sound(trial: Trial, context: FixContext, steps: Steps, outcome: Outcome | None) -> Steps:
    """The steps, extended until they cause no error; empty if that fails."""
    if outcome is None or not outcome.settled:
        return ()
    if not outcome.brought:
        return steps
    if len(steps) > MORE or outcome.facts.in_use is not context.facts.in_use:
        # A fix that changes rule settings gets no extra steps that move people.
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
    """The first fixes of the rule behind the first error that a fix causes."""
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
        # Absent people get no further roles.
        return person in absent or any(forbids(facts, params, person, role) for forbids, params in asked)

    return FixContext(
        finding=finding,
        facts=facts,
        params=in_use[finding.rule].params,
        scenario_id=scenario_id,
        ids=ids,
        forbidden=forbidden,
    )
