"""Changes are written to disk immediately, and kept there only while they are unsaved."""

import errno
import json
import os
import stat
from pathlib import Path

import pytest

from teamcanvas.model.change import Change, diff
from teamcanvas.model.plan import Plan
from teamcanvas.storage.files import save_plan
from teamcanvas.storage.journal import Journal
from teamcanvas.storage.recovery import recoverable
from teamcanvas.storage.templates import template_plan

PLAN = template_plan("startup-trio", "Edit 0")


def edited(number: int) -> Plan:
    """The plan after so many changes."""
    return PLAN.replace(title=f"Edit {number}")


def change(number: int) -> Change:
    """The change that leads to it from the one before."""
    return diff(edited(number - 1), edited(number))


def _journals(state: Path) -> list[Path]:
    return sorted((state / "journals").glob("*.journal")) if state.exists() else []


def _changes(state: Path) -> list[str]:
    """The titles that the changes on disk lead to."""
    (journal,) = _journals(state)
    lines = journal.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["differences"][0]["after"] for line in lines[1:]]


def plan_without_changes_has_no_journal_test(state: Path) -> None:
    journal = Journal.start(PLAN, None, None)
    assert not state.exists()
    journal.discard()
    assert not state.exists()


def each_change_is_written_immediately_test(state: Path) -> None:
    journal = Journal.start(PLAN, None, None)
    for number in range(1, 4):
        journal.append(change(number))
        assert _changes(state)[-1] == f"Edit {number}"
    assert journal.problem is None
    journal.discard()


def journal_has_mode_0600_test(state: Path) -> None:
    journal = Journal.start(PLAN, None, None)
    journal.append(change(1))
    assert stat.S_IMODE(_journals(state)[0].stat().st_mode) == 0o600
    journal.discard()


def header_has_the_plan_that_the_changes_start_from_test(state: Path, tmp_path: Path) -> None:
    stamp = save_plan(tmp_path / "plan", PLAN)
    journal = Journal.start(PLAN, tmp_path / "plan", stamp)
    journal.append(change(1))
    head = json.loads(_journals(state)[0].read_text(encoding="utf-8").splitlines()[0])
    assert (head["path"], head["process"], head["unsaved"]) == (str(tmp_path / "plan"), os.getpid(), 0)
    assert head["stamp"]["sha256"] == stamp.sha256
    assert Plan.model_validate_json(json.dumps(head["plan"])) == PLAN
    journal.discard()


def saved_plan_needs_no_journal_until_it_is_edited_again_test(state: Path, tmp_path: Path) -> None:
    journal = Journal.start(PLAN, None, None)
    journal.append(change(1))
    journal.saved(edited(1), tmp_path / "plan", save_plan(tmp_path / "plan", edited(1)))
    assert _journals(state) == []
    journal.append(change(2))
    assert _changes(state) == ["Edit 2"]
    journal.close()
    (recovery,) = recoverable()
    assert recovery.plan() == edited(2)
    assert recovery.path == tmp_path / "plan"
    recovery.discard()


def discarded_journal_is_deleted_test(state: Path) -> None:
    journal = Journal.start(PLAN, None, None)
    journal.append(change(1))
    journal.discard()
    assert list((state / "journals").iterdir()) == []


def closed_journal_is_kept_for_a_recovery_test(state: Path) -> None:
    journal = Journal.start(PLAN, None, None)
    journal.append(change(1))
    journal.close()
    journal.close()
    assert len(_journals(state)) == 1


def recovered_plan_is_written_before_its_next_change_test(state: Path) -> None:
    journal = Journal.start(edited(3), None, None, unsaved=3)
    assert len(_journals(state)) == 1
    journal.close()
    (recovery,) = recoverable()
    assert (recovery.plan(), recovery.changes) == (edited(3), 3)
    recovery.discard()


def two_plans_have_journals_of_their_own_test(state: Path) -> None:
    journals = [Journal.start(PLAN, None, None) for _ in range(2)]
    for journal in journals:
        journal.append(change(1))
    assert len(_journals(state)) == 2
    for journal in journals:
        journal.discard()


def any_names_are_written_on_one_line_test(state: Path) -> None:
    journal = Journal.start(PLAN, None, None)
    odd = "a\nb\r\u2028\u0085<b> 👩‍💻 \ud83d"
    after = PLAN.replace(title=odd, people=(PLAN.people[0].replace(name=odd), *PLAN.people[1:]))
    journal.append(diff(PLAN, after))
    assert _journals(state)[0].read_bytes().count(b"\n") == 2
    journal.close()
    (recovery,) = recoverable()
    assert recovery.plan().title == odd.replace("\ud83d", "\ufffd")
    recovery.discard()


def read_only_home_disables_the_journal_with_a_problem_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    journal = Journal.start(PLAN, None, None)
    assert journal.problem is None
    journal.append(change(1))
    assert journal.problem == "Changes are not safe from a crash until you save: Not a directory."
    journal.saved(edited(1), tmp_path / "plan", save_plan(tmp_path / "plan", edited(1)))
    assert journal.problem is None
    journal.close()


@pytest.mark.parametrize("written", [0, 1, 100, 2000])
def disk_that_is_full_for_a_while_loses_no_change_test(
    state: Path, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    write = os.write

    def write_some(descriptor: int, data: memoryview) -> int:
        if len(data) > written:
            return write(descriptor, data[:written]) if written else _full()
        return _full()

    def _full() -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    journal = Journal.start(PLAN, None, None)
    journal.append(change(1))
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", write_some)
        for number in (2, 3):
            journal.append(change(number))
            assert journal.problem == "Changes are not safe from a crash until you save: No space left on device."
    journal.append(change(4))
    assert journal.problem is None
    assert _changes(state) == [f"Edit {number}" for number in range(1, 5)]
    journal.discard()
