"""Several plans are exported independently of each other; notices are one line each."""

from pathlib import Path

import pytest

from teamcanvas.commands.export_batch import NAMES_LEFT, ExportBatch, notice_line, notice_lines
from teamcanvas.commands.refusals import UNUSABLE
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.preflight.notice import Notice
from teamcanvas.layout.pages.deck import DeckOptions
from teamcanvas.rules.finding import Severity
from teamcanvas.storage.codec import encode_plan
from tests.small_plans import small_plan

BOARD = DeckOptions(("board",))
NOTICE = Notice("names", Severity.WARNING, "1 person is named", "It tells \x1b[31mSofia.\n", "Look.")


def the_highest_exit_code_is_returned_test(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fine, left = tmp_path / "fine.teamcanvas", tmp_path / "left.teamcanvas"
    fine.write_bytes(encode_plan(small_plan("S1 data_owner Sofia")))
    left.write_bytes(encode_plan(small_plan("S1 sofia_role Sofia_role", people="sofia_role")))
    run = ExportBatch(str(tmp_path / "{name}.pdf"), None, ExportOptions(BOARD, "initials"), quiet=True)
    assert run.run([fine]) == 0
    assert run.run([left, fine]) == NAMES_LEFT
    assert run.run([left, tmp_path / "gone.teamcanvas"]) == UNUSABLE
    assert "--anyway" in capsys.readouterr().err
    assert sorted(file.name for file in tmp_path.glob("*.pdf")) == ["fine.pdf"]


def a_notice_is_one_line_test() -> None:
    assert notice_line(NOTICE) == "look: 1 person is named. It tells \\x1b[31mSofia.\\n Look."


def notices_are_listed_under_the_name_of_the_file_test() -> None:
    heading, *lines = notice_lines("a.teamcanvas", (NOTICE,))
    assert heading == "a.teamcanvas"
    assert [line.split()[0] for line in lines] == ["look", "It", "Look."]
    assert list(notice_lines("a", ()))[1].strip() == "nothing to know before it leaves the house"
