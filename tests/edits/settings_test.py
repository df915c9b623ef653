"""The settings of a scenario."""

import pytest

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.settings import change_maturity, change_settings, change_sponsor
from tests.small_plans import small_plan

PLAN = small_plan("S1 data_owner Hanna 0.5")


def several_settings_change_at_once_and_the_others_stay_test() -> None:
    settings = change_settings(PLAN, "plan", org_size="startup", personal_data=True).scenarios[0].settings
    assert (settings.org_size, settings.personal_data, settings.risk) == ("startup", True, "none")


def maturity_and_sponsor_change_field_by_field_test() -> None:
    plan = change_maturity(PLAN, "plan", mlops=3, infrastructure=2)
    plan = change_maturity(plan, "plan", infrastructure=None)
    plan = change_sponsor(plan, "plan", stance="tentative", update_cadence_days=14)
    settings = plan.scenarios[0].settings
    assert (settings.maturity.mlops, settings.maturity.infrastructure) == (3, None)
    assert (settings.sponsor.stance, settings.sponsor.update_cadence_days) == ("tentative", 14)


@pytest.mark.parametrize("change", [{"org_size": "huge"}, {"models_in_production": -1}, {"personal_data": "yes"}])
def impossible_setting_is_refused_test(change: dict[str, object]) -> None:
    with pytest.raises(EditRefusedError, match="not possible"):
        change_settings(PLAN, "plan", **change)


@pytest.mark.parametrize("level", [0, 5, "high", True, 2.5])
def maturity_lies_between_one_and_four_test(level: object) -> None:
    with pytest.raises(EditRefusedError, match="between 1 and 4"):
        change_maturity(PLAN, "plan", mlops=level)  # pyright: ignore[reportArgumentType] - what a user may type


@pytest.mark.parametrize("change", [{"update_cadence_days": 0}, {"stance": "angry"}])
def impossible_sponsor_is_refused_test(change: dict[str, object]) -> None:
    with pytest.raises(EditRefusedError):
        change_sponsor(PLAN, "plan", **change)
