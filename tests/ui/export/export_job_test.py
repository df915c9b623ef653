"""An export beside the interface is written, fails, or is given up."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.write import ExportReport
from teamcanvas.rules.engine import check
from teamcanvas.ui.export.export_job import ExportJob, ExportRequest
from tests.small_plans import small_plan

PLAN = small_plan("S1 tech_lead Sofia 0.4")


def _request(path: Path) -> ExportRequest:
    return ExportRequest(PLAN, "plan", check(PLAN, "plan"), path, ExportOptions())


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


def a_file_is_written_and_emitted_test(qtbot: QtBot, parent: QObject, tmp_path: Path) -> None:
    run = ExportJob(_request(tmp_path / "team.pdf"), parent)
    percents: list[int] = []
    run.advanced.connect(percents.append)
    with qtbot.waitSignal(run.written) as told:
        pass
    report = told.args[0] if told.args else None
    assert isinstance(report, ExportReport)
    assert report.files == (tmp_path / "team.pdf",)
    assert len(PdfReader(tmp_path / "team.pdf").pages) == report.pages
    assert percents == sorted(percents)
    assert percents[-1] == 100


def a_failure_is_emitted_with_its_reason_and_keeps_the_file_test(qtbot: QtBot, parent: QObject, tmp_path: Path) -> None:
    path = tmp_path / "team.pdf"
    path.write_bytes(b"the old one")
    path.chmod(0o444)
    run = ExportJob(_request(path), parent)
    with qtbot.waitSignal(run.failed) as told:
        pass
    assert "read-only" in str(told.args)
    assert path.read_bytes() == b"the old one"


def a_cancelled_export_writes_nothing_and_keeps_the_old_file_test(
    qtbot: QtBot, parent: QObject, tmp_path: Path
) -> None:
    path = tmp_path / "team.pdf"
    path.write_bytes(b"the old one")
    run = ExportJob(_request(path), parent)
    run.stop()
    with qtbot.waitSignal(run.stopped):
        pass
    assert path.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [path]
