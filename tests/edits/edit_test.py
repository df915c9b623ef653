"""Edits, refused or not, do not modify their plan; the plan they return is valid."""

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.model.plan import Plan
from tests.example_counts import example_count
from tests.plans import plans
from tests.property.random_edits import random_edit
from tests.small_plans import template


@given(st.data())
@settings(max_examples=example_count(80))
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
