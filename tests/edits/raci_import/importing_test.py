"""An import is one edit, and rows that do not change are not touched."""

import pytest

from teamcanvas.edits.activities import remove_activity
from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.raci_import.heads import NewActivity, NewRole
from teamcanvas.edits.raci_import.importing import import_raci
from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.role import Role
from teamcanvas.model.sheet import Sheet
from teamcanvas.model.stage import Stage
from tests.edits.raci_import.tables import a_plan, proposed, table
from tests.raci_cells import set_cell
from tests.small_plans import template

DEPLOY = ActivityId("s3_deploy")


def _imported(*lines: str, plan: Plan | None = None, keeps_others: bool = False) -> Plan:
    where = plan or a_plan()
    proposal = proposed(*lines, plan=where).with_others_kept(keeps_others)
    return import_raci(where, "plan", proposal, SequentialIds())


def _row(plan: Plan) -> dict[str, str]:
    return {str(role): cell for role, cell in raci_of(plan, plan.scenarios[0]).rows[DEPLOY].cells.items()}


def a_row_is_as_the_sheet_has_it_test() -> None:
    plan = _imported("Task|Data owner|Data engineer", "Deploy to production|A|r")
    assert _row(plan) == {"data_owner": "A", "data_engineer": "R"}
    assert set(plan.scenarios[0].raci) == {DEPLOY}


def roles_without_a_column_keep_their_letters_where_that_is_wanted_test() -> None:
    before = set_cell(a_plan(), "plan", DEPLOY, RoleId("evangelist"), "I")
    assert "evangelist" not in _row(_imported("Task|Data owner", "Deploy to production|A", plan=before))
    kept = _row(_imported("Task|Data owner", "Deploy to production|A", plan=before, keeps_others=True))
    assert (kept["evangelist"], kept["data_owner"]) == ("I", "A")


def a_cell_that_cannot_be_parsed_is_not_changed_test() -> None:
    before = set_cell(a_plan(), "plan", DEPLOY, RoleId("data_engineer"), "C")
    assert _row(_imported("Task|Data owner|Data engineer", "Deploy to production|A|?", plan=before)) == {
        "data_owner": "A",
        "data_engineer": "C",
    }


def new_roles_and_activities_become_custom_ones_test() -> None:
    plan = a_plan()
    proposal = proposed("Task|Lawyer|Data engineer", "Write poems|A|R", plan=plan)
    proposal = proposal.with_column(0, NewRole(" Lawyer ", "governance"))
    proposal = proposal.with_row(0, NewActivity("Write poems", Stage.SCALE_AND_ADOPT))
    after = import_raci(plan, "plan", proposal, SequentialIds())
    (role,), (activity,) = after.roles, after.activities
    assert (role.title, role.family) == ("Lawyer", "governance")
    assert (activity.title, activity.stage) == ("Write poems", Stage.SCALE_AND_ADOPT)
    assert after.scenarios[0].raci == {activity.id: {role.id: "A", "data_engineer": "R"}}


def a_removed_activity_comes_back_test() -> None:
    plan = _imported("Task|Data owner", "Deploy to production|A", plan=remove_activity(a_plan(), DEPLOY))
    assert DEPLOY in catalogue_of(plan).activities
    assert _row(plan) == {"data_owner": "A"}


def letters_are_converted_into_the_scheme_of_the_plan_test() -> None:
    plan = change_settings(a_plan(), "plan", scheme="CAIRO")
    proposal = proposed("Task|Data owner|Data engineer", "Deploy to production|A|S", plan=plan).with_scheme("RASCI")
    after = import_raci(plan, "plan", proposal, SequentialIds())
    assert (after.scenarios[0].settings.scheme, _row(after)) == ("CAIRO", {"data_owner": "A", "data_engineer": "C"})


def the_scheme_of_the_sheet_is_adopted_where_nothing_is_lost_test() -> None:
    proposal = proposed("Task|Data owner|Data engineer", "Deploy to production|A|S").with_scheme("RASCI")
    after = import_raci(a_plan(), "plan", proposal, SequentialIds())
    assert (after.scenarios[0].settings.scheme, _row(after)["data_engineer"]) == ("RASCI", "S")


def importing_an_unchanged_matrix_changes_nothing_test() -> None:
    plan = template("full-mlops-team")
    scenario = plan.scenarios[0]
    matrix, catalogue = raci_of(plan, scenario), catalogue_of(plan)
    heads = ("", *map(catalogue.role_title, matrix.columns))
    lines = [
        (row.activity.title, *(row.cells.get(role, "")[::-1].lower() for role in matrix.columns))
        for row in matrix.rows.values()
    ]
    proposal = propose(Sheet("S", (heads, *lines)), plan, scenario)
    assert proposal.problems == ()
    assert import_raci(plan, scenario.id, proposal, SequentialIds()) == plan


def an_import_of_nothing_is_refused_test() -> None:
    for lines in (("a|b", "c|d"), ("Task|Lawyer", "Deploy to production|A")):
        with pytest.raises(EditRefusedError):
            _imported(*lines)


def an_import_that_refers_to_something_removed_is_refused_as_a_whole_test() -> None:
    own = a_plan().replace(roles=(Role(id=RoleId("own-1"), title="Poet"),))
    proposal = propose(table("Task|Poet|Data owner", "Deploy to production|A|R"), own, own.scenarios[0])
    assert proposal.columns[0].choice == "own-1"
    with pytest.raises(EditRefusedError):
        import_raci(a_plan(), "plan", proposal, SequentialIds())


def a_letter_of_another_scheme_is_neither_taken_over_nor_does_it_change_others_test() -> None:
    after = _imported("Task|Data owner|Data engineer|ML engineer", "Deploy to production|A|I|D")
    assert after.scenarios[0].settings.scheme == "RACI"
    row = _row(after)
    assert (row["data_owner"], row["data_engineer"]) == ("A", "I")
    assert "D" not in row.values()


def only_the_rows_of_the_sheet_stay_where_that_is_wanted_test() -> None:
    plan = a_plan()
    proposal = proposed("Task|Data owner", "Deploy to production|A", "Write poems|R", plan=plan)
    proposal = proposal.with_row(1, NewActivity("Write poems", Stage.SCALE_AND_ADOPT)).with_only_these(only_these=True)
    after = import_raci(plan, "plan", proposal, SequentialIds())
    assert [activity.title for activity in catalogue_of(after).activities.values()] == [
        "Deploy to production",
        "Write poems",
    ]
    # Those of the catalogue can be brought back.
    assert len(catalogue_of(after).removed) == 35
    assert import_raci(plan, "plan", proposal.with_only_these(only_these=False), SequentialIds()) != after
