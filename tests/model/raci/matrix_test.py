"""The RACI matrix follows the board until a row is edited.

The expected rows were derived by hand: the default letters, the fallback chains, and who is placed where.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcanvas.model.board import board_of
from teamcanvas.model.catalogue import built_in_catalogue, catalogue_of
from teamcanvas.model.ids import ActivityId, PersonId, PlacementId, RoleId, ScenarioId
from teamcanvas.model.plan import Person, Placement, Plan, Scenario
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.matrix import board_row, raci_of
from teamcanvas.model.raci.reduction import reduce_row
from teamcanvas.model.stage import Stage
from teamcanvas.resources import resource
from teamcanvas.rules.area import Area
from teamcanvas.rules.engine import check
from teamcanvas.rules.registry import rule_of

S1, S2, S3, PM = Stage
ADA = Person(id=PersonId("p1"), name="Ada")


def _plan(*held: tuple[str, Stage]) -> Plan:
    """A plan in which Ada holds these roles in these stages."""
    placements = tuple(
        Placement(id=PlacementId(f"a{number}"), role=RoleId(role), stage=stage, person=ADA.id, fte=0.1)
        for number, (role, stage) in enumerate(held)
    )
    scenario = Scenario(id=ScenarioId("s1"), title="As is", placements=placements)
    return Plan(title="Churn", people=(ADA,), scenarios=(scenario,))


def _row(plan: Plan, activity: str) -> str:
    cells = raci_of(plan, plan.scenarios[0]).rows[ActivityId(activity)].cells
    return " ".join(sorted(f"{role}:{cell}" for role, cell in cells.items()))


def _template(name: str) -> Plan:
    return Plan.model_validate_json(resource("templates", f"{name}.teamcanvas").read_bytes())


@pytest.mark.parametrize(
    ("template", "activity", "row"),
    [
        # The inside-out lead stands in for all who decide, the data scientist for all who build.
        ("startup-trio", "s1_sponsor", "inside_out_lead:AR"),
        ("startup-trio", "s1_platform_fit", "data_scientist:R inside_out_lead:A"),
        # Nobody to consult is left: no chain of the consulted leads to the data scientist.
        ("startup-trio", "s1_risk", "inside_out_lead:AR"),
        ("startup-trio", "pm_plan", "data_scientist:C inside_out_lead:AR"),
        # Here no chain of the consulted leads to the data scientist, but one of the informed does.
        ("startup-trio", "s3_oversight", "data_scientist:I inside_out_lead:AR"),
        # Neither an AI governance lead nor a sponsor is there; the business does not answer for the validation.
        ("delivery-team", "s2_validate", "business_stakeholder:I data_scientist:C inside_out_lead:AR"),
        # In Scale and Adopt the business stakeholder is, but does not review a release of their own: they are asked.
        ("delivery-team", "s3_review", "business_stakeholder:C inside_out_lead:AR"),
        ("delivery-team", "s3_release", "business_stakeholder:A inside_out_lead:R ml_engineer:C"),
        # In the band every placed role is at hand.
        ("delivery-team", "pm_growth", "inside_out_lead:AR"),
        # The solution architect may decide but is not placed in Scale and Adopt; the tech lead is both.
        (
            "full-mlops-team",
            "s3_incident",
            "data_engineer:C data_scientist:C mlops_engineer:R platform_engineer:R tech_lead:A",
        ),
        (
            "full-mlops-team",
            "s1_platform_fit",
            "data_engineer:I inside_out_lead:I platform_engineer:C solution_architect:AR",
        ),
        ("full-mlops-team", "s2_validate", "data_scientist:C executive_sponsor:A tech_lead:R"),
        # All of the default row are there.
        (
            "federated",
            "s1_risk",
            (
                "ai_governance_lead:C business_stakeholder:A data_owner:C executive_sponsor:I inside_out_lead:R "
                "privacy_officer:C security_lead:C"
            ),
        ),
        ("federated", "pm_growth", "chapter_lead:R inside_out_lead:I project_manager:C tech_lead:A"),
        ("centre-of-excellence", "s2_env", "data_engineer:I data_scientist:I mlops_engineer:R solution_architect:A"),
        # No human overseer and no subject-matter expert: the end users' voice oversees.
        (
            "centre-of-excellence",
            "s3_oversight",
            "ai_governance_lead:C business_stakeholder:A end_user_rep:R mlops_engineer:I",
        ),
    ],
)
def row_of_a_template_is_reduced_to_its_team_test(template: str, activity: str, row: str) -> None:
    assert _row(_template(template), activity) == row


def empty_board_keeps_who_should_be_accountable_test() -> None:
    # TC812 says then that nobody holds the role.
    assert _row(_plan(), "s1_data_access") == "data_owner:AR"


def authority_outweighs_being_in_the_stage_test() -> None:
    # Of platform_owner's chain: the platform engineer (authority 1) is placed here, the tech lead (2) elsewhere.
    plan = _plan(("platform_engineer", S2), ("tech_lead", S1))
    assert "tech_lead:A" in _row(plan, "s2_env")


def responsible_role_in_the_stage_outweighs_a_default_one_elsewhere_test() -> None:
    # The model validator is placed elsewhere; the QA engineer, in its chain, is here.
    plan = _plan(("model_validator", S3), ("qa_engineer", S2))
    assert "qa_engineer:R" in _row(plan, "s2_validate")
    assert "model_validator" not in _row(plan, "s2_validate")


def responsible_role_elsewhere_is_used_without_one_in_the_stage_test() -> None:
    assert "model_validator:R" in _row(_plan(("model_validator", S3)), "s2_validate")


def role_in_the_band_counts_in_every_stage_test() -> None:
    plan = _plan(("model_validator", PM), ("qa_engineer", S2))
    assert "model_validator:R" in _row(plan, "s2_validate")


def vacant_role_gets_no_letter_test() -> None:
    plan = _plan(("tech_lead", S2))
    vacancy = Placement(id=PlacementId("v"), role=RoleId("ml_engineer"), stage=S2)
    scenario = plan.scenarios[0]
    plan = plan.replace(scenarios=(scenario.replace(placements=(*scenario.placements, vacancy)),))
    assert "ml_engineer" not in _row(plan, "s2_package")
    assert RoleId("ml_engineer") in raci_of(plan, plan.scenarios[0]).columns


ROLES = sorted(built_in_catalogue().roles)


@given(st.lists(st.tuples(st.sampled_from(ROLES), st.sampled_from(Stage)), max_size=12, unique=True))
def reduced_matrix_is_always_sound_test(held: list[tuple[RoleId, Stage]]) -> None:
    plan = _plan(*held)
    staffed = {role for role, _ in held}
    for row in raci_of(plan, plan.scenarios[0]).rows.values():
        accountable = row.holders("A")
        assert len(accountable) == 1
        assert row.holders("R")
        assert set(row.cells) - staffed <= set(accountable)
        assert all(cell in ("A", "R", "AR", "C", "I") for cell in row.cells.values())


@given(st.lists(st.tuples(st.sampled_from(ROLES), st.sampled_from(Stage)), max_size=12, unique=True))
def matrix_does_not_depend_on_the_order_of_placements_test(held: list[tuple[RoleId, Stage]]) -> None:
    shuffled = sorted(held, reverse=True)
    plan, other = _plan(*held), _plan(*shuffled)
    matrix, same = raci_of(plan, plan.scenarios[0]), raci_of(other, other.scenarios[0])
    assert {a: row.cells for a, row in matrix.rows.items()} == {a: row.cells for a, row in same.rows.items()}
    assert matrix.columns == same.columns


def fully_staffed_board_gives_the_default_matrix_test() -> None:
    catalogue = built_in_catalogue()
    everybody = dict.fromkeys(Stage, frozenset(catalogue.roles))
    for activity in catalogue.activities.values():
        reduced = reduce_row(activity, everybody, catalogue)
        assert {role: set(split_letters(cell)) for role, cell in reduced.items()} == {
            role: set(split_letters(cell)) for role, cell in activity.letters.items()
        }


def edited_row_does_not_follow_the_board_test() -> None:
    plan = _plan(("tech_lead", S2))
    scenario = plan.scenarios[0].replace(raci={"s2_arch": {"data_owner": "A"}})
    plan = plan.replace(scenarios=(scenario,))
    row = raci_of(plan, scenario).rows[ActivityId("s2_arch")]
    assert row.edited
    assert row.cells == {"data_owner": "A"}
    assert not raci_of(plan, scenario).rows[ActivityId("s2_env")].edited
    activity = catalogue_of(plan).activities[ActivityId("s2_arch")]
    assert board_row(board_of(plan, scenario), activity)[RoleId("tech_lead")] == "AR"


def edited_row_may_be_empty_test() -> None:
    plan = _plan(("tech_lead", S2))
    scenario = plan.scenarios[0].replace(raci={"s2_arch": {}})
    assert raci_of(plan, scenario).rows[ActivityId("s2_arch")].cells == {}


def rows_of_unknown_activities_are_not_shown_test() -> None:
    plan = _plan()
    scenario = plan.scenarios[0].replace(raci={"no_such_activity": {"tech_lead": "A"}})
    assert "no_such_activity" not in raci_of(plan, scenario).rows


def columns_are_placed_roles_and_letter_holders_in_catalogue_order_test() -> None:
    plan = _plan(("tech_lead", S2), ("no_such_role", S2), ("business_stakeholder", S1))
    scenario = plan.scenarios[0].replace(raci={"s2_arch": {"zzz": "R", "data_owner": "A", "evangelist": ""}})
    plan = plan.replace(scenarios=(scenario,))
    columns = raci_of(plan, scenario).columns
    assert columns[-2:] == ("no_such_role", "zzz")
    assert RoleId("evangelist") not in columns
    known = [role for role in columns if role in built_in_catalogue().roles]
    assert known == [role for role in built_in_catalogue().roles if role in known]
    assert {"tech_lead", "business_stakeholder", "data_owner"} <= set(known)


def rows_are_grouped_by_stage_test() -> None:
    matrix = raci_of(_plan(), _plan().scenarios[0])
    assert [len(matrix.rows_of(stage)) for stage in Stage] == [10, 11, 10, 5]


def matrix_is_cached_while_the_staffing_is_the_same_test() -> None:
    plan = _plan(("tech_lead", S2), ("data_owner", S1))
    scenario = plan.scenarios[0]
    matrix = raci_of(plan, scenario)
    first, *others = scenario.placements
    later = scenario.replace(placements=(first.replace(fte=0.7), *others))
    assert raci_of(plan.replace(scenarios=(later,)), later) is matrix


def edit_of_a_row_leaves_the_other_rows_the_same_objects_test() -> None:
    plan = _plan(("tech_lead", S2))
    edited = plan.scenarios[0].replace(raci={"s2_arch": {"data_owner": "A"}, "s2_model": {"tech_lead": "R"}})
    again = edited.replace(raci={**edited.raci, "s2_model": {"tech_lead": "A"}})
    before, after = raci_of(plan, edited).rows, raci_of(plan, again).rows
    assert [key for key, row in after.items() if row is not before[key]] == ["s2_model"]


FIGURES = {
    "business_stakeholder": (8, 2, 0, 6, 16),
    "outside_in_lead": (3, 5, 2, 4, 14),
    "subject_matter_expert": (0, 1, 6, 0, 7),
    "end_user_rep": (0, 1, 4, 2, 7),
    "executive_sponsor": (1, 0, 1, 9, 11),
    "inside_out_lead": (5, 4, 8, 10, 26),
    "tech_lead": (11, 1, 3, 2, 17),
    "project_manager": (2, 2, 1, 3, 7),
    "line_manager": (0, 0, 2, 3, 5),
    "data_owner": (1, 0, 6, 2, 9),
    "data_engineer": (0, 6, 6, 3, 15),
    "analytics_engineer": (0, 3, 0, 1, 4),
    "data_scientist": (0, 7, 10, 4, 21),
    "ml_engineer": (0, 5, 5, 1, 11),
    "software_engineer": (0, 3, 4, 1, 8),
    "qa_engineer": (0, 1, 0, 0, 1),
    "ux_designer": (0, 1, 1, 0, 2),
    "solution_architect": (0, 3, 1, 0, 4),
    "platform_owner": (2, 0, 4, 1, 7),
    "platform_engineer": (0, 2, 6, 2, 10),
    "mlops_engineer": (0, 5, 2, 3, 10),
    "security_lead": (1, 0, 6, 0, 7),
    "ai_governance_lead": (2, 0, 4, 0, 6),
    "privacy_officer": (0, 0, 5, 1, 6),
    "model_validator": (0, 2, 2, 0, 4),
    "human_overseer": (0, 1, 0, 1, 2),
    "evangelist": (0, 2, 1, 1, 4),
    "adoption_lead": (0, 1, 0, 0, 1),
    "chapter_lead": (0, 1, 0, 1, 2),
    "coe_lead": (0, 1, 2, 1, 4),
}
"""How often each role has A, R, C and I, and in how many of the 36 rows it is, when everybody is at hand."""


def matrix_of_all_roles_in_their_stages_has_the_figures_of_the_catalogue_test() -> None:
    catalogue = built_in_catalogue()
    plan = _plan(*((role.id, Stage(stage)) for role in catalogue.roles.values() for stage in role.stages))
    matrix = raci_of(plan, plan.scenarios[0])
    held = {
        role: tuple(sum(role in row.holders(letter) for row in matrix.rows.values()) for letter in "ARCI")
        for role in matrix.columns
    }
    touched = {role: sum(role in row.cells for row in matrix.rows.values()) for role in matrix.columns}
    assert {role: (*held[role], touched[role]) for role in matrix.columns} == FIGURES
    for row in matrix.rows.values():
        count = {letter: len(row.holders(letter)) for letter in "ARCI"}
        assert count["A"] == 1
        # The whole team does stand-ups and the backlog together.
        together = row.activity.id in ("pm_rituals", "pm_backlog")
        assert count["R"] >= 1
        assert count["R"] <= (6 if together else 3)
        assert count["C"] + count["I"] > 0
        assert max(count["C"], count["I"]) <= 4
        assert set(row.cells.values()) <= {"A", "R", "AR", "C", "I"}


def matrix_of_all_roles_in_their_stages_has_no_finding_test() -> None:
    catalogue = built_in_catalogue()
    plan = _plan(*((role.id, Stage(stage)) for role in catalogue.roles.values() for stage in role.stages))
    assert not [one.rule for one in check(plan, "s1").findings if rule_of(one.rule).area is Area.MATRIX]
