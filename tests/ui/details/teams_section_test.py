"""Teams on the organisation's page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from teamcanvas.edits.organisation import add_team, set_team
from teamcanvas.model.ids import PersonId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.teams_section import TeamRow, TeamsSection
from teamcanvas.ui.widgets.style import style_sheet
from tests.small_plans import small_plan
from tests.ui.conftest import Opens, press


@pytest.fixture
def plan() -> Plan:
    return small_plan()


@pytest.fixture
def section(qtbot: QtBot, open_plan: OpenPlan) -> TeamsSection:
    made = TeamsSection(open_plan)
    open_plan.store.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.show()
    return made


def _add(qtbot: QtBot, section: TeamsSection, name: str) -> TeamRow:
    section._adding.setText(name)
    qtbot.keyClick(section._adding, Qt.Key.Key_Return)
    return list(section._rows.values())[-1]


def teams_are_added_renamed_and_undone_test(qtbot: QtBot, section: TeamsSection, open_plan: OpenPlan) -> None:
    row = _add(qtbot, section, "Platform <b>")
    assert section.head.text() == "Teams · 1"
    row.name.setText("Enablement")
    qtbot.keyClick(row.name, Qt.Key.Key_Return)
    row.kind.activated.emit(1)
    assert [(team.name, team.kind) for team in open_plan.plan.teams] == [("Enablement", "central")]
    assert row.removing.accessibleName() == "Remove team Enablement"
    open_plan.undo()
    open_plan.undo()
    assert (row.name.text(), row.kind.currentText()) == ("Platform <b>", "Core team")


def a_name_that_is_taken_is_refused_test(qtbot: QtBot, section: TeamsSection) -> None:
    _add(qtbot, section, "Platform")
    with qtbot.waitSignal(section.message) as said:
        _add(qtbot, section, "platform")
    assert said.args == ["There is a team platform already."]
    row = next(iter(section._rows.values()))
    with qtbot.waitSignal(section.message):
        row.name.setText("")
        qtbot.keyClick(row.name, Qt.Key.Key_Return)
    assert row.name.text() == "Platform"


def a_removed_team_leaves_its_people_test(qtbot: QtBot, section: TeamsSection, open_plan: OpenPlan) -> None:
    row = _add(qtbot, section, "Platform")
    team = open_plan.plan.teams[0].id
    open_plan.commit("Join", lambda plan: set_team(plan, PersonId("sofia"), team))
    qtbot.mouseClick(row.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert open_plan.plan.teams == ()
    assert [person.team for person in open_plan.plan.people] == [None, None, None]
    assert section.head.text() == "Teams · none"


def members_are_ticked_in_the_list_of_a_team_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(add_team(small_plan("S1 data_owner Hanna", "S1 tech_lead Sofia"), "Data", SequentialIds()))
    section = TeamsSection(open_plan)
    open_plan.store.changed.connect(section.refresh)
    qtbot.addWidget(section)
    section.show()
    row = next(iter(section._rows.values()))
    assert row.members.isHidden()
    press(qtbot, row, "0 people…")
    qtbot.waitUntil(row.members.isVisible)
    row.members.item(1).setCheckState(Qt.CheckState.Checked)
    row.members.item(0).setCheckState(Qt.CheckState.Checked)
    assert [one.team for one in open_plan.plan.people] == [row._team, row._team, None]
    row.members.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert [one.team for one in open_plan.plan.people] == [None, row._team, None]
    assert row._people.text() == "1 person…"
    assert row.members.isVisible()


def the_number_of_people_stands_in_the_middle_of_its_line_test(qtbot: QtBot, look: None, section: TeamsSection) -> None:
    section.setStyleSheet(style_sheet("light"))
    row = _add(qtbot, section, "Platform")
    section.resize(290, section.sizeHint().height())
    qtbot.waitUntil(row._people.isVisible)
    section.grab()
    text = row._people.fontMetrics().height()
    assert row._people.height() <= text + 8
    assert abs(row._people.geometry().center().y() - row.kind.geometry().center().y()) <= 2
