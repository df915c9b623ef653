"""Edits that may be refused."""

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.model.plan import Plan
from teamcanvas.ui.widgets.attempt import attempt
from tests.small_plans import small_plan
from tests.ui.conftest import Opens


def a_refusal_is_said_and_changes_nothing_test(opens: Opens) -> None:
    plan, said = opens(small_plan()), list[str]()

    def refuse(_plan: Plan) -> Plan:
        raise EditRefusedError("A person needs a name.")

    assert not attempt(plan, "Rename", refuse, said.append)
    assert said == ["A person needs a name."]
    assert not plan.store.undo_stack.canUndo()


def edits_of_one_kind_in_a_row_are_one_step_test(opens: Opens) -> None:
    plan = opens(small_plan())
    for title in ("a", "b", "c"):
        assert attempt(plan, "Rename", lambda p, t=title: p.replace(title=t), print, merge="title")
    plan.undo()
    assert plan.plan.title == "Small plan"
