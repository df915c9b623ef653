"""Form, size, theme, date, logo and draft."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.session.presets import ExportChoices
from teamcanvas.ui.export.look_form import LookForm
from teamcanvas.ui.widgets.choice_field import ChoiceField


@pytest.fixture
def look(qtbot: QtBot) -> LookForm:
    made = LookForm(date(2026, 11, 21))
    qtbot.addWidget(made)
    made.show_choices(ExportChoices())
    made.show()
    return made


def _pick(field: ChoiceField, words: str) -> None:
    number = field.findText(words)
    field.setCurrentIndex(number)
    field.activated.emit(number)


def shown_choices_are_returned_unchanged_test(look: LookForm) -> None:
    choices = ExportChoices(
        form="png", page="a3", theme="dark", draft=True, dated=False, date="Q3", logo="/a.svg", pixels=800
    )
    look.show_choices(choices)
    assert look.applied(choices) == choices
    assert look.applied(ExportChoices()) == replace(choices, pages=ExportChoices().pages)


def another_choice_is_emitted_test(qtbot: QtBot, look: LookForm) -> None:
    with qtbot.waitSignal(look.changed):
        _pick(look.form, "PowerPoint (PPTX)")
    _pick(look.page_size, "A4, landscape")
    _pick(look.theme, "Dark deck")
    with qtbot.waitSignal(look.changed):
        look.draft.click()
    applied = look.applied(ExportChoices())
    assert (applied.form, applied.page, applied.theme, applied.draft) == ("pptx", "a4", "dark", True)


def the_size_of_pictures_is_asked_for_pictures_only_test(look: LookForm) -> None:
    assert not look.pixels.isVisible()
    _pick(look.form, "Pictures (PNG)")
    assert look.pixels.isVisible()
    look.pixels.setValue(3840)
    assert look.applied(ExportChoices()).pixels == 3840


def today_stays_today_in_the_next_export_test(qtbot: QtBot, look: LookForm) -> None:
    assert look.date.text() == "21 November 2026"
    assert look.applied(ExportChoices()).date == ""
    look.date.selectAll()
    qtbot.keyClicks(look.date, "Q3 review")
    assert look.applied(ExportChoices()).date == "Q3 review"
    qtbot.mouseClick(look.dated, Qt.MouseButton.LeftButton, pos=look.dated.rect().center() / 4)
    assert not look.applied(ExportChoices()).dated
    assert not look.date.isEnabled()
