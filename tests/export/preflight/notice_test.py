"""Notices shorten lists, and mark names that are left."""

from dataclasses import replace

from teamcanvas.export.preflight.notice import Notice, some
from teamcanvas.rules.finding import Severity


def many_texts_are_shortened_to_the_first_few_test() -> None:
    assert some("ABCDE") == "A, B, C, D and E"
    assert some("ABCDEF") == "A, B, C, D and 2 others"
    assert some(["x" * 100]) == f"{'x' * 59}…"


def only_an_error_about_names_stops_an_export_test() -> None:
    left = Notice("names-left", Severity.ERROR, "", "", "")
    assert left.names_somebody
    assert not replace(left, severity=Severity.WARNING).names_somebody
    assert not replace(left, kind="errors").names_somebody
