"""The tables of real plans: by role from the matrix, by person from the placements."""

import itertools

import pytest

from teamcanvas.export.tables.raci_table import people_table, raci_tables, role_table
from teamcanvas.export.tables.table import Table
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.raci.people import people_matrix
from tests.raci_cells import set_cell
from tests.small_plans import small_plan, template


def letters_of(table: Table) -> dict[tuple[str, str], str]:
    """The cells of a table by activity and column."""
    return {
        (row.key, column.key): str(cell)
        for row in table.rows
        for column, cell in zip(table.columns, row.cells, strict=True)
        if column.kind == "letters" and cell
    }


def by_role_is_the_matrix_test() -> None:
    plan = template("full-mlops-team")
    matrix = raci_of(plan, plan.scenarios[0])
    assert letters_of(role_table(plan, "plan")) == {
        (activity, role): "/".join(split_letters(cell))
        for activity, row in matrix.rows.items()
        for role, cell in row.cells.items()
        if cell
    }


def roles_stand_by_family_test() -> None:
    columns = [column for column in role_table(template("full-mlops-team"), "plan").columns if column.kind == "letters"]
    families = [column.family for column in columns]
    assert len(set(families)) == 1 + sum(left != right for left, right in itertools.pairwise(families))
    assert all(len(column.badge) == 2 for column in columns)


def people_have_the_letters_of_their_roles_test() -> None:
    plan = template("full-mlops-team")
    table, people = people_table(plan, "plan"), people_matrix(plan, plan.scenarios[0])
    assert letters_of(table) == {
        (activity, person): "/".join(split_letters(cell))
        for activity, row in people.rows.items()
        for person, cell in row.cells.items()
        if cell
    }
    (touched,) = [row for row in table.totals if row.key == "touched"]
    assert list(touched.cells[1 : 1 + len(people.columns)]) == [
        people.loads[person].rows_touched for person in people.columns
    ]


def over_involved_people_have_a_warning_test() -> None:
    plan = template("full-mlops-team")
    alone = plan.replace(
        scenarios=(
            plan.scenarios[0].replace(
                placements=tuple(p.replace(person=plan.people[0].id) for p in plan.scenarios[0].placements)
            ),
        )
    )
    table = people_table(alone, "plan")
    assert [column.warning for column in table.columns if column.key == plan.people[0].id] == [True]
    assert any("!" in row.cells for row in table.totals)


def an_edited_row_is_marked_test() -> None:
    plan = template("startup-trio")
    assert "edited" not in {column.key for column in role_table(plan, "plan").columns}
    activity = next(iter(catalogue_of(plan).activities))
    edited = set_cell(plan, "plan", ActivityId(activity), RoleId("tech_lead"), "C")
    table = role_table(edited, "plan")
    assert [row.cells[1] for row in table.rows if row.edited] == ["●"]
    assert table.legend[-1].sign == "●"


def an_empty_board_has_tables_too_test() -> None:
    by_role, by_person, activities = raci_tables(small_plan(), "plan")
    assert len(by_role.rows) == len(by_person.rows) == len(activities.rows) == 36


def a_scenario_that_is_not_there_is_refused_test() -> None:
    with pytest.raises(KeyError):
        role_table(template("startup-trio"), "nowhere")
