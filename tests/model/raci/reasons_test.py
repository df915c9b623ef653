"""The reason for each letter of a row."""

from teamcanvas.edits.raci import set_row
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.raci.reasons import reasons
from teamcanvas.model.raci.reduction import Reason
from tests.small_plans import small_plan

PLAN = small_plan("S2 tech_lead Hanna", "S2 ml_engineer Sofia")
CICD = ActivityId("s2_cicd")
LEAD, ENGINEER = RoleId("tech_lead"), RoleId("ml_engineer")


def row_that_follows_the_board_names_the_roles_substituted_test() -> None:
    told = reasons(PLAN, PLAN.scenarios[0], ActivityId("s3_deploy"))
    assert set(told) == {
        Reason(ENGINEER, "R", "stands_in", RoleId("mlops_engineer")),
        Reason(LEAD, "A", "elsewhere"),
    }
    placed = small_plan("S3 ml_engineer Sofia")
    told = reasons(placed, placed.scenarios[0], ActivityId("s3_deploy"))
    assert Reason(ENGINEER, "R", "stands_in", RoleId("mlops_engineer")) in told
    assert Reason(ENGINEER, "A", "stands_in", LEAD) in told


def letters_of_an_edited_row_have_the_reason_edited_test() -> None:
    plan = set_row(PLAN, "plan", CICD, {LEAD: "AR", ENGINEER: "C"})
    assert reasons(plan, plan.scenarios[0], CICD) == (
        Reason(LEAD, "A", "edited"),
        Reason(LEAD, "R", "edited"),
        Reason(ENGINEER, "C", "edited"),
    )


def activity_that_is_not_in_the_matrix_has_no_reasons_test() -> None:
    assert reasons(PLAN, PLAN.scenarios[0], ActivityId("gone")) == ()


def reasons_of_a_decision_are_given_for_the_letters_of_its_scheme_test() -> None:
    plan = small_plan("S1 executive_sponsor Sofia", "S1 outside_in_lead Hanna", "S1 business_stakeholder Piotr")
    sponsor = ActivityId("s1_sponsor")
    for scheme, letters in (("DACI", "ADC"), ("RAPID", "DRI")):
        changed = change_settings(plan, "plan", scheme=scheme)
        told = {one.letter: one for one in reasons(changed, changed.scenarios[0], sponsor)}
        assert set(told) == set(letters)
        assert (told[letters[0]].role, told[letters[0]].kind) == ("outside_in_lead", "default")
        assert told[letters[1]].role == "business_stakeholder"
