"""The export dialog with a real plan and real files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.pages.size import PageKind
from teamcanvas.session.presets import ExportChoices, PlanExports
from teamcanvas.ui.export.dialog import ExportDialog
from teamcanvas.ui.export.words import PAGE_WORDS
from teamcanvas.ui.widgets.choice_field import ChoiceField
from tests.export.scanning import page_texts
from tests.small_plans import small_plan
from tests.ui.conftest import Opens, button, open_dialog, press

PLAN = small_plan("S1 tech_lead Sofia 0.4", "S2 data_engineer -")
Opener = Callable[[PlanExports], ExportDialog]


@pytest.fixture
def opener(qtbot: QtBot, opens: Opens, owner: QWidget, tmp_path: Path) -> Opener:
    def make(exports: PlanExports) -> ExportDialog:
        made = ExportDialog(opens(PLAN), exports, tmp_path / "churn.pdf", load_theme("light"), owner)
        made.open()
        _settle(qtbot, made)
        return made

    return make


@pytest.fixture
def dialog(opener: Opener) -> ExportDialog:
    return opener(PlanExports(ExportChoices(pages=("board", "findings"))))


def _settle(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.waitUntil(lambda: not dialog._preview_worker.busy)


def _pick(field: ChoiceField, words: str) -> None:
    number = field.findText(words)
    assert number >= 0, words
    field.setCurrentIndex(number)
    field.activated.emit(number)


def _text(path: Path) -> str:
    return "".join(page_texts(path.read_bytes()))


def the_real_pages_are_shown_test(dialog: ExportDialog) -> None:
    pages = dialog.preview.pictures.pages
    assert list(dict.fromkeys(page.kind for page in pages)) == ["board", "findings"]
    assert dialog.preview.small.count() == len(pages)
    assert dialog.options.pages.title.placeholderText() == dialog.preview.pictures.pages[0].title
    assert dialog.path is not None
    assert dialog.path.name == "churn.pdf"


def what_is_chosen_is_shown_at_once_test(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.options.pages.kinds.setCurrentRow(0)
    qtbot.keyClicks(dialog.options.pages.title, "Sofia decides")
    _pick(dialog.options.look.page_size, "A4, landscape")
    _settle(qtbot, dialog)
    page = dialog.preview.pictures.pages[0]
    assert page.title == "Sofia decides"
    assert round(page.drawing.width) == 842


def pages_of_list_and_preview_go_together_test(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.options.pages.title, Qt.Key.Key_PageDown)
    assert dialog.preview.current == 1
    assert dialog.options.pages.current == "findings"
    dialog.options.pages.kinds.setCurrentRow(0)
    assert dialog.preview.current == 0


def the_preview_turns_to_what_is_ticked_and_stays_otherwise_test(qtbot: QtBot, dialog: ExportDialog) -> None:
    kinds, preview = dialog.options.pages.kinds, dialog.preview

    def shown() -> PageKind:
        _settle(qtbot, dialog)
        return preview.pictures.pages[preview.current].kind

    def set_ticked(kind: PageKind, *, ticked: bool) -> None:
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        (item,) = kinds.findItems(PAGE_WORDS[kind], Qt.MatchFlag.MatchExactly)
        item.setCheckState(state)

    set_ticked("raci", ticked=True)
    assert shown() == "raci"
    assert dialog.options.pages.current == "raci"
    set_ticked("findings", ticked=False)
    assert shown() == "raci"
    _pick(dialog.options.look.page_size, "A4, landscape")
    assert shown() == "raci"
    set_ticked("title", ticked=True)
    assert shown() == "title"


def without_pages_or_file_there_is_nothing_to_export_test(qtbot: QtBot, dialog: ExportDialog) -> None:
    for row in range(2):
        dialog.options.pages.kinds.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.confirm.isEnabled()
    assert dialog.lacking.text() == "Tick a page"
    dialog.options.pages.kinds.item(0).setCheckState(Qt.CheckState.Checked)
    assert dialog.confirm.isEnabled()
    dialog.file.field.selectAll()
    qtbot.keyClicks(dialog.file.field, " ")
    assert dialog.lacking.text() == "Name a file"
    assert not dialog.confirm.isEnabled()


def a_path_is_typed_letter_by_letter_test(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.file.field.clear()
    for letter in f"{tmp_path}/":
        qtbot.keyClicks(dialog.file.field, letter)
    assert dialog.path is None
    assert not dialog.confirm.isEnabled()
    qtbot.keyClicks(dialog.file.field, "deck.pdf")
    assert dialog.path == tmp_path / "deck.pdf"
    assert dialog.confirm.isEnabled()


def a_name_that_is_typed_is_one_beside_the_file_suggested_test(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.file.field.selectAll()
    qtbot.keyClicks(dialog.file.field, "deck.pdf")
    assert dialog.path == tmp_path / "deck.pdf"
    with qtbot.waitSignal(dialog.written):
        press(qtbot, dialog, "Export")
    assert dialog.remembered.file == str(tmp_path / "deck.pdf")
    assert "Sofia Rossi" in _text(tmp_path / "deck.pdf")


def form_and_ending_of_the_file_go_together_test(qtbot: QtBot, dialog: ExportDialog) -> None:
    _pick(dialog.options.look.form, "PowerPoint (PPTX)")
    assert dialog.file.text.endswith("churn.pptx")
    dialog.file.field.selectAll()
    qtbot.keyClicks(dialog.file.field, "team.svg")
    assert dialog.choices.form == "svg"
    assert dialog.options.look.form.currentText() == "Drawings (SVG)"


def notices_lead_to_what_can_be_done_test(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    named = next(row for row in dialog.notices.rows if row.notice.kind == "names")
    qtbot.mouseClick(named.link, Qt.MouseButton.LeftButton)
    assert dialog.options.privacy.names.hasFocus()
    _pick(dialog.options.privacy.names, "Initials: S. R.")
    _settle(qtbot, dialog)
    assert "Sofia" not in repr(dialog.preview.pictures.pages)


def what_is_in_the_plan_is_shown_there_test(qtbot: QtBot, dialog: ExportDialog) -> None:
    vacant = next(row for row in dialog.notices.rows if row.notice.kind == "vacancies")
    with qtbot.waitSignals([dialog.subjects_wanted, dialog.finished]) as told:
        qtbot.mouseClick(vacant.link, Qt.MouseButton.LeftButton)
    del told


def a_password_has_to_be_typed_before_the_export_test(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.options.privacy.protects.click()
    assert not dialog.confirm.isEnabled()
    assert dialog.lacking.text() == "Type the password"
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.mouseClick(dialog.lacking, Qt.MouseButton.LeftButton)
    assert dialog.options.privacy.password.hasFocus()
    qtbot.keyClicks(dialog.options.privacy.password, "s3cret")
    with qtbot.waitSignal(dialog.written):
        press(qtbot, dialog, "Export")
    reader = PdfReader(tmp_path / "churn.pdf")
    assert reader.is_encrypted
    assert reader.decrypt("s3cret")


def the_file_is_written_and_the_dialog_closes_test(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    with qtbot.waitSignals([dialog.written, dialog.accepted]):
        press(qtbot, dialog, "Export")
    assert "Sofia Rossi" in _text(tmp_path / "churn.pdf")
    assert dialog.remembered.file == str(tmp_path / "churn.pdf")


@pytest.mark.parametrize("form", ["Pictures (PNG)", "Drawings (SVG)"])
def pictures_are_numbered_test(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, form: str) -> None:
    _pick(dialog.options.look.form, form)
    with qtbot.waitSignal(dialog.written):
        press(qtbot, dialog, "Export")
    pages = range(1, len(dialog.preview.pictures.pages) + 1)
    assert [path.stem for path in sorted(tmp_path.iterdir())] == [f"churn-{number}" for number in pages]


def a_file_that_is_there_is_not_replaced_unasked_test(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "churn.pdf").write_bytes(b"the old one")
    press(qtbot, dialog, "Export")
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    press(qtbot, box, "Cancel")
    assert (tmp_path / "churn.pdf").read_bytes() == b"the old one"
    press(qtbot, dialog, "Export")
    with qtbot.waitSignal(dialog.written):
        press(qtbot, open_dialog(QMessageBox), "Replace")
    assert "Sofia Rossi" in _text(tmp_path / "churn.pdf")


def a_folder_that_is_not_there_is_said_and_the_dialog_stays_test(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.file.field.setText(str(tmp_path / "nowhere" / "team.pdf"))
    press(qtbot, dialog, "Export")
    qtbot.waitUntil(lambda: dialog.run is None)
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text() == "The file was not written"
    assert "nowhere" in box.informativeText()
    box.accept()
    assert dialog.isVisible()
    assert button(dialog, "Export").isEnabled()


def a_folder_of_that_name_is_not_offered_to_be_replaced_test(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    (tmp_path / "churn.pdf").mkdir()
    press(qtbot, dialog, "Export")
    qtbot.waitUntil(lambda: dialog.run is None)
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "is a folder" in box.informativeText()
    box.accept()


def cancel_first_cancels_the_running_export_test(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.confirm.click()
    dialog.cancel.click()
    qtbot.waitUntil(lambda: dialog.run is None)
    assert list(tmp_path.iterdir()) == []
    assert dialog.isVisible()
    dialog.cancel.click()
    assert not dialog.isVisible()


def the_name_of_the_file_is_without_names_too_test(qtbot: QtBot, opens: Opens, owner: QWidget, tmp_path: Path) -> None:
    dialog = ExportDialog(opens(PLAN), PlanExports(), tmp_path / "Sofia Rossi.pdf", load_theme("light"), owner)
    dialog.open()
    _pick(dialog.options.privacy.names, "Initials: S. R.")
    _settle(qtbot, dialog)
    assert dialog.path is not None
    assert "Sofia" not in dialog.path.name
    assert dialog.path.suffix == ".pdf"
    assert "file-name" not in {row.notice.kind for row in dialog.notices.rows}
    qtbot.keyClicks(dialog.file.field, " Sofia")
    _settle(qtbot, dialog)
    assert "file-name" in {row.notice.kind for row in dialog.notices.rows}


def a_logo_that_is_not_there_is_said_instead_of_pages_test(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    qtbot.keyClicks(dialog.options.look.logo.field, str(tmp_path / "none.png"))
    _settle(qtbot, dialog)
    assert "none.png is not there" in dialog.problem.text()
    assert dialog.preview.pictures.pages == ()


def everything_fits_a_small_screen_test(dialog: ExportDialog) -> None:
    assert dialog.minimumSizeHint().width() <= 1_280
    assert dialog.minimumSizeHint().height() <= 700


def the_tab_order_follows_the_layout_test(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.options.presets.names.setFocus()
    reached: list[QWidget] = []
    for _ in range(40):
        focused = dialog.focusWidget()
        if focused in reached:
            break
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    options = dialog.options
    order = [
        options.presets.names,
        options.pages.kinds,
        options.pages.title,
        options.look.form,
        options.look.logo.field,
        options.privacy.names,
        dialog.preview.small,
        dialog.preview.large,
        *dialog.notices.links,
        dialog.file.field,
        dialog.cancel,
        dialog.confirm,
    ]
    assert [one for one in reached if one in order] == order


def slides_are_written_for_powerpoint_test(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    _pick(dialog.options.look.form, "PowerPoint (PPTX)")
    with qtbot.waitSignal(dialog.written):
        press(qtbot, dialog, "Export")
    slides = Presentation(str(tmp_path / "churn.pptx")).slides
    assert len(slides) == len(dialog.preview.pictures.pages)


def a_real_name_that_is_left_is_asked_about_before_anything_is_written_test(
    qtbot: QtBot, opener: Opener, tmp_path: Path
) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>Sofia Rossi</text></svg>')
    dialog = opener(PlanExports(ExportChoices(pages=("board",), anonymise="initials", logo=str(logo))))
    # At once, before it is known what the pages give away.
    dialog.options.look.draft.click()
    assert dialog._preview_worker.busy
    press(qtbot, dialog, "Export")
    qtbot.waitUntil(lambda: dialog.findChild(QMessageBox) is not None)
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "real name" in box.text()
    press(qtbot, box, "Cancel")
    assert dialog.isVisible()
    assert list(tmp_path.glob("*.pdf")) == []
    press(qtbot, dialog, "Export")
    with qtbot.waitSignal(dialog.written):
        press(qtbot, open_dialog(QMessageBox), "Export anyway")
    assert list(tmp_path.glob("*.pdf"))
