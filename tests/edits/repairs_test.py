"""Placements that a file names twice or wrongly."""

import pytest

from teamcanvas.edits.refused import EditRefusedError
from teamcanvas.edits.repairs import correct_reference, merge_placements
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import Stage
from tests.small_plans import placed, small_plan

A1, A2, A3 = (PlacementId(f"a{number}") for number in (1, 2, 3))


def reference_is_corrected_in_place_test() -> None:
    plan = small_plan("S9 data-owner Hanna 0.5", "S1 data_owner Sofia 0.5")
    corrected = correct_reference(plan, "plan", A1, RoleId("data_owner"), Stage.USE_CASE_DEFINITION)
    assert placed(corrected) == ["S1 data_owner Hanna 0.5", "S1 data_owner Sofia 0.5"]


def correction_to_something_unknown_is_refused_test() -> None:
    with pytest.raises(EditRefusedError, match="not in the catalogue"):
        correct_reference(small_plan("S9 data-owner Hanna"), "plan", A1, RoleId("wizard"), Stage.USE_CASE_DEFINITION)


def places_of_one_person_become_one_test() -> None:
    plan = small_plan("S1 data_owner Hanna 0.5", "S1 data_owner Sofia 0.5", "S1 data_owner Hanna 0.2")
    assert placed(merge_placements(plan, "plan", [A1, A3])) == ["S1 data_owner Hanna 0.7", "S1 data_owner Sofia 0.5"]


def merged_place_is_a_whole_person_at_most_test() -> None:
    plan = small_plan("S1 data_owner Hanna 0.8", "S1 data_owner Hanna 0.8")
    assert placed(merge_placements(plan, "plan", [A1, A2, A1])) == ["S1 data_owner Hanna 1"]


@pytest.mark.parametrize("other", ["S1 data_owner Sofia 0.5", "S2 data_owner Hanna 0.5", "S1 data_engineer Hanna 0.5"])
def different_places_stay_apart_test(other: str) -> None:
    with pytest.raises(EditRefusedError, match="Only placements of one person"):
        merge_placements(small_plan("S1 data_owner Hanna 0.5", other), "plan", [A1, A2])


def vacancies_stay_apart_test() -> None:
    with pytest.raises(EditRefusedError, match="Only placements of one person"):
        merge_placements(small_plan("S1 data_owner - 0.5", "S1 data_owner - 0.5"), "plan", [A1, A2])
