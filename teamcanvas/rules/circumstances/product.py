"""Who speaks with the business about what the team builds, also without a role for it: product people, and the
business itself where it works with the team."""

from collections.abc import Iterator

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.model.title_forms import plain_title
from teamcanvas.rules.circumstances.work import OWNER, serves_teams
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.teams_apart import teams_apart

OUTSIDE, INSIDE, BUSINESS = map(RoleId, ("outside_in_lead", "inside_out_lead", "business_stakeholder"))
LEADING = (INSIDE, OUTSIDE, RoleId("project_manager"), BUSINESS)
"""Roles in which a person with the job title of a product owner works on the product: not on a platform or on data."""
PRODUCT = ("product owner", "product manager", "product lead")
"""Job titles contain one of these. Companies use both for the same work."""
JOINT = ("review", "steering")
"""Meetings in which business and team agree; stand-up and backlog are those of the team."""


def links_of(facts: Facts) -> frozenset[PersonId]:
    """The people who link the business to the team, as far as the plan says so.

    Outside-in leads; product owners and managers by job title; leads of the team who report to the business, and their
    bosses there; people from the business who work in Solution Development, or meet the team.
    """
    return facts.recall("links to the business", lambda facts: frozenset(_links(facts)))


def product_owners_of(facts: Facts) -> frozenset[PersonId]:
    """The people who lead a product by job title."""
    return facts.recall("product owners", lambda facts: frozenset(_product_owners(facts)))


def is_carried(facts: Facts) -> bool:
    """Whether product owners or the business itself speak for the project, as evangelists do."""
    return not links_of(facts) <= {*facts.holders_of((OUTSIDE,))} - product_owners_of(facts)


def partners_of(facts: Facts, person: PersonId) -> tuple[PersonId, ...]:
    """Other people who lead the product beside this person: where teams are apart, in the same team or none."""
    inside = (INSIDE, OWNER) if serves_teams(facts) else (INSIDE,)
    leads = {*facts.holders_of(inside), *links_of(facts)} - {person}
    return facts.by_name(one for one in leads if works_with(facts, one, person))


def works_with(facts: Facts, one: PersonId, other: PersonId) -> bool:
    """Whether two people are in one team, or one of them in none, if teams are looked at one by one."""
    team = teams_apart(facts)
    return one not in team or other not in team or team[one] == team[other]


def leads_product(facts: Facts, person: PersonId) -> bool:
    """Whether the job title of a person is that of a product owner or manager."""
    title = facts.people[person].job_title
    return bool(title) and any(one in plain_title(title) for one in PRODUCT)


def _product_owners(facts: Facts) -> Iterator[PersonId]:
    for lead in facts.holders_of(LEADING):
        if leads_product(facts, lead):
            yield lead


def _links(facts: Facts) -> Iterator[PersonId]:
    yield from facts.holders_of((OUTSIDE,))
    boss = facts.reports_to
    business = frozenset(facts.holders_of((BUSINESS,)))
    yield from product_owners_of(facts)
    for lead in facts.holders_of(LEADING):
        if lead not in business and boss.get(lead) in business:
            yield from (lead, boss[lead])
    building = facts.people_by_stage[Stage.SOLUTION_DEVELOPMENT]
    yield from business & building
    if business:
        team = facts.delivery_fte.keys() | frozenset(facts.holders_of(LEADING)) - business
        for meeting in facts.ceremonies:
            if meeting.kind in JOINT and not team.isdisjoint(set(meeting.people) - business):
                yield from business.intersection(meeting.people)
