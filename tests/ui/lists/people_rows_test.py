"""What the People list shows."""

from teamcanvas.ui.lists.people_rows import people_list_rows, person_hint
from tests.small_plans import small_plan

PLAN = small_plan("S1 tech_lead Sofia 0.8", "S2 data_engineer Sofia 0.5", "S2 ml_engineer Piotr 0.25")


def planned_fte_is_beside_the_name_test() -> None:
    sofia, piotr, hanna = people_list_rows(PLAN, PLAN.scenarios[0])
    assert (sofia.side, sofia.overbooked) == ("1.3 / 1.0", True)
    assert (piotr.side, piotr.overbooked) == ("0.25 / 1.0", False)
    assert (hanna.side, hanna.placed) == ("not placed", False)
    assert sofia.spoken == "Sofia Rossi, 1.3 of 1.0 FTE planned, too much"
    assert hanna.spoken == "Hanna Berg, not placed"
    assert piotr.initials == "PZ"


def a_search_ignores_accents_test() -> None:
    assert [row.text for row in people_list_rows(PLAN, PLAN.scenarios[0], "zajac")] == ["Piotr Zając"]


def a_tooltip_lists_the_placements_test() -> None:
    assert person_hint(PLAN, PLAN.scenarios[0], "sofia").splitlines() == [
        "Sofia Rossi",
        "Tech lead in Use Case Definition, 0.8 FTE",
        "Data engineer in Solution Development, 0.5 FTE",
    ]
    assert person_hint(PLAN, PLAN.scenarios[0], "nobody") == ""
