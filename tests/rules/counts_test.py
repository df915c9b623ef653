"""Counting by severity."""

from teamcanvas.rules.counts import Counts, counts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.topics.topic import Topic

WARNING, ERROR = Finding("TC202", Severity.WARNING, ()), Finding("TC302", Severity.ERROR, ())


def findings_and_topics_are_counted_by_severity_test() -> None:
    assert counts_of([WARNING, ERROR, WARNING]) == Counts(error=1, warning=2, info=0)
    assert counts_of([Topic("capacity", Severity.INFO, (ERROR,))]) == Counts(0, 0, 1)
    assert counts_of([]) == Counts(0, 0, 0)
