"""The findings on the pages of the details."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, StageRef
from teamcanvas.board.signs import findings_at_sign
from teamcanvas.edits.placements import set_fte
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.explain import explain
from teamcanvas.ui.details.findings_section import MOST, FindingsSection
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.window.workspace import Workspace
from tests.small_plans import GROWN, small_plan
from tests.ui.conftest import Editor

PLAN = small_plan("S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.6", "S1 data_owner -", *GROWN)
S1 = Stage.USE_CASE_DEFINITION
CLICKED = 4
"""Findings of a sign that are clicked as well, half of them with the keyboard."""


def _links(space: Workspace) -> list[LinkButton]:
    (section,) = space.details.findChildren(FindingsSection)
    return [link for link in section.findChildren(LinkButton) if link.isVisible()]


@pytest.mark.parametrize(
    "ref", [CardRef(S1, RoleId("tech_lead")), ChipRef(PlacementId("a1")), StageRef(S1)], ids=["card", "person", "stage"]
)
def every_finding_of_a_sign_is_listed_and_leads_to_its_card_test(qtbot: QtBot, editor: Editor, ref: BoardRef) -> None:
    space = editor(PLAN)
    space.right.show_page(space.details)
    space.board.select(ref)
    found = findings_at_sign(space.open_plan, ref)
    assert found
    titles = [explain(finding, space.open_plan.plan).title for finding in found[:MOST]]
    names = [link.accessibleName() for link in _links(space)]
    assert all(any(name.endswith(f": {title}") for name in names) for title in titles)
    for number, (finding, title) in enumerate(zip(found[:CLICKED], titles, strict=False)):
        space.right.show_page(space.details)
        link = next(link for link in _links(space) if link.accessibleName().endswith(f": {title}"))
        if number % 2:
            qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
        else:
            qtbot.keyClick(link, Qt.Key.Key_Return)
        assert space.right.page is space.findings
        assert space.findings.list.marked == finding.key


def a_role_of_the_list_lists_the_findings_of_all_its_cards_test(editor: Editor) -> None:
    space = editor(PLAN)
    space.right.show_page(space.details)
    space.details.show_role("tech_lead")
    names = [link.accessibleName() for link in _links(space)]
    for stage in (S1, Stage.SOLUTION_DEVELOPMENT):
        for finding in findings_at_sign(space.open_plan, CardRef(stage, RoleId("tech_lead"))):
            title = explain(finding, space.open_plan.plan).title
            assert len(names) == MOST or any(name.endswith(f": {title}") for name in names)


def a_finding_that_goes_leaves_the_page_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(PLAN)
    space.right.show_page(space.details)
    space.board.select(ChipRef(PlacementId("a1")))
    assert any("planned at" in link.accessibleName() for link in _links(space))
    scenario = space.open_plan.scenario_id
    space.open_plan.commit("Set FTE", partial(set_fte, scenario_id=scenario, placement=PlacementId("a1"), fte=0.1))
    qtbot.waitUntil(lambda: not any("planned at" in link.accessibleName() for link in _links(space)))
