"""`drill`: exit codes, refusals, and a plan that stays as it is."""

import json
from pathlib import Path

import pytest

from tests.commands.calling import Caller


def everybody_is_ranked_if_nobody_is_named_test(plans: Caller) -> None:
    answer = plans("drill", "mlops.teamcanvas")
    assert (answer.code, answer.err) == (1, "")
    lines = answer.out.splitlines()
    assert lines[1].split() == ["away", "what", "stops", "·", "findings"]
    assert len(lines) == 2 + 15


def people_named_are_away_together_test(plans: Caller) -> None:
    answer = plans("drill", "trio.teamcanvas", "--person", "Jonas", "--person", "mei")
    assert answer.code == 1
    assert "While Jonas and Mei are away" in answer.out
    assert "No data scientist in Solution Development" in answer.out


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 0), ("info", 1)])
def the_exit_code_follows_the_worst_added_finding_test(plans: Caller, fail_on: str, code: int) -> None:
    assert plans("drill", "trio.teamcanvas", "--person", "Jonas", "--fail-on", fail_on).code == code


@pytest.mark.parametrize(
    "arguments",
    [
        ("gone.teamcanvas",),
        ("trio.teamcanvas", "--person", "Nobody"),
        ("trio.teamcanvas", "--scenario", "gone"),
        ("trio.teamcanvas", "--profile", "lax"),
    ],
)
def a_missing_file_or_scenario_is_refused_in_one_line_test(plans: Caller, arguments: tuple[str, ...]) -> None:
    answer = plans("drill", *arguments)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)


def unknown_names_are_answered_with_those_there_are_test(plans: Caller) -> None:
    assert "Priya (p01), Jonas (p02), Mei (p03)" in plans("drill", "trio.teamcanvas", "--person", "Zoe").err


def the_profile_option_sets_the_severity_of_added_findings_test(plans: Caller) -> None:
    usual, strict = (
        json.loads(plans("drill", "trio.teamcanvas", "--person", "Jonas", "--format", "json", *more).out)
        for more in ((), ("--profile", "strict"))
    )
    assert (usual["profile"], strict["profile"]) == ("recommended", "strict")
    assert usual["drills"][0]["counts"]["warning"] == 0
    assert strict["drills"][0]["counts"]["warning"] > 0


def the_plan_stays_as_it_is_test(plans: Caller) -> None:
    file = Path(plans.folder / "mlops.teamcanvas")
    before = file.read_bytes()
    plans("drill", "mlops.teamcanvas", "--person", "Greta")
    assert file.read_bytes() == before
    assert len(list(plans.folder.iterdir())) == 2
