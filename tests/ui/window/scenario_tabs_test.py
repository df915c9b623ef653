"""Scenarios in the header."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.name_dialog import NameDialog
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.scenario_tabs import ScenarioTabs
from tests.small_plans import small_plan
from tests.ui.conftest import Editor, Opens, choose, entries, open_dialog, open_menu


def _titles(tabs: ScenarioTabs) -> list[str]:
    return [tabs.bar.tabText(index) for index in range(tabs.bar.count())]


def plus_adds_a_scenario_and_shows_it_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(small_plan())
    tabs = ScenarioTabs(open_plan)
    qtbot.addWidget(tabs)
    tabs.show()
    qtbot.mouseClick(tabs._add, Qt.MouseButton.LeftButton)
    assert entries(open_menu()) == ["Copy of “Plan”", "Empty scenario"]
    choose(open_menu(), "Empty scenario")
    assert tabs._field.isVisible()
    assert tabs._field.selectedText() == "Scenario", "its title can be typed at once"
    qtbot.keyClick(tabs._field, Qt.Key.Key_Escape)
    assert _titles(tabs) == ["Plan", "Scenario"]
    assert open_plan.scenario.title == "Scenario"
    assert tabs.bar.currentIndex() == 1
    open_plan.undo()
    assert _titles(tabs) == ["Plan"]
    assert open_plan.scenario.title == "Plan"


def a_copy_has_the_same_people_in_the_same_places_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(small_plan("S1 tech_lead Sofia 0.4"))
    tabs = ScenarioTabs(open_plan)
    qtbot.addWidget(tabs)
    tabs.copy()
    assert _titles(tabs) == ["Plan", "Plan copy"]
    tabs.copy()
    assert _titles(tabs) == ["Plan", "Plan copy", "Plan copy 2"], "no copy copy"
    assert open_plan.scenario.placements == open_plan.plan.scenarios[0].placements


def a_click_shows_another_scenario_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(small_plan())
    tabs = ScenarioTabs(open_plan)
    qtbot.addWidget(tabs)
    tabs.add()
    tabs.show()
    qtbot.mouseClick(tabs.bar, Qt.MouseButton.LeftButton, pos=tabs.bar.tabRect(0).center())
    assert open_plan.scenario.title == "Plan"
    tabs.step(1)
    assert open_plan.scenario.title == "Scenario"
    tabs.step(1)
    assert open_plan.scenario.title == "Plan"


def the_menu_renames_copies_and_removes_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan())
    tabs = space.header.scenarios
    tabs.bar.customContextMenuRequested.emit(tabs.bar.tabRect(0).center())
    assert entries(open_menu()) == ["Rename…", "Copy", "Remove"]
    assert not open_menu().actions()[-1].isEnabled(), "the only one stays"
    choose(open_menu(), "Copy")
    tabs.bar.customContextMenuRequested.emit(tabs.bar.tabRect(1).center())
    choose(open_menu(), "Remove")
    assert _titles(tabs) == ["Plan"]


def a_scenario_is_renamed_in_place_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan())
    tabs = space.header.scenarios
    tabs.rename()
    field = tabs._field
    assert field.isVisible()
    assert field.text() == "Plan"
    assert tabs.rect().contains(field.geometry())
    qtbot.keyClicks(field, "R&D <b>x</b>")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert space.open_plan.scenario.title == "R&D <b>x</b>"
    assert _titles(tabs) == ["R&&D <b>x</b>"]
    assert field.isHidden()
    space.open_plan.undo()
    assert _titles(tabs) == ["Plan"]


def escape_keeps_the_title_and_leaving_the_field_takes_the_new_one_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan())
    tabs = space.header.scenarios
    tabs.rename()
    qtbot.keyClicks(tabs._field, "Gone")
    qtbot.keyClick(tabs._field, Qt.Key.Key_Escape)
    assert space.open_plan.scenario.title == "Plan"
    tabs.rename()
    qtbot.keyClicks(tabs._field, "Taken")
    space.board.setFocus()
    assert space.open_plan.scenario.title == "Taken"


def while_presenting_a_dialog_asks_for_the_title_test(window: MainWindow, editor: Editor) -> None:
    space = editor(small_plan())
    window.actions_here["present"].trigger()
    space.header.scenarios.rename()
    dialog = open_dialog(NameDialog)
    assert isinstance(dialog, NameDialog)
    dialog.field.setText("To be")
    dialog.accept()
    assert space.open_plan.scenario.title == "To be"


def many_scenarios_do_not_widen_the_window_and_are_all_in_a_menu_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan())
    tabs = space.header.scenarios
    width = space.minimumSizeHint().width()
    for _ in range(12):
        tabs.add()
        qtbot.keyClick(tabs._field, Qt.Key.Key_Escape)
    assert space.minimumSizeHint().width() == width
    assert tabs.bar.isTabVisible(12), "the current one is never hidden"
    assert not tabs.bar.isTabVisible(11)
    qtbot.mouseClick(tabs.all_button, Qt.MouseButton.LeftButton)
    assert entries(open_menu()) == [scenario.title for scenario in space.open_plan.plan.scenarios]
    assert [action.isChecked() for action in open_menu().actions()] == [False] * 12 + [True]
    choose(open_menu(), "Scenario 11")
    assert space.open_plan.scenario.title == "Scenario 11"
    assert tabs.bar.tabText(tabs.bar.currentIndex()) == "Scenario 11"
    assert tabs.bar.isTabVisible(tabs.bar.currentIndex())
