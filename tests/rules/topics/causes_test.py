"""What may have caused a finding in a row that follows the board."""

from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check, facts_of
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.topics.causes import Causes, Tiers, causes_of
from tests.raci_cells import set_cell
from tests.small_plans import small_plan, template


def _found(plan: Plan, rule: str, activity: str = "", role: str = "") -> Finding:
    return next(
        one
        for one in check(plan, "plan").findings
        if one.rule == rule
        and all(wanted in [subject.id for subject in one.subjects] for wanted in (activity, role) if wanted)
    )


def _causes(plan: Plan, rule: str, activity: str = "", role: str = "") -> Tiers | None:
    return causes_of(facts_of(plan, "plan")).of(_found(plan, rule, activity, role))


SCIENTISTS = small_plan("S1 data_scientist Sofia", "S2 data_scientist Piotr", "S3 data_scientist Piotr")


def role_that_nobody_holds_and_those_that_would_stand_in_are_causes_of_a_lacking_answer_test() -> None:
    """The catalogue wants the sponsor and the business; of those who would stand in, those whose work it is too."""
    assert _causes(SCIENTISTS, "TC812", "s1_go") == (
        ("sponsor", "business"),
        ("business", "leads-outside", "leads-inside", "sponsor"),
    )


def role_without_authority_is_no_cause_of_lacking_authority_test() -> None:
    tiers = _causes(SCIENTISTS, "TC811", "s2_pipelines")
    assert tiers == (("tech-lead",), ("leads-inside", "project"))


def who_does_the_work_is_first_the_role_of_the_default_row_test() -> None:
    plan = small_plan(
        "S2 ml_engineer Sofia", "S1 inside_out_lead Piotr", "S3 business_stakeholder Hanna", "PM project_manager Piotr"
    )
    tiers = _causes(plan, "TC813", "s3_deploy")
    assert tiers is not None
    assert tiers[0] == ("operation",)
    assert tiers[1] == ("platform", "operation")


def empty_stage_is_a_cause_after_the_roles_test() -> None:
    plan = small_plan("S1 inside_out_lead Piotr", "S1 executive_sponsor Hanna", "S2 data_scientist Sofia")
    tiers = _causes(plan, "TC807", "s3_deploy")
    assert tiers is not None
    assert tiers[-1][-1] == "empty-stage:scale-and-adopt"


def column_is_put_down_to_the_roles_that_it_stands_in_for_most_often_test() -> None:
    plan = template("delivery-team")
    tiers = _causes(plan, "TC810", role="inside_out_lead")
    assert tiers is not None
    assert tiers[0] == ("tech-lead",)
    assert all(len(tier) == 1 for tier in tiers)


def edited_row_has_no_cause_but_itself_test() -> None:
    edited = set_cell(SCIENTISTS, "plan", ActivityId("s1_go"), RoleId("executive_sponsor"), "A")
    assert _causes(edited, "TC812", "s1_go") is None


def nothing_is_missing_where_the_roles_of_the_default_row_are_there_test() -> None:
    """Two data owners: the row is as the catalogue has it, and there is nobody else to look for."""
    plan = change_settings(template("federated"), "plan", configuration="single-team")
    assert _causes(plan, "TC818", "s1_data_access") == ()


def causes_are_looked_up_once_test() -> None:
    facts = facts_of(SCIENTISTS, "plan")
    causes = Causes(facts)
    finding = _found(SCIENTISTS, "TC812", "s1_go")
    assert causes.of(finding) is causes.of(finding)
    assert causes_of(facts) is causes_of(facts)
