"""The page of the organisation: settings in words, maturity, agreements, teams, ceremonies, handovers."""

from teamcanvas.edits.deputies import name_deputy
from teamcanvas.layout.pages.deck import DeckOptions, deck_pages
from teamcanvas.layout.pages.organisation_page import organisation_title
from teamcanvas.model.ids import PersonId, RoleId, TeamId
from teamcanvas.model.plan import Ceremony, Handover, Maturity, Plan, Settings, Sponsor, Team
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import check
from tests.layout.wide_plans import words
from tests.small_plans import small_plan, template


def shown(plan: Plan) -> list[str]:
    scenario = plan.scenarios[0].id
    pages = deck_pages(plan, scenario, check(plan, scenario), DeckOptions(("organisation",)))
    return [word for page in pages for word in words(page.drawing)]


def with_settings(plan: Plan, settings: Settings) -> Plan:
    (scenario,) = plan.scenarios
    return plan.replace(scenarios=(scenario.replace(settings=settings),))


def settings_are_shown_as_text_test() -> None:
    settings = Settings(
        org_size="enterprise",
        configuration="coe",
        risk="high",
        personal_data=True,
        models_in_production=7,
        sponsor=Sponsor(stance="tentative", update_cadence_days=30),
        maturity=Maturity(mlops=2),
    )
    page = shown(with_settings(small_plan(), settings))
    told = {"Enterprise", "Centre of excellence", "High", "Yes", "7", "Tentative", "Every 30 days", "RACI"}
    assert told <= set(page)
    assert {"Automated training, manual release", "Not assessed"} <= set(page)


def agreements_are_a_checklist_test() -> None:
    settings = Settings(agreements=("roles-walkthrough", "Our own agreement"))
    page = shown(with_settings(small_plan(), settings))
    assert page[page.index("Roles walked through with everybody") + 1] == "Agreed"
    assert page[page.index("AI literacy training held") + 1] == "Open"
    assert page[page.index("Our own agreement") + 1] == "Agreed"


def teams_ceremonies_and_handovers_are_tables_test() -> None:
    plan = small_plan("S1 data_owner Sofia 0.4")
    sofia, *others = plan.people
    team = Team(id=TeamId("t"), name="Risk", kind="domain")
    (scenario,) = plan.scenarios
    stages = {"from": Stage.USE_CASE_DEFINITION, "to": Stage.SOLUTION_DEVELOPMENT}
    handover = Handover.model_validate({**stages, "giver": sofia.id, "artefacts": "Problem statement"})
    ceremonies = (Ceremony(kind="steering", team=team.id, people=(sofia.id, PersonId("gone"))), Ceremony(kind="review"))
    page = shown(
        plan.replace(
            teams=(team,),
            people=(sofia.replace(team=team.id), *others),
            scenarios=(scenario.replace(ceremonies=ceremonies, handovers=(handover,)),),
        )
    )
    assert {"Risk", "Domain team", "1", "0.4"} <= set(page)
    assert {"Steering committee", "2 people", "Sofia Rossi", "? gone", "Review", "nobody yet"} <= set(page)
    assert "Use Case Definition → Solution Development" in " ".join(page)
    assert "Problem statement" in page


def deputies_are_a_table_test() -> None:
    plan = small_plan("S2 tech_lead Sofia 0.4")
    page = shown(name_deputy(plan, "plan", PersonId("sofia"), [RoleId("tech_lead")], PersonId("hanna")))
    start = page.index("Who stands in")
    assert page[start + 1 : start + 4] == ["Sofia Rossi", "Tech lead", "Hanna Berg"]


def empty_sections_are_left_out_test() -> None:
    page = shown(small_plan())
    assert not {"Teams", "Ceremonies", "Handovers", "Deputies"} & set(page)


def the_title_sums_up_test() -> None:
    assert organisation_title(Settings()) == "Medium, single team; maturity is not assessed yet"
    (scenario,) = template("federated").scenarios
    assert organisation_title(scenario.settings) == "Enterprise, federated; maturity from 2 to 3 of 4"
    even = Maturity(data_foundation=3, infrastructure=3)
    assert organisation_title(Settings(maturity=even)) == "Medium, single team; maturity 3 of 4"


def ceremonies_of_no_team_have_no_column_of_teams_test() -> None:
    plan = small_plan("S1 data_owner Sofia 0.4")
    (scenario,) = plan.scenarios
    page = shown(plan.replace(scenarios=(scenario.replace(ceremonies=(Ceremony(kind="review"),)),)))
    assert "Who takes part" in page
    assert "Team" not in page
