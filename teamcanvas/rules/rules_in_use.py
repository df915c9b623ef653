"""Which rules are on, with their severities and parameters: the profile overridden by the plan."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.plan import OrgSize, Settings
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.params import NO_PARAMS, Param, Params
from teamcanvas.rules.profile import RuleProfile

UNKNOWN_PROFILE = "unknown-profile"
UNKNOWN_RULE = "unknown-rule"
UNKNOWN_SETTING = "unknown-setting"
UNKNOWN_PARAM = "unknown-param"
UNFIT_VALUE = "unfit-value"


@dataclass(frozen=True)
class RuleInUse:
    """One rule's severities and parameters in one scenario."""

    profile: RuleProfile
    enabled: bool
    insisted: bool
    """The plan switches it on explicitly: exemptions by size of organisation do not apply."""
    severity: Severity | None
    """The plan's own severity for all findings of the rule, or None."""
    params: Params

    def severity_of(self, grade: str, size: OrgSize) -> Severity | None:
        """The severity of a finding of this grade in an organisation of this size; None: no finding."""
        if self.severity is not None:
            return self.severity
        found = self.profile.severity(grade, size)
        return self.profile.grading(grade) if found is None and self.insisted else found


OFF = RuleInUse(RuleProfile(Severity.INFO), enabled=False, insisted=False, severity=None, params=NO_PARAMS)


@dataclass(frozen=True, slots=True)
class SettingProblem:
    """An invalid rule setting of a plan."""

    rule: str
    """The rule's code in the plan; empty if the problem is about all rules."""
    message_key: str
    values: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class ParamIds:
    """A parameter set to ids; TC000 checks them against the plan."""

    rule: str
    param: Param[Any]  # Any: a text or several
    ids: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class RulesInUse:
    """All rules of a scenario, and the plan's invalid rule settings."""

    rules: Mapping[str, RuleInUse]
    problems: tuple[SettingProblem, ...]
    judged_as: Mapping[OrgSize, OrgSize] = field(default_factory=dict[OrgSize, OrgSize])
    """Sizes of organisation that the profile judges as another size."""
    param_ids: tuple[ParamIds, ...] = ()
    """The parameters that the plan itself sets to ids."""
    known: frozenset[str] = frozenset()
    """The codes of all rules, including those that the profile omits."""

    def __getitem__(self, code: str) -> RuleInUse:
        return self.rules.get(code, OFF)

    def judged(self, settings: Settings) -> Settings:
        """The settings with the size that the profile judges by; cached."""
        size = self.judged_as.get(settings.org_size, settings.org_size)
        return settings if size == settings.org_size else _of_size(settings, size)


@cached_by_identity(size=8)
def _of_size(settings: Settings, size: OrgSize) -> Settings:
    return settings.replace(org_size=size)
