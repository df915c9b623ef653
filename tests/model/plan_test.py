"""What makes a plan unreadable, and what is only a finding."""

import json

import pytest
from pydantic import ValidationError

from teamcanvas.model.plan import Plan, Settings

Raw = dict[str, object]

PERSON: Raw = {"id": "p1", "name": "Ada"}
PLACEMENT: Raw = {"id": "a1", "role": "data_owner", "stage": "use-case-definition"}


def _plan(**keys: object) -> Plan:
    raw: Raw = {"title": "Churn", "people": [PERSON], "scenarios": [{"id": "s1", "title": "As is"}], **keys}
    return Plan.model_validate_json(json.dumps(raw))


def _placed(*placements: Raw) -> Plan:
    return _plan(scenarios=[{"id": "s1", "title": "As is", "placements": placements}])


def shortest_plan_has_defaults_for_all_else_test() -> None:
    scenario = _plan().scenario("s1")
    assert scenario.settings == Settings()
    assert (scenario.placements, scenario.raci, scenario.rules) == ((), {}, {})


@pytest.mark.parametrize(
    "odd",
    [
        {"role": "no such role"},
        {"stage": "no-such-stage"},
        {"person": "nobody"},
        {"fte": 1.5},
        {"fte": -1},
        {"fte": 0},
    ],
)
def odd_placements_are_findings_and_not_refusals_test(odd: Raw) -> None:
    assert len(_placed({**PLACEMENT, **odd}).scenarios[0].placements) == 1


def plan_without_a_scenario_is_refused_test() -> None:
    with pytest.raises(ValidationError, match="scenarios"):
        _plan(scenarios=[])


@pytest.mark.parametrize("kind", ["people", "teams", "roles", "scenarios", "activities"])
def two_records_of_one_id_are_refused_with_their_places_test(kind: str) -> None:
    record = {"id": "x", "name": "X", "title": "X", "stage": "project-management"}
    with pytest.raises(ValidationError, match=rf"{kind}\[0\] and {kind}\[2\] have the same id 'x'"):
        _plan(**{kind: [record, {**record, "id": "y"}, record]})


def two_placements_of_one_id_are_refused_test() -> None:
    with pytest.raises(ValidationError, match=r"placements\[0\] and placements\[1\]"):
        _placed(PLACEMENT, PLACEMENT)


def one_id_may_stand_in_two_scenarios_test() -> None:
    scenarios = [{"id": f"s{number}", "title": "", "placements": [PLACEMENT]} for number in range(2)]
    assert len(_plan(scenarios=scenarios).scenarios) == 2


def handover_has_from_and_to_in_the_file_test() -> None:
    handovers = [{"from": "use-case-definition", "to": "solution-development", "artefacts": "backlog"}]
    plan = _plan(scenarios=[{"id": "s1", "title": "", "handovers": handovers}])
    handover = plan.scenarios[0].handovers[0]
    assert (handover.from_stage, handover.to_stage) == ("use-case-definition", "solution-development")
    assert handover.model_dump(by_alias=True)["from"] == "use-case-definition"


def unknown_scenario_is_a_key_error_test() -> None:
    with pytest.raises(KeyError):
        _plan().scenario("s2")


@pytest.mark.parametrize(
    ("size", "small"), [("startup", True), ("small", True), ("medium", False), ("enterprise", False)]
)
def startups_and_small_organisations_are_small_test(size: str, *, small: bool) -> None:
    assert Settings.model_validate_json(json.dumps({"org_size": size})).small is small


def empty_lists_about_activities_are_not_written_test() -> None:
    plan = _plan()
    assert not {"removed_activities", "activity_order"} & plan.model_dump().keys()
    said = plan.replace(removed_activities=("s1_go",), activity_order=("s2_model", "s2_arch"))
    assert Plan.model_validate_json(said.model_dump_json()) == said
    assert {"removed_activities", "activity_order"} <= said.model_dump().keys()
