"""Who covers a capability: holders with enough time, people with the skills and time, neighbours, deputies, by team."""

import pytest

from teamcanvas.edits.deputies import name_deputy
from teamcanvas.edits.people import set_capacity, set_skills
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import CapabilityId, PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.cover import Cover, cover_without, covers_of
from teamcanvas.rules.engine import facts_of
from tests.small_plans import small_plan, template

MLOPS, ENGINEERING, PLATFORM = map(CapabilityId, ("mlops", "ml-engineering", "platform"))
HANNA, PIOTR, SOFIA = map(PersonId, ("hanna", "piotr", "sofia"))
MLOPS_ENGINEER = RoleId("mlops_engineer")
SKILLS = ("mlops", "monitoring")


def _cover(plan: Plan, capability: CapabilityId = MLOPS) -> Cover | None:
    return covers_of(facts_of(plan, "plan")).get((capability, None))


def _people(plan: Plan, capability: CapabilityId = MLOPS) -> tuple[str, ...]:
    cover = _cover(plan, capability)
    return cover.people if cover else ()


def holders_cover_a_capability_and_so_do_placed_people_with_its_skills_and_time_test() -> None:
    plan = small_plan("S3 mlops_engineer Sofia 0.5", "S1 data_owner Hanna 0.9")
    assert _people(plan) == ("sofia",)
    assert _people(set_skills(plan, HANNA, SKILLS)) == ("hanna", "sofia")
    assert _people(set_skills(plan, HANNA, ["mlops"])) == ("sofia",)
    assert _people(set_capacity(set_skills(plan, HANNA, SKILLS), HANNA, 0.95)) == ("sofia",)
    assert _people(set_skills(plan, PIOTR, SKILLS)) == ("sofia",), "Piotr has no place"


@pytest.mark.parametrize(
    ("places", "size", "covered"),
    [
        (("S3 mlops_engineer Sofia 0.09",), "medium", False),
        (("S3 mlops_engineer Sofia 0.1",), "medium", True),
        (("S3 mlops_engineer Sofia 0.05", "S2 mlops_engineer Sofia 0.05"), "medium", True),
        (("S3 mlops_engineer Sofia 0.05", "S1 mlops_engineer Sofia 0.5"), "medium", False),
        (("S3 mlops_engineer Sofia 0.05", "PM mlops_engineer Sofia 0.05"), "medium", True),
        (("S3 mlops_engineer Sofia 0.05",), "small", True),
        (("S3 mlops_engineer Sofia 0.05",), "startup", True),
        (("S3 mlops_engineer Sofia 0.04",), "startup", False),
    ],
)
def cover_needs_a_tenth_where_the_work_is_or_half_of_it_in_small_organisations_test(
    places: tuple[str, ...], size: str, covered: bool
) -> None:
    cover = _cover(change_settings(small_plan(*places), "plan", org_size=size))
    assert cover is not None
    assert (cover.people, cover.thin) == (((SOFIA,), ()) if covered else ((), (SOFIA,)))


def administrator_with_a_little_time_covers_nothing_test() -> None:
    """A cloud administrator with 0.05 FTE beside Meghan."""
    plan = small_plan("S3 platform_engineer Hanna 1", "S3 platform_owner Piotr 0.05")
    assert _people(plan, PLATFORM) == ("hanna",)


def neighbour_with_the_skills_needs_no_free_time_test() -> None:
    plan = small_plan("S3 mlops_engineer Sofia 1", "S2 ml_engineer Hanna 1", "S1 data_owner Piotr 1")
    assert _people(plan) == ("sofia",)
    assert _people(set_skills(plan, HANNA, SKILLS)) == ("hanna", "sofia")
    assert _people(set_skills(plan, PIOTR, SKILLS)) == ("sofia",), "no neighbour"
    back = set_skills(plan, SOFIA, built_in_catalogue().capabilities[ENGINEERING].backup_skills)
    assert _people(back, ENGINEERING) == ("hanna", "sofia")


def vacancy_covers_nothing_test() -> None:
    assert _cover(small_plan("S3 mlops_engineer - 1")) is None
    assert _people(small_plan("S3 mlops_engineer - 1", "S3 mlops_engineer Sofia 1")) == ("sofia",)


def deputy_counts_beside_the_person_only_test() -> None:
    plan = small_plan("S3 mlops_engineer Sofia 1", "S1 data_owner Hanna 1")
    named = name_deputy(plan, "plan", SOFIA, [MLOPS_ENGINEER], HANNA)
    cover = _cover(named)
    assert cover is not None
    assert (cover.people, cover.deputies, len(cover), cover.alone) == ((SOFIA,), (HANNA,), 2, None)
    thin = small_plan("S3 mlops_engineer Sofia 0.05", "S1 data_owner Hanna 1")
    assert _people(name_deputy(thin, "plan", SOFIA, [MLOPS_ENGINEER], HANNA)) == ()
    elsewhere = name_deputy(plan, "plan", PIOTR, [MLOPS_ENGINEER], HANNA)
    assert _cover(elsewhere) == _cover(plan)


def teams_are_looked_at_one_by_one_only_in_a_federation_or_around_a_centre_test() -> None:
    plan = template("federated")
    facts = {
        kind: facts_of(change_settings(plan, "plan", configuration=kind), "plan")
        for kind in ("single-team", "centralized", "coe", "federated")
    }
    apart = {kind: any(team is not None for _, team in covers_of(one)) for kind, one in facts.items()}
    assert apart == {"single-team": False, "centralized": False, "coe": True, "federated": True}
    science = [cover.team for cover in covers_of(facts["federated"]).values() if cover.capability == "data-science"]
    assert science == ["credit", "service"], "the central team practises none"


def others_who_cover_a_capability_are_known_before_it_is_in_use_test() -> None:
    capability = built_in_catalogue().capabilities[MLOPS]
    plan = set_skills(small_plan("S1 data_owner Hanna 0.5", "S1 evangelist Sofia 1"), HANNA, SKILLS)
    facts = facts_of(plan, "plan")
    assert cover_without(facts, capability, SOFIA) == ("hanna",)
    assert cover_without(facts, capability, HANNA) == ()
