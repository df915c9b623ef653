"""Notices name a few of many, and say when a name is left."""

from dataclasses import replace

from teamcanvas.export.preflight.notice import Notice, some
from teamcanvas.rules.finding import Severity


def many_things_are_told_by_the_first_few_test() -> None:
    assert some("ABCDE") == "A, B, C, D and E"
    assert some("ABCDEF") == "A, B, C, D and 2 others"
    assert some(["x" * 100]) == f"{'x' * 59}…"


def only_a_name_that_is_surely_left_names_somebody_test() -> None:
    left = Notice("names-left", Severity.ERROR, "", "", "")
    assert left.names_somebody
    assert not replace(left, severity=Severity.WARNING).names_somebody
    assert not replace(left, kind="errors").names_somebody
