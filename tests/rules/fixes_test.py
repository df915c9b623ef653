"""A fix does what it says: its finding goes, and it brings no error."""

from collections.abc import Iterator

import pytest

from teamcanvas.edits.absence import set_absent
from teamcanvas.edits.people import add_people, remove_person, set_capacity, set_skills
from teamcanvas.edits.placements import remove_placement, vacate
from teamcanvas.edits.settings import change_maturity, change_settings
from teamcanvas.model.ids import CapabilityId, PersonId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.rules.comparison import compare
from teamcanvas.rules.engine import check, facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fixes import Fix, fixes_for
from tests.rules.sample_plans import Sample, example, samples
from tests.small_plans import placed, small_plan, template

TEMPLATES = ("startup-trio", "delivery-team", "full-mlops-team", "federated", "centre-of-excellence")


def _every_fix(plan: Plan) -> Iterator[tuple[Finding, Fix]]:
    scenario = plan.scenarios[0].id
    for finding in check(plan, scenario).findings:
        for fix in fixes_for(finding, plan, scenario, SequentialIds()):
            yield finding, fix


def _first_of_a_craft(plan: Plan, finding: Finding) -> bool:
    """Nobody covered this capability before. Whoever is first is alone, and that is better than nobody."""
    if finding.rule != "TC401":
        return False
    cover = facts_of(plan, plan.scenarios[0].id).cover
    return not cover[CapabilityId(finding.subjects[0].id)]


def _took_letters_along(finding: Finding, new: Finding) -> bool:
    """Who fills a vacancy in the band takes the letters of the role from those who held them in the stages meanwhile.

    The role is vacant there, too; filling those places is the way out, and leaving this one vacant is not.
    """
    return finding.rule == "TC006" and new.rule == "TC603" and finding.subjects[-1].id == "project-management"


def _assert_fixes_help(plan: Plan) -> None:
    scenario = plan.scenarios[0].id
    before = check(plan, scenario)
    # An error that an empty stage or board kept back was there before; filling the stage only lets it speak.
    known = {one.key for one in (*before.findings, *before.silenced)}
    for finding, fix in _every_fix(plan):
        after = check(fix.edit(plan), scenario)
        assert finding.key not in after.by_key, fix.title
        new = [
            one
            for one in after.findings
            if one.severity is Severity.ERROR
            and one.key not in known
            and not _first_of_a_craft(plan, one)
            and not _took_letters_along(finding, one)
        ]
        assert not new, (fix.title, new)


@pytest.mark.parametrize("sample", [one for one in samples() if one.found], ids=str)
def fixes_of_samples_help_test(sample: Sample) -> None:
    _assert_fixes_help(sample.plan)


@pytest.mark.parametrize("name", TEMPLATES)
def fixes_help_when_somebody_leaves_test(name: str) -> None:
    """Every template without each of its people in turn, and with two newcomers who have time."""
    plan = add_people(template(name), ["Nia", "Tom"], SequentialIds())
    for person in plan.people[:-2]:
        _assert_fixes_help(remove_person(plan, person.id))


@pytest.mark.parametrize("name", TEMPLATES)
def fixes_help_when_circumstances_change_test(name: str) -> None:
    plan = add_people(template(name), ["Nia", "Tom"], SequentialIds())
    scenario = plan.scenarios[0].id
    for size in ("startup", "small", "medium", "enterprise"):
        changed = change_settings(plan, scenario, org_size=size, personal_data=True, mission_critical=True)
        for person in changed.people[::3]:
            changed = set_capacity(changed, person.id, 0.5)
        _assert_fixes_help(changed)


@pytest.mark.parametrize("name", TEMPLATES)
def fixes_help_when_the_board_thins_out_test(name: str) -> None:
    """Every third placement goes, every fifth becomes a vacancy."""
    plan = template(name)
    scenario = plan.scenarios[0].id
    for number, placement in enumerate(plan.scenarios[0].placements):
        if number % 3 == 0:
            plan = remove_placement(plan, scenario, placement.id)
        elif number % 5 == 0:
            plan = vacate(plan, scenario, placement.id)
    _assert_fixes_help(plan)


@pytest.mark.parametrize("name", ["N1", "N2", "N3"])
def fixes_help_in_broken_plans_test(name: str) -> None:
    _assert_fixes_help(example(name))


@pytest.mark.parametrize("name", [*TEMPLATES])
def fixes_are_few_and_different_test(name: str) -> None:
    plan = template(name)
    scenario = plan.scenarios[0].id
    for finding in check(plan, scenario).findings:
        titles = [fix.title for fix in fixes_for(finding, plan, scenario, SequentialIds())]
        assert len(titles) <= 4
        assert len(set(titles)) == len(titles)


def making_fixes_changes_nothing_test() -> None:
    plan = example("N1")
    before = plan.model_dump_json()
    assert list(_every_fix(plan))
    assert plan.model_dump_json() == before


def fix_takes_the_vacancy_that_is_there_test() -> None:
    plan = small_plan("S1 data_owner - 0.3", "S1 data_scientist Sofia 0.9", people="Sofia Rossi")
    finding = check(plan, "plan").by_key
    (missing,) = [one for key, one in finding.items() if key[0] == "TC102"]
    (fix,) = fixes_for(missing, plan, "plan", SequentialIds())
    assert fix.title == "Place Sofia Rossi as Data owner in Use Case Definition"
    fixed = fix.edit(plan)
    assert placed(fixed) == ["S1 data_owner Sofia 0.1", "S1 data_scientist Sofia 0.9"]
    assert not [one for one in compare(check(plan, "plan"), check(fixed, "plan")).added if one.rule == "TC302"]


def who_is_imagined_to_be_away_helps_nobody_test() -> None:
    plan = small_plan("S1 data_scientist Sofia 0.5", people="Sofia Rossi, Hanna Berg")
    (missing,) = [one for one in check(plan, "plan").findings if one.rule == "TC102"]
    assert len(fixes_for(missing, plan, "plan", SequentialIds())) == 2
    away = set_absent(plan, "plan", [PersonId("hanna")])
    (fix,) = fixes_for(missing, away, "plan", SequentialIds())
    assert fix.title == "Place Sofia Rossi as Data owner in Use Case Definition"


def two_ways_that_sound_the_same_are_offered_once_test() -> None:
    """Somebody is placed twice in the same role: either place could give the time."""
    plan = small_plan(
        "S2 platform_engineer Hanna 0.5",
        "S2 platform_engineer Hanna 0.5",
        "S2 data_scientist Sofia 1",
        "S2 data_scientist Piotr 0.5",
    )
    plan = set_skills(change_maturity(plan, "plan", infrastructure=4), PersonId("hanna"), ["ci-cd"])
    (large,) = [one for one in check(plan, "plan").findings if one.rule == "TC503"]
    titles = [fix.title for fix in fixes_for(large, plan, "plan", SequentialIds())]
    assert titles == ["Shift 0.38 FTE of Hanna Berg from Platform engineer to MLOps engineer in Solution Development"]


def names_in_titles_are_as_they_were_typed_test() -> None:
    plan = small_plan("S1 data_scientist <b>x</b> 0.1", people="<b>x</b>")
    titles = [fix.title for _, fix in _every_fix(plan)]
    assert "Place <b>x</b> as Data owner in Use Case Definition" in titles
