"""What the Roles list shows."""

from teamcanvas.model.plan import Plan
from teamcanvas.ui.lists.role_rows import FamilyHeading, RoleRow, role_hint, role_list_rows
from tests.small_plans import small_plan


def _texts(plan: Plan, wanted: str = "") -> list[str]:
    return [row.text for row in role_list_rows(plan, plan.scenarios[0], wanted)]


def every_role_is_under_its_family_test() -> None:
    plan = small_plan()
    rows = role_list_rows(plan, plan.scenarios[0])
    assert rows[0].text == "Leadership"
    assert isinstance(rows[0], FamilyHeading)
    assert sum(isinstance(row, RoleRow) for row in rows) == 30
    assert sum(isinstance(row, FamilyHeading) for row in rows) == 7


def a_search_finds_other_names_too_test() -> None:
    plan = small_plan()
    assert _texts(plan, "steward") == ["Data & science", "Data owner", "Data engineer", "Analytics engineer"]
    assert _texts(plan, "Dateningenieur") == ["Data & science", "Data engineer"]
    assert _texts(plan, "data own") == ["Data & science", "Data owner", "Platform", "Platform owner"]
    assert "Machine learning engineer" not in _texts(plan)
    assert "ML engineer" in _texts(plan, "machine learning eng")
    assert _texts(plan, "xyzzy") == []


def a_search_that_no_name_matches_finds_skills_test() -> None:
    skill = "data-pipelines"
    assert "Data engineer" in _texts(small_plan(), skill)


def places_on_the_board_are_counted_test() -> None:
    plan = small_plan("S1 data_owner -", "S2 data_owner Hanna 0.1")
    rows = {row.key: row for row in role_list_rows(plan, plan.scenarios[0])}
    owner, lead = rows["data_owner"], rows["tech_lead"]
    assert isinstance(owner, RoleRow)
    assert isinstance(lead, RoleRow)
    assert (owner.side, owner.spoken) == ("2", "Data owner, 1 place held, 1 vacancy")
    assert (lead.side, lead.spoken) == ("", "Tech lead, not on the board")


def a_hint_says_what_a_role_is_for_test() -> None:
    plan = small_plan("S1 data_owner -")
    hint = role_hint(plan, plan.scenarios[0], "data_owner")
    assert hint.startswith("Data owner · Data & science\n")
    assert hint.endswith("1 vacancy")
    assert role_hint(plan, plan.scenarios[0], "nothing") == ""
