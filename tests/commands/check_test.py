"""`check`: exit codes that scripts rely on, and files that cannot be read."""

import json
import os
import re
from pathlib import Path

import pytest

from teamcanvas.edits.placements import place_role
from teamcanvas.model.ids import RoleId, SequentialIds
from teamcanvas.model.stage import Stage
from teamcanvas.storage.codec import encode_plan
from tests.commands.calling import Caller
from tests.small_plans import small_plan, template

BROKEN = small_plan("S1 nonsense Sofia")


@pytest.mark.parametrize(
    ("file", "fail_on", "code"),
    [
        ("mlops", "error", 0),
        ("mlops", "warning", 1),
        ("mlops", "info", 1),
        ("trio", "error", 0),
        ("trio", "warning", 1),
    ],
)
def the_exit_code_follows_the_worst_finding_test(plans: Caller, file: str, fail_on: str, code: int) -> None:
    assert plans("check", f"{file}.teamcanvas", "--fail-on", fail_on).code == code


def errors_fail_by_default_test(call: Caller) -> None:
    (call.folder / "broken.teamcanvas").write_bytes(encode_plan(BROKEN))
    assert call("check", "broken.teamcanvas").code == 1


def several_files_are_checked_in_their_order_test(plans: Caller) -> None:
    answer = plans("check", "mlops.teamcanvas", "trio.teamcanvas", "--format", "json")
    assert [report["file"] for report in json.loads(answer.out)] == ["mlops.teamcanvas", "trio.teamcanvas"]
    assert answer.err == ""


def the_other_files_are_checked_after_an_unreadable_one_test(plans: Caller) -> None:
    answer = plans("check", "gone.teamcanvas", "mlops.teamcanvas", "--format", "json")
    assert answer.code == 2
    assert [report["file"] for report in json.loads(answer.out)] == ["mlops.teamcanvas"]
    assert "gone.teamcanvas" in answer.err


def several_files_have_a_summary_line_test(plans: Caller) -> None:
    last = plans("check", "mlops.teamcanvas", "trio.teamcanvas").out.splitlines()[-1]
    assert last.startswith("2 plans: ")


@pytest.mark.parametrize(
    ("files", "summary"),
    [
        (("mlops", "gone", "trio"), "2 plans: 6 topics (…), 18 findings (…); 1 file could not be checked"),
        (("gone", "mlops", "away"), "1 plan: 5 topics (…), 9 findings (…); 2 files could not be checked"),
    ],
)
def the_summary_counts_files_that_were_not_checked_test(plans: Caller, files: tuple[str, ...], summary: str) -> None:
    """A reader of only the last line must see that it is not about all plans."""
    answer = plans("check", *(f"{file}.teamcanvas" for file in files))
    assert answer.code == 2
    assert re.sub(r"\([^)]*\)", "(…)", answer.out.splitlines()[-1]) == summary


def the_profile_option_overrides_that_of_the_plan_test(plans: Caller) -> None:
    for wanted in ("strict", "Strict (regulated)", "STRICT"):
        (report,) = json.loads(plans("check", "trio.teamcanvas", "--profile", wanted, "--format", "json").out)
        assert report["profile"] == "strict"
        assert report["counts"]["error"] > 0
    (report,) = json.loads(plans("check", "trio.teamcanvas", "--format", "json").out)
    assert (report["profile"], report["counts"]["error"]) == ("recommended", 0)


def an_unknown_profile_is_refused_and_those_there_are_named_test(plans: Caller) -> None:
    answer = plans("check", "trio.teamcanvas", "--profile", "lax")
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert "strict (Strict (regulated))" in answer.err


def a_maturity_of_nine_is_refused_with_its_place_test(call: Caller) -> None:
    raw = json.loads(encode_plan(template("startup-trio")))
    raw["scenarios"][0]["settings"]["maturity"]["mlops"] = 9
    (call.folder / "nine.teamcanvas").write_text(json.dumps(raw), encoding="utf-8")
    answer = call("check", "nine.teamcanvas")
    assert (answer.code, answer.out) == (2, "")
    assert "scenarios[0].settings.maturity.mlops is 9, but has to be 4 or less" in answer.err


