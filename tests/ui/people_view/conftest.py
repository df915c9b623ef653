"""The view of people with a plan, and functions that drive it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.model.plan import Plan, Team
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.people_view.order import PeopleColumn
from teamcanvas.ui.people_view.view import PeopleView
from tests.small_plans import small_plan
from tests.ui.conftest import Opens


def with_person(plan: Plan, person: str, **changes: object) -> Plan:
    """The plan with something else about a person."""
    people = tuple(one.replace(**changes) if one.id == person else one for one in plan.people)
    return plan.replace(people=people)


def team_plan() -> Plan:
    """Sofia is over capacity in two stages, Piotr is away and half free, Hanna has no role; two of them in teams."""
    plan = small_plan("S2 data_engineer Sofia 0.9", "S3 mlops_engineer Sofia 0.4", "S1 data_owner Piotr 0.5")
    plan = plan.replace(
        teams=(Team(id=TeamId("core"), name="Platform crew"), Team(id=TeamId("biz"), name="Business")),
        scenarios=(plan.scenarios[0].replace(absent=(PersonId("piotr"),)),),
    )
    plan = with_person(plan, "sofia", job_title="Senior engineer", team=TeamId("core"))
    return with_person(plan, "hanna", team=TeamId("biz"))


@pytest.fixture
def open_plan(opens: Opens) -> OpenPlan:
    return opens(team_plan())


def shown_view(qtbot: QtBot, open_plan: OpenPlan) -> PeopleView:
    """The view on the screen, as wide as between both panels of a window of 1280."""
    made = PeopleView(open_plan, load_theme("light"))
    made.resize(730, 600)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def view(qtbot: QtBot, open_plan: OpenPlan) -> PeopleView:
    return shown_view(qtbot, open_plan)


def people(view: PeopleView) -> list[str]:
    """Who is shown, from top to bottom, by their ids."""
    return [row.key for row in view.table.rows_model.rows]


def cell(view: PeopleView, person: str, column: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> str:
    """What the model says of a cell."""
    return view.table.rows_model.index_of(person, column).data(role) or ""


def middle(view: PeopleView, person: str, column: int) -> QPoint:
    """The middle of a cell in the viewport."""
    return view.table.visualRect(view.table.rows_model.index_of(person, column)).center()


def click_head(qtbot: QtBot, view: PeopleView, column: PeopleColumn) -> None:
    """A click on the head of a column."""
    head: QWidget = view.table.head.viewport()
    at = QPoint(view.table.head.sectionViewportPosition(column) + 12, head.height() // 2)
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton, pos=at)
