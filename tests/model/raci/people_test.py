"""The matrix by person: letters resolved from roles, and overload."""

from collections.abc import Mapping

import pytest

from teamcanvas.edits.accountable import name_accountable
from teamcanvas.edits.activities import remove_activity
from teamcanvas.edits.raci import set_row
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.plan import Plan, Scheme
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.raci.people import PeopleMatrix, people_matrix, strongest
from tests.raci_cells import set_cell
from tests.small_plans import small_plan, template

MODEL, GO, PLANNING = ActivityId("s2_model"), ActivityId("s1_go"), ActivityId("pm_plan")
LEAD, SCIENTIST, ENGINEER = RoleId("tech_lead"), RoleId("data_scientist"), RoleId("ml_engineer")
SOFIA, HANNA, PIOTR = PersonId("sofia"), PersonId("hanna"), PersonId("piotr")


def by_person(plan: Plan) -> PeopleMatrix:
    return people_matrix(plan, plan.scenarios[0])


def shown(plan: Plan, cells: Mapping[RoleId, str], activity: ActivityId = MODEL) -> Mapping[PersonId, str]:
    """The people's cells of a row in which the roles have these."""
    return by_person(set_row(plan, "plan", activity, cells)).rows[activity].cells


PLAN = small_plan("S2 data_scientist Sofia", "S2 tech_lead Hanna", "S3 ml_engineer Hanna", "S3 data_scientist Piotr")


def letters_of_a_role_are_those_of_its_people_in_the_stage_test() -> None:
    assert shown(PLAN, {LEAD: "A", SCIENTIST: "R"}) == {HANNA: "A", SOFIA: "R"}


def holders_elsewhere_are_used_without_one_in_the_stage_and_for_the_band_test() -> None:
    assert shown(PLAN, {ENGINEER: "C"}) == {HANNA: "C"}
    assert shown(PLAN, {SCIENTIST: "C"}, PLANNING) == {SOFIA: "C", PIOTR: "C"}


def role_that_nobody_holds_gives_nobody_letters_test() -> None:
    assert shown(PLAN, {RoleId("data_owner"): "A"}) == {}


@pytest.mark.parametrize(
    ("lead", "engineer", "cell"),
    [
        ("A", "R", "AR"),
        ("C", "R", "R"),
        ("I", "C", "C"),
        ("AR", "C", "AR"),
        ("A", "I", "A"),
        ("?", "I", "I"),
        ("?", "", "?"),
    ],
)
def strongest_letters_of_several_roles_are_kept_test(lead: str, engineer: str, cell: str) -> None:
    assert shown(PLAN, {LEAD: lead, ENGINEER: engineer}) == {HANNA: cell}


@pytest.mark.parametrize(
    ("letters", "scheme", "cell"),
    [
        (("R", "Sg", "C"), "RACI-VS", "RSg"),
        (("V", "I"), "RACI-VS", "V"),
        (("S", "R"), "RASCI", "R"),
        (("O", "I"), "CAIRO", "I"),
        (("D", "C"), "DACI", "D"),
        (("P", "I"), "RAPID", "P"),
        ((), "RACI", ""),
    ],
)
def strength_is_that_of_the_scheme_test(letters: tuple[str, ...], scheme: Scheme, cell: str) -> None:
    assert strongest(letters, scheme) == cell


def person_named_as_accountable_is_the_only_one_test() -> None:
    plan = small_plan("S2 tech_lead Hanna", "S2 tech_lead Sofia", "S2 data_scientist Piotr")
    assert shown(plan, {LEAD: "AR", SCIENTIST: "R"}) == {HANNA: "AR", SOFIA: "AR", PIOTR: "R"}
    named = name_accountable(plan, "plan", MODEL, SOFIA)
    assert shown(named, {LEAD: "AR", SCIENTIST: "R"}) == {HANNA: "R", SOFIA: "AR", PIOTR: "R"}
    assert shown(named, {LEAD: "A"}) == {SOFIA: "A"}
    assert shown(named, {SCIENTIST: "R"}) == {PIOTR: "R"}


def columns_are_people_on_the_board_or_named_in_plan_order_test() -> None:
    plan = small_plan("S2 tech_lead Hanna")
    assert by_person(plan).columns == (HANNA,)
    assert by_person(name_accountable(plan, "plan", MODEL, SOFIA)).columns == (SOFIA, HANNA)
    assert by_person(small_plan()).columns == ()


def rows_are_those_of_the_matrix_of_roles_test() -> None:
    plan = remove_activity(set_cell(PLAN, "plan", MODEL, LEAD, "A"), GO)
    matrix = by_person(plan)
    assert list(matrix.rows) == list(raci_of(plan, plan.scenarios[0]).rows)
    assert [key for key, row in matrix.rows.items() if row.edited] == [MODEL]


def only_activity(plan: Plan, *kept: ActivityId) -> Plan:
    """The plan without all other activities."""
    for activity in built_in_catalogue().activities:
        if activity not in kept:
            plan = remove_activity(plan, activity)
    return plan


def load_counts_letters_and_rows_test() -> None:
    plan = only_activity(small_plan("S2 tech_lead Hanna", "S2 data_scientist Sofia"), MODEL, GO)
    plan = set_row(set_row(plan, "plan", MODEL, {LEAD: "AR", SCIENTIST: "O"}), "plan", GO, {LEAD: "C"})
    loads = by_person(change_settings(plan, "plan", scheme="CAIRO")).loads
    assert (loads[HANNA].counts, loads[HANNA].rows_touched, loads[HANNA].rows) == ({"A": 1, "R": 1, "C": 1}, 2, 2)
    assert (loads[SOFIA].counts, loads[SOFIA].rows_touched) == ({"O": 1}, 0)


def person_in_every_row_is_over_involved_but_not_in_a_small_organisation_test() -> None:
    plan = small_plan("S1 outside_in_lead Sofia", "S2 inside_out_lead Sofia", "S2 data_scientist Hanna")
    assert set(by_person(plan).loads[SOFIA].over) >= {"involved everywhere", "too much to answer for"}
    assert by_person(plan).loads[SOFIA].over_involved
    small = change_settings(plan, "plan", org_size="small")
    assert not by_person(small).loads[SOFIA].over_involved


def person_with_ten_responsibilities_is_not_yet_over_involved_test() -> None:
    activities = list(built_in_catalogue().activities)
    plan = small_plan("S1 data_owner Sofia", "S1 privacy_officer Hanna")
    for activity in built_in_catalogue().activities:
        plan = set_row(plan, "plan", activity, {RoleId("data_owner"): "R"} if activity in activities[:10] else {})
    assert by_person(plan).loads[SOFIA].over == ()
    more = set_row(plan, "plan", activities[10], {RoleId("data_owner"): "R"})
    assert by_person(more).loads[SOFIA].over == ("too much to do",)


def all_holders_of_roles_with_letters_in_a_template_have_them_test() -> None:
    plan = template("federated")
    scenario = plan.scenarios[0]
    matrix = by_person(plan)
    touched = {role for row in raci_of(plan, scenario).rows.values() for role in row.cells}
    for placement in scenario.placements:
        if placement.person is not None and placement.role in touched:
            assert matrix.loads[placement.person].rows_touched > 0


def matrix_and_rows_are_cached_while_their_inputs_are_the_same_test() -> None:
    matrix = by_person(PLAN)
    assert by_person(PLAN.replace(title="Other")) is matrix
    edited = by_person(set_cell(PLAN, "plan", MODEL, LEAD, "I"))
    assert [key for key, row in edited.rows.items() if row is not matrix.rows[key]] == [MODEL]
