"""The page of first steps."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.model.stage import Stage
from teamcanvas.ui.widgets.style import style_sheet
from teamcanvas.ui.window.first_steps import STEPS, WORDS, FirstSteps


def it_explains_stages_and_the_words_of_the_board_test() -> None:
    said = " ".join(text for pair in (*STEPS, *WORDS) for text in pair)
    for word in (*(stage.label for stage in Stage), "FTE", "Vacancy", "Scenario", "RACI", "finding"):
        assert word in said


@pytest.mark.parametrize("width", [360, 560])
@pytest.mark.parametrize("theme", ["light", "dark", "room"])
def everything_can_be_read_without_scrolling_sideways_test(
    qtbot: QtBot, owner: QWidget, theme: str, width: int
) -> None:
    owner.setStyleSheet(style_sheet(theme))
    page = FirstSteps(owner)
    page.show()
    page.resize(width, 500)
    QApplication.processEvents()
    (scroll,) = page.findChildren(QScrollArea)
    content = scroll.widget()
    assert content is not None
    qtbot.waitUntil(lambda: content.width() <= scroll.viewport().width())
    for label in content.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
