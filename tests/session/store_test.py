"""Every edit is emitted once and can be undone."""

import subprocess
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.people import rename_person
from teamcanvas.edits.placements import remove_placement, set_fte
from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.model.apply import apply
from teamcanvas.model.change import Change
from teamcanvas.model.ids import PersonId, PlacementId
from teamcanvas.model.plan import Plan
from teamcanvas.session.store import Store

Edit = Callable[[Plan], Plan]


def _fte(value: float) -> Edit:
    return lambda plan: set_fte(plan, "s01", PlacementId("a01"), value)


def _title(text: str) -> Edit:
    return lambda plan: rename_plan(plan, text)


class Listener(QObject):
    """Knows only what the store emits."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.plan = store.plan
        self.heard: list[Change] = []
        store.changed.connect(self._hear)

    def _hear(self, change: Change) -> None:
        self.heard.append(change)
        self.plan = apply(self.plan, change)


def an_edit_is_emitted_once_and_pushes_a_step_test(store: Store) -> None:
    listener = Listener(store)
    change = store.commit("Rename the plan", _title("Churn"))
    assert listener.heard == [change]
    assert store.plan.title == "Churn"
    assert store.undo_stack.undoText() == "Rename the plan"
    assert not store.undo_stack.isClean()


def an_edit_that_changes_nothing_pushes_no_step_test(store: Store, plan: Plan) -> None:
    listener = Listener(store)
    assert not store.commit("Rename the plan", _title(plan.title))
    assert not store.commit("Set the FTE", _fte(0.5))
    assert not listener.heard
    assert store.plan is plan
    assert not store.undo_stack.canUndo()
    assert store.undo_stack.isClean()


def a_refused_edit_changes_nothing_test(store: Store, plan: Plan) -> None:
    listener = Listener(store)
    with pytest.raises(EditRefusedError, match="at most 1"):
        store.commit("Set the FTE", _fte(1.5))
    assert store.plan is plan
    assert not listener.heard
    assert store.undo_stack.count() == 0


def a_failed_edit_keeps_the_redo_steps_test(store: Store) -> None:
    store.commit("Rename the plan", _title("Churn"))
    store.undo()
    with pytest.raises(EditRefusedError):
        store.commit("Remove Jun", lambda plan: remove_placement(plan, "s01", PlacementId("gone")))
    assert store.undo_stack.redoText() == "Rename the plan"


def undo_and_redo_restore_the_same_plan_objects_test(store: Store, plan: Plan) -> None:
    listener = Listener(store)
    store.commit("Rename the plan", _title("Churn"))
    renamed = store.plan
    store.commit("Set the FTE", _fte(0.2))
    store.undo()
    assert store.plan is renamed
    store.undo()
    assert store.plan is plan
    assert (store.undo_stack.canUndo(), store.undo_stack.redoText()) == (False, "Rename the plan")
    store.redo()
    assert store.plan is renamed
    assert len(listener.heard) == 5
    assert listener.plan == store.plan


def undo_and_redo_without_steps_do_nothing_test(store: Store, plan: Plan) -> None:
    listener = Listener(store)
    store.undo()
    store.redo()
    assert store.plan is plan
    assert not listener.heard


def going_back_several_steps_at_once_is_one_change_test(store: Store, plan: Plan) -> None:
    for number in range(4):
        store.commit("Rename the plan", _title(f"Plan {number}"))
    listener = Listener(store)
    store.undo_stack.setIndex(0)
    assert store.plan is plan
    assert len(listener.heard) == 1
    assert listener.plan == plan


def typing_a_number_is_one_step_with_the_last_title_test(store: Store, plan: Plan) -> None:
    listener = Listener(store)
    for value in (0.7, 0.75, 0.8):
        store.commit(f"Set the FTE to {value}", _fte(value), merge="fte a01")
    assert len(listener.heard) == 3
    assert store.undo_stack.count() == 1
    assert store.undo_stack.undoText() == "Set the FTE to 0.8"
    store.undo()
    assert store.plan is plan
    store.redo()
    assert store.plan.scenarios[0].placements[0].fte == 0.8
    assert listener.plan == store.plan


def typing_back_to_the_first_value_leaves_no_step_test(store: Store, plan: Plan) -> None:
    listener = Listener(store)
    store.commit("Set the FTE", _fte(0.7), merge="fte a01")
    store.commit("Set the FTE", _fte(0.5), merge="fte a01")
    assert store.plan == plan
    assert store.undo_stack.count() == 0
    assert store.undo_stack.isClean()
    assert listener.plan == plan
    store.commit("Set the FTE", _fte(0.9), merge="fte a01")
    store.undo()
    assert store.plan == plan


@pytest.mark.parametrize(
    "between",
    [
        pytest.param(lambda store: store.commit("Rename the plan", _title("Churn")), id="another edit"),
        pytest.param(lambda store: store.commit("Set the FTE", _fte(0.1), merge="fte elsewhere"), id="another key"),
        pytest.param(lambda store: store.commit("Set the FTE", _fte(0.1)), id="no key"),
        pytest.param(lambda store: store.undo_stack.setClean(), id="a save"),
    ],
)
def another_edit_in_between_starts_a_new_step_test(store: Store, between: Callable[[Store], object]) -> None:
    store.commit("Set the FTE", _fte(0.7), merge="fte a01")
    between(store)
    count = store.undo_stack.count()
    store.commit("Set the FTE", _fte(0.8), merge="fte a01")
    assert store.undo_stack.count() == count + 1


def typing_after_an_undo_starts_a_new_step_test(store: Store) -> None:
    store.commit("Set the FTE", _fte(0.7), merge="fte a01")
    store.commit("Rename the plan", _title("Churn"))
    store.undo()
    store.commit("Set the FTE", _fte(0.8), merge="fte a01")
    assert store.undo_stack.count() == 2
    store.undo()
    assert store.plan.scenarios[0].placements[0].fte == 0.7


def an_edit_after_undo_drops_the_redo_steps_test(store: Store) -> None:
    store.commit("Rename the plan", _title("Churn"))
    store.undo()
    store.commit("Set the FTE", _fte(0.7))
    assert not store.undo_stack.canRedo()
    assert store.undo_stack.count() == 1


def undo_works_across_a_save_test(store: Store, plan: Plan) -> None:
    store.commit("Rename the plan", _title("Churn"))
    store.undo_stack.setClean()
    store.undo()
    assert store.plan is plan
    assert not store.undo_stack.isClean()
    store.redo()
    assert store.undo_stack.isClean()


def on_change_is_called_before_changed_is_emitted_test(plan: Plan) -> None:
    order: list[str] = []
    store = Store(plan, on_change=lambda _change: order.append("recorded"))
    store.changed.connect(lambda _change: order.append("told"))
    store.settled.connect(lambda: order.append("settled"))
    store.commit("Rename the plan", _title("Churn"))
    store.undo()
    assert order == ["recorded", "told", "settled"] * 2


def an_edit_by_a_listener_is_emitted_second_to_all_listeners_test(store: Store) -> None:
    def tidy(change: Change) -> None:
        if store.plan.people[0].name == "ada okafor":
            store.commit("Tidy the name", lambda plan: rename_person(plan, PersonId("p01"), "Ada Okafor-Lind"))

    settled: list[Plan] = []
    store.changed.connect(tidy)
    store.settled.connect(lambda: settled.append(store.plan))
    listener = Listener(store)
    store.commit("Rename Ada", lambda plan: rename_person(plan, PersonId("p01"), "ada okafor"))
    assert listener.plan == store.plan
    assert len(listener.heard) == 2
    assert settled == [store.plan]
    assert store.undo_stack.undoText() == "Tidy the name"
    assert store.undo_stack.count() == 2


def undo_texts_are_current_when_listeners_run_test(store: Store) -> None:
    seen: list[tuple[str, str]] = []
    store.changed.connect(lambda _change: seen.append((store.undo_stack.undoText(), store.undo_stack.redoText())))
    store.commit("Rename the plan", _title("Churn"))
    store.commit("Set the FTE", _fte(0.7))
    store.undo()
    assert seen == [("Rename the plan", ""), ("Set the FTE", ""), ("Rename the plan", "Set the FTE")]


COLLECTED = """
import gc
from weakref import ref
from PySide6.QtCore import QCoreApplication
from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.session.store import Store
from teamcanvas.session.undo_step import UndoStep
from tests.small_plans import small_plan

app, plan = QCoreApplication([]), small_plan()
gc.disable()
for older in (True, False):
    step = UndoStep("Rename", plan, rename_plan(plan, "a"), print)
    if older:
        gc.collect()
    store = Store(plan)
    store.undo_stack.push(step)
    store.commit("Rename", lambda plan: rename_plan(plan, "b"))
    store.cycle = [store, store.undo_stack, step]
    left = [ref(store), ref(store.undo_stack), ref(step)]
    del store, step
    gc.collect()
    assert [one() for one in left] == [None] * 3
"""


def a_store_in_a_cycle_is_collected_with_its_steps_test(python: str) -> None:
    """In whatever order the garbage collector takes them; in a process of its own, which would crash."""
    subprocess.run([python, "-c", COLLECTED], check=True, capture_output=True)
