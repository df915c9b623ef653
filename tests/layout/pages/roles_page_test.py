"""The page of roles: those on the board by family, what they do, who holds them, their letters."""

from teamcanvas.layout.pages.deck import DeckOptions, Page, deck_pages
from teamcanvas.layout.pages.roles_page import roles_title
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from tests.layout.wide_plans import texts, wide_plan, words
from tests.small_plans import board_in, small_plan, template


def pages_of(plan: Plan) -> tuple[Page, ...]:
    scenario = plan.scenarios[0].id
    return deck_pages(plan, scenario, check(plan, scenario), DeckOptions(("roles",)))


def shown(plan: Plan) -> list[list[str]]:
    return [words(page.drawing) for page in pages_of(plan)]


def a_role_shows_duty_skills_holders_and_letters_test() -> None:
    (page,) = shown(small_plan("S2 data_engineer Sofia 0.5", "S3 data_engineer Sofia 0.25", "S2 mlops_engineer - 0.5"))
    joined = " ".join(page)
    assert {"DA", "Data & science", "Data engineer", "0.75 FTE", "Sofia Rossi", "0.75", "SQL"} <= set(page)
    assert "Builds and runs the production pipelines" in joined
    assert {"MLOps engineer", "CI/CD", "vacant"} <= set(page)
    assert {"A", "R", "accountable", "responsible"} <= set(page)


def only_roles_on_the_board_are_shown_family_by_family_test() -> None:
    (page,) = shown(small_plan("S2 mlops_engineer Sofia", "S2 data_engineer Sofia", "S1 nonsense Sofia"))
    families = [word for word in page if word in {"Data & science", "Platform", "Other roles"}]
    assert families == ["Data & science", "Platform", "Other roles"]
    assert {"nonsense", "?"} <= set(page)
    assert "Tech lead" not in page


def many_roles_flow_over_pages_and_each_is_there_once_test() -> None:
    pages = shown(wide_plan(60))
    titles = [word for page in pages for word in page if word.startswith("Role ")]
    assert sorted(titles) == sorted([f"Role {n}" for n in range(60)])
    assert len(pages) > 1


def an_empty_board_looks_intended_test() -> None:
    (page,) = shown(small_plan())
    assert {"No role is on the board yet", "No roles yet"} <= set(page)


def the_heading_names_vacant_roles_test() -> None:
    plans = (
        small_plan("S1 data_owner Sofia"),
        small_plan("S1 data_owner Sofia", "S2 tech_lead -"),
        small_plan("S1 data_owner -", "S2 tech_lead -", "S2 data_engineer Sofia"),
        template("full-mlops-team"),
    )
    assert [roles_title(board_in(plan)) for plan in plans] == [
        "1 role, held",
        "2 roles; nobody holds that of Tech lead",
        "2 of 3 roles wait for somebody",
        "14 roles, each of them held",
    ]


def room_goes_to_the_columns_that_need_it_test() -> None:
    # Sofia alone holds the role, which asks for four skills.
    (page,) = [texts(page.drawing) for page in pages_of(small_plan("S1 outside_in_lead Sofia 0.2"))]
    skills, held, figures = (
        next(one.box.left for one in page if one.text == head) for head in ("Skills", "Held by", "A")
    )
    assert held - skills > figures - held
