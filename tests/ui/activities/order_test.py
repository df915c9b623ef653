"""Where a step or a drop leads among the activities."""

import pytest

from teamcanvas.model.ids import ActivityId
from teamcanvas.model.role import Activity
from teamcanvas.model.stage import Stage
from teamcanvas.ui.activities.order import (
    ActivityOrder,
    ActivityPlace,
    is_at,
    place_after_step,
    place_beside,
    start_of_stage,
)

FIRST, SECOND, THIRD, BAND = Stage


def _order(**stages: str) -> ActivityOrder:
    """Stages in order, their activities a letter each."""
    return {
        stage: tuple(Activity(id=ActivityId(key), title=key, stage=stage) for key in stages.get(f"s{number}", ""))
        for number, stage in enumerate(Stage, 1)
    }


ORDER = _order(s1="abc", s2="d", s4="z")


@pytest.mark.parametrize(
    ("activity", "down", "stage", "before"),
    [
        ("a", True, FIRST, "c"),
        ("b", True, FIRST, None),
        ("b", False, FIRST, "a"),
        ("c", True, SECOND, "d"),
        ("d", False, FIRST, None),
        ("d", True, THIRD, None),
        ("z", False, THIRD, None),
    ],
)
def a_step_leads_over_the_border_of_a_stage_test(activity: str, down: bool, stage: Stage, before: str | None) -> None:
    assert place_after_step(ORDER, ActivityId(activity), down=down) == ActivityPlace(
        stage, ActivityId(before) if before else None
    )


def there_is_an_end_in_both_directions_test() -> None:
    assert place_after_step(ORDER, ActivityId("a"), down=False) is None
    assert place_after_step(ORDER, ActivityId("z"), down=True) is None
    assert place_after_step(ORDER, ActivityId("gone"), down=True) is None


def a_drop_lands_above_or_below_test() -> None:
    assert place_beside(ORDER, ActivityId("b"), below=False) == ActivityPlace(FIRST, ActivityId("b"))
    assert place_beside(ORDER, ActivityId("b"), below=True) == ActivityPlace(FIRST, ActivityId("c"))
    assert place_beside(ORDER, ActivityId("c"), below=True) == ActivityPlace(FIRST, None)
    assert place_beside(ORDER, ActivityId("gone"), below=True) is None


def a_stage_without_activities_has_a_first_place_test() -> None:
    assert start_of_stage(ORDER, SECOND) == ActivityPlace(SECOND, ActivityId("d"))
    assert start_of_stage(ORDER, THIRD) == ActivityPlace(THIRD, None)


def the_places_above_and_below_an_activity_are_its_own_test() -> None:
    b = ActivityId("b")
    assert is_at(ORDER, b, ActivityPlace(FIRST, b))
    assert is_at(ORDER, b, ActivityPlace(FIRST, ActivityId("c")))
    assert not is_at(ORDER, b, ActivityPlace(FIRST, None))
    assert not is_at(ORDER, b, ActivityPlace(SECOND, None))
