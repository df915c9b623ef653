"""Printing: real pages on the paper that is chosen, text and lines and no pictures of them."""

import re
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import DictionaryObject
from PySide6.QtGui import QAction, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.layout.drawing.drawing import Rect, walk
from teamcanvas.layout.pages.deck import DeckOptions, Page, deck_pages
from teamcanvas.layout.pages.size import PageSizeName
from teamcanvas.rules.engine import check
from teamcanvas.session.presets import ExportChoices
from teamcanvas.ui.export.dialog import ExportDialog
from teamcanvas.ui.export.printing import _ICONS, PrintPreview, paper_of, print_pages
from teamcanvas.ui.window.main_window import MainWindow
from tests.layout.wide_plans import words
from tests.small_plans import small_plan, template
from tests.ui.conftest import Editor, Opens, open_dialog

Size = QPageSize.PageSizeId


def printer_to(file: Path, size: Size = Size.A4, *, landscape: bool = True) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setPageSize(QPageSize(size))
    printer.setFullPage(True)
    if landscape:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    return printer


def deck(size: PageSizeName = "a4") -> tuple[Page, ...]:
    plan = template("startup-trio")
    scenario = plan.scenarios[0].id
    return deck_pages(plan, scenario, check(plan, scenario), DeckOptions(page=size))


@pytest.mark.parametrize(
    ("paper", "ours"), [(Size.A4, "a4"), (Size.A3, "a3"), (Size.Letter, "letter"), (Size.A5, "a4"), (Size.A2, "a3")]
)
def pages_are_laid_out_for_the_paper_test(tmp_path: Path, paper: Size, ours: PageSizeName) -> None:
    assert paper_of(printer_to(tmp_path / "out.pdf", paper)) == ours
    assert paper_of(printer_to(tmp_path / "out.pdf", paper, landscape=False)) == ours


def every_page_has_a_sheet_of_its_own_and_no_pictures_test(qtbot: QtBot, tmp_path: Path) -> None:
    pages = deck()
    print_pages(printer_to(tmp_path / "out.pdf"), pages)
    read = pypdf.PdfReader(tmp_path / "out.pdf")
    assert len(read.pages) == len(pages) > 2
    assert [round(side) for side in read.pages[0].mediabox.upper_right] == [842, 595]
    for page in read.pages:
        content = page.get_contents().get_data()  # type: ignore[union-attr]
        assert len(content) > 1_000
        # Neither an object of its own nor in the middle of the page, where pypdf's own search takes a second a page.
        resources = page["/Resources"]
        assert isinstance(resources, DictionaryObject)
        assert not resources["/XObject"]
        assert not re.search(rb"\sBI\s", content)


def only_the_sheets_that_are_asked_for_are_printed_test(qtbot: QtBot, tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "out.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    print_pages(printer, deck())
    assert len(pypdf.PdfReader(tmp_path / "out.pdf").pages) == 2


def portrait_paper_has_the_page_centred_test(qtbot: QtBot, tmp_path: Path) -> None:
    print_pages(printer_to(tmp_path / "out.pdf", landscape=False), deck()[:1])
    (page,) = pypdf.PdfReader(tmp_path / "out.pdf").pages
    assert [round(side) for side in page.mediabox.upper_right] == [595, 842]


def the_preview_shows_the_pages_of_the_plan_test(qtbot: QtBot, opens: Opens) -> None:
    preview = PrintPreview(opens(template("startup-trio")), ExportOptions())
    qtbot.addWidget(preview)
    preview.open()
    (widget,) = preview.findChildren(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: widget.pageCount() == len(deck()))
    assert preview.printer().pageLayout().orientation() is QPageLayout.Orientation.Landscape


def the_pressed_button_says_how_the_paper_lies_test(qtbot: QtBot, opens: Opens) -> None:
    preview = PrintPreview(opens(template("startup-trio")), ExportOptions())
    qtbot.addWidget(preview)
    checked = {action.text() for action in preview.findChildren(QAction) if action.isChecked()}
    assert "Landscape" in checked
    assert "Portrait" not in checked


def a_title_never_becomes_a_path_test(qtbot: QtBot, opens: Opens) -> None:
    preview = PrintPreview(opens(template("startup-trio").replace(title="../../etc/plan: <b>\n")), ExportOptions())
    qtbot.addWidget(preview)
    assert preview.printer().docName() == "_.._etc_plan_ _b_\ufffd"


def every_button_has_a_picture_of_ours_test(qtbot: QtBot, opens: Opens) -> None:
    preview = PrintPreview(opens(template("startup-trio")), ExportOptions())
    qtbot.addWidget(preview)
    named = {action.text() for action in preview.findChildren(QAction) if action.text()}
    assert named == set(_ICONS)


def the_menu_leads_to_the_preview_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    editor(template("startup-trio"))
    window.actions_here["print"].trigger()
    preview = open_dialog(PrintPreview)
    preview.close()


def the_pages_are_those_chosen_for_export_without_the_names_left_out_there_test(
    qtbot: QtBot, window: MainWindow, editor: Editor, tmp_path: Path
) -> None:
    editor(small_plan("S1 tech_lead Sofia 0.4"))
    window.actions_here["export"].trigger()
    dialog = open_dialog(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    chosen = ExportChoices(pages=("people",), theme="dark", anonymise="roles", titles={"people": "Ravi decides"})
    dialog.options.show_choices(chosen)
    dialog.reject()
    window.actions_here["print"].trigger()
    preview = open_dialog(PrintPreview)
    assert isinstance(preview, PrintPreview)
    (page,) = preview._pages("a4")
    preview.close()
    assert {"Ravi decides", "Tech lead 1"} <= set(words(page.drawing))
    assert not any("Sofia" in word for word in words(page.drawing))
    (ground,) = [mark.fill for mark, *_ in walk(page.drawing) if isinstance(mark, Rect)][:1]
    assert ground == "#ffffff"


def a_missing_logo_is_reported_and_nothing_is_printed_test(
    qtbot: QtBot, window: MainWindow, editor: Editor, tmp_path: Path
) -> None:
    space = editor(small_plan("S1 tech_lead Sofia 0.4"))
    window.actions_here["export"].trigger()
    dialog = open_dialog(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    dialog.options.show_choices(ExportChoices(logo=str(tmp_path / "gone.png")))
    dialog.reject()
    window.actions_here["print"].trigger()
    message = open_dialog(QMessageBox)
    assert isinstance(message, QMessageBox)
    assert "gone.png" in message.informativeText() + message.text()
    message.close()
    assert space.status.message == "Nothing was printed"
