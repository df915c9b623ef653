"""Agreements that are ticked and unticked."""

import pytest

from teamcanvas.edits.agreements import tick_agreement, untick_agreement
from teamcanvas.edits.edit import EditRefusedError
from tests.small_plans import small_plan

PLAN = small_plan("S1 data_owner Hanna 0.5")


def agreement_is_ticked_once_and_unticked_test() -> None:
    plan = tick_agreement(tick_agreement(PLAN, "plan", "roles-walkthrough"), "plan", "our-own")
    assert plan.scenarios[0].settings.agreements == ("roles-walkthrough", "our-own")
    assert tick_agreement(plan, "plan", "our-own") is plan
    assert untick_agreement(plan, "plan", "roles-walkthrough").scenarios[0].settings.agreements == ("our-own",)
    assert untick_agreement(plan, "plan", "never").scenarios[0].settings.agreements == ("roles-walkthrough", "our-own")


def agreement_without_a_name_is_refused_test() -> None:
    with pytest.raises(EditRefusedError):
        tick_agreement(PLAN, "plan", "  ")
