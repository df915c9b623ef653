"""Finds out which findings somebody has accepted."""

from collections.abc import Iterable
from datetime import date

from teamcanvas.model.plan import Acceptance
from teamcanvas.rules.finding import Finding

AcceptanceKey = tuple[str, frozenset[str]]


def acceptance_of(finding: Finding, reason: str, *, owner: str = "", review_date: date | None = None) -> Acceptance:
    """The entry for a plan that accepts this finding."""
    return Acceptance(
        rule=finding.rule,
        subjects=tuple(map(str, finding.subjects)),
        reason=reason,
        owner=owner,
        review_date=review_date.isoformat() if review_date else None,
    )


def in_force(accepted: Iterable[Acceptance], today: date) -> dict[AcceptanceKey, Acceptance]:
    """The acceptances whose day to look again has not come, by what they accept."""
    return {(one.rule, frozenset(one.subjects)): one for one in accepted if not _due(one, today)}


def _due(acceptance: Acceptance, today: date) -> bool:
    if acceptance.review_date is None:
        return False
    try:
        return date.fromisoformat(acceptance.review_date) <= today
    except ValueError:
        # A date nobody can read must not hide a finding for ever.
        return True
