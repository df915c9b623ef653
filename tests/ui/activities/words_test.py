"""What is said about activities and how they differ from the catalogue."""

from typing import get_args

from teamcanvas.edits.activities import add_activity, change_activity, remove_activity
from teamcanvas.model.ids import ActivityId, RoleId, SequentialIds
from teamcanvas.model.role import ActivityKind
from teamcanvas.model.stage import Stage
from teamcanvas.ui.activities.words import (
    KIND_HINTS,
    KINDS,
    SIGNS,
    changed_fields,
    in_catalogue,
    known_tags,
    own_activity,
    position_words,
    summary_words,
)
from tests.raci_cells import set_cell
from tests.small_plans import small_plan

PROBLEM = ActivityId("s1_problem")


def every_kind_has_its_words_test() -> None:
    assert set(KINDS) == set(KIND_HINTS) == set(get_args(ActivityKind))


def what_differs_from_the_catalogue_is_named_test() -> None:
    plan = small_plan()
    assert changed_fields(plan, PROBLEM) == ()
    plan = change_activity(plan, PROBLEM, title="Say what hurts", critical=True)
    assert changed_fields(plan, PROBLEM) == ("title", "critical")
    own = own_activity(plan, PROBLEM)
    assert own is not None
    assert own.title == "Say what hurts"
    assert changed_fields(plan, ActivityId("gone")) == ()
    assert (in_catalogue(PROBLEM), in_catalogue(ActivityId("gone"))) == (True, False)


def the_summary_counts_what_is_different_test() -> None:
    plan = small_plan()
    assert summary_words(plan, plan.scenarios[0]) == "36 in the matrix"
    plan = add_activity(plan, "Name the product", Stage.SCALE_AND_ADOPT, SequentialIds(), tags=("brand",))
    plan = remove_activity(change_activity(plan, PROBLEM, title="Say what hurts"), ActivityId("s1_ux"))
    plan = set_cell(plan, "plan", PROBLEM, RoleId("tech_lead"), "C")
    words = "36 in the matrix · 1 your own · 1 changed · 1 removed · 1 with edited letters"
    assert summary_words(plan, plan.scenarios[0]) == words
    assert {"brand", "gate"} <= set(known_tags(plan))


def a_position_is_a_number_in_the_stage_test() -> None:
    plan = remove_activity(small_plan(), ActivityId("s1_value"))
    words = "Secure sponsorship and funding, 2 of 9 in Use Case Definition"
    assert position_words(plan, ActivityId("s1_sponsor")) == words
    assert position_words(plan, ActivityId("s1_value")) == ""


def the_legend_names_the_sign_of_every_kind_test() -> None:
    for words in KINDS.values():
        assert words.lower() in SIGNS
