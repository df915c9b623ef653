"""What the last change did to the findings."""

from pytestqt.qtbot import QtBot

from teamcanvas.edits.placements import place_person, set_fte
from teamcanvas.edits.settings import change_maturity
from teamcanvas.model.ids import PersonId, PlacementId, RoleId, SequentialIds
from teamcanvas.model.stage import Stage
from teamcanvas.rules.topics.comparison import compare_topics
from teamcanvas.ui.findings.change_line import GROWN, ChangeLine
from tests.small_plans import small_plan, template
from tests.ui.conftest import Opens, press

TOO_MUCH = small_plan("S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.6")


def nothing_is_said_before_the_first_change_test(qtbot: QtBot, opens: Opens) -> None:
    change = ChangeLine(opens(TOO_MUCH))
    qtbot.addWidget(change)
    assert change.text == ""


def a_finding_that_goes_is_counted_and_named_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    change = ChangeLine(open_plan)
    qtbot.addWidget(change)
    open_plan.commit("Change FTE", lambda plan: set_fte(plan, "plan", PlacementId("a2"), 0.1))
    assert change.text == "Change FTE: 1\N{NO-BREAK SPACE}settled"
    assert change.names.startswith("− Sofia Rossi is planned at 1.5 FTE")
    open_plan.undo()
    assert change.text == "Undone: Change FTE: 1\N{NO-BREAK SPACE}new"
    assert change.names.startswith("+ Sofia Rossi is planned at 1.5 FTE")


def a_click_shows_the_names_and_hides_them_again_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    change = ChangeLine(open_plan)
    qtbot.addWidget(change)
    open_plan.commit("Change FTE", lambda plan: set_fte(plan, "plan", PlacementId("a2"), 0.1))
    assert change._names.isHidden()
    press(qtbot, change, "Change FTE: 1\N{NO-BREAK SPACE}settled")
    assert not change._names.isHidden()
    press(qtbot, change, "Change FTE: 1\N{NO-BREAK SPACE}settled")
    assert change._names.isHidden()


def another_maturity_shows_what_it_changes_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(template("full-mlops-team"))
    change = ChangeLine(open_plan)
    qtbot.addWidget(change)
    before = open_plan.result
    open_plan.commit("Change MLOps", lambda plan: change_maturity(plan, "plan", mlops=1, data_foundation=1))
    compared = compare_topics(before.topics, open_plan.result.topics)
    assert compared.settled or compared.added
    for topics, word in ((compared.settled, "settled"), (compared.added, "new")):
        assert not topics or f"{len(topics)}\N{NO-BREAK SPACE}{word}" in change.text


def a_harmless_change_says_nothing_and_the_list_below_stays_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    change = ChangeLine(open_plan)
    qtbot.addWidget(change)
    heights = {change.sizeHint().height()}
    open_plan.commit("Change FTE", lambda plan: set_fte(plan, "plan", PlacementId("a2"), 0.1))
    heights.add(change.sizeHint().height())
    open_plan.commit("Rename", lambda plan: plan.replace(title="Other"))
    heights.add(change.sizeHint().height())
    assert change.text == ""
    assert len(heights) == 1
    assert heights != {0}


def the_line_is_emitted_for_screen_readers_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    change = ChangeLine(open_plan)
    qtbot.addWidget(change)
    with qtbot.waitSignal(change.summarised) as summary:
        open_plan.commit("Change FTE", lambda plan: set_fte(plan, "plan", PlacementId("a2"), 0.1))
    assert summary.args == ["Change FTE: 1\N{NO-BREAK SPACE}settled · − Sofia Rossi is planned at 1.5 FTE"]


def the_tenth_placement_says_that_all_topics_are_listed_now_test(qtbot: QtBot, opens: Opens) -> None:
    roles = ("data_owner", "tech_lead", "data_scientist", "ml_engineer", "ux_designer")
    places = [f"{stage} {role} Sofia 0.1" for stage in ("S1", "S2") for role in roles][:9]
    open_plan = opens(small_plan(*places))
    change = ChangeLine(open_plan)
    qtbot.addWidget(change)
    open_plan.commit(
        "Place Piotr",
        lambda plan: place_person(
            plan, "plan", PersonId("piotr"), RoleId("ux_designer"), Stage.SOLUTION_DEVELOPMENT, SequentialIds()
        ),
    )
    assert change.text == GROWN
    assert change.names.startswith("Place Piotr: ")
