"""Exporting from the window: the dialog, the same again, and where the file is."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from teamcanvas.layout.pages.size import PageKind
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.session.presets import ExportChoices, ExportMemory, PlanExports
from teamcanvas.storage.files import save_plan
from teamcanvas.ui.export import export_commands
from teamcanvas.ui.export.dialog import ExportDialog
from teamcanvas.ui.raci.header import MatrixColumns
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.main_window import MainWindow
from tests.export.scanning import page_texts
from tests.small_plans import small_plan
from tests.ui.conftest import Editor, button, open_dialog, press

PLAN = small_plan("S1 tech_lead Sofia 0.4")
WHOLE_DECK = pytest.mark.parametrize("pages", [ExportChoices().pages], ids=["whole deck"])


@pytest.fixture
def pages() -> tuple[PageKind, ...]:
    """What is exported where a test does not say: these tests are about the file, and one page is quickly made."""
    return ("board",)


@pytest.fixture(autouse=True)
def exports(pages: tuple[PageKind, ...], monkeypatch: pytest.MonkeyPatch) -> PlanExports:
    """The choices of a plan that was never exported."""
    made = PlanExports(ExportChoices(pages))
    monkeypatch.setattr(export_commands, "PlanExports", lambda: made)
    return made


def _saved(path: Path, exports: PlanExports) -> Path:
    save_plan(path, PLAN)
    ExportMemory().keep(path, exports)
    return path


def _dialog(qtbot: QtBot, window: MainWindow, action: str = "export") -> ExportDialog:
    window.actions_here[action].trigger()
    return _opened(qtbot)


def _opened(qtbot: QtBot) -> ExportDialog:
    dialog = open_dialog(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    qtbot.waitUntil(lambda: not dialog._preview_worker.busy)
    return dialog


def _shown(kind: type[QDialog]) -> bool:
    return any(isinstance(one, kind) and one.isVisible() for one in QApplication.topLevelWidgets())


def _text(path: Path) -> str:
    return "".join(page_texts(path.read_bytes()))


def _export(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    dialog = _dialog(qtbot, window)
    dialog.file.field.setText(str(path))
    with qtbot.waitSignal(dialog.written):
        press(qtbot, dialog, "Export")


def the_scenario_shown_is_written_and_it_is_said_where_test(
    qtbot: QtBot, window: MainWindow, editor: Editor, tmp_path: Path
) -> None:
    space = editor(PLAN)
    _export(qtbot, window, tmp_path / "team.pdf")
    assert "Sofia Rossi" in _text(tmp_path / "team.pdf")
    assert "written to team.pdf" in space.status.message
    assert button(space.status, "Open")
    assert button(space.status, "Show in folder")


def the_next_export_suggests_the_same_file_test(
    qtbot: QtBot, window: MainWindow, editor: Editor, tmp_path: Path, home: Path
) -> None:
    editor(PLAN)
    assert _dialog(qtbot, window).path == home / "Small plan.pdf"
    open_dialog(ExportDialog).reject()
    _export(qtbot, window, tmp_path / "team.pdf")
    assert _dialog(qtbot, window).path == tmp_path / "team.pdf"


def a_name_typed_for_a_plan_that_was_never_saved_is_one_in_the_home_folder_test(
    qtbot: QtBot, window: MainWindow, editor: Editor, home: Path
) -> None:
    editor(PLAN)
    dialog = _dialog(qtbot, window)
    dialog.file.field.selectAll()
    qtbot.keyClicks(dialog.file.field, "deck.pdf")
    assert dialog.path == home / "deck.pdf"


def export_again_asks_the_first_time_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    editor(PLAN)
    assert _dialog(qtbot, window, "export_again").isVisible()


def export_again_repeats_the_last_one_without_asking_test(
    qtbot: QtBot, window: MainWindow, editor: Editor, tmp_path: Path
) -> None:
    space = editor(PLAN)
    _export(qtbot, window, tmp_path / "team.pdf")
    before = (tmp_path / "team.pdf").read_bytes()
    (tmp_path / "team.pdf").write_bytes(b"")
    space.status.say("")
    window.actions_here["export_again"].trigger()
    qtbot.waitUntil(lambda: "written again to team.pdf" in space.status.message)
    assert (tmp_path / "team.pdf").read_bytes() == before
    assert not _shown(ExportDialog)


def export_again_shows_the_plan_as_it_is_now_test(
    qtbot: QtBot, window: MainWindow, editor: Editor, tmp_path: Path
) -> None:
    space = editor(PLAN)
    _export(qtbot, window, tmp_path / "team.pdf")
    space.open_plan.commit("Rename", lambda plan: plan.replace(title="Churn model 2028"))
    space.status.say("")
    window.actions_here["export_again"].trigger()
    qtbot.waitUntil(lambda: "written" in space.status.message)
    assert "Churn model 2028" in _text(tmp_path / "team.pdf")


def a_password_is_asked_for_again_in_the_next_run_test(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, exports: PlanExports
) -> None:
    path = _saved(tmp_path / "churn.teamcanvas", exports)
    window.show_plan(OpenPlan.open(path))
    dialog = _dialog(qtbot, window)
    dialog.options.privacy.protects.click()
    qtbot.keyClicks(dialog.options.privacy.password, "s3cret")
    with qtbot.waitSignal(dialog.written):
        press(qtbot, dialog, "Export")
    assert "s3cret" not in "".join(
        one.read_text("utf-8", "replace") for one in tmp_path.parent.rglob("*") if one.suffix in {".json", ".ini"}
    )
    window.replace_plan(lambda: OpenPlan.open(path))
    again = _dialog(qtbot, window, "export_again")
    assert not again.confirm.isEnabled()
    assert again.choices.protected
    again.reject()


def what_was_chosen_is_remembered_for_the_plan_test(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, exports: PlanExports
) -> None:
    path = _saved(tmp_path / "churn.teamcanvas", exports)
    window.show_plan(OpenPlan.open(path))
    dialog = _dialog(qtbot, window)
    assert dialog.path == tmp_path / "churn.pdf"
    dialog.options.look.draft.click()
    dialog.reject()
    window.replace_plan(lambda: OpenPlan.open(path))
    assert _dialog(qtbot, window).choices.draft
    open_dialog(ExportDialog).reject()
    assert b"draft" not in path.read_bytes()


def a_failure_of_the_same_again_is_said_and_leaves_the_file_test(
    qtbot: QtBot, window: MainWindow, editor: Editor, tmp_path: Path
) -> None:
    editor(PLAN)
    _export(qtbot, window, tmp_path / "team.pdf")
    before = (tmp_path / "team.pdf").read_bytes()
    (tmp_path / "team.pdf").chmod(0o444)
    window.actions_here["export_again"].trigger()
    qtbot.waitUntil(
        lambda: any(isinstance(one, QMessageBox) and one.isVisible() for one in QApplication.topLevelWidgets())
    )
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text() == "The file was not written"
    box.accept()
    assert (tmp_path / "team.pdf").read_bytes() == before


def a_notice_leads_to_the_board_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    space = editor(small_plan("S2 data_engineer -"))
    space.show_view(CentreView.RACI)
    dialog = _dialog(qtbot, window)
    vacant = next(row for row in dialog.notices.rows if row.notice.kind == "vacancies")
    vacant.link.click()
    assert not dialog.isVisible()
    assert space.on_board


@WHOLE_DECK
def no_message_names_people_who_are_left_out_test(
    qtbot: QtBot, window: MainWindow, editor: Editor, tmp_path: Path
) -> None:
    editor(PLAN)
    dialog = _dialog(qtbot, window)
    names = dialog.options.privacy.names
    names.setCurrentIndex(1)
    names.activated.emit(1)
    qtbot.waitUntil(lambda: not dialog._preview_worker.busy)
    dialog.file.field.setText(str(tmp_path / "team.pdf"))
    with qtbot.waitSignal(dialog.written):
        press(qtbot, dialog, "Export")
    assert "Sofia" not in _text(tmp_path / "team.pdf")


def a_repeated_export_fails_on_a_name_that_was_not_accepted_test(
    qtbot: QtBot, window: MainWindow, editor: Editor, tmp_path: Path
) -> None:
    logo, pdf = tmp_path / "logo.svg", tmp_path / "team.pdf"
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>{}</text></svg>'
    logo.write_text(svg.format("We"))
    space = editor(PLAN)
    dialog = _dialog(qtbot, window)
    names = dialog.options.privacy.names
    names.setCurrentIndex(1)
    names.activated.emit(1)
    qtbot.keyClicks(dialog.options.look.logo.field, str(logo))
    qtbot.waitUntil(lambda: not dialog._preview_worker.busy)
    dialog.file.field.setText(str(pdf))
    with qtbot.waitSignal(dialog.written):
        press(qtbot, dialog, "Export")
    before = pdf.read_bytes()
    logo.write_text(svg.format("Sofia Rossi"))
    window.actions_here["export_again"].trigger()
    qtbot.waitUntil(lambda: _shown(QMessageBox))
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "real name" in box.informativeText()
    assert pdf.read_bytes() == before
    press(qtbot, box, "OK")
    dialog = _dialog(qtbot, window)
    press(qtbot, dialog, "Export")
    qtbot.waitUntil(lambda: _shown(QMessageBox))
    with qtbot.waitSignal(dialog.written):
        press(qtbot, open_dialog(QMessageBox), "Export anyway")
    space.status.say("")
    window.actions_here["export_again"].trigger()
    qtbot.waitUntil(lambda: "written again" in space.status.message)


@WHOLE_DECK
def the_matrix_alone_is_one_kind_of_page_and_changes_nothing_of_the_deck_test(
    qtbot: QtBot,
    window: MainWindow,
    editor: Editor,
    tmp_path: Path,
    home: Path,
    pages: tuple[PageKind, ...],
) -> None:
    space = editor(PLAN)
    _export(qtbot, window, tmp_path / "deck.pdf")
    window.actions_here["show_raci"].trigger()
    space.raci.pdf_wanted.emit()
    dialog = _opened(qtbot)
    assert dialog.choices.pages == ("raci",)
    assert dialog.path == home / "plan RACI.pdf"
    dialog.file.field.setText(str(tmp_path / "raci.pdf"))
    with qtbot.waitSignal(dialog.written):
        press(qtbot, dialog, "Export")
    assert len(PdfReader(tmp_path / "raci.pdf").pages) < len(PdfReader(tmp_path / "deck.pdf").pages)
    assert "written to raci.pdf" in space.status.message
    space.raci.show_columns(MatrixColumns.PEOPLE)
    space.raci.pdf_wanted.emit()
    dialog = _opened(qtbot)
    assert dialog.choices.pages == ("raci-people",)
    dialog.reject()
    again = _dialog(qtbot, window)
    assert again.path == tmp_path / "deck.pdf"
    assert again.choices.pages == pages
