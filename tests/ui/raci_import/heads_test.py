"""Giving heads a meaning."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.raci_import.heads import ImportHeads
from teamcanvas.ui.raci_import.words import Choice, HeadEntry
from teamcanvas.ui.widgets.style import style_sheet

CHOICES = (
    Choice("owner", "Data owner", "information steward"),
    Choice("engineer", "Data engineer"),
    Choice(None, "Leave it out"),
)


@pytest.fixture
def page(qtbot: QtBot) -> ImportHeads:
    made = ImportHeads("Columns", "role", [Choice(None, "Leave them out")], lambda _number: CHOICES)
    qtbot.addWidget(made)
    made.show_entries(
        [HeadEntry("B1", "DE", "Data engineer", asked=False), HeadEntry("C1", "PO", "which one?", asked=True)],
        anew=True,
    )
    made.show()
    return made


def the_first_question_is_chosen_test(page: ImportHeads) -> None:
    assert page.heads.currentRow() == 1
    assert page.open_questions == 1
    assert page.heads.item(1).font().bold()


def the_current_meaning_of_a_head_is_the_current_answer_test(page: ImportHeads) -> None:
    page.go_to(0)
    assert page.answers.item(page.answers.currentRow()).text() == "Data engineer"


def typed_letters_find_an_answer_and_enter_chooses_it_test(qtbot: QtBot, page: ImportHeads) -> None:
    qtbot.keyClicks(page.search, "engi")
    with qtbot.waitSignal(page.answered) as given:
        qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert given.args == [1, "engineer"]


def another_name_finds_an_answer_too_test(qtbot: QtBot, page: ImportHeads) -> None:
    qtbot.keyClicks(page.search, "steward")
    assert [page.answers.item(row).text() for row in range(page.answers.count())] == ["Data owner"]


def arrows_choose_while_the_search_has_the_focus_test(qtbot: QtBot, page: ImportHeads) -> None:
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.answered) as given:
        qtbot.keyClick(page.search, Qt.Key.Key_Enter)
    assert given.args == [1, None]


def all_that_are_open_get_one_answer_test(qtbot: QtBot, page: ImportHeads) -> None:
    with qtbot.waitSignal(page.all_answered) as given:
        page.for_all.picked.emit(0)
    assert given.args == [None]


def nothing_found_answers_nothing_test(qtbot: QtBot, page: ImportHeads) -> None:
    qtbot.keyClicks(page.search, "zzzz")
    with qtbot.assertNotEmitted(page.answered):
        qtbot.keyClick(page.search, Qt.Key.Key_Return)


def a_page_without_heads_emits_nothing_test(page: ImportHeads) -> None:
    page.show_entries([], anew=True)
    assert (page.open_questions, page.answers.count(), page.search.isEnabled()) == (0, 0, False)


def a_search_that_finds_nothing_says_so_and_enter_answers_nothing_test(qtbot: QtBot, page: ImportHeads) -> None:
    qtbot.keyClicks(page.search, "xyz")
    assert [page.answers.item(row).text() for row in range(page.answers.count())] == ["Nothing fits “xyz”."]
    with qtbot.assertNotEmitted(page.answered):
        qtbot.keyClick(page.search, Qt.Key.Key_Return)
        qtbot.keyClick(page.search, Qt.Key.Key_Down)
        qtbot.keyClick(page.search, Qt.Key.Key_Return)


def fields_are_not_cut_where_room_is_scarce_test(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.setStyleSheet(style_sheet("room"))
    made = ImportHeads("Columns", "role", [Choice(None, "Leave them out")], lambda _number: CHOICES)
    column = QVBoxLayout(owner)
    column.addWidget(made)
    made.show_entries([HeadEntry("B1", "DE", "Data engineer", asked=False)], anew=True)
    owner.show()
    owner.resize(owner.minimumSizeHint())
    for field in (made.for_all, made.search):
        assert field.height() >= field.sizeHint().height()


def several_selected_heads_have_the_answers_for_all_test(qtbot: QtBot, page: ImportHeads) -> None:
    page.heads.selectAll()
    assert [page.answers.item(row).text() for row in range(page.answers.count())] == ["Leave them out"]
    with qtbot.waitSignal(page.several_answered) as given:
        qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert given.args == [(0, 1), None]
