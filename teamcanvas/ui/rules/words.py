"""Texts about rules: a plan's changes to a rule, and the names of sizes."""

from collections.abc import Iterator
from typing import cast

from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import OrgSize, Plan, RuleSetting
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.help.rule_help import value_words
from teamcanvas.rules.param_titles import param_title
from teamcanvas.rules.profile import Profile, recommended
from teamcanvas.rules.registry import RULES
from teamcanvas.rules.rule_settings import rules_in_use
from teamcanvas.rules.rules_in_use import RuleInUse
from teamcanvas.rules.shipped_profiles import profile_named
from teamcanvas.ui.widgets.finding_counts import SEVERITY_WORDS
from teamcanvas.ui.widgets.plain import shown

SIZE_WORDS = {"startup": "Start-up", "small": "Small", "medium": "Medium", "enterprise": "Enterprise"}


def profile_of(plan: Plan, scenario_id: str) -> Profile:
    """The profile of a scenario; the recommended one if its profile does not exist."""
    return profile_named(plan.scenario(scenario_id).profile) or recommended()


def rule_in_use(plan: Plan, scenario_id: str, code: str, *, plan_settings: bool = True) -> RuleInUse:
    """A rule as used in a scenario, with or without the plan's own settings."""
    said = plan.scenario(scenario_id).rules if plan_settings else dict[str, RuleSetting]()
    return rules_in_use(profile_of(plan, scenario_id), said, RULES)[code]


def rule_applies(plan: Plan, scenario_id: str, code: str, *, plan_settings: bool = True) -> bool:
    """Whether a rule is enabled for an organisation of this size."""
    rule, settings = (
        rule_in_use(plan, scenario_id, code, plan_settings=plan_settings),
        plan.scenario(scenario_id).settings,
    )
    size = profile_of(plan, scenario_id).judged_as.get(settings.org_size, settings.org_size)
    return applies(rule, size)


def applies(rule: RuleInUse, size: OrgSize) -> bool:
    """Whether a rule is on for an organisation of this size."""
    grades = ("", *rule.profile.grades)
    return rule.enabled and any(rule.severity_of(grade, size) is not None for grade in grades)


def switched(plan: Plan, scenario_id: str, code: str, *, on: bool) -> RuleSetting:
    """The plan's setting of a rule that is switched on or off; as the profile has it, nothing is said of it."""
    setting = plan.scenario(scenario_id).rules.get(code, RuleSetting())
    by_profile = rule_applies(plan, scenario_id, code, plan_settings=False)
    return setting.replace(enabled=None if on == by_profile else on)


def usual_severity(plan: Plan, scenario_id: str, code: str) -> Severity:
    """The severity of an ordinary finding of a rule without settings of the plan."""
    settings = plan.scenario(scenario_id).settings
    entry = rule_in_use(plan, scenario_id, code, plan_settings=False).profile
    size = profile_of(plan, scenario_id).judged_as.get(settings.org_size, settings.org_size)
    return entry.severity("", size) or entry.grading("")


def changed_words(setting: RuleSetting, catalogue: Catalogue) -> str:
    """The plan's settings of a rule: `off · error · people on call, at least: 3`."""
    return " · ".join(_changes(setting, catalogue))


def _changes(setting: RuleSetting, catalogue: Catalogue) -> Iterator[str]:
    if setting.enabled is not None:
        yield "on" if setting.enabled else "off"
    if setting.severity is not None:
        yield SEVERITY_WORDS[Severity(setting.severity)].lower()
    for name, value in setting.params.items():
        yield f"{_within(param_title(name))}: {value_words(_titled(value, catalogue))}"
    for name, value in (setting.model_extra or {}).items():
        yield f"{shown(name, 60)}: {shown(str(value), 60)}"


def _titled(value: object, catalogue: Catalogue) -> object:
    """Role ids of a list replaced by titles."""
    if not isinstance(value, tuple | list):
        return value
    members = cast(tuple[object, ...], value)  # isinstance leaves the members' type unknown
    return tuple(catalogue.role_title(RoleId(one)) if isinstance(one, str) else one for one in members)


def _within(title: str) -> str:
    """A title for the middle of a line, in lower case; `FTE, at least` stays unchanged."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
