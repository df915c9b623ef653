"""The findings of a broken matrix are on the right rows, columns and cells."""

from dataclasses import replace
from pathlib import Path

from teamcanvas.layout.matrix.findings import matrix_marks
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Acceptance
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Severity
from teamcanvas.storage.files import read_plan
from tests.raci_cells import set_cell

BROKEN = read_plan(Path(__file__).parents[2] / "rules" / "examples" / "N3.teamcanvas")
SCENARIO = BROKEN.scenarios[0]
RESULT = check(BROKEN, SCENARIO.id)
MARKS = matrix_marks(RESULT, BROKEN, SCENARIO)


def all_findings_of_the_broken_matrix_are_on_their_rows_test() -> None:
    assert {activity: severity.value for activity, severity in MARKS.rows.items()} == {
        "s1_problem": "error",
        "s1_value": "error",
        "s2_model": "error",
        "s3_oversight": "error",
        "s2_cicd": "error",
        "s2_eval": "error",
        "s3_review": "error",
        "s2_features": "warning",
        "s1_data_req": "warning",
        "s2_package": "warning",
        "s3_monitor": "warning",
        "s3_deploy": "info",
        "pm_report": "info",
    }


def all_findings_about_a_role_are_on_their_columns_test() -> None:
    assert {role: severity.value for role, severity in MARKS.columns.items()} == {
        "tech_lead": "warning",
        "solution_architect": "warning",
        "adoption_lead": "info",
        "executive_sponsor": "info",
    }


def errors_and_warnings_are_in_their_cells_and_notes_are_not_test() -> None:
    def roles(activity: str) -> set[str]:
        return {role for row, role in MARKS.cells if row == activity}

    assert roles("s1_value") == {"outside_in_lead", "inside_out_lead"}
    assert roles("s2_cicd") == {"platform_engineer"}
    assert roles("s2_package") == {"data_scientist"}
    assert roles("s3_deploy") == set()
    assert MARKS.cells[ActivityId("s2_eval"), "data_scientist"] is Severity.ERROR


def gaps_are_marked_test() -> None:
    assert MARKS.gaps[ActivityId("s3_oversight"), "human_overseer"] == "nobody"
    assert MARKS.gaps[ActivityId("s3_monitor"), "data_owner"] == "elsewhere"
    assert (ActivityId("s1_problem"), "data_scientist") not in MARKS.gaps


def an_accepted_finding_is_not_marked_test() -> None:
    findings = tuple(
        replace(finding, accepted=Acceptance(rule=finding.rule)) if finding.rule == "TC820" else finding
        for finding in RESULT.findings
    )
    marks = matrix_marks(replace(RESULT, findings=findings), BROKEN, SCENARIO)
    assert "s3_review" in MARKS.rows
    assert "s3_review" not in marks.rows


def a_repaired_row_loses_its_sign_test() -> None:
    repaired = set_cell(BROKEN, SCENARIO.id, ActivityId("s2_cicd"), RoleId("platform_engineer"), "C")
    marks = matrix_marks(check(repaired, SCENARIO.id), repaired, repaired.scenarios[0])
    assert "s2_cicd" not in marks.rows


def counts_can_be_left_out_test() -> None:
    assert MARKS.signs
    assert MARKS.counts
    assert not matrix_marks(RESULT, BROKEN, SCENARIO, counts=False).counts
