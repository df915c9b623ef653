"""Which rules are on and how strict they are: the profile's word, changed by what the plan says."""

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
    """One rule's strictness and parameters in one scenario."""

    profile: RuleProfile
    enabled: bool
    insisted: bool
    """The plan switches it on by name: sizes of organisation that the profile spares are not spared."""
    severity: Severity | None
    """The plan's own severity for whatever the rule finds, or None."""
    params: Params

    def severity_of(self, grade: str, size: OrgSize) -> Severity | None:
        """How bad a finding of this grade is in an organisation of this size; None: it is not asked of it."""
        if self.severity is not None:
            return self.severity
        found = self.profile.severity(grade, size)
        return self.profile.grading(grade) if found is None and self.insisted else found


OFF = RuleInUse(RuleProfile(Severity.INFO), enabled=False, insisted=False, severity=None, params=NO_PARAMS)


@dataclass(frozen=True, slots=True)
class SettingProblem:
    """Something a plan says about rules that cannot be used."""

    rule: str
    """The rule's code as the plan has it; empty when it is about all rules."""
    message_key: str
    values: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class Naming:
    """A parameter whose values are ids of the plan; whether it has them is for whoever knows the plan."""

    rule: str
    param: Param[Any]  # Any: a text or several
    ids: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class RulesInUse:
    """All rules of a scenario, and what the plan says about rules that makes no sense."""

    rules: Mapping[str, RuleInUse]
    problems: tuple[SettingProblem, ...]
    judged_as: Mapping[OrgSize, OrgSize] = field(default_factory=dict[OrgSize, OrgSize])
    """The size as which the profile judges an organisation of another size."""
    naming: tuple[Naming, ...] = ()
    """What the plan itself makes parameters name."""
    known: frozenset[str] = frozenset()
    """The codes of all rules there are, also of those that the profile leaves out."""

    def __getitem__(self, code: str) -> RuleInUse:
        return self.rules.get(code, OFF)

    def judged(self, settings: Settings) -> Settings:
        """The circumstances as the profile sees them; the same object for the same settings."""
        size = self.judged_as.get(settings.org_size, settings.org_size)
        return settings if size == settings.org_size else _of_size(settings, size)


@cached_by_identity(size=8)
def _of_size(settings: Settings, size: OrgSize) -> Settings:
    return settings.replace(org_size=size)
