"""An open plan keeps findings, current scenario, saved state, journal and undo stack consistent."""

import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.people import rename_person
from teamcanvas.edits.placements import place_person, set_fte
from teamcanvas.edits.scenarios import copy_scenario, remove_scenario, rename_plan
from teamcanvas.model.ids import PersonId, PlacementId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import Checker, CheckResult, check
from teamcanvas.rules.topics.comparison import compare_topics
from teamcanvas.session.live_check import ALWAYS_QUICK
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.files import read_plan, save_plan
from teamcanvas.storage.recovery import recoverable
from teamcanvas.storage.refusals import ChangedOnDiskError, PlanFileError

Edit = Callable[[Plan], Plan]


@pytest.fixture
def open_plan(plan: Plan, qapp: QCoreApplication) -> Iterator[OpenPlan]:
    opened = OpenPlan.new(plan)
    yield opened
    opened.close()


@pytest.fixture
def saved_plan(plan: Plan, plan_file: Path, qapp: QCoreApplication) -> Iterator[OpenPlan]:
    save_plan(plan_file, plan)
    opened = OpenPlan.open(plan_file)
    yield opened
    opened.close()


def _fte(value: float, placement: str = "a01") -> Edit:
    return lambda plan: set_fte(plan, "s01", PlacementId(placement), value)


def _title(text: str) -> Edit:
    return lambda plan: rename_plan(plan, text)


def findings_are_there_at_once_and_after_every_change_test(open_plan: OpenPlan) -> None:
    told: list[object] = []
    open_plan.result_changed.connect(told.append)
    assert open_plan.result == check(open_plan.plan, "s01")
    take = place_person
    open_plan.commit(
        "Place Jun",
        lambda plan: take(plan, "s01", PersonId("p02"), RoleId("data_owner"), Stage.USE_CASE_DEFINITION, open_plan.ids),
    )
    assert open_plan.result == check(open_plan.plan, "s01")
    open_plan.undo()
    assert open_plan.result == check(open_plan.plan, "s01")
    assert len(told) == 2


def findings_are_emitted_after_the_change_test(open_plan: OpenPlan) -> None:
    order: list[str] = []
    open_plan.result_changed.connect(lambda _result: order.append("findings"))
    open_plan.store.changed.connect(lambda _change: order.append("change"))
    open_plan.commit("Rename the plan", _title("Churn"))
    assert order == ["change", "findings"]


def a_preview_has_the_effect_of_an_edit_and_changes_nothing_test(open_plan: OpenPlan, plan: Plan) -> None:
    before = open_plan.result
    told: list[object] = []
    open_plan.result_changed.connect(told.append)
    preview = open_plan.preview(_fte(0.9))
    assert preview.plan.scenarios[0].placements[0].fte == 0.9
    assert preview.topics == compare_topics(before.topics, check(preview.plan, "s01").topics)
    assert open_plan.plan is plan
    assert told == []
    with pytest.raises(EditRefusedError):
        open_plan.preview(_fte(1.5))


def another_scenario_is_shown_with_its_own_findings_test(open_plan: OpenPlan) -> None:
    shown: list[str] = []
    open_plan.scenario_changed.connect(shown.append)
    open_plan.set_scenario("s02")
    open_plan.set_scenario("s02")
    assert (shown, open_plan.scenario.title) == (["s02"], "To be")
    assert open_plan.result == check(open_plan.plan, "s02")
    with pytest.raises(KeyError):
        open_plan.set_scenario("s03")
    assert open_plan.scenario_id == "s02"


def the_neighbour_of_a_removed_scenario_is_current_before_listeners_run_test(open_plan: OpenPlan) -> None:
    open_plan.set_scenario("s02")
    seen: list[str] = []
    open_plan.store.changed.connect(lambda _change: seen.append(open_plan.scenario.title))
    open_plan.commit("Remove To be", lambda plan: remove_scenario(plan, "s02"))
    assert seen == ["As is"]
    assert open_plan.result == check(open_plan.plan, "s01")
    open_plan.undo()
    assert open_plan.scenario_id == "s02"


def undoing_the_current_scenario_makes_another_one_current_test(open_plan: OpenPlan) -> None:
    open_plan.commit("Copy As is", lambda plan: copy_scenario(plan, "s01", "Copy", open_plan.ids))
    copy = open_plan.plan.scenarios[1]
    open_plan.set_scenario(copy.id)
    open_plan.store.undo_stack.undo()
    assert open_plan.scenario_id == "s02"


def undo_makes_the_changed_scenario_current_test(open_plan: OpenPlan) -> None:
    open_plan.commit("Set the FTE", _fte(0.9))
    open_plan.set_scenario("s02")
    open_plan.undo()
    assert open_plan.scenario_id == "s01"
    open_plan.set_scenario("s02")
    open_plan.redo()
    assert open_plan.scenario_id == "s01"


