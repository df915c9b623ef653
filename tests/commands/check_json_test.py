"""The JSON that other programs read."""

import json
from datetime import date
from pathlib import Path

from teamcanvas.commands.check_json import as_json
from teamcanvas.commands.check_report import report_on
from teamcanvas.edits.acceptance import accept
from teamcanvas.rules.acceptance import acceptance_of
from teamcanvas.rules.engine import check
from tests.commands.calling import Caller
from tests.rules.sample_plans import example
from tests.small_plans import small_plan, template

SEVERITIES = ("error", "warning", "info")
KEYS = {"rule", "slug", "severity", "title", "message", "subjects", "accepted", "acceptance", "fixes"}


def every_finding_has_the_documented_keys_test() -> None:
    plan = template("full-mlops-team")
    (report,) = json.loads(as_json([report_on(Path("plan.teamcanvas"), plan, plan.scenarios[0])]))
    assert report.keys() == {
        "file",
        "title",
        "scenario",
        "profile",
        "counts",
        "accepted",
        "findings",
        "topics",
        "needs",
        "young",
    }
    assert report["counts"] == {"error": 0, "warning": 8, "info": 1}
    for finding in report["findings"]:
        assert finding.keys() == KEYS
        assert finding["severity"] in {"error", "warning", "info"}
        assert all(subject.keys() == {"kind", "id", "name"} for subject in finding["subjects"])


def subjects_have_names_and_fixes_titles_test() -> None:
    plan = small_plan("S1 data_owner Sofia 0.5")
    (report,) = json.loads(as_json([report_on(Path("x"), plan, plan.scenarios[0])]))
    subjects = [subject for one in report["findings"] if one["rule"] == "TC004" for subject in one["subjects"]]
    assert {"kind": "person", "id": "piotr", "name": "Piotr Zając"} in subjects
    assert all(isinstance(fix, str) for one in report["findings"] for fix in one["fixes"])


def accepted_findings_are_counted_separately_with_owner_reason_and_review_date_test() -> None:
    plan = template("full-mlops-team")
    sid = plan.scenarios[0].id
    first = check(plan, sid).findings[0]
    known = acceptance_of(first, "We know.", owner="Bo", review_date=date(2999, 1, 31))
    plan = accept(plan, sid, known)
    (report,) = json.loads(as_json([report_on(Path("x"), plan, plan.scenarios[0])]))
    assert report["accepted"] == 1
    assert sum(report["counts"].values()) == len(report["findings"]) - 1
    (marked,) = [finding for finding in report["findings"] if finding["accepted"]]
    assert marked["acceptance"] == {"reason": "We know.", "owner": "Bo", "review_date": "2999-01-31"}
    assert {finding["acceptance"] for finding in report["findings"] if not finding["accepted"]} == {None}


def names_are_kept_as_they_are_typed_test(call: Caller) -> None:
    plan = small_plan("S1 data_owner Ann", people="Ann, <b>x</b>")
    (report,) = json.loads(as_json([report_on(Path("x"), plan, plan.scenarios[0])]))
    assert "<b>x</b>" in json.dumps(report)


def no_reports_are_an_empty_list_test() -> None:
    assert json.loads(as_json([])) == []


def topics_hold_every_finding_once_by_its_place_test() -> None:
    plan = example("N2")
    (report,) = json.loads(as_json([report_on(Path("x"), plan, plan.scenarios[0])]))
    places = [place for topic in report["topics"] for place in topic["findings"]]
    assert sorted(places) == list(range(len(report["findings"])))
    for topic in report["topics"]:
        assert topic.keys() == {"key", "severity", "title", "message", "findings", "accepted", "fixes"}
        worst = min((report["findings"][place]["severity"] for place in topic["findings"]), key=SEVERITIES.index)
        assert topic["severity"] == worst
    assert not report["young"]


def fixes_of_topics_say_what_comes_of_them_test() -> None:
    plan = example("N2")
    (report,) = json.loads(as_json([report_on(Path("x"), plan, plan.scenarios[0])]))
    fixes = [fix for topic in report["topics"] for fix in topic["fixes"]]
    assert {fix["kind"] for fix in fixes} <= {"board", "agree", "record"}
    assert all(fix.keys() == {"title", "kind", "settles", "brings"} for fix in fixes)
    assert all(fix["settles"] > 0 for fix in fixes)


def young_board_has_needs_test() -> None:
    plan = template("startup-trio")
    (report,) = json.loads(as_json([report_on(Path("x"), plan, plan.scenarios[0])]))
    assert report["young"]
    assert [topic["key"] for topic in report["topics"]] == ["still-to-come"]
    assert {
        "rule": "TC112",
        "stage": "solution-development",
        "title": "Data engineering",
        "roles": ["Data engineer", "Analytics engineer"],
        "state": "missing",
    } in report["needs"]
