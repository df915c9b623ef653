"""Notices of the preflight as lines for a terminal."""

from collections.abc import Iterator

from teamcanvas.export.preflight.notice import Notice
from teamcanvas.rules.finding import Severity
from teamcanvas.storage.refusals import visible

_WORDS = {Severity.ERROR: "stop", Severity.WARNING: "look", Severity.INFO: "note"}


def notice_line(notice: Notice) -> str:
    """`look: 2 errors are open: … Settle them first.`"""
    return visible(f"{_WORDS[notice.severity]}: {notice.title}. {notice.message} {notice.what_to_do}")


def notice_lines(heading: str, notices: tuple[Notice, ...]) -> Iterator[str]:
    """All notices of one plan under its name."""
    yield visible(heading)
    if not notices:
        yield "  nothing to know before it leaves the house"
    for notice in notices:
        yield visible(f"  {_WORDS[notice.severity]}  {notice.title}")
        yield visible(f"        {notice.message}")
        yield visible(f"        {notice.what_to_do}")
