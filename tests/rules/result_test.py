"""Lookups in a result."""

import pytest

from teamcanvas.model.plan import Acceptance
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.result import CheckResult, Counts, counts_of
from tests.rules.sample_plans import example

ADA, BO = Subject("person", "ada"), Subject("person", "bo")
ERROR = Finding("TC201", Severity.ERROR, (ADA, BO, ADA))
WARNING = Finding("TC202", Severity.WARNING, (ADA,))
ACCEPTED = Finding("TC302", Severity.ERROR, (BO,), accepted=Acceptance(rule="TC302"))
RESULT = CheckResult((ERROR, ACCEPTED, WARNING))


def accepted_findings_are_listed_separately_test() -> None:
    assert RESULT.open == (ERROR, WARNING)
    assert RESULT.accepted == (ACCEPTED,)


def counts_leave_accepted_findings_out_test() -> None:
    assert RESULT.counts == Counts(error=1, warning=1, info=0)


def any_findings_can_be_counted_test() -> None:
    assert counts_of([WARNING, ERROR, WARNING]) == Counts(error=1, warning=2, info=0)


def open_findings_are_found_by_what_they_are_about_test() -> None:
    assert RESULT.by_subject == {ADA: (ERROR, WARNING), BO: (ERROR,)}


def findings_are_found_by_their_key_test() -> None:
    assert RESULT.by_key[ACCEPTED.key] is ACCEPTED


def findings_are_grouped_into_topics_once_test() -> None:
    result = check(example("N1"), "plan")
    assert result.topics is result.topics
    assert len(result.topics.by_finding) == len(result.findings)


def result_that_does_not_know_what_it_was_found_in_has_no_topics_test() -> None:
    with pytest.raises(LookupError):
        _ = RESULT.topics
