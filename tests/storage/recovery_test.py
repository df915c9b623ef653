"""After a crash all committed changes are restored."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcanvas.model.change import diff
from teamcanvas.model.ids import ScenarioId
from teamcanvas.model.plan import Plan
from teamcanvas.storage.files import save_plan
from teamcanvas.storage.journal import Journal
from teamcanvas.storage.lock import PlanLock
from teamcanvas.storage.recovery import Recovery, recoverable
from teamcanvas.storage.templates import template_plan
from tests.example_counts import example_count
from tests.plans import plan_pairs

PLAN = template_plan("startup-trio", "Edit 0")


def edited(number: int, plan: Plan = PLAN) -> Plan:
    """The plan after this many changes: each renames a person, and the title counts them."""
    who = number % len(plan.people)
    people = tuple(p.replace(name=f"{p.name}{number}") if i == who else p for i, p in enumerate(plan.people))
    return plan.replace(title=f"Edit {number}", people=people)


def _crashed(*plans: Plan, path: Path | None = None) -> None:
    """Leaves the journal of a crashed process that went through these plans and saved only the first."""
    stamp = None if path is None else save_plan(path, plans[0], overwrite=True)
    journal = Journal.start(plans[0], path, stamp)
    for before, after in pairwise(plans):
        journal.append(diff(before, after))
    journal.close()


def _journal(state: Path) -> Path:
    (journal,) = (state / "journals").glob("*.journal")
    return journal


def _left(state: Path) -> list[str]:
    return sorted(path.suffix for path in (state / "journals").iterdir())


ONE, TWO, THREE = edited(1), edited(2), edited(3)


def without_journals_nothing_is_offered_test(state: Path) -> None:
    assert recoverable() == []
    assert not state.exists()


def plan_is_recovered_with_all_committed_changes_test(tmp_path: Path) -> None:
    path = tmp_path / "plan"
    _crashed(ONE, TWO, THREE, path=path)
    (recovery,) = recoverable()
    assert recovery.plan() == THREE
    assert (recovery.title, recovery.path, recovery.changes, recovery.complete) == ("Edit 3", path, 2, True)
    assert not recovery.file_changed
    recovery.discard()
    assert recoverable() == []


def plan_that_was_never_saved_comes_back_test() -> None:
    _crashed(ONE, TWO)
    (recovery,) = recoverable()
    assert (recovery.plan(), recovery.path, recovery.file_changed) == (TWO, None, False)
    recovery.discard()


@settings(max_examples=example_count(12))
@given(st.lists(plan_pairs(), min_size=1, max_size=2))
def changes_of_any_kind_come_back_test(pairs: list[tuple[Plan, Plan]]) -> None:
    plans = [plan for pair in pairs for plan in pair]
    _crashed(*plans)
    found = recoverable()
    assert [recovery.plan() for recovery in found] == ([] if plans[-1] == plans[0] else [plans[-1]])
    for recovery in found:
        recovery.discard()


EDIT = """
import itertools, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from teamcanvas.model.change import diff
from teamcanvas.storage.files import read_stamped
from teamcanvas.storage.journal import Journal
from teamcanvas.storage.lock import PlanLock

path = Path(sys.argv[2])
plan, stamp = read_stamped(path)
lock = PlanLock.acquire(path)
journal = Journal.start(plan, path, stamp)
for number in itertools.count(1):
    who = number % len(plan.people)
    people = tuple(p.replace(name=f"{p.name}{number}") if i == who else p for i, p in enumerate(plan.people))
    after = plan.replace(title=f"Edit {number}", people=people)
    journal.append(diff(plan, after))
    plan = after
    # What is printed has been on the screen.
    print(number, flush=True)
