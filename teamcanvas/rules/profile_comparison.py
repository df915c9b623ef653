"""Compares the findings of two profiles for the same scenario."""

from dataclasses import dataclass
from datetime import date

from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.profile import Profile
from teamcanvas.rules.result import CheckResult


@dataclass(frozen=True, slots=True)
class ProfileComparison:
    """The open findings of two profiles side by side."""

    first: CheckResult
    second: CheckResult
    only_first: tuple[Finding, ...]
    """What only the first profile finds, worst first."""
    only_second: tuple[Finding, ...]
    graded: tuple[tuple[Finding, Finding], ...]
    """Findings of both with different severities, as each profile has them."""


def compare_profiles(
    plan: Plan, scenario_id: str, first: Profile, second: Profile, today: date | None = None
) -> ProfileComparison:
    """Checks a scenario with two profiles, ignoring the one that it names.

    Args:
        today: the day on which acceptances are looked at; the clock's if None.

    Raises:
        KeyError: the plan has no such scenario.
    """
    one, other = (check(plan, scenario_id, profile, today) for profile in (first, second))
    mine, others = ({finding.key: finding for finding in result.open} for result in (one, other))
    return ProfileComparison(
        first=one,
        second=other,
        only_first=tuple(finding for key, finding in mine.items() if key not in others),
        only_second=tuple(finding for key, finding in others.items() if key not in mine),
        graded=tuple(
            (finding, others[key])
            for key, finding in mine.items()
            if key in others and others[key].severity is not finding.severity
        ),
    )
