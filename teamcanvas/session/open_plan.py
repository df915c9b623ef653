"""An open plan: its store, file and journal, the current scenario, and the findings of the live check."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from PySide6.QtCore import QObject, Signal

from teamcanvas.edits.edit import Edit
from teamcanvas.model.change import Change, diff
from teamcanvas.model.ids import IdSource, RandomIds
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.rules.engine import Checker
from teamcanvas.rules.result import CheckResult
from teamcanvas.rules.topics.comparison import TopicComparison, compare_topics
from teamcanvas.session.live_check import LiveCheck
from teamcanvas.session.plan_file import PlanFile
from teamcanvas.session.store import Store
from teamcanvas.storage.recovery import Recovery
from teamcanvas.storage.stamp import FileStamp


@dataclass(frozen=True, slots=True)
class EditPreview:
    """The plan that an edit would make, and what it would do to the topics."""

    plan: Plan
    topics: TopicComparison


class OpenPlan(QObject):
    """One open plan. A change is written to the journal first, then emitted by the store, then checked."""

    scenario_changed = Signal(str)
    """The id of the new current scenario."""
    saved_state_changed = Signal()
    """The plan was saved, has unsaved changes now, or has another file."""
    result_changed = Signal(object)
    """The `CheckResult` of the current plan and scenario."""
    journal_failed = Signal(str)
    """The reason, in one line: from now on changes do not survive a crash until they are saved."""

    def __init__(self, plan: Plan, file: PlanFile, parent: QObject | None = None) -> None:
        """Use `new`, `open` or `recover`."""
        super().__init__(parent)
        self.ids: IdSource = RandomIds()
        self._file = file
        self._journal_works = True
        self._scenario_id: str = plan.scenarios[0].id
        self._scenario_index = 0
        self._store = Store(plan, file.keep, self)
        self._live_check = LiveCheck(Checker(), self)
        self._result = self._live_check.check_now(plan, self._scenario_id)
        self._live_check.checked.connect(self._on_checked)
        # The first listener, so that all others find a current scenario that exists.
        self._store.changed.connect(self._keep_scenario_valid)
        self._store.settled.connect(self._on_settled)
        self._store.undo_stack.cleanChanged.connect(self._emit_saved_state)

    @classmethod
    def new(cls, plan: Plan, parent: QObject | None = None) -> Self:
        """A plan without a file, for example from a template. It counts as saved until it is edited."""
        return cls(plan, PlanFile.unnamed(plan), parent)

    @classmethod
    def open(cls, path: Path, parent: QObject | None = None) -> Self:
        """The plan in a file.

        Raises:
            OpenElsewhereError: it is open in another window.
            PlanFileError: there is no plan in it that can be read.
        """
        plan, file = PlanFile.opened(path)
        return cls(plan, file, parent)

    @classmethod
    def recover(cls, recovery: Recovery, parent: QObject | None = None) -> Self:
        """The plan of a crashed process, with unsaved changes, in the scenario that was edited last.

        It is not offered for recovery again.
        """
        plan, file = PlanFile.recovered(recovery)
        recovered = cls(plan, file, parent)
        recovered.store.undo_stack.resetClean()
        if recovery.scenario is not None:
            recovered.set_scenario(recovery.scenario)
        return recovered

    @property
    def store(self) -> Store:
        """The plan's store, which emits changes."""
        return self._store

    @property
    def plan(self) -> Plan:
        """The current plan."""
        return self._store.plan

    @property
    def scenario_id(self) -> str:
        """The id of the current scenario; it exists in the current plan."""
        return self._scenario_id

    @property
    def scenario(self) -> Scenario:
        """The current scenario."""
        return self.plan.scenario(self._scenario_id)

    @property
    def path(self) -> Path | None:
        """The plan's file, or None when it was never saved."""
        return self._file.path

    @property
    def title_for_window(self) -> str:
        """The plan's title, and its file's name if it has one. Text of the user: no markup, no placeholders."""
        return self.plan.title if self.path is None else f"{self.plan.title} – {self.path.name}"

    @property
    def unsaved(self) -> bool:
        """Whether there are unsaved changes."""
        return not self._store.undo_stack.isClean()

    @property
    def result(self) -> CheckResult:
        """The last check result. It is that of the current plan, unless a check is running."""
        return self._result

    def set_scenario(self, scenario_id: str) -> None:
        """Set the current scenario.

        Raises:
            KeyError: there is no scenario with this id.
        """
        self.plan.scenario(scenario_id)
        if scenario_id != self._scenario_id:
            self._show_scenario(scenario_id)
            self._live_check.check_now(self.plan, scenario_id)

    def commit(self, title: str, edit: Edit, merge: str | None = None) -> Change:
        """Apply an edit; see `Store.commit`.

        Raises:
            EditRefusedError: the edit cannot be done; nothing has changed.
        """
        return self._store.commit(title, edit, merge=merge)

    def undo(self) -> None:
        """Undo one step, and make the scenario that it changed the current one."""
        self._step(self._store.undo)

    def redo(self) -> None:
        """Redo one step, and make the scenario that it changed the current one."""
        self._step(self._store.redo)

    def preview(self, edit: Edit) -> EditPreview:
        """The effect of an edit on the findings of the current scenario, without applying it.

        Raises:
            EditRefusedError: the edit cannot be done.
        """
        edited = edit(self.plan)
        if self._live_check.busy:
            self._live_check.check_now(self.plan, self._scenario_id)
        after = self._live_check.dry_run(edited, self._scenario_id)
        return EditPreview(edited, compare_topics(self._result.topics, after.topics))

    def save(self, *, overwrite: bool = False) -> None:
        """Save the plan to its file. When that fails, the plan stays unsaved.

        Args:
            overwrite: even if another program changed the file since it was read.

        Raises:
            ChangedOnDiskError: another program changed the file.
            PlanFileError: it was not possible.
            ValueError: the plan has no file yet.
        """
        self._file.save(self.plan, overwrite=overwrite)
        self._store.undo_stack.setClean()

    def save_as(self, path: Path, *, overwrite: bool = False) -> None:
        """Save the plan to another file, which becomes its file.

        Raises:
            OpenElsewhereError: that file is open in another window.
            ChangedOnDiskError: there is a file of this name, and `overwrite` is not set.
            PlanFileError: it was not possible.
        """
        self._file.save_as(path, self.plan, overwrite=overwrite)
        if self.unsaved:
            self._store.undo_stack.setClean()
        else:
            self.saved_state_changed.emit()

    @property
    def stamp(self) -> FileStamp | None:
        """The stamp of the plan's file as it was read or saved last."""
        return self._file.stamp

    def version_on_disk(self) -> Plan:
        """The plan that is in the file now, after another program changed it.

        Raises:
            PlanFileError: there is none that can be read.
        """
        return self._file.read_again()[0]

    def take_version_on_disk(self) -> None:
        """Replace the plan by the version in its file, as a step that can be undone.

        Raises:
            PlanFileError: there is none that can be read; nothing has changed.
        """
        theirs, stamp = self._file.read_again()
        self._store.commit("Take the version on disk", lambda _mine: theirs)
        self._file.adopt(theirs, stamp)
        self._store.undo_stack.setClean()

    def close(self) -> None:
        """Release the file and discard unsaved changes. The object cannot be used afterwards."""
        self._live_check.close()
        self._file.close()

    def leave(self) -> None:
        """Release the file, and keep unsaved changes to be offered at the next start."""
        self._live_check.close()
        self._file.leave()

    def _step(self, step: Callable[[], None]) -> None:
        before = self.plan
        step()
        elsewhere = _only_scenario_in(diff(before, self.plan))
        if elsewhere is not None and any(scenario.id == elsewhere for scenario in self.plan.scenarios):
            self.set_scenario(elsewhere)

    def _keep_scenario_valid(self) -> None:
        scenarios = self.plan.scenarios
        for index, scenario in enumerate(scenarios):
            if scenario.id == self._scenario_id:
                self._scenario_index = index
                return
        # The scenario was removed: its neighbour becomes current, as with tabs.
        self._show_scenario(scenarios[min(self._scenario_index, len(scenarios) - 1)].id)

    def _show_scenario(self, scenario_id: str) -> None:
        self._scenario_id = scenario_id
        self._scenario_index = self.plan.scenarios.index(self.scenario)
        self.scenario_changed.emit(scenario_id)

    def _on_settled(self) -> None:
        self._live_check.check(self.plan, self._scenario_id)
        works = self._file.problem is None
        if self._journal_works and not works:
            self.journal_failed.emit(self._file.problem)
        self._journal_works = works

    def _on_checked(self, result: CheckResult) -> None:
        self._result = result
        self.result_changed.emit(result)

    def _emit_saved_state(self) -> None:
        self.saved_state_changed.emit()


def _only_scenario_in(change: Change) -> str | None:
    """The scenario that contains all of a change, if it is a single one."""
    elsewhere = any(entry.path[0] != "scenarios" for entry in (*change.differences, *change.reorderings))
    return next(iter(change.scenarios)) if len(change.scenarios) == 1 and not elsewhere else None
