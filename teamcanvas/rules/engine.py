"""Checks a scenario: runs the rules in use, sorts their findings, removes silenced ones and marks accepted ones."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.plan import Plan, RuleSetting, Scenario
from teamcanvas.rules.acceptance import marked
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.profile import Profile, recommended
from teamcanvas.rules.registry import RULES
from teamcanvas.rules.result import CheckResult, Counts
from teamcanvas.rules.rule import Rule
from teamcanvas.rules.rule_settings import rules_in_use
from teamcanvas.rules.rules_in_use import UNKNOWN_PROFILE, RulesInUse, SettingProblem
from teamcanvas.rules.running import findings_of
from teamcanvas.rules.shipped_profiles import profile_named
from teamcanvas.rules.silencing import split_silenced
from teamcanvas.rules.topics.topics import prepare_topics

__all__ = ["CheckResult", "Checker", "Counts", "check", "facts_of", "result_of"]


def check(plan: Plan, scenario_id: str, profile: Profile | None = None, today: date | None = None) -> CheckResult:
    """All findings of a scenario.

    Args:
        profile: how strict the rules are; the profile that the scenario names if None.
        today: the day on which acceptances are looked at; the clock's if None.

    Raises:
        KeyError: the plan has no such scenario.
    """
    if profile is None:
        # Fixes and other answers about the same plan take the facts over.
        return result_of(facts_of(plan, scenario_id), today)
    return Checker(profile).check(plan, scenario_id, today)


class Checker:
    """Checks a plan incrementally: only rules whose inputs have changed run again.

    The facts that a rule reads are recorded while it runs; it runs again when one of them is another object.
    """

    def __init__(self, profile: Profile | None = None, rules: Sequence[Rule] = RULES) -> None:
        """A checker without cached findings.

        Args:
            profile: used for all scenarios; the one that each scenario names if None.
            rules: the rules to run.
        """
        self._profile = profile
        self._rules = tuple(rules)
        self._facts: Facts | None = None

    def check(self, plan: Plan, scenario_id: str, today: date | None = None) -> CheckResult:
        """All findings of a scenario, the same that `check` gives.

        Raises:
            KeyError: the plan has no such scenario.
        """
        scenario = plan.scenario(scenario_id)
        in_use = _in_use(self._profile, scenario, self._rules)
        facts = Facts(plan, scenario, in_use, self._facts)
        result = result_of(facts, today, self._rules)
        self._facts = facts
        return result

    @property
    def facts(self) -> Facts:
        """The facts of the last check.

        Raises:
            LookupError: nothing has been checked yet.
        """
        if self._facts is None:
            raise LookupError("nothing has been checked yet")
        return self._facts

    def twin(self) -> "Checker":
        """A copy with the same cache; later checks of one do not affect the other."""
        twin = Checker(self._profile, self._rules)
        twin._facts = self._facts
        return twin


def result_of(facts: Facts, today: date | None = None, rules: Sequence[Rule] = RULES) -> CheckResult:
    """All findings of a scenario by its facts, which let go of the earlier state that they took values from.

    Args:
        facts: of the plan and the scenario.
        today: the day on which acceptances are looked at; the clock's if None.
        rules: the rules to run.
    """
    found = [findings_of(facts, rule) for rule in rules]
    prepare_topics(facts)
    facts.drop_previous()
    ordered = [
        finding for severity in Severity for findings in found for finding in findings if finding.severity is severity
    ]
    shown, silenced = split_silenced(ordered, rules)
    if facts.accepted:
        shown = marked(shown, facts.accepted, today or date.today())
    return CheckResult(shown, silenced, facts)


def facts_of(plan: Plan, scenario_id: str, before: Facts | None = None) -> Facts:
    """The facts of this scenario, cached for the last plans of each thread.

    Args:
        before: facts of a plan that an edit made this one of, on trial: what has not changed is taken over, and
            nothing is kept.

    Raises:
        KeyError: the plan has no such scenario.
    """
    scenario = plan.scenario(scenario_id)
    if before is not None:
        return Facts(plan, scenario, _in_use(None, scenario, RULES), before)
    return _THREAD.facts_of(plan, scenario)


def _new_facts(plan: Plan, scenario: Scenario) -> Facts:
    return Facts(plan, scenario, _in_use(None, scenario, RULES))


class _Thread(threading.local):
    """Each thread has facts of its own: while values are derived, what they read is recorded in one list."""

    def __init__(self) -> None:
        self.facts_of = cached_by_identity(size=2)(_new_facts)


_THREAD = _Thread()
_NONE_CHANGED: Mapping[str, RuleSetting] = {}


def _in_use(profile: Profile | None, scenario: Scenario, rules: tuple[Rule, ...]) -> RulesInUse:
    # The caches go by identity: all plans that change no rule share theirs.
    changed = scenario.rules or _NONE_CHANGED
    if profile is None:
        return _chosen(scenario.profile, changed, rules)
    return _with_settings(profile, changed, rules)


@cached_by_identity(size=8)
def _chosen(name: str, settings: Mapping[str, RuleSetting], rules: tuple[Rule, ...]) -> RulesInUse:
    """With the profile of this name; if there is none, with the recommended one and a problem to report."""
    profile = profile_named(name)
    if profile is not None:
        return rules_in_use(profile, settings, rules)
    problem = SettingProblem("", UNKNOWN_PROFILE, {"profile": name})
    in_use = rules_in_use(recommended(), settings, rules)
    return replace(in_use, problems=(problem, *in_use.problems))


@cached_by_identity(size=8)
def _with_settings(profile: Profile, settings: Mapping[str, RuleSetting], rules: tuple[Rule, ...]) -> RulesInUse:
    return rules_in_use(profile, settings, rules)
