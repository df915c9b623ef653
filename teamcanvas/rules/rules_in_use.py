"""Which rules are on and how strict they are: the profile's word, changed by what the plan says."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from teamcanvas.model.plan import OrgSize
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.params import NO_PARAMS, Params
from teamcanvas.rules.profile import RuleProfile

UNKNOWN_RULE = "unknown-rule"
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
    message_key: str
    values: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, eq=False)
class RulesInUse:
    """All rules of a scenario, and what the plan says about rules that makes no sense."""

    rules: Mapping[str, RuleInUse]
    problems: tuple[SettingProblem, ...]

    def __getitem__(self, code: str) -> RuleInUse:
        return self.rules.get(code, OFF)
