"""The differences between two scenarios of a plan."""

from hypothesis import given, settings
from hypothesis import strategies as st

from teamcanvas.edits.scenarios import copy_scenario
from teamcanvas.model.ids import ActivityId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.scenario_difference import PlaceDifference, ScenarioDifference, scenario_difference
from tests.example_counts import example_count
from tests.plans import plans
from tests.raci_cells import set_cell
from tests.small_plans import small_plan


def two(first: Plan, second: Plan) -> tuple[Plan, Scenario, Scenario]:
    """A plan with the first scenarios of two plans of the same people."""
    one, other = first.scenarios[0], second.scenarios[0].replace(id="other", title="Other")
    return first.replace(scenarios=(one, other)), one, other


def places(first: tuple[str, ...], second: tuple[str, ...]) -> list[tuple[str, str | None, float | None, float | None]]:
    found = scenario_difference(*two(small_plan(*first), small_plan(*second))).places
    return [(f"{one.stage} {one.role}", one.person, one.before, one.after) for one in found]


def a_copy_differs_in_nothing_test() -> None:
    plan = copy_scenario(small_plan("S1 data_owner Sofia", "S2 tech_lead -"), "plan", "Copy", SequentialIds())
    assert scenario_difference(plan, *plan.scenarios).nothing


def placements_that_differ_are_listed_in_board_order_test() -> None:
    found = places(
        ("S1 data_owner Sofia 0.2", "S2 data_engineer Piotr 0.5", "S2 tech_lead Hanna 0.3"),
        ("S1 data_owner Sofia 0.4", "S2 data_engineer Hanna 0.5", "S2 tech_lead Hanna 0.3", "PM evangelist - 0.1"),
    )
    assert found == [
        ("use-case-definition data_owner", "sofia", 0.2, 0.4),
        ("solution-development data_engineer", "piotr", 0.5, None),
        ("solution-development data_engineer", "hanna", None, 0.5),
        ("project-management evangelist", None, None, 0.1),
    ]


def the_same_role_split_in_two_is_the_same_test() -> None:
    assert not places(("S1 data_owner Sofia 0.4",), ("S1 data_owner Sofia 0.1", "S1 data_owner Sofia 0.3"))


def letters(plan: Plan) -> dict[tuple[str, str], tuple[str, str]]:
    """What the letters of activity and role were and are."""
    rows = scenario_difference(plan, *plan.scenarios).letters
    return {(row.activity, role): (was, now) for row in rows for role, was, now in row.cells}


def derived_and_edited_letters_that_differ_are_listed_test() -> None:
    plan, *_ = two(small_plan("S2 tech_lead Sofia"), small_plan("S2 tech_lead Sofia", "S2 ml_engineer Piotr"))
    assert letters(plan)["s2_model", "ml_engineer"] == ("", "R")
    assert letters(plan)["s2_model", "tech_lead"] == ("AR", "A")
    edited = set_cell(plan, "other", ActivityId("s2_model"), RoleId("tech_lead"), "I")
    assert letters(edited)["s2_model", "tech_lead"] == ("AR", "I")


def settings_that_differ_are_listed_in_words_test() -> None:
    plan, _, _ = two(small_plan(), small_plan())
    other = plan.scenarios[1]
    settings = other.settings.replace(
        org_size="enterprise",
        maturity=other.settings.maturity.replace(mlops=3),
        agreements=("concern-reporting", "<b>ours</b>"),
    )
    changed = other.replace(settings=settings)
    found = {
        one.title: (one.before, one.after) for one in scenario_difference(plan, plan.scenarios[0], changed).settings
    }
    assert found == {
        "Organisation size": ("Medium", "Enterprise"),
        "MLOps": ("Not assessed", "3: CI/CD for models, monitoring"),
        "A way to report concerns": ("Open", "Agreed"),
        "<b>ours</b>": ("Open", "Agreed"),
    }


def a_place_in_an_unknown_stage_comes_last_test() -> None:
    plan, first, second = two(small_plan(), small_plan("S1 data_owner Sofia", "S1 tech_lead Piotr"))
    one, other = second.placements
    second = second.replace(placements=(one.replace(stage="nowhere"), other))
    assert [place.stage for place in scenario_difference(plan, first, second).places] == [
        "use-case-definition",
        "nowhere",
    ]


def _turned(found: ScenarioDifference) -> set[PlaceDifference]:
    return {
        PlaceDifference(one.stage, one.role, one.person, before=one.after, after=one.before) for one in found.places
    }


@settings(max_examples=example_count(30))
@given(plan=plans(), data=st.data())
def the_difference_is_symmetric_test(plan: Plan, data: st.DataObject) -> None:
    first = data.draw(st.sampled_from(plan.scenarios))
    second = data.draw(st.sampled_from(plan.scenarios))
    there, back = scenario_difference(plan, first, second), scenario_difference(plan, second, first)
    assert _turned(there) == set(back.places)
    assert {row.activity for row in there.letters} == {row.activity for row in back.letters}
    assert {(one.title, one.after, one.before) for one in there.settings} == {
        (one.title, one.before, one.after) for one in back.settings
    }
    assert scenario_difference(plan, first, first).nothing
