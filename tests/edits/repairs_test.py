"""Duplicate placements and dangling references are repaired."""

import json

import pytest

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.repairs import correct_reference, drop_unknown_references, merge_placements
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.plan import Plan
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


def dangling_references_are_removed_and_others_kept_test() -> None:
    plan = Plan.model_validate_json(json.dumps(DANGLING))
    repaired = drop_unknown_references(plan, "s1")
    ada, bo = repaired.people
    assert (ada.team, ada.reports_to) == ("t1", "p2")
    assert (bo.team, bo.reports_to) == (None, None)
    scenario = repaired.scenarios[0]
    assert [(one.kind, one.team, one.people) for one in scenario.ceremonies] == [
        ("stand-up", "t1", ("p1",)),
        ("review", None, ()),
    ]
    assert [(one.giver, one.receiver) for one in scenario.handovers] == [("p1", None)]
    assert (scenario.accountable, scenario.absent) == ({"s2_model": "p1"}, ("p2",))
    assert scenario.raci == {"s2_model": {"data_scientist": "AR"}}
    assert scenario.placements == plan.scenarios[0].placements
    assert drop_unknown_references(repaired, "s1") == repaired


STAGES = {"from": "use-case-definition", "to": "solution-development"}
DANGLING = {
    "title": "x",
    "teams": [{"id": "t1", "name": "Core"}],
    "people": [
        {"id": "p1", "name": "Ada", "team": "t1", "reports_to": "p2"},
        {"id": "p2", "name": "Bo", "team": "t9", "reports_to": "ghost"},
    ],
    "scenarios": [
        {
            "id": "s1",
            "title": "As is",
            "placements": [{"id": "a1", "role": "data_owner", "stage": "use-case-definition", "person": "ghost"}],
            "ceremonies": [
                {"kind": "stand-up", "team": "t1", "people": ["p1", "ghost"]},
                {"kind": "review", "team": "t9", "people": ["ghost"]},
            ],
            "handovers": [{**STAGES, "giver": "p1", "receiver": "ghost"}, {"from": "kitchen", "to": "garden"}],
            "accountable": {"s2_model": "p1", "s9_party": "p1", "s2_eval": "ghost"},
            "absent": ["p2", "ghost"],
            "raci": {"s2_model": {"data_scientist": "AR"}, "s9_party": {"data_scientist": "AR"}},
        }
    ],
}
"""A file whose people, team, stages and activity have gone in part."""
