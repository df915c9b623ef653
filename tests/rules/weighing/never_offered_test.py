"""What no fix may do."""

import pytest

from teamcanvas.edits.deputies import name_deputy
from teamcanvas.edits.people import plan_learning, set_skills
from teamcanvas.edits.placements import hand_over, place_person, remove_placement
from teamcanvas.edits.raci import set_row
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, PersonId, PlacementId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.weighing.never_offered import is_never_offered
from tests.small_plans import small_plan

SOFIA, PIOTR = PersonId("sofia"), PersonId("piotr")


def _never(before: Plan, after: Plan, rule: str = "TC101") -> bool:
    return is_never_offered(rule, facts_of(before, "plan"), facts_of(after, "plan"))


def _able(plan: Plan, person: PersonId, *roles: str) -> Plan:
    known = built_in_catalogue().roles
    return set_skills(plan, person, [skill for role in roles for skill in known[RoleId(role)].skills])


def _placed(plan: Plan, role: str) -> Plan:
    return place_person(plan, "plan", SOFIA, RoleId(role), Stage.SOLUTION_DEVELOPMENT, SequentialIds())


@pytest.mark.parametrize(
    ("held", "role", "never"),
    [
        (("data_scientist",), "data_engineer", False),
        (("data_scientist", "data_engineer"), "ml_engineer", True),
        (("executive_sponsor",), "ml_engineer", True),
        (("executive_sponsor",), "business_stakeholder", False),
        (("inside_out_lead",), "outside_in_lead", True),
        (("tech_lead",), "inside_out_lead", True),
    ],
)
def roles_that_do_not_go_together_are_never_offered_test(held: tuple[str, ...], role: str, never: bool) -> None:
    plan = _able(small_plan(*(f"S2 {one} Sofia 0.1" for one in held)), SOFIA, *held, role)
    assert _never(plan, _placed(plan, role)) is never


def role_of_unknown_fit_is_never_offered_test() -> None:
    plan = small_plan("S2 data_scientist Sofia 0.1")
    assert _never(plan, _placed(plan, "data_engineer"))


def more_than_a_capacity_is_never_offered_test() -> None:
    plan = _able(small_plan("S2 data_scientist Sofia 0.9", "S2 data_engineer Piotr 0.3"), SOFIA, "data_engineer")
    assert _never(plan, hand_over(plan, "plan", (PlacementId("a2"),), SOFIA))


def vacancy_is_filled_and_not_thrown_away_test() -> None:
    plan = _able(small_plan("S2 data_scientist Piotr 0.9", "S2 data_engineer - 0.3"), SOFIA, "data_engineer")
    assert _never(plan, remove_placement(plan, "plan", PlacementId("a2")))
    assert not _never(plan, hand_over(plan, "plan", (PlacementId("a2"),), SOFIA))


def second_training_and_one_of_a_sponsor_are_never_offered_test() -> None:
    plan = small_plan("S2 data_scientist Sofia 0.5", "PM executive_sponsor Piotr 0.1")
    once = plan_learning(plan, SOFIA, ["mlops"], "2027-03")
    assert not _never(plan, once)
    assert _never(once, plan_learning(once, SOFIA, ["sql"], "2027-03"))
    assert not _never(once, plan_learning(once, SOFIA, ["ai-literacy"], "2027-03"))
    assert _never(plan, plan_learning(plan, PIOTR, ["stakeholder-management"], "2027-03"))


def executive_is_neither_trained_nor_given_work_without_a_decision_test() -> None:
    """People who answer for a business are asked for decisions; a small organisation has nobody else."""
    plan = _able(small_plan("S1 business_stakeholder Sofia 0.1"), SOFIA, "subject_matter_expert", "data_owner")
    assert _never(plan, plan_learning(plan, SOFIA, ["stakeholder-management"], "2027-03"))
    assert _never(plan, _placed(plan, "subject_matter_expert"))
    assert not _never(plan, _placed(plan, "data_owner"))
    small = change_settings(plan, "plan", org_size="small")
    assert not _never(small, _placed(small, "subject_matter_expert"))


def executive_does_not_stand_in_for_an_expert_test() -> None:
    plan = small_plan("S1 business_stakeholder Sofia 0.1", "S1 subject_matter_expert Piotr 0.1")
    plan = _able(plan, SOFIA, "subject_matter_expert")
    assert _never(plan, name_deputy(plan, "plan", PIOTR, (RoleId("subject_matter_expert"),), SOFIA))


@pytest.mark.parametrize(
    ("role", "never"), [("executive_sponsor", True), ("data_scientist", True), ("inside_out_lead", False)]
)
def accountability_is_pushed_neither_up_nor_below_test(role: str, never: bool) -> None:
    plan = small_plan(
        "S2 tech_lead Sofia 0.5",
        "S2 data_scientist Piotr 0.5",
        "PM executive_sponsor Hanna 0.1",
        "PM inside_out_lead Hanna 0.1",
    )
    row = ActivityId("s2_model")
    before = set_row(plan, "plan", row, {RoleId("tech_lead"): "A", RoleId("data_scientist"): "R"})
    cells = {RoleId("tech_lead"): "C", RoleId("data_scientist"): "R"}
    cells = {**cells, RoleId(role): "AR" if role == "data_scientist" else "A"}
    assert _never(before, set_row(before, "plan", row, cells)) is never
    assert not _never(before, set_row(before, "plan", row, cells), rule="TC906")
