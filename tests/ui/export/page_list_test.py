"""Pages are ticked, ordered and titled."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.qtbot import QtBot

from teamcanvas.layout.pages.size import PAGE_KINDS
from teamcanvas.ui.export.page_list import PageList

CHOSEN = ("title", "board", "findings")


@pytest.fixture
def pages(qtbot: QtBot) -> PageList:
    made = PageList()
    made.resize(300, 420)
    qtbot.addWidget(made)
    made.show_pages(PAGE_KINDS, CHOSEN, {})
    made.show()
    return made


def _row(pages: PageList, words: str) -> int:
    return next(row for row in range(pages.kinds.count()) if pages.kinds.item(row).text() == words)


def what_is_shown_is_what_was_chosen_test(pages: PageList) -> None:
    assert pages.pages == CHOSEN
    assert {*pages.pages, *pages.others} == set(PAGE_KINDS)
    assert pages.current == "title"


def space_ticks_a_page_test(qtbot: QtBot, pages: PageList) -> None:
    pages.kinds.setCurrentRow(_row(pages, "RACI by role"))
    with qtbot.waitSignal(pages.changed):
        qtbot.keyClick(pages.kinds, Qt.Key.Key_Space)
    assert pages.pages == ("title", "board", "raci", "findings")


def ticking_emits_the_page_and_unticking_does_not_test(qtbot: QtBot, pages: PageList) -> None:
    row = _row(pages, "RACI by role")
    with qtbot.waitSignal(pages.ticked) as told:
        pages.kinds.item(row).setCheckState(Qt.CheckState.Checked)
    assert told.args == ["raci"]
    with qtbot.assertNotEmitted(pages.ticked):
        pages.kinds.item(row).setCheckState(Qt.CheckState.Unchecked)
        pages.show_pages(PAGE_KINDS, (*CHOSEN, "people"), {})
        pages.kinds.step(1)


def a_click_on_a_box_ticks_and_turns_to_no_page_test(qtbot: QtBot, pages: PageList) -> None:
    row = _row(pages, "RACI by role")
    with qtbot.assertNotEmitted(pages.current_changed), qtbot.waitSignal(pages.ticked):
        _click(qtbot, pages, row, on_box=True)
    assert pages.pages == ("title", "board", "raci", "findings")
    with qtbot.assertNotEmitted(pages.current_changed), qtbot.waitSignal(pages.changed):
        _click(qtbot, pages, _row(pages, "Findings and decisions"), on_box=True)
    assert pages.pages == ("title", "board", "raci")
    with qtbot.waitSignal(pages.current_changed) as told:
        _click(qtbot, pages, row, on_box=False)
    assert told.args == ["raci"]
    assert pages.pages == ("title", "board", "raci")


def _click(qtbot: QtBot, pages: PageList, row: int, *, on_box: bool) -> None:
    area = pages.kinds.visualItemRect(pages.kinds.item(row))
    place = QPoint(area.left() + (12 if on_box else area.width() // 2), area.center().y())
    qtbot.mouseClick(pages.kinds.viewport(), Qt.MouseButton.LeftButton, pos=place)


def alt_and_an_arrow_move_a_page_test(qtbot: QtBot, pages: PageList) -> None:
    pages.kinds.setCurrentRow(1)
    with qtbot.waitSignal(pages.changed):
        qtbot.keyClick(pages.kinds, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert pages.pages == ("board", "title", "findings")
    assert pages.current == "board"
    qtbot.keyClick(pages.kinds, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert pages.pages == ("board", "title", "findings")


def the_buttons_move_a_page_as_far_as_it_goes_test(qtbot: QtBot, pages: PageList) -> None:
    assert not pages.up.isEnabled()
    qtbot.mouseClick(pages.down, Qt.MouseButton.LeftButton)
    assert pages.pages == ("board", "title", "findings")
    pages.kinds.setCurrentRow(pages.kinds.count() - 1)
    assert not pages.down.isEnabled()


def a_page_is_dragged_to_its_place_test(qtbot: QtBot, pages: PageList) -> None:
    kinds = pages.kinds
    row = _row(pages, "Findings and decisions")
    # What a drop within the list does, in the way of Qt: the row itself moves.
    with qtbot.waitSignal(pages.changed):
        assert kinds.model().moveRow(QModelIndex(), row, QModelIndex(), 0)
    assert pages.pages == ("findings", "title", "board")


def a_title_is_typed_for_the_current_page_test(qtbot: QtBot, pages: PageList) -> None:
    pages.kinds.setCurrentRow(1)
    qtbot.keyClick(pages.kinds, Qt.Key.Key_F2)
    assert pages.title.hasFocus()
    with qtbot.waitSignal(pages.changed):
        qtbot.keyClicks(pages.title, "Ravi decides")
    assert pages.titles == {"board": "Ravi decides"}
    qtbot.keyClick(pages.title, Qt.Key.Key_Return)
    assert pages.kinds.hasFocus()
    pages.kinds.setCurrentRow(0)
    assert pages.title.text() == ""
    pages.kinds.setCurrentRow(1)
    assert pages.title.text() == "Ravi decides"


def the_title_that_a_page_has_by_itself_is_shown_test(pages: PageList) -> None:
    pages.show_made({"title": "Churn model 2027"}, 4)
    assert pages.title.placeholderText() == "Churn model 2027"
    pages.show_pages(PAGE_KINDS, CHOSEN, {"title": "  "})
    assert pages.titles == {}


def the_page_of_the_preview_becomes_the_current_one_test(qtbot: QtBot, pages: PageList) -> None:
    with qtbot.waitSignal(pages.current_changed) as told:
        pages.go_to("findings")
    assert told.args == ["findings"]
    assert pages.current == "findings"
