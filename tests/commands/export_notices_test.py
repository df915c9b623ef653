"""Notices in a terminal: one honest line each, whatever is in them."""

from teamcanvas.commands.export_notices import notice_line, notice_lines
from teamcanvas.export.preflight.notice import Notice
from teamcanvas.rules.finding import Severity

NOTICE = Notice("names", Severity.WARNING, "1 person is named", "It tells \x1b[31mSofia.\n", "Look.")


def a_notice_is_one_line_test() -> None:
    assert notice_line(NOTICE) == "look: 1 person is named. It tells \\x1b[31mSofia.\\n Look."


def all_notices_stand_under_the_file_test() -> None:
    heading, *lines = notice_lines("a.teamcanvas", (NOTICE,))
    assert heading == "a.teamcanvas"
    assert [line.split()[0] for line in lines] == ["look", "It", "Look."]
    assert list(notice_lines("a", ()))[1].strip() == "nothing to know before it leaves the house"
