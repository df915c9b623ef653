"""The questions at the top of the import."""

import pytest
from pytestqt.qtbot import QtBot

from teamcanvas.model.stage import Stage
from teamcanvas.ui.raci_import.questions import ImportQuestions
from teamcanvas.ui.widgets.choice_field import ChoiceField
from tests.edits.raci_import.tables import proposed


@pytest.fixture
def questions(qtbot: QtBot) -> ImportQuestions:
    made = ImportQuestions()
    qtbot.addWidget(made)
    made.show()
    return made


def _pick(field: ChoiceField, words: str) -> None:
    number = field.findText(words)
    field.setCurrentIndex(number)
    field.activated.emit(number)


def only_what_is_open_is_asked_test(questions: ImportQuestions) -> None:
    questions.show_proposal(proposed("Task|Data owner", "Deploy to production|A"))
    assert questions.summary.isVisible()
    assert not any(one.isVisible() for one in (questions.taking, questions.direction, questions.scheme))
    questions.show_proposal(proposed("Task|Data owner", "Deploy to production|S"))
    assert questions.scheme.isVisible()
    rows = ("Client|A|R|I", "Tester|I|A|R", "Sponsor|C|A|R", "Delivery|R|A|C")
    questions.show_proposal(proposed("|Head of sales|Clerk|Buyer", *rows))
    assert questions.direction.isVisible()
    assert questions.taking.isVisible()


def an_answer_is_told_once_and_the_field_asks_again_test(qtbot: QtBot, questions: ImportQuestions) -> None:
    questions.show_proposal(proposed("Task|Data owner|Data engineer", "Sing|A|S"))
    with qtbot.waitSignal(questions.take_over) as told:
        _pick(questions.taking, "Yes, activities in Scale and Adopt")
    assert told.args == [Stage.SCALE_AND_ADOPT]
    assert questions.taking.currentText() == "Choose…"
    with qtbot.assertNotEmitted(questions.take_over):
        _pick(questions.taking, "Choose…")
    with qtbot.waitSignal(questions.scheme_chosen) as chosen:
        _pick(questions.schemes, "RASCI")
    assert chosen.args == ["RASCI"]
