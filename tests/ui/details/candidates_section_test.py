"""Who could do this, on the page of a role."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.board.selection import ChipRef
from teamcanvas.edits.people import set_capacity, set_skills
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.candidates_section import CandidateCard
from teamcanvas.ui.details.role_page import RolePage
from tests.small_plans import placed, small_plan


def _menu(_ref: ChipRef) -> QMenu:
    return QMenu()


def _plan() -> Plan:
    plan = small_plan("S2 data_engineer -", "S1 business_stakeholder Hanna 0.3")
    plan = set_skills(plan, PersonId("piotr"), ["sql", "data-pipelines"])
    plan = set_skills(plan, PersonId("hanna"), ["stakeholder-management"])
    return set_capacity(plan, PersonId("sofia"), 0.0)


@pytest.fixture
def plan() -> Plan:
    return _plan()


def _page(qtbot: QtBot, open_plan: OpenPlan, stage: Stage | None) -> RolePage:
    page = RolePage(open_plan, RoleId("data_engineer"), stage, _menu)
    open_plan.store.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: _is_shown(page))
    return page


def _is_shown(page: RolePage) -> bool:
    """Every candidate can be clicked and reached by Tab: the layout shows new cards with its next pass."""
    section = page._candidates
    return all(card.placing.isVisible() for card in section._cards) if section._cards else section._nobody.isVisible()


def _cards(page: RolePage) -> list[CandidateCard]:
    return page._candidates._cards


def _texts(card: CandidateCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel)]


def people_who_fit_are_shown_with_skills_time_and_effect_test(qtbot: QtBot, open_plan: OpenPlan) -> None:
    page = _page(qtbot, open_plan, Stage.SOLUTION_DEVELOPMENT)
    assert [card.placing.accessibleName() for card in _cards(page)] == ["Place Piotr Zając"]
    texts = _texts(_cards(page)[0])
    assert texts[:2] == ["Piotr Zając", "1.0 FTE free"]
    assert "SQL" in texts[2]
    assert "Clears" in texts[3]


def one_click_places_and_undo_takes_it_back_test(qtbot: QtBot, open_plan: OpenPlan) -> None:
    page = _page(qtbot, open_plan, Stage.SOLUTION_DEVELOPMENT)
    qtbot.mouseClick(_cards(page)[0].placing, Qt.MouseButton.LeftButton)
    assert placed(open_plan.plan)[0].startswith("S2 data_engineer Piotr")
    assert open_plan.store.undo_stack.undoText() == "Place Piotr Zając as Data engineer in Solution Development"
    qtbot.waitUntil(lambda: not page._candidates._nobody.isHidden())
    assert _cards(page) == []
    open_plan.undo()
    qtbot.waitUntil(lambda: len(_cards(page)) == 1)


def a_missing_role_asks_where_it_is_needed_test(qtbot: QtBot, open_plan: OpenPlan) -> None:
    page = _page(qtbot, open_plan, None)
    where = page._candidates._where
    assert not where.isHidden()
    assert where.currentText() == "Solution Development", "it is on the board there"
    where.activated.emit(where.findText("Scale and Adopt"))
    qtbot.waitUntil(lambda: _is_shown(page))
    qtbot.mouseClick(_cards(page)[0].placing, Qt.MouseButton.LeftButton)
    assert any(line.startswith("S3 data_engineer Piotr") for line in placed(open_plan.plan))


def enter_places_test(qtbot: QtBot, open_plan: OpenPlan) -> None:
    page = _page(qtbot, open_plan, Stage.SOLUTION_DEVELOPMENT)
    before = placed(open_plan.plan)
    button = _cards(page)[0].placing
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert placed(open_plan.plan) != before


def nothing_is_computed_while_hidden_test(qtbot: QtBot, open_plan: OpenPlan) -> None:
    page = RolePage(open_plan, RoleId("data_engineer"), None, _menu)
    qtbot.addWidget(page)
    page._candidates._show_candidates()
    assert _cards(page) == []


def tab_leads_from_the_heading_to_the_candidates_test(qtbot: QtBot, open_plan: OpenPlan) -> None:
    page = _page(qtbot, open_plan, Stage.SOLUTION_DEVELOPMENT)
    open_plan.commit("Skill", lambda plan: set_skills(plan, PersonId("hanna"), ["sql", "data-pipelines"]))
    qtbot.waitUntil(lambda: len(_cards(page)) == 2 and _is_shown(page))
    around, after = QWidget(), QLineEdit()
    column = QVBoxLayout(around)
    column.addWidget(page)
    column.addWidget(after)
    qtbot.addWidget(around)
    around.show()
    open_plan.commit("Skill", lambda plan: set_skills(plan, PersonId("hanna"), ["sql", "data-quality"]))
    qtbot.waitUntil(lambda: "data quality" in "".join(_texts(_cards(page)[1])))
    qtbot.waitUntil(lambda: _is_shown(page))
    page._candidates.head.setFocus()
    reached: list[str] = []
    for _ in range(2):
        qtbot.keyClick(page.window().focusWidget() or page, Qt.Key.Key_Tab)
        reached.append((page.window().focusWidget() or page).accessibleName())
    assert reached == [card.placing.accessibleName() for card in _cards(page)]
