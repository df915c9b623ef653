"""`fix`: what it writes, what it says, and what it refuses."""

import json
from pathlib import Path

import pytest

from teamcanvas.edits.placements import remove_placement
from teamcanvas.storage.backups import backup_of
from teamcanvas.storage.codec import encode_plan
from teamcanvas.storage.files import read_plan
from tests.commands.calling import Caller
from tests.rules.advice.teams import advice_plan


@pytest.fixture
def teams(call: Caller) -> Caller:
    """Calls the program in a folder with meghan.teamcanvas, a team that some fixes help."""
    (call.folder / "meghan.teamcanvas").write_bytes(encode_plan(advice_plan("08meghan")))
    return call


def steps_are_written_and_listed_with_their_reasons_test(teams: Caller) -> None:
    answer = teams("fix", "meghan.teamcanvas", "-o", "better.teamcanvas", "--format", "json")
    assert (answer.code, answer.err) == (0, "")
    said = json.loads(answer.out)
    assert said["output"] == "better.teamcanvas"
    assert said["before"]["weight"] > said["after"]["weight"]
    assert said["before"]["topics"]["error"] > said["after"]["topics"]["error"]
    assert [step["topic"]["severity"] for step in said["steps"]][:3] == ["error", "error", "error"]
    hired, beside, *_ = said["steps"]
    assert hired["title"] == "Plan a vacancy: Data owner in Use Case Definition, 0.1 FTE"
    assert hired["kind"] == "board"
    assert hired["next_best"] is None
    assert beside["title"] == "Plan a vacancy: MLOps engineer in Scale and Adopt, 0.5 FTE"
    chosen = next(step for step in said["steps"] if step["next_best"])
    assert chosen["next_best"]["title"] in chosen["why"]
    assert {step["kind"] for step in said["steps"]} <= {"board", "agree"}
    written = read_plan(teams.folder / "better.teamcanvas")
    assert sum(one.person is None for one in written.scenarios[0].placements) == sum(
        step["title"].startswith("Plan a vacancy") for step in said["steps"]
    )


def text_names_topic_fix_and_reason_test(teams: Caller) -> None:
    answer = teams("fix", "meghan.teamcanvas", "-o", "better.teamcanvas", "--steps", "1")
    lines = answer.out.splitlines()
    assert "error    It is not recorded who owns the data" in lines[1]
    assert lines[2].strip().startswith("Fix: Plan a vacancy: Data owner in Use Case Definition, 0.1 FTE (on the ")
    assert lines[3].strip().startswith("Why: ")
    assert "1 fix. Before: 12 topics" in answer.out
    assert lines[-1] == "  Written to better.teamcanvas."


def dry_run_writes_nothing_test(teams: Caller) -> None:
    before = (teams.folder / "meghan.teamcanvas").read_bytes()
    answer = teams("fix", "meghan.teamcanvas", "-o", "better.teamcanvas", "--dry-run", "--steps", "1")
    assert answer.code == 0
    assert answer.out.splitlines()[-1] == "  Nothing was written."
    assert [file.name for file in teams.folder.iterdir()] == ["meghan.teamcanvas"]
    assert (teams.folder / "meghan.teamcanvas").read_bytes() == before


def only_fixes_of_the_kinds_named_are_applied_test(teams: Caller) -> None:
    said = json.loads(teams("fix", "meghan.teamcanvas", "--dry-run", "--kinds", " Record ", "--format", "json").out)
    assert {step["kind"] for step in said["steps"]} == {"record"}


def file_itself_may_be_fixed_and_has_a_backup_test(teams: Caller) -> None:
    file = teams.folder / "meghan.teamcanvas"
    before = file.read_bytes()
    assert teams("fix", "meghan.teamcanvas", "-o", "./meghan.teamcanvas", "--steps", "1").code == 0
    assert file.read_bytes() != before
    backup = backup_of(file)
    assert backup is not None
    assert backup.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("meghan.teamcanvas",), "-o OUT"),
        (("gone.teamcanvas", "--dry-run"), "gone.teamcanvas"),
        (("meghan.teamcanvas", "--dry-run", "--scenario", "gone"), "no scenario gone"),
        (("meghan.teamcanvas", "--dry-run", "--kinds", "board,bored"), "bored"),
        (("meghan.teamcanvas", "--dry-run", "--kinds", ","), "board, agree, record"),
        (("meghan.teamcanvas", "-o", "there.teamcanvas"), "there.teamcanvas exists already"),
    ],
)
def wrong_call_is_refused_in_one_line_test(teams: Caller, arguments: tuple[str, ...], said: str) -> None:
    there = teams.folder / "there.teamcanvas"
    there.write_text("not to be lost")
    answer = teams("fix", *arguments)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert said in answer.err
    assert there.read_text() == "not to be lost"


def team_without_fixes_is_written_as_it_is_test(call: Caller) -> None:
    plan = advice_plan("08meghan")
    for one in plan.scenarios[0].placements:
        plan = remove_placement(plan, "plan", one.id)
    (call.folder / "empty.teamcanvas").write_bytes(encode_plan(plan))
    answer = call("fix", "empty.teamcanvas", "-o", "same.teamcanvas", "--kinds", "agree")
    assert answer.code == 0
    assert "0 fixes" in answer.out
    assert read_plan(Path(call.folder / "same.teamcanvas")) == plan
