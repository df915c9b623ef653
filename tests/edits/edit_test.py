"""An edit that is refused leaves its plan as it was; one that is done leaves it, too, and keeps the file's rules."""

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.model.plan import Plan
from tests.plans import plans
from tests.property.random_edits import random_edit
from tests.small_plans import template


@given(st.data())
@settings(max_examples=200)
def edits_leave_their_plan_alone_and_give_one_that_a_file_may_hold_test(data: st.DataObject) -> None:
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
