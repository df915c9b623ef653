"""The tables of a scenario: responsibilities by role, by person, and the activities themselves."""

from teamcanvas.export.tables.activity_table import activity_table
from teamcanvas.export.tables.matrix_table import MatrixLine, matrix_table
from teamcanvas.export.tables.table import Table, TableColumn, TableRow
from teamcanvas.layout.matrix.columns import head_content, roles_by_family
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.raci.people import people_matrix
from teamcanvas.rules.result import CheckResult


def raci_tables(plan: Plan, scenario_id: str, result: CheckResult | None = None) -> tuple[Table, ...]:
    """All tables of a scenario.

    Args:
        result: of the check, if it is known already.

    Raises:
        KeyError: the plan has no such scenario.
    """
    return role_table(plan, scenario_id), people_table(plan, scenario_id), activity_table(plan, scenario_id, result)


def role_table(plan: Plan, scenario_id: str) -> Table:
    """Activities by stage, roles by family. Raises KeyError: the plan has no such scenario."""
    scenario = plan.scenario(scenario_id)
    matrix, catalogue = raci_of(plan, scenario), catalogue_of(plan)
    columns: list[TableColumn] = []
    for role in roles_by_family(matrix, catalogue):
        content = head_content(role, catalogue)
        columns.append(TableColumn(role, content.title, "letters", content.family, content.badge))
    roles = [RoleId(column.key) for column in columns]
    lines = [
        MatrixLine(row.activity, tuple(row.cells.get(role, "") for role in roles), row.edited)
        for row in matrix.rows.values()
    ]
    return matrix_table("By role", "Responsibilities by role", plan, scenario, columns, lines)


def people_table(plan: Plan, scenario_id: str) -> Table:
    """Activities by stage, people with the letters of their roles, and each one's load.

    Raises:
        KeyError: the plan has no such scenario.
    """
    scenario = plan.scenario(scenario_id)
    matrix, names = people_matrix(plan, scenario), distinct_names(plan)
    loads = [matrix.loads[person] for person in matrix.columns]
    columns = [
        TableColumn(person, names[person], "letters", warning=load.over_involved)
        for person, load in zip(matrix.columns, loads, strict=True)
    ]
    totals = [TableRow("touched", "", ("Activities", *(load.rows_touched for load in loads)))]
    for over in dict.fromkeys(over for load in loads for over in load.over):
        signs = ("!" if over in load.over else "" for load in loads)
        totals.append(TableRow(over, "", (over.capitalize(), *signs)))
    lines = [
        MatrixLine(row.activity, tuple(row.cells.get(person, "") for person in matrix.columns), row.edited)
        for row in matrix.rows.values()
    ]
    return matrix_table("By person", "Responsibilities by person", plan, scenario, columns, lines, totals)