def undo_of_a_change_of_several_scenarios_keeps_the_current_one_test(open_plan: OpenPlan) -> None:
    open_plan.commit("Rename Ada", lambda plan: rename_person(plan, PersonId("p01"), "Ada"))
    open_plan.set_scenario("s02")
    open_plan.undo()
    assert open_plan.scenario_id == "s02"


def a_plan_is_unsaved_from_an_edit_until_a_save_and_again_after_undo_test(saved_plan: OpenPlan) -> None:
    states: list[bool] = []
    saved_plan.saved_state_changed.connect(lambda: states.append(saved_plan.unsaved))
    assert not saved_plan.unsaved
    saved_plan.commit("Rename the plan", _title("Churn"))
    saved_plan.save()
    saved_plan.undo()
    saved_plan.redo()
    assert states == [True, False, True, False]
    assert saved_plan.path is not None
    assert read_plan(saved_plan.path).title == "Churn"


def a_failed_save_leaves_the_plan_unsaved_test(saved_plan: OpenPlan, plan_file: Path) -> None:
    saved_plan.commit("Rename the plan", _title("Churn"))
    plan_file.write_bytes(plan_file.read_bytes().replace(b"Churn model", b"Theirs"))
    with pytest.raises(ChangedOnDiskError):
        saved_plan.save()
    assert saved_plan.unsaved
    assert read_plan(plan_file).title == "Theirs"
    saved_plan.save(overwrite=True)
    assert not saved_plan.unsaved


def a_new_plan_has_no_file_until_it_is_saved_under_a_name_test(open_plan: OpenPlan, plan_file: Path) -> None:
    told: list[Path | None] = []
    open_plan.saved_state_changed.connect(lambda: told.append(open_plan.path))
    assert (open_plan.path, open_plan.unsaved, open_plan.title_for_window) == (None, False, "Churn model")
    with pytest.raises(ValueError, match="without a file"):
        open_plan.save()
    open_plan.save_as(plan_file)
    assert told == [plan_file]
    assert open_plan.title_for_window == "Churn model – churn.teamcanvas"
    open_plan.commit("Rename the plan", _title("Churn"))
    open_plan.save()
    assert read_plan(plan_file).title == "Churn"


def an_impossible_save_under_a_name_changes_nothing_test(open_plan: OpenPlan, tmp_path: Path) -> None:
    open_plan.commit("Rename the plan", _title("Churn"))
    with pytest.raises(PlanFileError):
        open_plan.save_as(tmp_path / "missing" / "churn.teamcanvas")
    assert (open_plan.path, open_plan.unsaved) == (None, True)


def after_a_crash_all_committed_changes_are_restored_as_unsaved_test(plan: Plan, plan_file: Path) -> None:
    save_plan(plan_file, plan)
    crashed = OpenPlan.open(plan_file)
    crashed.commit("Rename the plan", _title("Churn"))
    crashed.commit("Set the FTE", _fte(0.9))
    crashed.undo()
    crashed.leave()
    (recovery,) = recoverable()
    recovered = OpenPlan.recover(recovery)
    assert recovered.plan == crashed.plan
    assert recovered.unsaved
    assert recovered.path == plan_file
    assert recovered.result == check(recovered.plan, "s01")
    assert read_plan(plan_file) == plan
    recovered.save()
    assert not recovered.unsaved
    assert read_plan(plan_file).title == "Churn"
    recovered.close()
    assert recoverable() == []


def after_a_crash_the_scenario_that_was_edited_last_is_shown_test(plan: Plan) -> None:
    crashed = OpenPlan.new(plan)
    crashed.commit("Copy", lambda plan: copy_scenario(plan, "s01", "To be", crashed.ids))
    other = crashed.plan.scenarios[1].id
    crashed.leave()
    (recovery,) = recoverable()
    recovered = OpenPlan.recover(recovery)
    assert recovered.scenario_id == other
    assert recovered.result == check(recovered.plan, other)
    recovered.close()


def a_change_is_in_the_journal_before_it_is_emitted_test(plan: Plan, qapp: QCoreApplication) -> None:
    crashed = OpenPlan.new(plan)
    # The process crashes while the first listener runs.
    crashed.store.changed.connect(lambda _change: crashed.leave())
    crashed.commit("Rename the plan", _title("Churn"))
    (recovery,) = recoverable()
    assert recovery.plan().title == "Churn"
    recovery.discard()


