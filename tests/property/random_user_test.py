"""A random user: edits with valid and invalid arguments, undo, redo, save, crash and recover.

After every step the session equals a simple model, a list of plans.
"""

import tempfile
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings, stateful
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import QCoreApplication

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.placements import set_fte
from teamcanvas.edits.scenarios import copy_scenario, rename_plan
from teamcanvas.model.apply import apply
from teamcanvas.model.change import Change
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from teamcanvas.rules.topics.comparison import compare_topics
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.session.store import Edit
from teamcanvas.storage.files import read_plan, save_plan
from teamcanvas.storage.recovery import recoverable
from teamcanvas.storage.refusals import ChangedOnDiskError
from teamcanvas.storage.templates import empty_plan, template_names, template_plan
from tests.example_counts import example_count
from tests.property.random_edits import EDITS, ON_THE_BOARD, random_edit
from tests.property.steps import Steps


class RandomUser(RuleBasedStateMachine):
    """Plays with one plan."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._environment = pytest.MonkeyPatch()
        # Journals, locks and backups of this user only.
        self._environment.setenv("XDG_STATE_HOME", str(Path(self._folder.name, "state")))
        self._path = Path(self._folder.name, "plan.teamcanvas")
        self._on_disk: Plan | None = None
        self._others = 0
        self._looked_at: Plan | None = None

    @initialize(template=st.sampled_from((None, *template_names()[:3])))
    def begin(self, template: str | None) -> None:
        plan = empty_plan("Plan", SequentialIds()) if template is None else template_plan(template)
        plan = copy_scenario(plan, plan.scenarios[0].id, "To be", SequentialIds())
        self._show(OpenPlan.new(plan), Steps(plan))

    def _show(self, open_plan: OpenPlan, steps: Steps) -> None:
        self.open_plan, self.steps = open_plan, steps
        self._journal_begins_at: Plan | None = steps.plan if steps.clean_at == 0 else None
        self._told = open_plan.plan
        self._changes = self._expected_changes = 0
        self._scenario_told = open_plan.scenario_id
        self._unsaved_told = open_plan.unsaved
        self._result_told = open_plan.result
        open_plan.store.changed.connect(self._hear)
        open_plan.scenario_changed.connect(lambda scenario: setattr(self, "_scenario_told", scenario))
        open_plan.saved_state_changed.connect(lambda: setattr(self, "_unsaved_told", open_plan.unsaved))
        open_plan.result_changed.connect(lambda result: setattr(self, "_result_told", result))

    def _hear(self, change: Change) -> None:
        self._changes += 1
        self._told = apply(self._told, change)

    @rule(data=st.data(), merge=st.sampled_from((None, "typing", "dragging")), times=st.integers(1, 3))
    def edit(self, data: st.DataObject, merge: str | None, times: int) -> None:
        for _ in range(times):
            self._commit(*random_edit(self.open_plan.plan, data), merge)
            self.everything_shown_is_true()

    @rule(data=st.data(), times=st.integers(1, 4))
    def edit_the_board(self, data: st.DataObject, times: int) -> None:
        for _ in range(times):
            self._commit(*random_edit(self.open_plan.plan, data, ON_THE_BOARD), None)
            self.everything_shown_is_true()

    @rule(data=st.data(), places=st.lists(st.sampled_from((0.1, 0.25, 0.5)), min_size=2, max_size=4))
    def type_an_fte(self, data: st.DataObject, places: list[float]) -> None:
        scenario = self.open_plan.scenario
        if scenario.placements:
            placement = data.draw(st.sampled_from(scenario.placements)).id
            for fte in places:
                self._commit(
                    f"Set FTE to {fte}",
                    partial(set_fte, scenario_id=scenario.id, placement=placement, fte=fte),
                    placement,
                )

    def _commit(self, title: str, edit: Edit, merge: str | None) -> None:
        before = self.open_plan.plan
        try:
            expected = edit(before)
        except EditRefusedError:
            with pytest.raises(EditRefusedError):
                self.open_plan.commit(title, edit, merge)
            assert self.open_plan.plan is before
            return
        change = self.open_plan.commit(title, edit, merge)
        committed = self.steps.commit(title, expected, merge)
        assert bool(change) == committed
        self._expected_changes += committed

    @precondition(lambda self: self._looked_at is not self.open_plan.plan)
    @rule(data=st.data())
    def look_at_what_an_edit_would_do(self, data: st.DataObject) -> None:
        self._looked_at = self.open_plan.plan
        name, edit = random_edit(self.open_plan.plan, data)
        before, scenario = self.open_plan.plan, self.open_plan.scenario_id
        try:
            after = edit(before)
        except EditRefusedError:
            return
        if name != "remove_scenario":
            topics = compare_topics(check(before, scenario).topics, check(after, scenario).topics)
            assert self.open_plan.preview(edit).topics == topics
        assert self.open_plan.plan is before

    @precondition(lambda self: self.steps.at > 0)
    @rule(again=st.booleans())
    def undo(self, again: bool) -> None:
        self._undo()
        self._expected_changes += self.steps.back()
        if again:
            self.everything_shown_is_true()
            self._expect_redo()

    def _undo(self) -> None:
        self.open_plan.undo()

    def _redo(self) -> None:
        self.open_plan.redo()

    @precondition(lambda self: self.steps.redo_text != "")
    @rule()
    def redo(self) -> None:
        self._expect_redo()

    def _expect_redo(self) -> None:
        self._redo()
        self._expected_changes += self.steps.forth()

    @precondition(lambda self: len(self.open_plan.plan.scenarios) > 1)
    @rule(data=st.data())
    def show_another_scenario(self, data: st.DataObject) -> None:
        scenario = data.draw(st.sampled_from(self.open_plan.plan.scenarios))
        self.open_plan.set_scenario(scenario.id)
        assert self.open_plan.scenario_id == scenario.id

    @precondition(lambda self: self.steps.clean_at != self.steps.at or self._on_disk is None)
    @rule()
    def save(self) -> None:
        if self.open_plan.path is None:
            self.open_plan.save_as(self._path, overwrite=True)
        else:
            self.open_plan.save()
        self.steps.clean_at = self.steps.at
        self._on_disk = self._journal_begins_at = self.steps.plan
        assert read_plan(self._path) == self.steps.plan

    @precondition(lambda self: self._on_disk is not None and self.steps.titles)
    @rule()
    def close_and_open_again(self) -> None:
        assert self._on_disk is not None
        self.open_plan.close()
        self._show(OpenPlan.open(self._path), Steps(self._on_disk))

    @precondition(lambda self: self._on_disk is not None and self._others < len(self.steps.titles))
    @rule()
    def overwrite_what_another_program_changed_meanwhile(self) -> None:
        assert self._on_disk is not None
        self._others += 1
        theirs = rename_plan(self._on_disk, f"Theirs {self._others}")
        save_plan(self._path, theirs, overwrite=True)
        self._on_disk = theirs
        unsaved = self.open_plan.unsaved
        with pytest.raises(ChangedOnDiskError):
            self.open_plan.save()
        assert self.open_plan.unsaved == unsaved
        assert read_plan(self._path) == theirs
        self.open_plan.save(overwrite=True)
        self._on_disk = self._journal_begins_at = self.steps.plan
        self.steps.clean_at = self.steps.at

    @precondition(lambda self: self.steps.at != self.steps.clean_at)
    @rule()
    def crash_and_start_again(self) -> None:
        was = self.steps.plan
        self.open_plan.leave()
        offered = recoverable()
        if was in (self._journal_begins_at, self._on_disk):
            assert offered == []
            self._show(*self._started_again(was))
            return
        (recovery,) = offered
        assert recovery.plan() == was
        self._show(OpenPlan.recover(recovery), Steps(was, clean=False))

    def _started_again(self, was: Plan) -> tuple[OpenPlan, Steps]:
        if self._on_disk is None:
            return OpenPlan.new(was), Steps(was)
        return OpenPlan.open(self._path), Steps(self._on_disk)

    @invariant()
    def everything_shown_is_true(self) -> None:
        self.check_what_is_shown()

    def check_what_is_shown(self) -> None:
        open_plan, steps = self.open_plan, self.steps
        assert open_plan.plan == steps.plan
        assert self._told == steps.plan
        assert self._changes == self._expected_changes
        stack = open_plan.store.undo_stack
        assert (stack.undoText(), stack.canUndo()) == (steps.undo_text, bool(steps.at))
        assert (stack.redoText(), stack.canRedo()) == (steps.redo_text, steps.at < len(steps.titles))
        assert open_plan.unsaved == self._unsaved_told == (steps.at != steps.clean_at)
        assert open_plan.scenario_id == self._scenario_told == open_plan.scenario.id
        assert open_plan.result == self._result_told == check(steps.plan, open_plan.scenario_id)

    def teardown(self) -> None:
        if hasattr(self, "open_plan"):
            self.open_plan.close()
            assert recoverable() == []
        self._environment.undo()
        self._folder.cleanup()


def the_session_equals_the_model_after_random_edits_test(qapp: QCoreApplication) -> None:
    stateful.run_state_machine_as_test(
        RandomUser, settings=settings(max_examples=example_count(6), stateful_step_count=30)
    )


def every_noun_of_the_edits_is_played_test() -> None:
    modules = {edit.__module__.rsplit(".", 1)[1] for edit in EDITS.values()}
    assert modules >= {"acceptance", "cards", "people", "placements", "raci", "scenarios", "settings"}
