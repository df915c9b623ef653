"""Titles of other sources: matched, ambiguous, or unknown."""

import pytest

from teamcanvas.model.catalogue import built_in_catalogue, catalogue_of
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.role import Activity, Role
from teamcanvas.model.stage import Stage
from teamcanvas.model.title_forms import plain_title
from teamcanvas.model.titles import match_activity, match_title
from tests.small_plans import small_plan

CATALOGUE = built_in_catalogue()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Data engineer", "data_engineer"),
        ("  DATA\u00a0 Engineer ", "data_engineer"),
        ("data-engineer", "data_engineer"),
        ("Subject matter expert", "subject_matter_expert"),
        ("sme", "subject_matter_expert"),
        ("Outside\u2010to\u2011inside person", "outside_in_lead"),
        ("full stack developer", "software_engineer"),
        ("Project manager (technical)", "inside_out_lead"),
        ("data_engineer", "data_engineer"),
        ("Learning & Development Manager", "chapter_lead"),
    ],
)
def clear_title_is_found_test(text: str, role: str) -> None:
    match = match_title(text, CATALOGUE)
    assert (match.kind, match.roles) == ("one", (role,))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Project manager", ("project_manager", "inside_out_lead")),
        ("Program Manager", ("outside_in_lead", "project_manager")),
        ("product-owner", ("outside_in_lead", "inside_out_lead")),
        ("Product manager", ("outside_in_lead", "inside_out_lead")),
        ("Head of Data Science", ("inside_out_lead", "line_manager")),
        ("data science manager", ("inside_out_lead", "line_manager")),
        ("TDSP project lead", ("tech_lead", "project_manager")),
        ("TDSP team lead", ("tech_lead", "chapter_lead", "line_manager")),
        ("Engineering manager", ("chapter_lead", "line_manager", "tech_lead")),
        ("Business analyst", ("analytics_engineer", "outside_in_lead")),
        ("IT auditor", ("model_validator", "ai_governance_lead")),
        ("ML architect", ("solution_architect", "tech_lead")),
        ("Data architect", ("solution_architect", "tech_lead")),
    ],
)
def title_of_several_roles_is_ambiguous_test(text: str, roles: tuple[str, ...]) -> None:
    match = match_title(text, CATALOGUE)
    assert (match.kind, match.roles) == ("ambiguous", roles)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Business Stakeholders", "business_stakeholder"),
        ("Data engineers", "data_engineer"),
        ("Testers", "qa_engineer"),
        ("QA", "qa_engineer"),
        ("DevOps", "platform_engineer"),
        ("Project Sponsor", "executive_sponsor"),
    ],
)
def plurals_and_common_short_names_are_found_test(text: str, role: str) -> None:
    assert match_title(text, CATALOGUE).roles == (role,)


@pytest.mark.parametrize("text", ["PM", "PO", "CTO", "CISO", "Developers", "Legal", "Compliance"])
def short_names_of_several_roles_are_ambiguous_test(text: str) -> None:
    assert match_title(text, CATALOGUE).kind == "ambiguous"


@pytest.mark.parametrize("text", ["", "  ", "-", "Astronaut", "=1+1"])
def unknown_title_is_not_found_test(text: str) -> None:
    assert match_title(text, CATALOGUE).kind == "none"
    assert match_activity(text, CATALOGUE).kind == "none"


def every_shipped_title_and_alias_means_its_role_among_others_test() -> None:
    for role in CATALOGUE.roles.values():
        for name in (role.title, *role.aliases):
            assert role.id in match_title(name, CATALOGUE).roles


def title_of_a_custom_role_matches_that_role_test() -> None:
    own = Role(id=RoleId("r1"), title="Product Owner", aliases=("PO", "data engineer"))
    catalogue = catalogue_of(small_plan().replace(roles=(own,)))
    assert match_title("product owner", catalogue).roles == ("r1",)
    assert match_title("po", catalogue).roles == ("r1",)
    assert match_title("Data engineer", catalogue).roles == ("data_engineer",)


def two_custom_roles_of_the_same_title_are_ambiguous_test() -> None:
    twins = tuple(Role(id=RoleId(role), title="Sales lead") for role in ("r1", "r2"))
    assert match_title("sales-lead", catalogue_of(small_plan().replace(roles=twins))).kind == "ambiguous"


def activities_are_found_by_title_or_id_test() -> None:
    assert match_activity("decide go / no go", CATALOGUE).activities == ("s1_go",)
    assert match_activity("s1_go", CATALOGUE).activities == ("s1_go",)
    twin = Activity(id=ActivityId("t1"), title="Train and tune models", stage=Stage.SCALE_AND_ADOPT)
    other = twin.replace(id=ActivityId("t2"))
    match = match_activity("train AND tune  models", catalogue_of(small_plan().replace(activities=(twin, other))))
    assert (match.kind, match.activities) == ("ambiguous", ("t1", "t2"))


def invisible_characters_are_ignored_test() -> None:
    assert plain_title("\ufeffData\u200b \u2013 Owner ") == "data owner"
