"""Who speaks with the business about what the team builds."""

import pytest

from teamcanvas.edits.organisation import join_new_team
from teamcanvas.edits.reporting import set_reports_to
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import PersonId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.rules.circumstances.product import links_of, partners_of
from teamcanvas.rules.engine import facts_of
from tests.small_plans import small_plan, titled

SOFIA, PIOTR, HANNA = map(PersonId, ("sofia", "piotr", "hanna"))


def _links(plan: Plan) -> set[str]:
    return set(links_of(facts_of(plan, "plan")))


@pytest.mark.parametrize(
    ("title", "links"),
    [
        ("Product owner", {"sofia"}),
        ("Senior Product-Manager, claims", {"sofia"}),
        ("Head of forecasting", set[str]()),
        ("", set[str]()),
    ],
)
def product_people_link_the_business_to_the_team_test(title: str, links: set[str]) -> None:
    assert _links(titled(small_plan("S2 inside_out_lead Sofia 0.3"), title, "sofia")) == links


def title_of_somebody_who_works_on_something_else_says_nothing_test() -> None:
    assert not _links(titled(small_plan("S2 platform_owner Sofia 0.3"), "Platform product owner", "sofia"))


def lead_who_reports_to_the_business_is_a_link_and_so_is_the_business_test() -> None:
    plan = small_plan("S2 inside_out_lead Sofia 0.3", "S1 business_stakeholder Piotr 0.1")
    assert not _links(plan)
    assert _links(set_reports_to(plan, SOFIA, PIOTR)) == {"sofia", "piotr"}


def partner_in_another_team_of_a_federation_is_none_test() -> None:
    plan = small_plan("S2 tech_lead Sofia 0.3", "S2 inside_out_lead Piotr 0.3", "S1 outside_in_lead Hanna 0.3")
    assert partners_of(facts_of(plan, "plan"), SOFIA) == (HANNA, PIOTR)
    plan = change_settings(plan, "plan", configuration="federated")
    for name, person in (("Red", SOFIA), ("Blue", PIOTR)):
        plan = join_new_team(plan, person, name, SequentialIds())
    assert partners_of(facts_of(plan, "plan"), SOFIA) == (HANNA,)
