"""Matches findings with the acceptances that a plan stores."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import cast

from teamcanvas.model.plan import Acceptance
from teamcanvas.rules.finding import Finding, Subject

AcceptanceKey = tuple[str, frozenset[str]]

NO_REASON = "no reason given"
"""Shown for an acceptance without a reason: a file edited by hand may have one."""


def acceptance_of(finding: Finding, reason: str, *, owner: str = "", review_date: date | None = None) -> Acceptance:
    """The entry for a plan that accepts this finding."""
    return Acceptance(
        rule=finding.rule,
        subjects=tuple(map(str, finding.subjects)),
        reason=reason,
        owner=owner,
        review_date=review_date.isoformat() if review_date else None,
        about=content_hash(finding),
    )


def content_hash(finding: Finding) -> str:
    """A short hash of a finding's severity, message and values, to notice that one of them has changed."""
    values = sorted((name, _plain(value)) for name, value in finding.values.items())
    told = repr((finding.severity.value, finding.message_key, values))
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def is_unchanged(acceptance: Acceptance, finding: Finding) -> bool:
    """Whether the finding's content is unchanged since it was accepted; True for an acceptance without a hash."""
    return acceptance.about in ("", content_hash(finding))


def _plain(value: object) -> str:
    """The same text for equal values: members of sets are sorted."""
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, set | frozenset):
        members = cast(frozenset[object], value)  # isinstance leaves the members' type unknown
        return str(sorted(map(_plain, members)))
    if isinstance(value, tuple | list) and not isinstance(value, Subject):
        return str([_plain(member) for member in cast(tuple[object, ...], value)])  # as above
    return str(value)


def marked(findings: Iterable[Finding], accepted: Iterable[Acceptance], today: date) -> tuple[Finding, ...]:
    """The findings, each with its acceptance on this day, in force or lapsed."""
    by_key = {(one.rule, frozenset(one.subjects)): one for one in accepted}
    return tuple(_marked(finding, by_key, today) for finding in findings)


def _marked(finding: Finding, by_key: Mapping[AcceptanceKey, Acceptance], today: date) -> Finding:
    acceptance = by_key.get((finding.rule, frozenset(map(str, finding.subjects))))
    if acceptance is None:
        return finding
    if is_unchanged(acceptance, finding) and not is_due(acceptance, today):
        return replace(finding, accepted=acceptance)
    return replace(finding, lapsed=acceptance)


def is_due(acceptance: Acceptance, today: date) -> bool:
    """The review date has come."""
    if acceptance.review_date is None:
        return False
    try:
        return date.fromisoformat(acceptance.review_date) <= today
    except ValueError:
        # An unreadable date must not hide a finding for ever.
        return True


def lapsed_words(acceptance: Acceptance, today: date) -> str:
    """A lapsed acceptance in words: until when it held, or that the finding has changed; its owner and reason."""
    owner = f" – {acceptance.owner}" if acceptance.owner else ""
    reason = acceptance.reason if acceptance.reason.strip() else NO_REASON
    if is_due(acceptance, today):
        until = f" until {acceptance.review_date}" if acceptance.review_date else ""
        return f"Was accepted{until}{owner}: {reason}"
    return f"Was accepted{owner}, and says something else since: {reason}"