def sarif_lists_files_that_cannot_be_read_test(plans: Caller) -> None:
    answer = plans("check", "gone.teamcanvas", "mlops.teamcanvas", "--format", "sarif")
    assert answer.code == 2
    (run,) = json.loads(answer.out)["runs"]
    assert {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]} == {
        "mlops.teamcanvas"
    }
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    assert "no such file" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def _file(people: str) -> bytes:
    return (
        '{"format": "teamcanvas", "version": 1, "title": "x", "scenarios": [{"id": "s", "title": "S"}], '
        f'"people": [{people}]}}'
    ).encode()


BAD: dict[str, bytes] = {
    "empty": b"",
    "not UTF-8": b'{"format": "teamcanvas", "title": "\xff"}',
    "not JSON": b"%PDF-1.7",
    "deep": b"[" * 100_000 + b"]" * 100_000,
    "duplicate ids": _file('{"id": "p", "name": "A"}, {"id": "p", "name": "B"}'),
    "NaN": _file('{"id": "p", "name": "A", "capacity": NaN}'),
    "Infinity": _file('{"id": "p", "name": "A", "capacity": Infinity}'),
    "a number as a name": _file('{"id": "p", "name": 7}'),
    "version 2": _file("").replace(b'"version": 1', b'"version": 2'),
}


def the_bad_files_are_bad_for_one_reason_only_test(call: Caller) -> None:
    (call.folder / "good.teamcanvas").write_bytes(_file('{"id": "p", "name": "A", "capacity": 1}'))
    assert call("check", "good.teamcanvas").code < 2


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
@pytest.mark.parametrize("command", ["check", "export"])
def a_bad_file_is_refused_in_one_line_test(call: Caller, content: bytes, command: str) -> None:
    (call.folder / "bad.teamcanvas").write_bytes(content)
    answer = call(command, "bad.teamcanvas", *(("-o", "bad.pdf") if command == "export" else ()))
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert "bad.teamcanvas" in answer.err
    assert (call.folder / "bad.teamcanvas").read_bytes() == content
    assert not (call.folder / "bad.pdf").exists()


@pytest.mark.parametrize("name", ["gone.teamcanvas", ".", "x" * 300])
def a_path_that_is_no_file_is_refused_in_one_line_test(call: Caller, name: str) -> None:
    answer = call("check", name)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)


def a_file_of_a_gigabyte_is_not_read_test(call: Caller) -> None:
    with (call.folder / "huge.teamcanvas").open("wb") as file:
        file.truncate(1_000_000_000)
    answer = call("check", "huge.teamcanvas")
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert "too large" in answer.err


def a_scenario_is_chosen_by_id_or_title_test(call: Caller) -> None:
    plan = template("startup-trio")
    second = plan.scenarios[0].replace(id="s2", title="To be", placements=())
    plan = plan.replace(scenarios=(*plan.scenarios, second))
    plan = place_role(plan, "s2", RoleId("data_owner"), Stage.USE_CASE_DEFINITION, SequentialIds())
    (call.folder / "two.teamcanvas").write_bytes(encode_plan(plan))
    for wanted in ("s2", "To be"):
        (report,) = json.loads(call("check", "two.teamcanvas", "--scenario", wanted, "--format", "json").out)
        assert report["scenario"] == "s2"
    (report,) = json.loads(call("check", "two.teamcanvas", "--format", "json").out)
    assert report["scenario"] == plan.scenarios[0].id


def an_unknown_scenario_is_refused_and_those_there_are_named_test(plans: Caller) -> None:
    answer = plans("check", "trio.teamcanvas", "--scenario", "nowhere")
    assert answer.code == 2
    assert "nowhere" in answer.err
    assert "plan (Plan)" in answer.err or "Plan" in answer.err