"""


def kill_9_during_editing_loses_no_committed_change_test(tmp_path: Path) -> None:
    path = tmp_path / "plan"
    save_plan(path, PLAN)
    process = subprocess.Popen(
        [sys.executable, "-c", EDIT, str(Path(__file__).parents[2]), str(path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    for _ in range(40):
        process.stdout.readline()
    # While the process lives, its changes are not offered.
    assert recoverable() == []
    process.kill()
    rest, _ = process.communicate()
    seen = int(rest.split()[-1]) if rest else 40
    (recovery,) = recoverable()
    assert recovery.complete
    assert recovery.changes >= seen
    expected = PLAN
    for number in range(1, recovery.changes + 1):
        expected = edited(number, expected)
    assert recovery.plan() == expected
    recovery.discard()


def journal_of_a_plan_that_is_edited_is_not_offered_test() -> None:
    journal = Journal.start(ONE, None, None)
    journal.append(diff(ONE, TWO))
    assert recoverable() == []
    journal.close()
    (recovery,) = recoverable()
    recovery.discard()


def plan_that_is_open_in_another_window_is_not_offered_test(tmp_path: Path) -> None:
    path = tmp_path / "plan"
    _crashed(ONE, TWO, path=path)
    lock = PlanLock.acquire(path)
    assert lock is not None
    assert recoverable() == []
    (recovery,) = recoverable(opened=[path])
    recovery.release()
    lock.release()
    (recovery,) = recoverable()
    recovery.discard()


def offered_recovery_is_not_offered_twice_at_a_time_test() -> None:
    _crashed(ONE, TWO)
    (recovery,) = recoverable()
    assert recoverable() == []
    recovery.release()
    (again,) = recoverable()
    assert again.plan() == TWO
    again.discard()


def latest_changes_are_offered_first_test(state: Path) -> None:
    _crashed(ONE, TWO)
    os.utime(_journal(state), (1000, 1000))
    _crashed(ONE, THREE)
    found = recoverable()
    assert [recovery.plan() for recovery in found] == [THREE, TWO]
    assert found[1].last_change.timestamp() == 1000
    for recovery in found:
        recovery.discard()


@pytest.mark.parametrize("plans", [(ONE,), (ONE, TWO, ONE)], ids=["nothing was changed", "all of it was undone"])
def journal_without_unsaved_changes_is_removed_test(state: Path, plans: tuple[Plan, ...]) -> None:
    _crashed(*plans)
    assert recoverable() == []
    assert not state.exists() or _left(state) == []


def process_that_died_right_after_saving_leaves_nothing_to_recover_test(state: Path, tmp_path: Path) -> None:
    _crashed(ONE, TWO, path=tmp_path / "plan")
    save_plan(tmp_path / "plan", TWO, overwrite=True)
    assert recoverable() == []
    assert _left(state) == []


def file_changed_since_the_crash_is_detected_test(tmp_path: Path) -> None:
    _crashed(ONE, TWO, path=tmp_path / "plan")
    save_plan(tmp_path / "plan", THREE, overwrite=True)
    (recovery,) = recoverable()
    assert recovery.file_changed
    assert recovery.plan() == TWO
    recovery.discard()


def the_scenario_that_was_edited_last_is_known_also_after_another_crash_test() -> None:
    copied = ONE.replace(scenarios=(*ONE.scenarios, ONE.scenarios[0].replace(id=ScenarioId("s2"), title="To be")))
    first = copied.replace(scenarios=(copied.scenarios[0].replace(title="Now"), copied.scenarios[1]))
    for plans, expected in (
        ((ONE, TWO), None),
        ((ONE, copied), "s2"),
        ((ONE, copied, first), ONE.scenarios[0].id),
        ((ONE, copied, ONE.replace(title="Removed again")), None),
    ):
        _crashed(*plans)
        (recovery,) = recoverable()
        assert recovery.scenario == expected
        recovery.resume().close()
        (again,) = recoverable()
        assert again.scenario == expected
        again.discard()


def resumed_plan_survives_the_next_crash_with_all_its_changes_test(state: Path, tmp_path: Path) -> None:
    path = tmp_path / "plan"
    _crashed(ONE, TWO, path=path)
    (recovery,) = recoverable()
    journal = recovery.resume()
    assert _left(state) == [".journal", ".lock"]
    journal.append(diff(TWO, THREE))
    journal.close()
    (again,) = recoverable()
    assert (again.plan(), again.changes, again.path, again.stamp) == (THREE, 2, path, recovery.stamp)
    again.discard()


def journal_is_kept_when_the_new_one_cannot_be_written_test(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _crashed(ONE, TWO)
    (recovery,) = recoverable()
    with monkeypatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", os.devnull)
        journal = recovery.resume()
    assert journal.problem is not None
    (again,) = recoverable()
    assert again.plan() == TWO
    again.discard()


# Damage


@pytest.mark.parametrize("cut", range(1, 120, 7))
def torn_last_line_is_left_out_test(state: Path, cut: int) -> None:
    _crashed(ONE, TWO, THREE)
    journal = _journal(state)
    data = journal.read_bytes()
    journal.write_bytes(data[:-cut])
    (recovery,) = recoverable()
    assert (recovery.plan(), recovery.complete) == (TWO, True)
    recovery.discard()


@pytest.mark.parametrize(
    "line",
    [b"", b"\0\0\0\0", b"{}x", b'{"differences": [{"path": ["people", "p99", "name"], "after": "x"}]}', b"[" * 9999],
)
def changes_before_a_damaged_one_come_back_test(state: Path, line: bytes) -> None:
    _crashed(ONE, TWO, THREE)
    journal = _journal(state)
    lines = journal.read_bytes().split(b"\n")
    lines[2] = line
    journal.write_bytes(b"\n".join(lines))
    (recovery,) = recoverable()
    assert (recovery.plan(), recovery.changes, recovery.complete) == (TWO, 1, False)
    recovery.discard()


def rest_of_a_damaged_journal_is_kept_when_the_plan_is_resumed_test(state: Path) -> None:
    _crashed(ONE, TWO, THREE)
    journal = _journal(state)
    damaged = b"\n".join([*journal.read_bytes().split(b"\n")[:2], b"nonsense", b""])
    journal.write_bytes(damaged)
    (recovery,) = recoverable()
    resumed = recovery.resume()
    assert journal.with_suffix(".unusable").read_bytes() == damaged
    resumed.discard()
    assert recoverable() == []


def journal_whose_changes_are_all_unusable_is_kept_test(state: Path) -> None:
    _crashed(ONE, TWO, THREE)
    journal = _journal(state)
    lines = journal.read_bytes().split(b"\n")
    journal.write_bytes(b"\n".join([lines[0], b"nonsense", *lines[2:]]))
    reports: list[str] = []
    assert recoverable(report=reports.append) == []
    assert "only 0 of 2 changes can be used" in reports[0]
    assert journal.with_suffix(".unusable").exists()


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (lambda data: b"\0" * len(data), "its first line is damaged"),
        (lambda data: data[:300], "its first line is damaged"),
        (lambda data: b"[]\n" + data, "its first line is damaged"),
        (lambda data: b"{}\n" + data, "values in its first line are wrong"),
        (lambda data: data.replace(b'"title"', b'"tilte"'), "values in its first line are wrong"),
        (lambda data: b"[" * 99_999 + b"\n" + data, "its first line is damaged"),
    ],
)
def journal_that_cannot_be_read_is_moved_aside_and_reported_test(
    state: Path, damage: Callable[[bytes], bytes], why: str
) -> None:
    _crashed(ONE, TWO)
    journal = _journal(state)
    data = damage(journal.read_bytes())
    journal.write_bytes(data)
    reports: list[str] = []
    assert recoverable(report=reports.append) == []
    aside = journal.with_suffix(".unusable")
    assert aside.read_bytes() == data
    (report,) = reports
    assert why in report
    assert report.endswith(f"They are kept in {aside}.")
    assert recoverable(report=reports.append) == []
    assert len(reports) == 1


def damaged_journal_does_not_hide_the_others_test(state: Path) -> None:
    _crashed(ONE, TWO)
    _journal(state).write_bytes(b"nonsense\n")
    _crashed(ONE, THREE)
    (recovery,) = recoverable(report=lambda _: None)
    assert recovery.plan() == THREE
    recovery.discard()


def empty_journal_is_deleted_without_a_report_test(state: Path) -> None:
    _crashed(ONE, TWO)
    _journal(state).write_bytes(b"")
    reports: list[str] = []
    assert recoverable(report=reports.append) == []
    assert (_left(state), reports) == ([], [])


def journal_of_a_newer_version_is_left_alone_test(state: Path) -> None:
    _crashed(ONE, TWO)
    journal = _journal(state)
    newer = json.dumps({"journal": 2, "everything": "else"}).encode() + b"\n"
    journal.write_bytes(newer)
    assert recoverable() == []
    assert journal.read_bytes() == newer


def recovery_is_found_in_any_state_without_raising_test(state: Path) -> None:
    (state / "journals" / "folder.journal").mkdir(parents=True)
    (state / "journals" / "pointing-nowhere.journal").symlink_to("nowhere")
    found: list[Recovery] = recoverable()
    assert found == []
