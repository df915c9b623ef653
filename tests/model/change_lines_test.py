"""The differences of two versions in lines of text."""

from teamcanvas.edits.people import add_people
from teamcanvas.edits.placements import place_role
from teamcanvas.edits.scenarios import add_scenario, rename_plan
from teamcanvas.model.change_lines import change_lines
from teamcanvas.model.ids import RoleId, SequentialIds
from teamcanvas.model.stage import Stage
from tests.right_to_left import in_hebrew, names_of, not_isolated
from tests.small_plans import small_plan

PLAN = small_plan("S1 tech_lead Sofia")


def equal_plans_have_no_lines_test() -> None:
    assert change_lines(PLAN, PLAN) == ()


def each_subject_has_a_line_test() -> None:
    ids = SequentialIds()
    after = add_people(PLAN, ["Ada", "<b>Bert</b>"], ids)
    after = place_role(after, "plan", RoleId("ux_designer"), Stage.SCALE_AND_ADOPT, ids)
    after = add_scenario(rename_plan(after, "Second"), "To be", ids)
    assert change_lines(PLAN, after) == (
        f"Title: “Second” instead of “{PLAN.title}”",
        "People added: Ada, <b>Bert</b>",
        "Scenarios added: To be",
        f"{PLAN.scenarios[0].title}: 1 placement added",
    )
    assert "People removed: Ada, <b>Bert</b>" in change_lines(after, PLAN)


def many_names_are_counted_test() -> None:
    after = add_people(PLAN, [f"Person {number}" for number in range(9)], SequentialIds())
    assert change_lines(PLAN, after)[0].endswith("Person 5 and 3 more")


def names_from_right_to_left_are_isolated_test() -> None:
    after = in_hebrew(add_people(PLAN, ["Ada"], SequentialIds()))
    lines = [*change_lines(PLAN, after), *change_lines(after, PLAN)]
    assert len(lines) > 4
    assert [line for line in lines if not_isolated(line, names_of(after))] == []
