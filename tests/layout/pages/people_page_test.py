"""The page of people: all people by team, their roles by stage, planned FTE and capacity."""

from teamcanvas.layout.pages.deck import DeckOptions, deck_pages
from teamcanvas.layout.pages.people_page import people_page_title
from teamcanvas.layout.pages.size import PAGE_SIZE_NAMES, PageSizeName
from teamcanvas.model.ids import TeamId
from teamcanvas.model.plan import Plan, Team
from teamcanvas.rules.engine import check
from tests.layout.wide_plans import wide_plan, words
from tests.small_plans import board_in, small_plan


def shown(plan: Plan, size: PageSizeName = "16:9") -> list[list[str]]:
    scenario = plan.scenarios[0].id
    pages = deck_pages(plan, scenario, check(plan, scenario), DeckOptions(("people",), size))
    return [words(page.drawing) for page in pages]


def title(plan: Plan) -> str:
    return people_page_title(plan, board_in(plan))


def everybody_is_shown_with_roles_and_load_test() -> None:
    (page,) = shown(small_plan("S1 data_owner Sofia 0.4", "S2 data_engineer Piotr 0.75"))
    assert {"Sofia Rossi", "Data owner", "0.4", "0.4 of 1.0", "Piotr Zając", "0.75 of 1.0", "Hanna Berg"} <= set(page)
    assert "0.0 of 1.0" in page
    assert "Scale and Adopt" not in page, "a stage that nobody is in takes no room"


def teams_are_headings_with_their_sums_test() -> None:
    plan = small_plan("S1 data_owner Sofia 0.4")
    sofia, *others = plan.people
    team = Team(id=TeamId("t"), name="Risk")
    (page,) = shown(plan.replace(teams=(team,), people=(sofia.replace(team=team.id), *others)))
    assert {"Risk", "1 person · 0.4 of 1.0 FTE", "In no team", "2 people · 0.0 of 2.0 FTE"} <= set(page)


def vacancies_and_people_who_are_away_are_shown_test() -> None:
    plan = small_plan("S1 data_owner Sofia 0.4", "S2 data_engineer - 0.6", "S2 tech_lead - 0.5")
    (scenario,) = plan.scenarios
    (page,) = shown(plan.replace(scenarios=(scenario.replace(absent=(plan.people[0].id,)),)))
    assert {"To be filled", "2 places", "Nobody yet", "1.1 FTE wanted", "away"} <= set(page)


def many_people_flow_over_pages_test() -> None:
    pages = shown(wide_plan(200))
    assert len(pages) > 3
    assert [word for page in pages for word in page if word.startswith("Person ")] == [
        f"Person {n}" for n in range(200)
    ]


def nobody_looks_intended_test() -> None:
    (page,) = shown(small_plan(people=""))
    assert {"Nobody is in this plan yet", "No people yet"} <= set(page)


def the_heading_names_people_beyond_their_capacity_test() -> None:
    too_much = ("S1 data_owner {0} 0.7", "S2 data_owner {0} 0.7")
    plans = [
        small_plan(*(place.format(name) for name in names for place in too_much))
        for names in ((), ("Sofia",), ("Sofia", "Piotr"), ("Sofia", "Piotr", "Hanna"))
    ]
    assert list(map(title, plans)) == [
        "Nobody is on the board yet",
        "Sofia Rossi is planned beyond their capacity",
        "Sofia Rossi and Piotr Zając are planned beyond their capacity",
        "3 of 3 people are planned beyond their capacity",
    ]
    fits = small_plan("S1 data_owner Sofia 0.7")
    assert title(fits) == "Nobody is planned beyond their capacity: 0.7 of 3.0 FTE are in use"


def names_and_roles_stand_in_one_line_each_where_they_can_test() -> None:
    # Shares alone would wrap the longest of these roles on every size of page.
    plan = small_plan(
        "S1 end_user_rep Sofia 0.25", "S2 tech_lead Piotr 0.25", "S3 tech_lead Hanna", "PM project_manager Hanna"
    )
    for size in PAGE_SIZE_NAMES:
        (page,) = shown(plan, size)
        assert {"Sofia Rossi", "End-user representative", "Project manager"} <= set(page)
