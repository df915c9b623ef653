"""What differs between two plans, and that it leads from one to the other and back."""

from hypothesis import given

from teamcanvas.model.apply import apply
from teamcanvas.model.change import ABSENT, Change, Difference, Reordering, diff
from teamcanvas.model.plan import Plan
from tests.plans import plan_pairs, plans


@given(plan_pairs())
def change_between_two_plans_leads_from_one_to_the_other_test(pair: tuple[Plan, Plan]) -> None:
    before, after = pair
    assert apply(before, diff(before, after)) == after


@given(plan_pairs())
def inverse_change_leads_back_test(pair: tuple[Plan, Plan]) -> None:
    before, after = pair
    assert apply(after, diff(before, after).inverse()) == before


@given(plan_pairs())
def inverse_of_the_inverse_leads_there_again_test(pair: tuple[Plan, Plan]) -> None:
    before, after = pair
    assert apply(before, diff(before, after).inverse().inverse()) == after


@given(plans())
def plan_does_not_differ_from_its_copy_test(plan: Plan) -> None:
    copy = Plan.model_validate_json(plan.model_dump_json(by_alias=True))
    assert not diff(plan, copy)
