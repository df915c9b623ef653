"""The built-in catalogue is consistent, and a plan adds to it without modifying it."""

import json
from pathlib import Path

import pytest

from teamcanvas.model import catalogue
from teamcanvas.model.catalogue import CatalogueError, built_in_catalogue, catalogue_of
from teamcanvas.model.ids import ActivityId, RoleId, ScenarioId
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.role import Activity, Role
from teamcanvas.model.stage import Stage
from teamcanvas.resources import resource

PLAN = Plan(title="Churn", people=(), scenarios=(Scenario(id=ScenarioId("s1"), title="As is"),))


def catalogue_has_the_documented_numbers_of_entries_test() -> None:
    built_in = built_in_catalogue()
    assert (len(built_in.roles), len(built_in.families), len(built_in.activities)) == (30, 7, 36)
    assert {stage: len(rows) for stage, rows in built_in.activities_by_stage.items()} == {
        Stage.USE_CASE_DEFINITION: 10,
        Stage.SOLUTION_DEVELOPMENT: 11,
        Stage.SCALE_AND_ADOPT: 10,
        Stage.PROJECT_MANAGEMENT: 5,
    }
    assert len(built_in.capabilities) == 14


OF_THE_TEAM = ("pm_backlog", "pm_rituals")
"""The whole team is responsible for them."""


def every_default_row_is_sound_test() -> None:
    built_in = built_in_catalogue()
    for activity in built_in.activities.values():
        held = {
            letter: [r for r, cell in activity.letters.items() if letter in split_letters(cell)] for letter in "ARCI"
        }
        assert len(held["A"]) == 1, activity.id
        assert built_in.roles[held["A"][0]].authority >= 2, activity.id
        assert 1 <= len(held["R"]) <= (3 if activity.id not in OF_THE_TEAM else len(built_in.roles)), activity.id
        assert held["C"] or held["I"], activity.id
        assert not any(built_in.roles[role].advisory for role in (*held["A"], *held["R"])), activity.id


def stages_of_the_roles_exist_test() -> None:
    stages = {stage.value for stage in Stage}
    assert all(set(role.stages) <= stages for role in built_in_catalogue().roles.values())


def badges_of_families_are_unique_test() -> None:
    badges = [family.badge for family in built_in_catalogue().families.values()]
    assert len(set(badges)) == len(badges)
    assert all(badges)


def plan_without_additions_has_the_built_in_catalogue_test() -> None:
    assert catalogue_of(PLAN) is built_in_catalogue()


def role_of_the_plan_joins_the_catalogue_test() -> None:
    plan = PLAN.replace(roles=(Role(id=RoleId("prompt_smith"), title="Prompt smith"),))
    extended = catalogue_of(plan)
    assert extended.role_title(RoleId("prompt_smith")) == "Prompt smith"
    assert len(extended.roles) == 31
    assert RoleId("prompt_smith") not in built_in_catalogue().roles
    assert catalogue_of(plan.replace(title="Retention")) is extended


def role_under_a_built_in_id_replaces_it_in_its_place_test() -> None:
    plan = PLAN.replace(roles=(Role(id=RoleId("tech_lead"), title="Chief engineer"),))
    extended = catalogue_of(plan)
    assert extended.role_title(RoleId("tech_lead")) == "Chief engineer"
    assert list(extended.roles) == list(built_in_catalogue().roles)


def activity_of_the_plan_is_a_row_of_its_stage_test() -> None:
    own = Activity(id=ActivityId("own"), title="Own work", stage=Stage.SCALE_AND_ADOPT)
    rows = catalogue_of(PLAN.replace(activities=(own,))).activities_by_stage
    assert rows[Stage.SCALE_AND_ADOPT][-1] == own
    assert len(rows[Stage.SCALE_AND_ADOPT]) == 11


def unknown_role_is_shown_by_its_id_test() -> None:
    assert built_in_catalogue().role_title(RoleId("no_such_role")) == "no_such_role"


@pytest.fixture
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the catalogue's files that may be damaged."""
    for file in resource("catalogue").glob("*.json"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    monkeypatch.setattr(catalogue, "resource", lambda _, name: tmp_path / name)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "key", "damage", "said"),
    [
        ("roles.json", "roles", {"family": "no_such_family"}, "unknown family no_such_family"),
        ("roles.json", "roles", {"fallback": ["nobody"]}, "unknown role nobody"),
        ("activities.json", "activities", {"letters": {"nobody": "A"}}, "unknown role nobody"),
        ("capabilities.json", "capabilities", {"roles": ["nobody"]}, "unknown role nobody"),
        ("capabilities.json", "capabilities", {"neighbours": ["nobody"]}, "unknown role nobody"),
    ],
)
def contradiction_in_the_catalogue_is_named_test(damaged: Path, file: str, key: str, damage: object, said: str) -> None:
    raw = json.loads((damaged / file).read_text(encoding="utf-8"))
    raw[key][0].update(damage)
    (damaged / file).write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(CatalogueError, match=said):
        built_in_catalogue.__wrapped__()


def catalogue_file_without_its_list_is_named_test(damaged: Path) -> None:
    (damaged / "activities.json").write_text("{}", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"activities\.json has no list 'activities'"):
        built_in_catalogue.__wrapped__()


def activities_stand_in_the_plans_order_and_the_others_follow_test() -> None:
    plan = PLAN.replace(activity_order=("s2_model", "no such activity", "s2_arch", "s2_model"))
    shown = [activity.id for activity in catalogue_of(plan).activities_by_stage[Stage.SOLUTION_DEVELOPMENT]]
    assert shown[:4] == ["s2_model", "s2_arch", "s2_env", "s2_pipelines"]
    assert sorted(catalogue_of(plan).activities) == sorted(built_in_catalogue().activities)


def removed_activity_is_kept_to_be_restored_test() -> None:
    plan = PLAN.replace(removed_activities=("s2_model", "no such activity"), activity_order=("s2_model",))
    assert "s2_model" not in catalogue_of(plan).activities
    assert len(catalogue_of(plan).activities) == 35
    assert list(catalogue_of(plan).removed) == ["s2_model"]
    assert catalogue_of(PLAN).removed == {}
