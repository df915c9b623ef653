"""Notices name a few of many."""

from teamcanvas.export.notice import some


def many_things_are_told_by_the_first_few_test() -> None:
    assert some("ABCDE") == "A, B, C, D and E"
    assert some("ABCDEF") == "A, B, C, D and 2 others"
    assert some(["x" * 100]) == f"{'x' * 59}…"
