"""Edits, refused or not, do not modify their plan; the plan they return is valid."""

import contextlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcanvas.edits.activities import move_activity
from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.organisation import add_team
from teamcanvas.edits.placements import place_person
from teamcanvas.edits.reporting import set_reports_to
from teamcanvas.model.ids import ActivityId, PersonId, RoleId, SequentialIds
from teamcanvas.model.isolation import RIGHT_TO_LEFT
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from tests.example_counts import example_count
from tests.plans import plans
from tests.property.random_edits import random_edit
from tests.right_to_left import in_hebrew, not_isolated
from tests.small_plans import small_plan, template


@given(st.data())
@settings(max_examples=example_count(50))
def edits_do_not_modify_their_plan_and_give_a_valid_one_test(data: st.DataObject) -> None:
    plan = data.draw(st.sampled_from([template("startup-trio"), template("federated")]) | plans())
    for _ in range(data.draw(st.integers(1, 6))):
        before = plan.model_dump_json()
        changed = plan
        _, edit = random_edit(plan, data)
        with contextlib.suppress(EditRefusedError):
            changed = edit(plan)
        assert plan.model_dump_json() == before
        assert Plan.model_validate_json(changed.model_dump_json()) == changed
        plan = changed


def refusal_is_a_sentence_to_show_test() -> None:
    assert str(EditRefusedError("Say why.")) == "Say why."


def refusals_isolate_names_from_right_to_left_test() -> None:
    plan = in_hebrew(small_plan("S1 tech_lead Sofia 0.4", "S2 tech_lead Sofia 0.4"))
    plan = add_team(plan, "צוות 1", SequentialIds())
    first, lead, sofia = Stage.USE_CASE_DEFINITION, RoleId("tech_lead"), PersonId("sofia")
    refused: list[Callable[[], Plan]] = [
        lambda: place_person(plan, "plan", sofia, lead, first, SequentialIds()),
        lambda: set_reports_to(plan, sofia, sofia),
        lambda: add_team(plan, "צוות 1", SequentialIds()),
        lambda: move_activity(plan, ActivityId("s1_problem"), first, ActivityId("s2_model")),
    ]
    for attempt in refused:
        with pytest.raises(EditRefusedError) as refusal:
            attempt()
        assert RIGHT_TO_LEFT.search(str(refusal.value))
        assert not not_isolated(str(refusal.value))
