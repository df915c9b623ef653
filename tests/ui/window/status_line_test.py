"""The line at the bottom."""

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from teamcanvas.edits.people import add_people
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.window.status_line import StatusLine
from tests.small_plans import small_plan
from tests.ui.conftest import press


@pytest.fixture
def plan() -> Plan:
    return small_plan("S1 tech_lead Sofia 0.4", "S1 data_owner -", "S2 tech_lead Piotr 0.75")


@pytest.fixture
def line(qtbot: QtBot, open_plan: OpenPlan) -> StatusLine:
    made = StatusLine(open_plan)
    qtbot.addWidget(made)
    made.show()
    return made


def _buttons(line: StatusLine) -> list[str]:
    return [one.text() for one in line.findChildren(QToolButton) if not one.isHidden()]


def it_counts_people_time_and_vacancies_test(line: StatusLine, open_plan: OpenPlan) -> None:
    assert line.facts == "3 people · 1.15 FTE planned · 1 vacancy"
    open_plan.commit("Add", lambda plan: add_people(plan, ["Ada"], open_plan.ids))
    assert line.facts.startswith("4 people")


def it_says_whether_all_is_saved_test(line: StatusLine, open_plan: OpenPlan) -> None:
    assert _buttons(line)[0] == "Not saved yet"
    open_plan.commit("Add", lambda plan: add_people(plan, ["Ada"], open_plan.ids))
    assert _buttons(line)[0] == "Unsaved changes"
    open_plan.undo()
    assert _buttons(line)[0] == "Not saved yet"


def a_message_is_plain_and_goes_when_another_comes_test(line: StatusLine) -> None:
    line.say("<b>x</b> was removed")
    assert line.message == "<b>x</b> was removed"
    line.say("")
    assert line.message == ""


def a_message_can_offer_what_to_do_test(qtbot: QtBot, line: StatusLine) -> None:
    done: list[str] = []
    line.say("Written", Open=lambda: done.append("open"), Show_in_folder=lambda: done.append("folder"))
    press(qtbot, line, "Show in folder")
    press(qtbot, line, "Open")
    assert done == ["folder", "open"]
    line.say("Something else")
    assert all(link.isHidden() for link in line.findChildren(LinkButton))


def only_the_board_is_fitted_test(line: StatusLine) -> None:
    line.show_zoom(0.756)
    assert _buttons(line)[1:] == ["Fit", "76%"]
    line.show_view_buttons(fit=False, zoom=True)
    assert _buttons(line)[1:] == ["76%"]
