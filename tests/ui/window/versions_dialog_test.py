"""Earlier versions in a dialog. Opening one from the menu is tested in disk_watch_test."""

from datetime import UTC, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.storage.backups import Backup
from teamcanvas.storage.codec import encode_plan
from teamcanvas.ui.window.versions_dialog import VersionsDialog
from tests.small_plans import small_plan

PLAN = small_plan()
WHEN = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)


def each_version_says_what_changed_since_and_a_damaged_one_cannot_be_opened_test(qtbot: QtBot, tmp_path: Path) -> None:
    older, damaged = tmp_path / "older", tmp_path / "damaged"
    older.write_bytes(encode_plan(rename_plan(PLAN, "Older")))
    damaged.write_bytes(b"{")
    dialog = VersionsDialog([Backup(older, WHEN), Backup(damaged, WHEN)], PLAN)
    qtbot.addWidget(dialog)
    assert dialog.list.item(0).text().startswith("30 November 2026, ")
    assert dialog.changes.text() == f"Title: “{PLAN.title}” instead of “Older”"
    assert dialog.open_button.isEnabled()
    dialog.list.setCurrentRow(1)
    assert not dialog.open_button.isEnabled()
    assert dialog.changes.text()
