"""A step holds two plans and sets one or the other."""

from PySide6.QtGui import QUndoCommand, QUndoStack

from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.model.plan import Plan
from teamcanvas.session.undo_step import EditRun, UndoStep


def a_step_sets_the_plan_after_it_and_the_one_before_it_test(plan: Plan) -> None:
    shown: list[Plan] = []
    after = rename_plan(plan, "Churn")
    stack = QUndoStack()
    stack.push(UndoStep("Rename the plan", plan, after, shown.append))
    stack.undo()
    stack.redo()
    assert [id(one) for one in shown] == [id(after), id(plan), id(after)]


def steps_of_one_run_become_one_test(plan: Plan) -> None:
    shown: list[Plan] = []
    run = EditRun("title")
    middle, last = rename_plan(plan, "C"), rename_plan(plan, "Ch")
    stack = QUndoStack()
    stack.push(UndoStep("Type C", plan, middle, shown.append, run))
    stack.push(UndoStep("Type Ch", middle, last, shown.append, run))
    assert (stack.count(), stack.undoText()) == (1, "Type Ch")
    stack.undo()
    assert shown[-1] is plan


def runs_with_the_same_key_are_not_merged_test(plan: Plan) -> None:
    middle, last = rename_plan(plan, "C"), rename_plan(plan, "Ch")
    stack = QUndoStack()
    shown: list[Plan] = []
    stack.push(UndoStep("Type C", plan, middle, shown.append, EditRun("title")))
    stack.push(UndoStep("Type Ch", middle, last, shown.append, EditRun("title")))
    assert stack.count() == 2


def a_step_does_not_merge_other_commands_test(plan: Plan) -> None:
    shown: list[Plan] = []
    assert not UndoStep("Rename", plan, plan, shown.append, EditRun("title")).mergeWith(QUndoCommand())


def a_line_break_in_a_title_becomes_a_blank_test(plan: Plan) -> None:
    shown: list[Plan] = []
    stack = QUndoStack()
    stack.push(UndoStep("Rename Ada\nOkafor", plan, rename_plan(plan, "Churn"), shown.append))
    assert stack.undoText() == "Rename Ada Okafor"
