"""The activities as a table."""

from teamcanvas.export.tables.activity_table import activity_table
from teamcanvas.export.tables.table import Table
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from tests.raci_cells import set_cell
from tests.small_plans import template


def row_of(table: Table, activity: str) -> dict[str, object]:
    (row,) = [row for row in table.rows if row.key == activity]
    return {column.key: cell for column, cell in zip(table.columns, row.cells, strict=True)}


def plan_with(**changes: object) -> Plan:
    plan = template("startup-trio")
    return plan.replace(scenarios=(plan.scenarios[0].replace(**changes),))


def an_activity_has_its_kind_and_who_answers_test() -> None:
    plan = plan_with(accountable={ActivityId("s1_go"): template("startup-trio").people[0].id})
    row = row_of(activity_table(plan, "plan"), "s1_go")
    assert row["stage"] == "Use Case Definition"
    assert row["kind"] == "decision"
    assert row["person"] == plan.people[0].name
    assert row["letters"] == "from the board"
    assert row["accountable"]


def an_unknown_accountable_person_is_shown_by_their_id_test() -> None:
    table = activity_table(plan_with(accountable={ActivityId("s1_go"): "nobody_knows"}), "plan")
    assert row_of(table, "s1_go")["person"] == "nobody_knows"


def an_edited_row_has_its_origin_and_findings_test() -> None:
    plan = template("startup-trio")
    edited = set_cell(plan, "plan", ActivityId("s1_go"), RoleId("tech_lead"), "A")
    edited = set_cell(edited, "plan", ActivityId("s1_go"), RoleId("data_scientist"), "A")
    row = row_of(activity_table(edited, "plan"), "s1_go")
    assert row["letters"] == "edited by hand"
    assert "Error: " in str(row["findings"])
    assert "accountable" in str(row["findings"]).lower() or "answer" in str(row["findings"]).lower()


def who_decides_answers_in_rapid_test() -> None:
    plan = template("startup-trio")
    settings = plan.scenarios[0].settings.replace(scheme="RAPID")
    raci = {ActivityId("s1_go"): {RoleId("tech_lead"): "D", RoleId("data_scientist"): "A"}}
    row = row_of(activity_table(plan_with(settings=settings, raci=raci), "plan"), "s1_go")
    assert row["accountable"] == "Tech lead"
