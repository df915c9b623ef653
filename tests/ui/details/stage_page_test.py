"""The details of a stage."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from teamcanvas.model.stage import Stage
from teamcanvas.ui.details.stage_page import StagePage
from tests.small_plans import small_plan
from tests.ui.conftest import Opens


def a_stage_says_how_many_of_its_roles_are_held_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(small_plan("S1 tech_lead Sofia 0.4", "S1 data_owner -"))
    for stage, words in ((Stage.USE_CASE_DEFINITION, "1 of 2 roles held"), (Stage.SCALE_AND_ADOPT, "No roles yet")):
        page = StagePage(open_plan, stage)
        qtbot.addWidget(page)
        assert [label.text() for label in page.findChildren(QLabel)][:2] == [stage.label, words]
