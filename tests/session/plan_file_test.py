"""An open plan locks its file; a save is all or nothing, unsaved changes are offered again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.model.change import diff
from teamcanvas.model.plan import Plan
from teamcanvas.session.plan_file import OpenElsewhereError, PlanFile
from teamcanvas.storage.files import read_plan, save_plan
from teamcanvas.storage.lock import is_open
from teamcanvas.storage.places import journals_folder
from teamcanvas.storage.recovery import recoverable
from teamcanvas.storage.refusals import ChangedOnDiskError, PlanFileError


@pytest.fixture(autouse=True)
def no_journals() -> Iterator[None]:
    """No journals of other tests are offered here."""
    yield
    for recovery in recoverable():
        recovery.discard()


@pytest.fixture
def saved(plan: Plan, plan_file: Path) -> Path:
    save_plan(plan_file, plan)
    return plan_file


def _renamed(plan: Plan, title: str = "Churn") -> Plan:
    return rename_plan(plan, title)


def an_open_file_cannot_be_opened_again_until_it_is_closed_test(saved: Path, plan: Plan) -> None:
    opened, file = PlanFile.opened(saved)
    assert opened == plan
    with pytest.raises(OpenElsewhereError, match="open in another window"):
        PlanFile.opened(saved)
    file.close()
    PlanFile.opened(saved)[1].close()


def a_file_that_cannot_be_read_is_not_locked_test(plan_file: Path) -> None:
    plan_file.write_text("{")
    with pytest.raises(PlanFileError):
        PlanFile.opened(plan_file)
    assert not is_open(plan_file)


def saving_twice_is_no_change_by_another_program_test(saved: Path) -> None:
    plan, file = PlanFile.opened(saved)
    file.save(_renamed(plan, "One"))
    file.save(_renamed(plan, "Two"))
    assert read_plan(saved).title == "Two"
    file.close()


def a_file_changed_by_another_program_is_overwritten_only_on_request_test(saved: Path) -> None:
    plan, file = PlanFile.opened(saved)
    saved.write_bytes(saved.read_bytes().replace(b"Churn model", b"Theirs"))
    with pytest.raises(ChangedOnDiskError):
        file.save(_renamed(plan, "Mine"))
    assert read_plan(saved).title == "Theirs"
    file.save(_renamed(plan, "Mine"), overwrite=True)
    assert read_plan(saved).title == "Mine"
    file.close()


def save_as_locks_the_new_file_and_releases_the_old_one_test(saved: Path) -> None:
    plan, file = PlanFile.opened(saved)
    other = saved.with_name("other.teamcanvas")
    file.save_as(other, _renamed(plan))
    assert (file.path, is_open(saved), is_open(other)) == (other, False, True)
    assert read_plan(saved) == plan
    file.save(_renamed(plan, "Again"))
    assert read_plan(other).title == "Again"
    file.close()
    assert not is_open(other)


def save_as_refuses_an_existing_file_and_changes_nothing_test(saved: Path, tmp_path: Path, plan: Plan) -> None:
    taken = tmp_path / "taken.teamcanvas"
    save_plan(taken, plan)
    _, file = PlanFile.opened(saved)
    with pytest.raises(ChangedOnDiskError):
        file.save_as(taken, _renamed(plan))
    assert (file.path, is_open(taken)) == (saved, False)
    file.save_as(taken, _renamed(plan), overwrite=True)
    assert read_plan(taken).title == "Churn"
    file.close()


def a_plan_open_in_another_window_is_not_saved_over_test(saved: Path, tmp_path: Path, plan: Plan) -> None:
    _, theirs = PlanFile.opened(saved)
    mine = PlanFile.unnamed(plan)
    with pytest.raises(OpenElsewhereError):
        mine.save_as(saved, _renamed(plan), overwrite=True)
    assert mine.path is None
    assert read_plan(saved) == plan
    theirs.close()
    mine.close()


def saving_under_its_own_name_is_just_saving_test(saved: Path) -> None:
    plan, file = PlanFile.opened(saved)
    link = saved.with_name("link.teamcanvas")
    link.symlink_to(saved)
    file.save_as(link, _renamed(plan))
    assert file.path == saved
    assert read_plan(saved).title == "Churn"
    file.close()


def a_plan_without_a_file_cannot_be_saved_without_a_name_test(plan: Plan) -> None:
    file = PlanFile.unnamed(plan)
    with pytest.raises(ValueError, match="without a file"):
        file.save(plan)
    file.close()


def unsaved_changes_are_offered_after_leaving_test(saved: Path) -> None:
    plan, file = PlanFile.opened(saved)
    file.keep(diff(plan, _renamed(plan)))
    file.leave()
    (recovery,) = recoverable()
    assert (recovery.path, recovery.plan()) == (saved, _renamed(plan))
    recovered, again = PlanFile.recovered(recovery)
    assert (recovered, again.path, is_open(saved)) == (_renamed(plan), saved, True)
    again.save(recovered)
    assert read_plan(saved) == recovered
    again.close()
    assert recoverable() == []


def a_recovered_plan_survives_another_crash_without_further_changes_test(saved: Path) -> None:
    plan, file = PlanFile.opened(saved)
    file.keep(diff(plan, _renamed(plan)))
    file.leave()
    (recovery,) = recoverable()
    PlanFile.recovered(recovery)[1].leave()
    (again,) = recoverable()
    assert again.plan() == _renamed(plan)
    again.discard()


def a_recovered_plan_whose_file_is_open_elsewhere_gets_no_file_test(saved: Path) -> None:
    plan, file = PlanFile.opened(saved)
    file.keep(diff(plan, _renamed(plan)))
    file.leave()
    (recovery,) = recoverable()
    _, theirs = PlanFile.opened(saved)
    _, mine = PlanFile.recovered(recovery)
    assert mine.path is None
    mine.close()
    theirs.close()


def discarded_changes_are_not_offered_test(saved: Path) -> None:
    plan, file = PlanFile.opened(saved)
    file.keep(diff(plan, _renamed(plan)))
    file.close()
    assert recoverable() == []


def a_plan_without_changes_has_no_journal_test(saved: Path) -> None:
    _, file = PlanFile.opened(saved)
    assert list(journals_folder().glob("*.journal")) == []
    file.close()


def a_journal_that_cannot_be_written_reports_the_problem_only_test(
    saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "state"
    blocked.write_text("a file where a folder should be")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    plan, file = PlanFile.opened(saved)
    assert file.problem is None
    file.keep(diff(plan, _renamed(plan)))
    assert file.problem is not None
    assert "not safe from a crash" in file.problem
    file.save(_renamed(plan))
    assert file.problem is None
    file.close()


def a_failed_save_keeps_the_journal_test(saved: Path, tmp_path: Path) -> None:
    plan, file = PlanFile.opened(saved)
    file.keep(diff(plan, _renamed(plan)))
    with pytest.raises(PlanFileError):
        file.save_as(tmp_path / "missing" / "plan.teamcanvas", _renamed(plan))
    assert file.path == saved
    file.leave()
    (recovery,) = recoverable()
    assert recovery.plan() == _renamed(plan)
    recovery.discard()
