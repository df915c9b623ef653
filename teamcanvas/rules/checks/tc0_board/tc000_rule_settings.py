"""TC000: a rule setting of the plan is invalid, or a rule failed."""

from collections import Counter
from collections.abc import Container, Iterable
from functools import partial

from teamcanvas.edits.acceptance import withdraw_all
from teamcanvas.edits.profile import set_profile
from teamcanvas.edits.rule_settings import set_rule
from teamcanvas.model.plan import Plan, RuleSetting
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import some_of
from teamcanvas.rules.params import Params
from teamcanvas.rules.profile import Profile
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.rules_in_use import (
    UNFIT_VALUE,
    UNKNOWN_PARAM,
    UNKNOWN_PROFILE,
    UNKNOWN_RULE,
    UNKNOWN_SETTING,
    SettingProblem,
)
from teamcanvas.rules.running import FAILED, FAILURE_RULE
from teamcanvas.rules.shipped_profiles import shipped_profiles
from teamcanvas.rules.sources import derived

ACCEPTED = "accepted-of-unknown-rule"
UNKNOWN_ID = "unknown-id"


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    for problem in facts.in_use.problems:
        yield Found((Subject("setting", _setting(problem)),), problem.values, problem.message_key)
    for one in facts.in_use.param_ids:
        known = facts.catalogue.roles if one.param.names == "role" else _activities(facts)
        unknown = tuple(f"“{wanted}”" for wanted in one.ids if wanted not in known)
        if unknown:
            subject = Subject("setting", f"rules.{one.rule}.{one.param.name}")
            values = {"rule": one.rule, "param": one.param.name, "unknown": some_of(unknown)}
            yield Found((subject,), values, UNKNOWN_ID)
    strange = Counter(one.rule for one in facts.accepted if one.rule not in facts.in_use.known)
    for code, count in strange.items():
        yield Found((Subject("setting", f"accepted.{code}"),), {"rule": code, "count": count}, ACCEPTED)


def _activities(facts: Facts) -> Container[str]:
    # A removed activity may be brought back.
    return facts.catalogue.activities.keys() | facts.catalogue.removed.keys()


def _setting(problem: SettingProblem) -> str:
    if problem.message_key == UNKNOWN_PROFILE:
        return "profile"
    name = problem.values.get("param", problem.values.get("setting"))
    return f"rules.{problem.rule}.{name}" if name else f"rules.{problem.rule}"


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Remove invalid settings. There is no fix for a rule that failed."""
    if context.finding.message_key == FAILED:
        return
    if context.finding.message_key == UNKNOWN_PROFILE:
        yield from map(partial(_with_profile, context.scenario_id), shipped_profiles())
        return
    code = str(context.finding.values["rule"])
    param, strange = (context.finding.values.get(name) for name in ("param", "setting"))
    scenario_id = context.scenario_id
    if context.finding.message_key == ACCEPTED:
        what = "acceptance" if context.finding.values["count"] == 1 else "acceptances"
        yield Fix(f"Remove the {what} of {code}", lambda plan: withdraw_all(plan, scenario_id, code))
        return

    def without_rule(plan: Plan) -> Plan:
        return set_rule(plan, scenario_id, code, None)

    def without_param(plan: Plan) -> Plan:
        setting = plan.scenario(scenario_id).rules.get(code)
        if setting is None:
            return plan
        kept = {name: value for name, value in setting.params.items() if name != param}
        return set_rule(plan, scenario_id, code, setting.replace(params=kept))

    def without_strange(plan: Plan) -> Plan:
        setting = plan.scenario(scenario_id).rules.get(code)
        if setting is None:
            return plan
        kept = {name: value for name, value in setting if name != strange}
        return set_rule(plan, scenario_id, code, RuleSetting.model_validate(kept))

    if context.finding.message_key == UNKNOWN_SETTING:
        yield Fix(f"Remove “{strange}” from the settings of {code}", without_strange)
    elif param is None:
        yield Fix(f"Remove the settings of {code}", without_rule)
    else:
        yield Fix(f"Remove “{param}” from the settings of {code}", without_param)


def _with_profile(scenario_id: str, profile: Profile) -> Fix:
    return Fix(
        f"Use the profile {profile.title}",
        lambda plan: set_profile(plan, scenario_id, profile.name),
    )


RULE = Rule(
    code=FAILURE_RULE,
    slug="rule-settings",
    title="Rule settings cannot be used",
    tier=1,
    rationale="A setting that is silently ignored makes people believe in a check that does not take place.",
    how_to_fix="Correct the setting, or remove it from the plan.",
    small_organisation="Asked of small organisations too.",
    sources=(derived("Settings of rules are data that people write by hand."),),
    messages={
        UNKNOWN_PROFILE: Message(
            "There is no profile “{profile}”", "The plan asks for it. The recommended profile is used instead."
        ),
        UNKNOWN_RULE: Message("There is no rule {rule}", "The plan has settings for it. They are ignored."),
        UNKNOWN_SETTING: Message(
            "Rule {rule} has no setting “{setting}”",
            "What the plan says there is ignored. A rule takes enabled, severity and, within params, its parameters.",
        ),
        UNKNOWN_PARAM: Message("Rule {rule} has no parameter “{param}”", "The plan gives it a value. It is ignored."),
        UNFIT_VALUE: Message(
            "“{value}” is no value for “{param}” of rule {rule}",
            "It takes {expected}. Until it is corrected, the usual value holds.",
        ),
        UNKNOWN_ID: Message(
            "“{param}” of rule {rule} names {unknown}",
            "There is nothing of that name in this plan, so this counts for nothing.",
        ),
        ACCEPTED: Message("There is no rule {rule}", "The plan accepts what it would find. That counts for nothing."),
        FAILED: Message(
            "Rule {rule} could not be checked",
            "“{rule_title}” failed with an error of the program: {problem}. All other rules were checked.",
        ),
    },
    check=_check,
    fixes=_fixes,
)
