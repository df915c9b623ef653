"""The settings of a scenario."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.settings_page import SettingsPage
from teamcanvas.ui.scheme.section import SchemeSection
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.number_fields import WholeNumberField
from teamcanvas.ui.widgets.section import Section
from tests.small_plans import small_plan


@pytest.fixture
def plan() -> Plan:
    return small_plan()


@pytest.fixture
def page(qtbot: QtBot, open_plan: OpenPlan) -> SettingsPage:
    made = SettingsPage(open_plan)
    open_plan.store.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.show()
    return made


def _choice(page: SettingsPage, name: str) -> ChoiceField:
    return next(one for one in page.findChildren(ChoiceField) if one.accessibleName() == name)


def _number(page: SettingsPage, name: str) -> WholeNumberField:
    return next(one for one in page.findChildren(WholeNumberField) if name in one.accessibleName())


def _check(page: SettingsPage, words: str) -> QCheckBox:
    return next(one for one in page.findChildren(QCheckBox) if one.text() == words)


def every_kind_of_field_changes_its_setting_test(page: SettingsPage, open_plan: OpenPlan) -> None:
    _choice(page, "Organisation size").activated.emit(0)
    _choice(page, "MLOps").activated.emit(3)
    _choice(page, "Sponsor").activated.emit(2)
    _check(page, "Mission critical").click()
    _number(page, "Models in production").setValue(7)
    _number(page, "Sponsor hears").setValue(14)
    settings = open_plan.scenario.settings
    assert (settings.org_size, settings.maturity.mlops, settings.mission_critical) == ("startup", 3, True)
    assert (settings.models_in_production, settings.sponsor.stance) == (7, "absent")
    assert settings.sponsor.update_cadence_days == 14


def each_change_is_a_step_that_says_what_it_was_test(page: SettingsPage, open_plan: OpenPlan) -> None:
    _choice(page, "AI risk").activated.emit(2)
    assert open_plan.store.undo_stack.undoText() == "Change AI risk"
    open_plan.undo()
    assert open_plan.scenario.settings.risk == "none"
    assert _choice(page, "AI risk").currentText() == "None"


def unknown_is_not_zero_test(page: SettingsPage, open_plan: OpenPlan) -> None:
    cadence = _number(page, "Sponsor hears")
    assert cadence.text() == "Unknown"
    cadence.setValue(7)
    cadence.setValue(0)
    assert open_plan.scenario.settings.sponsor.update_cadence_days is None
    _choice(page, "Data foundation").activated.emit(2)
    _choice(page, "Data foundation").activated.emit(0)
    assert open_plan.scenario.settings.maturity.data_foundation is None


def the_organisation_is_named_test(qtbot: QtBot, page: SettingsPage, open_plan: OpenPlan) -> None:
    page._name.setText("Acme & <b>Co</b>")
    qtbot.keyClick(page._name, Qt.Key.Key_Return)
    assert open_plan.plan.organisation == "Acme & <b>Co</b>"
    open_plan.undo()
    assert page._name.text() == ""


def sections_collapse_and_stay_collapsed_test(qtbot: QtBot, open_plan: OpenPlan) -> None:
    closed = {"Sponsor"}
    page = SettingsPage(open_plan, closed)
    qtbot.addWidget(page)
    page.show()
    heads = {section.name: section.head for section in page.findChildren(Section)}
    parts = ["Circumstances", "Maturity", "Sponsor", "Letters", "Agreements", "Teams", "Ceremonies", "Handovers"]
    assert list(heads) == parts
    assert not _number(page, "Sponsor hears").isVisible()
    qtbot.keyClick(heads["Sponsor"], Qt.Key.Key_Space)
    assert _number(page, "Sponsor hears").isVisible()
    qtbot.mouseClick(heads["Maturity"], Qt.MouseButton.LeftButton)
    assert closed == {"Maturity"}


def the_scheme_has_a_section_test(page: SettingsPage, open_plan: OpenPlan) -> None:
    section = page.findChild(SchemeSection)
    assert isinstance(section, SchemeSection)
    section.scheme.activated.emit(1)
    assert open_plan.scenario.settings.scheme == "RASCI"
    assert section.head.text() == "Letters · RASCI"