@pytest.mark.parametrize("arguments", [(), ("trio.teamcanvas", "--format", "xml"), ("trio.teamcanvas", "--wrong")])
def a_wrong_call_is_refused_test(plans: Caller, arguments: tuple[str, ...]) -> None:
    answer = plans("check", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err


def nothing_is_written_beside_the_plan_test(plans: Caller) -> None:
    before = sorted(plans.folder.iterdir())
    plans("check", "mlops.teamcanvas")
    assert sorted(plans.folder.iterdir()) == before


def a_name_in_any_encoding_is_shown_test(plans: Caller) -> None:
    odd = os.fsdecode(b"plan-\xff.teamcanvas")
    Path(plans.folder / "trio.teamcanvas").rename(plans.folder / odd)
    assert plans("check", odd).code == 0
    assert json.loads(plans("check", odd, "--format", "json").out)[0]["file"] == odd


BROKEN_SETTINGS: dict[str, tuple[dict[str, object], str]] = {
    "an unknown rule": ({"rules": {"TC999": {"enabled": True}}}, "There is no rule TC999"),
    "an unknown parameter": (
        {"rules": {"TC401": {"params": {"minimun": 3}}}},
        "Rule TC401 has no parameter “minimun”",
    ),
    "a parameter of the wrong type": (
        {"rules": {"TC401": {"params": {"minimum": "two"}}}},
        "“two” is no value for “minimum” of rule TC401",
    ),
    "an unknown profile": ({"profile": "lax"}, "There is no profile “lax”"),
    "a meeting of people who left": (
        {"ceremonies": [{"kind": "stand-up", "people": ["p99"]}]},
        "A stand-up refers to the person “p99”",
    ),
}


@pytest.mark.parametrize(("settings", "title"), BROKEN_SETTINGS.values(), ids=BROKEN_SETTINGS)
def a_setting_that_cannot_be_used_is_a_finding_and_never_ignored_test(
    call: Caller, settings: dict[str, object], title: str
) -> None:
    raw = json.loads(encode_plan(template("startup-trio")))
    raw["scenarios"][0].update(settings)
    (call.folder / "odd.teamcanvas").write_text(json.dumps(raw), encoding="utf-8")
    answer = call("check", "odd.teamcanvas", "--format", "json")
    assert (answer.code, answer.err) == (0, "")
    (report,) = json.loads(answer.out)
    assert title in {finding["title"] for finding in report["findings"] if finding["severity"] == "warning"}


def a_person_who_reports_to_themselves_is_a_finding_test(call: Caller) -> None:
    raw = json.loads(encode_plan(template("startup-trio")))
    raw["people"][0]["reports_to"] = raw["people"][0]["id"]
    (call.folder / "odd.teamcanvas").write_text(json.dumps(raw), encoding="utf-8")
    (report,) = json.loads(call("check", "odd.teamcanvas", "--format", "json").out)
    (loop,) = [finding for finding in report["findings"] if finding["rule"] == "TC005"]
    assert loop["severity"] == "error"
    assert [subject["name"] for subject in loop["subjects"]] == ["Priya"]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ({"severity": "fatal"}, "rules.TC401.severity is \"fatal\", but has to be 'error', 'warning' or 'info'"),
        ({"enabled": "no"}, 'rules.TC401.enabled is "no", but has to be true or false'),
        ({"params": [3]}, "rules.TC401.params is [3], but has to be an object in braces"),
        (True, "rules.TC401 is true, but has to be an object in braces"),
    ],
)
def a_rule_setting_of_another_shape_is_refused_with_its_place_test(call: Caller, rule: object, said: str) -> None:
    raw = json.loads(encode_plan(template("startup-trio")))
    raw["scenarios"][0]["rules"] = {"TC401": rule}
    (call.folder / "odd.teamcanvas").write_text(json.dumps(raw), encoding="utf-8")
    answer = call("check", "odd.teamcanvas")
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
