"""Scenarios in the header."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from teamcanvas.ui.window.scenario_tabs import ScenarioTabs
from tests.small_plans import small_plan
from tests.ui.conftest import Editor, Opens, choose, entries, open_dialog, open_menu


def _titles(tabs: ScenarioTabs) -> list[str]:
    return [tabs.bar.tabText(index) for index in range(tabs.bar.count())]


def plus_adds_a_scenario_and_shows_it_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(small_plan())
    tabs = ScenarioTabs(open_plan)
    qtbot.addWidget(tabs)
    qtbot.mouseClick(tabs._add, Qt.MouseButton.LeftButton)
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


def a_scenario_is_renamed_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan())
    space.header.scenarios.rename()
    dialog = open_dialog(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    assert dialog.textValue() == "Plan"
    dialog.setTextValue("R&D <b>x</b>")
    dialog.accept()
    assert space.open_plan.scenario.title == "R&D <b>x</b>"
    assert _titles(space.header.scenarios) == ["R&&D <b>x</b>"]


def many_scenarios_do_not_widen_the_window_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan())
    width = space.minimumSizeHint().width()
    for _ in range(12):
        space.header.scenarios.add()
    assert space.minimumSizeHint().width() < width + 440
    assert space.header.scenarios.bar.usesScrollButtons()
