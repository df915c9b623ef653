"""Every plan is exported for itself."""

from pathlib import Path

import pytest

from teamcanvas.commands.export_run import NAMES_LEFT, ExportRun
from teamcanvas.commands.refusals import UNUSABLE
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.layout.pages.deck import DeckOptions
from teamcanvas.storage.codec import encode_plan
from tests.small_plans import small_plan

BOARD = DeckOptions(("board",))


def the_worst_code_is_given_back_test(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fine, left = tmp_path / "fine.teamcanvas", tmp_path / "left.teamcanvas"
    fine.write_bytes(encode_plan(small_plan("S1 data_owner Sofia")))
    left.write_bytes(encode_plan(small_plan("S1 sofia_role Sofia_role", people="sofia_role")))
    run = ExportRun(str(tmp_path / "{name}.pdf"), None, ExportOptions(BOARD, "initials"), quiet=True)
    assert run.run([fine]) == 0
    assert run.run([left, fine]) == NAMES_LEFT
    assert run.run([left, tmp_path / "gone.teamcanvas"]) == UNUSABLE
    assert "--anyway" in capsys.readouterr().err
    assert sorted(file.name for file in tmp_path.glob("*.pdf")) == ["fine.pdf"]
