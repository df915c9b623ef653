"""Tries a fix on a temporary plan: whether it removes the finding, which errors it causes, and what it is worth."""

from dataclasses import dataclass
from datetime import date

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, FindingKey, Severity
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.registry import RULES, rule_of
from teamcanvas.rules.rule import Rule
from teamcanvas.rules.running import findings_of
from teamcanvas.rules.weighing.never_offered import is_never_offered
from teamcanvas.rules.weighing.weight import is_lighter


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a fix."""

    facts: Facts
    settled: bool
    """The finding is gone, or what it says is missing is planned."""
    brought: tuple[Finding, ...]
    """Errors that were not there before, in the order of the rules."""


class Trial:
    """Tries one fix after another, each on the plan as it is."""

    def __init__(self, context: FixContext, plan: Plan, today: date | None = None) -> None:
        """A trial of the fixes of this finding.

        Args:
            context: of the finding.
            plan: where it was found.
            today: the day on which acceptances are looked at; the clock's if None.
        """
        self._today = today
        self.context = context
        self._finding = context.finding
        self._before = context.facts
        self._scenario_id = context.scenario_id
        self._plan = plan
        self._known = frozenset(errors_in(context.facts))

    def of(self, fix: Fix) -> Outcome | None:
        """The outcome of a fix; None if its edit is refused."""
        try:
            plan = fix.edit(self._plan)
        except EditRefusedError:
            return None
        facts = facts_of(plan, self._scenario_id, self._before)
        mine = findings_of(facts, rule_of(self._finding.rule))
        brought = tuple(error for key, error in errors_in(facts).items() if key not in self._known)
        settled = not any(one.key == self._finding.key and (self._finding.planned or not one.planned) for one in mine)
        return Outcome(facts, settled, brought)

    def is_worth_it(self, after: Facts) -> bool:
        """Whether the weighted sum falls, and nothing is done that is never offered.

        Args:
            after: the facts after a fix.
        """
        if is_never_offered(self._finding.rule, self._before, after):
            return False
        return is_lighter(after, self._before, self._today)


def errors_in(facts: Facts) -> dict[FindingKey, Finding]:
    """All errors, including silenced ones.

    An empty stage has one finding that silences those about each role. Placing the first person there only unsilences
    them: that is no new error.
    """
    found = (finding for rule in _which_find_errors(facts) for finding in findings_of(facts, rule))
    return {finding.key: finding for finding in found if finding.severity is Severity.ERROR}


def _which_find_errors(facts: Facts) -> tuple[Rule, ...]:
    """The rules that can find errors: the others, which are most, need not run."""
    return facts.recall("rules that find errors", _chosen)


def _chosen(facts: Facts) -> tuple[Rule, ...]:
    in_use, size = facts.in_use, facts.settings.org_size

    def finds_errors(rule: Rule) -> bool:
        mine = in_use[rule.code]
        return mine.enabled and any(mine.severity_of(grade, size) is Severity.ERROR for grade in ("", *rule.grades))

    return tuple(filter(finds_errors, RULES))
