"""Agreements on the organisation's page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from teamcanvas.model.agreements import AGREEMENTS
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.agreements_section import AgreementsSection
from tests.small_plans import small_plan


@pytest.fixture
def plan() -> Plan:
    return small_plan()


@pytest.fixture
def section(qtbot: QtBot, open_plan: OpenPlan) -> AgreementsSection:
    made = AgreementsSection(open_plan)
    open_plan.store.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.show()
    return made


def _box(section: AgreementsSection, words: str) -> QCheckBox:
    return next(one for one in section.findChildren(QCheckBox) if one.accessibleName() == words)


def tab_goes_through_the_boxes_before_the_field_test(qtbot: QtBot, section: AgreementsSection) -> None:
    section.head.setFocus()
    reached: list[str] = []
    for _ in range(6):
        qtbot.keyClick(section.focusWidget() or section, Qt.Key.Key_Tab)
        reached.append((section.focusWidget() or section).accessibleName())
    assert reached == [*AGREEMENTS.values(), "Add agreement"]


def agreements_are_ticked_and_unticked_test(qtbot: QtBot, section: AgreementsSection, open_plan: OpenPlan) -> None:
    literacy = _box(section, "AI literacy training held")
    qtbot.keyClick(literacy, Qt.Key.Key_Space)
    assert open_plan.scenario.settings.agreements == ("ai-literacy-training",)
    assert section.head.text() == "Agreements · 1 of 5"
    qtbot.keyClick(literacy, Qt.Key.Key_Space)
    assert open_plan.scenario.settings.agreements == ()


def one_of_their_own_is_added_test(qtbot: QtBot, section: AgreementsSection, open_plan: OpenPlan) -> None:
    section._adding.setText("Pair & release")
    qtbot.keyClick(section._adding, Qt.Key.Key_Return)
    assert open_plan.scenario.settings.agreements == ("Pair & release",)
    assert _box(section, "Pair & release").isChecked()
    assert _box(section, "Pair & release").text() == "Pair && release"
    open_plan.undo()
    assert not _box(section, "Pair & release").isChecked()
