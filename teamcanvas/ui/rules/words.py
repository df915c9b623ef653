"""What the window says about rules: what a plan changes about one, and the names of sizes."""

from collections.abc import Iterator
from typing import cast

from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import Plan, RuleSetting
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.help.rule_help import value_words
from teamcanvas.rules.param_titles import param_title
from teamcanvas.rules.profile import Profile, recommended
from teamcanvas.rules.registry import RULES
from teamcanvas.rules.rule_settings import rules_in_use
from teamcanvas.rules.rules_in_use import RuleInUse
from teamcanvas.rules.shipped_profiles import profile_named
from teamcanvas.ui.widgets.finding_words import SEVERITY_WORDS
from teamcanvas.ui.widgets.plain import shown

SIZE_WORDS = {"startup": "Start-up", "small": "Small", "medium": "Medium", "enterprise": "Enterprise"}


def profile_of(plan: Plan, scenario_id: str) -> Profile:
    """The profile that a scenario is checked with: the recommended one if it names one that does not exist."""
    return profile_named(plan.scenario(scenario_id).profile) or recommended()


def rule_in_use(plan: Plan, scenario_id: str, code: str, *, own_word: bool = True) -> RuleInUse:
    """How strict a rule is in a scenario, with or without what the plan itself says about rules."""
    said = plan.scenario(scenario_id).rules if own_word else dict[str, RuleSetting]()
    return rules_in_use(profile_of(plan, scenario_id), said, RULES)[code]


def asked(plan: Plan, scenario_id: str, code: str, *, own_word: bool = True) -> bool:
    """Whether a rule finds anything in an organisation like this one."""
    rule, settings = rule_in_use(plan, scenario_id, code, own_word=own_word), plan.scenario(scenario_id).settings
    size = profile_of(plan, scenario_id).judged_as.get(settings.org_size, settings.org_size)
    grades = ("", *rule.profile.grades)
    return rule.enabled and any(rule.severity_of(grade, size) is not None for grade in grades)


def usual_severity(plan: Plan, scenario_id: str, code: str) -> Severity:
    """How bad an ordinary finding of a rule is if the plan says nothing."""
    settings = plan.scenario(scenario_id).settings
    entry = rule_in_use(plan, scenario_id, code, own_word=False).profile
    size = profile_of(plan, scenario_id).judged_as.get(settings.org_size, settings.org_size)
    return entry.severity("", size) or entry.grading("")


def changed_words(setting: RuleSetting, catalogue: Catalogue) -> str:
    """What a plan says about a rule: `off · error · people on call, at least: 3`."""
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
    """Roles in a list by their titles."""
    if not isinstance(value, tuple | list):
        return value
    members = cast(tuple[object, ...], value)  # isinstance leaves the members' type unknown
    return tuple(catalogue.role_title(RoleId(one)) if isinstance(one, str) else one for one in members)


def _within(title: str) -> str:
    """A name in the middle of a line: `FTE, at least` stays as it is."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
