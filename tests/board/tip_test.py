"""The tip that says what a drop would do."""

from teamcanvas.board.tip import Tip, draw_tip, severity_counts, tip_for
from teamcanvas.edits.placements import place_person
from teamcanvas.layout.drawing.drawing import Box, Text, bounds, walk
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PersonId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.topics.comparison import compare_topics
from teamcanvas.rules.topics.words import explain_topic
from tests.rules.advice.teams import advice_plan
from tests.small_plans import small_plan

INSIDE = "Nobody leads the team from inside"


def words(tip: Tip) -> list[str]:
    drawing = draw_tip(tip, load_theme("light"))
    return [item.line.text for item, _, _ in walk(drawing) if isinstance(item, Text)]


def findings_are_counted_by_severity_worst_first_test() -> None:
    assert severity_counts((Severity.WARNING, Severity.ERROR, Severity.WARNING)) == "1 error, 2 warnings"
    assert severity_counts((Severity.INFO,)) == "1 note"
    assert severity_counts(()) == ""


def _tip(before: Plan, after: Plan) -> Tip:
    one, other = check(before, "plan"), check(after, "plan")
    return tip_for("Drop here", compare_topics(one.topics, other.topics), before, after)


def a_tip_says_which_topic_a_drop_settles_test() -> None:
    plan = advice_plan("02hospital")
    lead = place_person(
        plan, "plan", PersonId("p02"), RoleId("inside_out_lead"), Stage.SOLUTION_DEVELOPMENT, SequentialIds()
    )
    title, settles, *_ = words(_tip(plan, lead))
    topic = next(one for one in check(plan, "plan").topics.all if explain_topic(one, plan).title == INSIDE)
    assert (title, settles) == ("Drop here", f"✓ settles “{INSIDE}” ({len(topic.open)})")
    assert f"adds 1 {topic.severity}" in " ".join(words(_tip(lead, plan)))


def a_tip_without_effect_says_so_test() -> None:
    plan = advice_plan("02hospital")
    assert words(_tip(plan, plan)) == ["Drop here", "no effect on the topics"]


def the_first_placements_of_a_young_board_add_no_errors_test() -> None:
    empty, first = small_plan(people="Sofia Rossi"), small_plan("S1 data_owner Sofia 0.1", people="Sofia Rossi")
    said = " ".join(words(_tip(empty, first)))
    assert "error" not in said
    assert "✓ covers “The data has an owner”" in said or "✓ settles" in said


def a_long_message_wraps_inside_the_bubble_test() -> None:
    drawing = draw_tip(Tip("A " + "very long name " * 30), load_theme("room"))
    for item, dx, dy in walk(drawing):
        box = bounds(item).moved(dx, dy)
        assert Box(-1, -1, drawing.width + 1, drawing.height + 1).joined(box) == Box(
            -1, -1, drawing.width + 1, drawing.height + 1
        )