def without_a_journal_editing_continues_and_one_warning_is_emitted_test(
    plan: Plan, plan_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    blocked = tmp_path / "state"
    blocked.write_text("a file where a folder should be")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    open_plan = OpenPlan.new(plan)
    said: list[str] = []
    open_plan.journal_failed.connect(said.append)
    for title in ("C", "Ch", "Churn"):
        open_plan.commit("Rename the plan", _title(title))
    assert open_plan.plan.title == "Churn"
    assert len(said) == 1
    open_plan.save_as(plan_file)
    assert read_plan(plan_file).title == "Churn"
    open_plan.close()


KILLED = """
import os, signal, sys
from PySide6.QtGui import QGuiApplication
from teamcanvas.edits.people import add_people
from teamcanvas.model.ids import SequentialIds
from teamcanvas.session.live_check import ALWAYS_QUICK
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.templates import template_plan

app = QGuiApplication([])
open_plan = OpenPlan.new(template_plan("startup-trio"))
for name in ("Ann", "Ben"):
    open_plan.commit("Add", lambda plan: add_people(plan, [name], SequentialIds()))
open_plan.undo()
# The first view that hears of the last change is the last thing that happens.
open_plan.store.changed.connect(lambda change: os.kill(os.getpid(), signal.SIGKILL))
open_plan.commit("Add", lambda plan: add_people(plan, ["Cem"], SequentialIds()))
"""


def a_killed_process_loses_no_committed_change_test(python: str) -> None:
    assert recoverable() == []
    run = subprocess.run([python, "-c", KILLED], check=False, timeout=60)
    assert run.returncode == -signal.SIGKILL
    (recovery,) = recoverable()
    names = [person.name for person in recovery.plan().people]
    assert names[-2:] == ["Ann", "Cem"]
    recovery.discard()


class HeldChecker(Checker):
    """A checker that blocks on the worker thread."""

    go_on = threading.Event()

    def check(self, plan: Plan, scenario_id: str, today: date | None = None) -> CheckResult:
        if threading.current_thread() is not threading.main_thread():
            assert self.go_on.wait(10)
        return super().check(plan, scenario_id, today)


@pytest.fixture
def large_plan(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> Plan:
    """So large, and the machine so slow, that checks run on the worker thread."""
    HeldChecker.go_on.clear()
    monkeypatch.setattr("teamcanvas.session.open_plan.Checker", HeldChecker)
    monkeypatch.setattr("teamcanvas.session.live_check.BUDGET", -1.0)
    one = plan.scenarios[0].placements[0]
    many = tuple(one.replace(id=PlacementId(f"m{number}")) for number in range(2 * ALWAYS_QUICK))
    return plan.replace(scenarios=(plan.scenarios[0].replace(placements=many), *plan.scenarios[1:]))


def findings_of_a_large_plan_come_later_and_are_those_of_the_newest_plan_test(large_plan: Plan, qtbot: QtBot) -> None:
    open_plan = OpenPlan.new(large_plan)
    before = open_plan.result
    for value in (0.6, 0.7, 0.8):
        open_plan.commit("Set the FTE", _fte(value, "m5"))
    assert open_plan.result is before
    HeldChecker.go_on.set()
    with qtbot.waitSignal(open_plan.result_changed):
        pass
    assert open_plan.result == check(open_plan.plan, "s01") != before
    open_plan.close()


def a_preview_waits_for_the_findings_of_the_current_plan_test(large_plan: Plan, qapp: QCoreApplication) -> None:
    open_plan = OpenPlan.new(large_plan)
    open_plan.commit("Set the FTE", _fte(0.9, "m5"))
    HeldChecker.go_on.set()
    preview = open_plan.preview(_fte(0.8, "m6"))
    assert open_plan.result == check(open_plan.plan, "s01")
    assert preview.topics == compare_topics(open_plan.result.topics, check(preview.plan, "s01").topics)
    open_plan.close()


def stale_findings_of_another_scenario_are_discarded_test(large_plan: Plan, qapp: QCoreApplication) -> None:
    open_plan = OpenPlan.new(large_plan)
    open_plan.commit("Set the FTE", _fte(0.9, "m5"))
    HeldChecker.go_on.set()
    open_plan.set_scenario("s02")
    QCoreApplication.processEvents()
    assert open_plan.result == check(open_plan.plan, "s02")
    open_plan.close()


def a_plan_can_be_closed_while_it_is_checked_test(large_plan: Plan, qapp: QCoreApplication) -> None:
    open_plan = OpenPlan.new(large_plan)
    told: list[object] = []
    open_plan.result_changed.connect(told.append)
    open_plan.commit("Set the FTE", _fte(0.9, "m5"))
    HeldChecker.go_on.set()
    open_plan.close()
    QCoreApplication.processEvents()
    assert told == []
