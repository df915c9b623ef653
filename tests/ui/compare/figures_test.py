"""What is counted of two scenarios, and the sentence over it."""

from teamcanvas.model.plan import Plan
from teamcanvas.model.scenario_difference import scenario_difference
from teamcanvas.rules.comparison import compare
from teamcanvas.rules.engine import check
from teamcanvas.ui.compare.figures import figures, headline
from tests.ui.compare.two_scenarios import two


def counted(plan: Plan) -> dict[str, tuple[str, str, str]]:
    results = [check(plan, scenario.id) for scenario in plan.scenarios]
    found = figures(plan, plan.scenarios, results)
    return {one.title: (*one.words, one.change_words) for one in found}


def sentence(plan: Plan) -> str:
    results = [check(plan, scenario.id) for scenario in plan.scenarios]
    found = figures(plan, plan.scenarios, results)
    same = scenario_difference(plan, *plan.scenarios).nothing
    return headline(found, compare(*results), same=same, first="As is", second="To be")


def people_fte_roles_and_vacancies_are_counted_test() -> None:
    found = counted(
        two(("S1 data_owner Sofia 0.2",), ("S1 data_owner Sofia 0.45", "S2 tech_lead Piotr", "S2 ux_designer -"))
    )
    assert found["People on the board"] == ("1", "2", "+1")
    assert found["FTE planned"] == ("0.2", "0.95", "+0.75")
    assert found["Roles held"] == ("1", "2", "+1")
    assert found["Vacancies"] == ("0", "1", "+1")
    assert found["FTE to be filled"] == ("0", "0.5", "+0.5")
    assert found["Accepted findings"] == ("0", "0", "")


def findings_are_counted_by_severity_test() -> None:
    plan = two(("S1 data_owner Sofia",), ("S1 data_owner Sofia", "S1 data_owner Sofia"))
    results = [check(plan, scenario.id).counts for scenario in plan.scenarios]
    found = counted(plan)
    assert [found[title][:2] for title in ("Errors", "Warnings", "Notes")] == [
        (str(first), str(second)) for first, second in zip(*results, strict=True)
    ]


def the_sentence_says_who_comes_and_what_the_rules_think_of_it_test() -> None:
    told = sentence(two(("S1 data_owner Sofia 0.5",), ("S1 data_owner Sofia 0.5", "S2 tech_lead Piotr 0.5")))
    assert told.startswith("Against “As is”, “To be” has 1 more person and 0.5 more FTE")
    assert "settles" in told or "brings" in told
    fewer = sentence(two(("S1 data_owner Sofia 0.5", "S2 tech_lead Piotr 0.5"), ("S1 data_owner Sofia 0.5",)))
    assert "1 fewer person and 0.5 less FTE" in fewer


def equal_scenarios_are_said_to_be_the_same_test() -> None:
    assert sentence(two(("S1 data_owner Sofia",), ("S1 data_owner Sofia",))) == "“To be” and “As is” are the same"
