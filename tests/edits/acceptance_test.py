"""Accepting findings and taking it back."""

import pytest

from teamcanvas.edits.acceptance import accept, accept_all, withdraw, withdraw_all
from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.model.plan import Acceptance
from tests.small_plans import small_plan

PLAN = small_plan()
FIRST = Acceptance(rule="TC701", subjects=("role:executive_sponsor",), reason="Not yet.")
SECOND = Acceptance(rule="TC102", subjects=("stage:use-case-definition",), reason="Bought data.")


def acceptances_are_kept_in_order_test() -> None:
    plan = accept(accept(PLAN, "plan", FIRST), "plan", SECOND)
    assert plan.scenarios[0].accepted == (FIRST, SECOND)


def newer_acceptance_of_the_same_finding_replaces_the_older_test() -> None:
    again = FIRST.replace(reason="Next year.")
    plan = accept(accept(accept(PLAN, "plan", FIRST), "plan", SECOND), "plan", again)
    assert plan.scenarios[0].accepted == (SECOND, again)


def acceptance_is_withdrawn_test() -> None:
    plan = accept(accept(PLAN, "plan", FIRST), "plan", SECOND)
    assert withdraw(plan, "plan", FIRST.rule, FIRST.subjects).scenarios[0].accepted == (SECOND,)
    assert withdraw(PLAN, "plan", FIRST.rule, FIRST.subjects) == PLAN


def all_acceptances_of_a_rule_go_at_once_test() -> None:
    other = FIRST.replace(subjects=("role:product_owner",))
    plan = accept(accept(accept(PLAN, "plan", FIRST), "plan", SECOND), "plan", other)
    assert withdraw_all(plan, "plan", FIRST.rule).scenarios[0].accepted == (SECOND,)


@pytest.mark.parametrize("reason", ["", "  "])
def acceptance_needs_a_reason_test(reason: str) -> None:
    with pytest.raises(EditRefusedError, match="Say why"):
        accept(PLAN, "plan", FIRST.replace(reason=reason))


def several_findings_are_accepted_at_once_or_none_test() -> None:
    assert accept_all(PLAN, "plan", (FIRST, SECOND)).scenarios[0].accepted == (FIRST, SECOND)
    with pytest.raises(EditRefusedError, match="Say why"):
        accept_all(PLAN, "plan", (FIRST, SECOND.replace(reason="")))
