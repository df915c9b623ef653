"""What kind of work a plan is about, as far as it says so."""

import pytest

from teamcanvas.edits.people import set_skills
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.circumstances.work import Work, work_of
from teamcanvas.rules.engine import Checker, facts_of
from tests.small_plans import small_plan, titled

BUILT = small_plan("S2 software_engineer Sofia 1")
SCIENCE = small_plan("S2 data_scientist Sofia 1")


def _work(plan: Plan) -> Work:
    return work_of(facts_of(plan, "plan"))


@pytest.mark.parametrize(
    ("title", "work"),
    [
        ("GenAI assistant for claims handlers", Work.BOUGHT),
        ("Chat-bot for citizens", Work.BOUGHT),
        ("Contract search (RAG)", Work.BOUGHT),
        ("LLM_pilot", Work.BOUGHT),
        ("Storage forecast", Work.FIRST),
        ("Fragrance recommendations", Work.FIRST),
    ],
)
def title_says_that_a_model_is_bought_test(title: str, work: Work) -> None:
    assert _work(BUILT.replace(title=title)) is work
    assert _work(SCIENCE.replace(title=title)) is Work.FIRST


def job_title_or_skill_says_so_too_test() -> None:
    assert _work(titled(BUILT, "Prompt engineer", "sofia")) is Work.BOUGHT
    assert _work(titled(BUILT, "Prompt engineer", "piotr")) is Work.FIRST
    # A person, not a product.
    assert _work(titled(BUILT, "Executive assistant", "sofia")) is Work.FIRST
    assert _work(set_skills(BUILT, PersonId("sofia"), ["prompt-engineering"])) is Work.BOUGHT


def vacancy_for_data_science_says_that_a_model_is_made_test() -> None:
    plan = small_plan("S2 software_engineer Sofia 1", "S2 data_scientist - 1").replace(title="GenAI pilot")
    assert _work(plan) is Work.FIRST


def models_in_production_make_a_portfolio_test() -> None:
    assert _work(change_settings(SCIENCE, "plan", models_in_production=2)) is Work.RUNNING


def central_team_of_platform_people_builds_a_platform_test() -> None:
    plan = small_plan("S2 platform_owner Sofia 0.5", "S2 platform_engineer Piotr 1", "S2 data_engineer Hanna 1")
    assert _work(plan) is Work.FIRST
    assert _work(change_settings(plan, "plan", configuration="centralized")) is Work.PLATFORM
    few = small_plan("S2 platform_owner Sofia 0.2", "S2 software_engineer Piotr 1", "S2 data_engineer Hanna 1")
    assert _work(change_settings(few, "plan", configuration="centralized")) is Work.FIRST


def new_title_is_noticed_by_a_checker_that_remembers_test() -> None:
    checker = Checker()
    before = checker.check(BUILT, "plan").findings
    after = checker.check(BUILT.replace(title="GenAI pilot"), "plan").findings
    assert "TC111" in {one.rule for one in before}
    assert "TC111" not in {one.rule for one in after}
