"""What a team needs, stage by stage, and whether it is there."""

import pytest

from teamcanvas.edits.rule_settings import set_rule
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.plan import OrgSize, Plan, RuleSetting
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import Checker, facts_of
from teamcanvas.rules.registry import rule_of
from teamcanvas.rules.topics.needs import Need, NeedState, needs_of
from tests.small_plans import small_plan, template

YOUNG = small_plan("S1 outside_in_lead Sofia 0.3", "S1 data_owner Hanna 0.1", "S2 data_scientist Piotr 0.6")


def _needs(plan: Plan) -> dict[str, Need]:
    return {need.rule: need for need in needs_of(facts_of(plan, "plan"))}


def need_is_covered_by_somebody_who_is_there_test() -> None:
    needs = _needs(YOUNG)
    assert {code for code, need in needs.items() if need.state is NeedState.COVERED} == {
        "TC101",
        "TC102",
        "TC111",
        "TC141",
    }
    assert needs["TC112"].state is NeedState.MISSING
    assert needs["TC112"].finding is not None
    assert needs["TC112"].roles == ("data_engineer", "analytics_engineer")
    assert needs["TC112"].title == "Data engineering"


def needs_come_in_the_order_of_the_stages_test() -> None:
    stages = [tuple(Stage).index(need.stage) for need in _needs(YOUNG).values()]
    assert stages == sorted(stages)


def empty_stage_needs_all_that_other_findings_keep_back_test() -> None:
    needs = _needs(YOUNG)
    assert [needs[code].state for code in ("TC121", "TC123", "TC122")] == [NeedState.MISSING] * 3


def empty_board_needs_everything_test() -> None:
    needs = _needs(small_plan())
    assert len(needs) >= 17
    assert {need.state for need in needs.values()} == {NeedState.MISSING}


def whole_team_needs_nothing_more_test() -> None:
    assert {need.state for need in _needs(template("federated")).values()} == {NeedState.COVERED}


@pytest.mark.parametrize(("size", "asked"), [("small", False), ("medium", True)])
def what_a_small_organisation_is_spared_is_no_need_test(size: OrgSize, asked: bool) -> None:
    needs = _needs(change_settings(YOUNG, "plan", org_size=size))
    assert ("TC114" in needs) is asked
    assert ("TC104" in needs) is asked


def circumstances_ask_for_more_test() -> None:
    """High risk and personal data, also in a small organisation, and also once the need is covered."""
    risky = change_settings(YOUNG, "plan", org_size="small", risk="high", personal_data=True)
    assert {"TC104", "TC903", "TC904", "TC905", "TC901"} <= _needs(risky).keys()
    covered = small_plan("S1 privacy_officer Sofia 0.1", "S3 human_overseer Piotr 0.1")
    needs = _needs(change_settings(covered, "plan", org_size="small", risk="high", personal_data=True))
    assert needs["TC104"].state is needs["TC904"].state is NeedState.COVERED


def overseer_without_skills_covers_the_need_test() -> None:
    """That the overseer lacks skills is a finding about somebody who is there."""
    plan = change_settings(small_plan("S3 human_overseer Piotr 0.1"), "plan", risk="high")
    assert _needs(plan)["TC901"].state is NeedState.COVERED


def rule_that_is_off_asks_for_nothing_test() -> None:
    off = set_rule(YOUNG, "plan", "TC112", RuleSetting(enabled=False))
    assert "TC112" not in _needs(off)


def roles_that_a_plan_wants_instead_are_named_test() -> None:
    own = set_rule(YOUNG, "plan", "TC112", RuleSetting(params={"roles": ["software_engineer"]}))
    assert _needs(own)["TC112"].roles == ("software_engineer",)


def needs_stay_the_same_object_while_nothing_about_them_changes_test() -> None:
    checker = Checker()
    first = checker.check(YOUNG, "plan").topics.needs
    assert checker.check(YOUNG.replace(title="Another title"), "plan").topics.needs is first


def parameters_called_roles_hold_roles_test() -> None:
    for code in _needs(small_plan()):
        for param in rule_of(code).params:
            if param.name == "roles":
                assert param.names == "role"
                assert all(isinstance(role, str) for role in param.default)
