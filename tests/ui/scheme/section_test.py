"""The scheme on the organisation's page."""

import pytest
from pytestqt.qtbot import QtBot

from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.scheme.chooser import SchemeChooser
from teamcanvas.ui.scheme.conversion_dialog import SchemeConversionDialog
from teamcanvas.ui.scheme.section import SchemeSection
from tests.raci_cells import set_cell
from tests.small_plans import small_plan
from tests.ui.conftest import open_dialog, press


@pytest.fixture
def plan() -> Plan:
    return small_plan("S1 tech_lead Sofia")


@pytest.fixture
def section(qtbot: QtBot, open_plan: OpenPlan) -> SchemeSection:
    made = SchemeSection(open_plan)
    open_plan.store.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.show()
    return made


def the_scheme_is_chosen_and_explained_test(section: SchemeSection, open_plan: OpenPlan) -> None:
    assert section.head.text() == "Letters · RACI"
    section.scheme.activated.emit(1)
    assert open_plan.scenario.settings.scheme == "RASCI"
    assert section.head.text() == "Letters · RASCI"
    assert "S supporting: helps who is responsible" in section._letters.text()


def until_a_loss_is_confirmed_the_scheme_stays_test(section: SchemeSection, open_plan: OpenPlan) -> None:
    section.scheme.activated.emit(1)
    open_plan.commit("Edit", lambda plan: set_cell(plan, "plan", ActivityId("s1_go"), RoleId("tech_lead"), "S"))
    section.scheme.setCurrentIndex(0)
    section.scheme.activated.emit(0)
    assert section.scheme.currentText() == "RASCI"
    dialog = open_dialog(SchemeConversionDialog)
    dialog.accept()
    assert section.scheme.currentText() == "RACI"


def the_schemes_can_be_compared_test(qtbot: QtBot, section: SchemeSection) -> None:
    press(qtbot, section, "Compare the schemes…")
    open_dialog(SchemeChooser).reject()
