"""All choices together, and presets of them."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
)
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import ThemeName
from teamcanvas.session.presets import PRESETS, ExportChoices, PlanExports
from teamcanvas.ui.export.options_column import OptionsColumn
from teamcanvas.ui.widgets.style import style_sheet

TODAY = date(2026, 11, 21)


@pytest.fixture
def options(qtbot: QtBot) -> OptionsColumn:
    made = OptionsColumn(PlanExports(), TODAY)
    qtbot.addWidget(made)
    made.resize(made.width(), 700)
    made.show()
    return made


def _pick_preset(options: OptionsColumn, name: str) -> None:
    number = options.presets.names.findText(name)
    options.presets.names.setCurrentIndex(number)
    options.presets.names.activated.emit(number)


def what_was_chosen_before_is_shown_test(qtbot: QtBot) -> None:
    before = ExportChoices(("findings", "board"), page="a4", draft=True, anonymise="initials")
    made = OptionsColumn(PlanExports(before, ""), TODAY)
    qtbot.addWidget(made)
    assert made.choices == before
    assert made.pages.pages == ("findings", "board")
    assert made.look.draft.isChecked()
    assert made.privacy.names.value == "initials"


def a_preset_changes_everything_test(qtbot: QtBot, options: OptionsColumn) -> None:
    with qtbot.waitSignal(options.changed):
        _pick_preset(options, "Team hand-out")
    assert options.choices == PRESETS["Team hand-out"]
    assert options.look.page_size.value == "a4"
    assert "roles" in options.pages.pages


def ticking_and_typing_change_the_choices_test(qtbot: QtBot, options: OptionsColumn) -> None:
    with qtbot.waitSignal(options.changed):
        qtbot.keyClick(options.pages.kinds, Qt.Key.Key_Space)
    assert options.choices.pages == ("board", "raci", "findings")
    qtbot.keyClicks(options.pages.title, "Ravi decides")
    assert options.choices.titles == {"title": "Ravi decides"}


def a_change_of_a_preset_is_shown_test(qtbot: QtBot, options: OptionsColumn) -> None:
    assert not options.presets.changed.isVisible()
    options.look.draft.click()
    assert options.presets.changed.isVisible()
    options.look.draft.click()
    assert not options.presets.changed.isVisible()
    options.look.draft.click()
    options.presets.kept.emit("Steering")
    assert not options.presets.changed.isVisible()


def own_presets_are_kept_for_the_plan_test(options: OptionsColumn) -> None:
    options.look.draft.click()
    options.presets.kept.emit("Steering")
    _pick_preset(options, "Board of directors")
    assert not options.choices.draft
    _pick_preset(options, "Steering")
    assert options.choices.draft
    remembered = options.remembered("/decks/churn.pdf")
    assert (remembered.preset, remembered.file) == ("Steering", "/decks/churn.pdf")
    assert remembered.own["Steering"].draft
    options.presets.removed.emit("Steering")
    assert options.own == {}
    assert options.choices.draft


def nothing_is_wider_than_the_column_test(options: OptionsColumn) -> None:
    number = options.privacy.names.findText("Pseudonyms")
    options.privacy.names.setCurrentIndex(number)
    options.privacy.names.activated.emit(number)
    options.privacy.protects.click()
    assert options.horizontalScrollBar().maximum() == 0


def a_field_focused_by_its_mnemonic_is_scrolled_into_view_test(qtbot: QtBot, options: OptionsColumn) -> None:
    with qtbot.waitActive(options):
        options.resize(options.width(), 300)
    qtbot.keyClick(options, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert options.privacy.protects.hasFocus()
    assert options.privacy.protects.visibleRegion().boundingRect().height() == options.privacy.protects.height()
    qtbot.keyClick(options, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    assert options.look.dated.visibleRegion().boundingRect().height() == options.look.dated.height()


def the_password_field_is_scrolled_into_view_test(qtbot: QtBot, options: OptionsColumn) -> None:
    options.show_choices(ExportChoices(anonymise="pseudonyms"))
    with qtbot.waitActive(options):
        options.resize(options.width(), 600)
    qtbot.keyClick(options, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    password = options.privacy.password
    qtbot.waitUntil(password.hasFocus)
    qtbot.waitUntil(lambda: password.visibleRegion().boundingRect().height() == password.height())


def all_fields_begin_at_the_same_place_test(qtbot: QtBot, options: OptionsColumn) -> None:
    _begin_at_the_same_place(qtbot, options)


def _begin_at_the_same_place(qtbot: QtBot, options: OptionsColumn) -> None:
    items = [
        item
        for form in options.findChildren(QFormLayout)
        for row in range(form.rowCount())
        if (item := form.itemAt(row, QFormLayout.ItemRole.FieldRole)) is not None
    ]
    rows = [item.layout() for item in items]
    firsts = [row.itemAt(0) for row in rows if row is not None]
    fields = [item.widget() for item in (*items, *firsts) if item is not None]
    shown = [field for field in fields if field is not None and field.isVisible()]
    assert len(shown) > 6
    qtbot.waitUntil(lambda: len({field.mapTo(options, QPoint(0, 0)).x() for field in shown}) == 1)


@pytest.mark.parametrize("theme", ["light", "room"])
def the_column_has_room_for_its_fields_in_every_theme_test(qtbot: QtBot, look: None, theme: ThemeName) -> None:
    made = OptionsColumn(PlanExports(), TODAY)
    qtbot.addWidget(made)
    made.setStyleSheet(style_sheet(theme))
    made.resize(made.width(), 400)
    made.show()
    inside = made.widget()
    assert inside is not None
    qtbot.waitUntil(lambda: inside.width() <= made.viewport().width(), timeout=5_000)
    made.privacy.setFocus()
    assert made.horizontalScrollBar().maximum() == 0, "else a field that gets the focus scrolls the left edge away"
    for field in (made.look.page_size, made.privacy.names, made.pages.title):
        assert field.height() >= field.minimumSizeHint().height(), field.accessibleName()


def _cut_off(options: OptionsColumn) -> list[str]:
    """The texts of the visible fields and buttons that have no room for them."""
    cut: list[str] = []
    for field in options.findChildren(QComboBox):
        style = QStyleOptionComboBox()
        field.initStyleOption(style)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = field.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, style, part, field).width() - 4
        texts = [field.currentText(), *(PRESETS if field is options.presets.names else ())]
        cut += [text for text in texts if field.isVisible() and field.fontMetrics().horizontalAdvance(text) > room]
    for field in options.findChildren(QLineEdit):
        option = QStyleOptionFrame()
        field.initStyleOption(option)
        room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field).width() - 4
        if field.isVisible() and field.fontMetrics().horizontalAdvance(field.text()) > room:
            cut.append(field.text())
    buttons = [button for button in options.findChildren(QAbstractButton) if button.isVisible()]
    cut += [button.text() for button in buttons if button.width() < button.sizeHint().width()]
    right = options.viewport().width()
    return cut + [one.text() for one in buttons if one.mapTo(options, one.rect().topRight()).x() >= right]


@pytest.mark.parametrize("theme", ["light", "dark", "room"])
def no_text_of_the_column_is_cut_in_any_theme_test(qtbot: QtBot, look: None, theme: ThemeName) -> None:
    made = OptionsColumn(PlanExports(), date(2026, 9, 30))
    qtbot.addWidget(made)
    made.setStyleSheet(style_sheet(theme))
    made.resize(made.width(), 700)
    made.show()
    qtbot.waitUntil(lambda: not _cut_off(made), timeout=5_000)
    # A changed preset has a word and a button more beside its name.
    made.show_choices(ExportChoices(form="png", anonymise="pseudonyms"))
    made.presets.kept.emit("Steering")
    made.look.draft.click()
    qtbot.waitUntil(lambda: not _cut_off(made), timeout=5_000)
    _begin_at_the_same_place(qtbot, made)
