"""Every offered fix removes its finding and causes no error."""

from collections.abc import Container, Iterable, Iterator

import pytest
from hypothesis import given, settings

from teamcanvas.edits.absence import set_absent
from teamcanvas.edits.acceptance import accept
from teamcanvas.edits.people import add_people, remove_person, set_capacity, set_skills
from teamcanvas.edits.placements import place_person, remove_placement, vacate
from teamcanvas.edits.profile import set_profile
from teamcanvas.edits.rule_settings import set_rule
from teamcanvas.edits.settings import change_maturity, change_settings
from teamcanvas.model.ids import PersonId, RandomIds, RoleId, SequentialIds
from teamcanvas.model.plan import Acceptance, Plan, RuleSetting
from teamcanvas.model.stage import Stage
from teamcanvas.rules.comparison import compare
from teamcanvas.rules.engine import Checker, CheckResult, check, facts_of
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, FindingKey, Severity, Subject
from teamcanvas.rules.fix_kind import FixKind, kind_of_change
from teamcanvas.rules.fixes import Fix, RepeatableIds, best_fix, fix_context, fixes_for, offered_fixes, sound_fixes
from teamcanvas.rules.registry import RULES, rule_of
from teamcanvas.rules.weighing.never_offered import is_never_offered
from teamcanvas.rules.weighing.weight import is_lighter, weight_of
from tests.example_counts import example_count, exploring
from tests.plans import plans
from tests.rules.random_plans import TEMPLATES, random_plan
from tests.rules.sample_plans import Sample, example, samples
from tests.small_plans import placed, small_plan, template, titled

RULE_CODES = frozenset(rule.code for rule in RULES)
_FOUR = "Sofia Rossi, Piotr Zając, Hanna Berg, Tom Hill"


def _every_fix(plan: Plan) -> Iterator[tuple[Finding, Fix]]:
    scenario = plan.scenarios[0].id
    for finding in check(plan, scenario).findings:
        for fix in fixes_for(finding, plan, scenario, SequentialIds()):
            yield finding, fix


def _errors(findings: Iterable[Finding]) -> frozenset[FindingKey]:
    return frozenset(one.key for one in findings if one.severity is Severity.ERROR)


def _proposed(finding: Finding, plan: Plan, scenario: str) -> list[Fix]:
    """The rule's own fixes, before any trial."""
    return list(rule_of(finding.rule).fixes(fix_context(finding, facts_of(plan, scenario), SequentialIds())))


def _settled(finding: Finding, after: CheckResult) -> bool:
    """Gone, or what it says is missing is planned."""
    left = after.by_key.get(finding.key)
    return left is None or (left.planned and not finding.planned)


def _facts(result: CheckResult) -> Facts:
    assert result.facts is not None
    return result.facts


THIRDS = 3


def _assert_fixes_help(plan: Plan, *, rules: Container[str] = RULE_CODES, third: int | None = None) -> None:
    """Assert for every fix of every finding that it settles the finding, causes no error and is worth it.

    Args:
        plan: the plan.
        rules: whose findings are tried.
        third: where many plans are tried, which third of its findings this one gives; all of them when exploring.
    """
    scenario = plan.scenarios[0].id
    checker = Checker()
    before = checker.check(plan, scenario)
    # An error that an empty stage or board silenced is not new.
    known = _errors((*before.findings, *before.silenced))
    tried = before.findings if third is None or exploring() else before.findings[third % THIRDS :: THIRDS]
    for finding in tried:
        if finding.rule not in rules:
            continue
        proposed = _proposed(finding, plan, scenario)
        offered = fixes_for(finding, plan, scenario, SequentialIds())
        for fix in offered:
            after = checker.twin().check(fix.edit(plan), scenario)
            assert _settled(finding, after), fix.title
            assert _errors(after.findings) <= known, fix.title
            assert weight_of(_facts(after)) < weight_of(_facts(before)), fix.title
        # The trial would hide a fix that does not help; rules must not propose one.
        titles = {fix.title for fix in offered}
        for fix in proposed:
            # What plans may not be enough: a vacant data scientist asks for more data engineering, too.
            if fix.title not in titles and not fix.plans:
                after = checker.twin().check(fix.edit(plan), scenario)
                assert _settled(finding, after), f"{finding.rule} proposes in vain: {fix.title}"
                facts = _facts(after)
                record = kind_of_change(plan, fix.edit(plan), scenario) is FixKind.RECORD
                assert (
                    not _errors(after.findings) <= known
                    or is_never_offered(finding.rule, _facts(before), facts)
                    or not is_lighter(facts, _facts(before))
                    or (record and finding.severity is Severity.ERROR)
                ), f"{finding.rule} keeps back: {fix.title}"


def _thinned(name: str) -> Plan:
    """A template without every third placement; every fifth becomes a vacancy."""
    plan = template(name)
    scenario = plan.scenarios[0].id
    for number, placement in enumerate(plan.scenarios[0].placements):
        if number % 3 == 0:
            plan = remove_placement(plan, scenario, placement.id)
        elif number % 5 == 0:
            plan = vacate(plan, scenario, placement.id)
    return plan


@pytest.mark.parametrize("sample", [one for one in samples() if one.found], ids=str)
def fixes_of_samples_help_test(sample: Sample) -> None:
    """The fixes of the rule that the sample is about; what else its plan lacks has samples of its own."""
    _assert_fixes_help(sample.plan, rules=(sample.rule,))


@pytest.mark.parametrize("name", TEMPLATES)
def fixes_help_when_somebody_leaves_test(name: str) -> None:
    """Every template without every second of its people in turn, and with two newcomers who have time."""
    plan = add_people(template(name), ["Nia", "Tom"], SequentialIds())
    for number, person in enumerate(plan.people[: -2 : 1 if exploring() else 2]):
        _assert_fixes_help(remove_person(plan, person.id), third=number)


@pytest.mark.parametrize("name", TEMPLATES)
def fixes_help_when_circumstances_change_test(name: str) -> None:
    plan = add_people(template(name), ["Nia", "Tom"], SequentialIds())
    scenario = plan.scenarios[0].id
    for number, size in enumerate(("startup", "small", "medium", "enterprise")):
        changed = change_settings(plan, scenario, org_size=size, personal_data=True, mission_critical=True)
        for person in changed.people[::3]:
            changed = set_capacity(changed, person.id, 0.5)
        _assert_fixes_help(changed, third=number)


@pytest.mark.parametrize("name", TEMPLATES)
def fixes_help_when_the_board_thins_out_test(name: str) -> None:
    _assert_fixes_help(_thinned(name))


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


@pytest.mark.parametrize("seed", range(30))
def fixes_help_in_wild_plans_test(seed: int) -> None:
    """Templates after random edits of people, placements, letters and settings."""
    _assert_fixes_help(random_plan(seed), third=seed)


@given(plans())
@settings(max_examples=example_count(15))
def fixes_help_in_any_plan_test(plan: Plan) -> None:
    """Plans with dangling ids, invalid FTE, nameless people and unknown rules."""
    _assert_fixes_help(plan)


def _mission_critical() -> Plan:
    """Nobody builds or runs the model yet, and two people could."""
    plan = small_plan("S1 outside_in_lead Sofia 0.3", "S2 data_scientist Piotr 0.9", people=_FOUR)
    plan = change_settings(plan, "plan", org_size="medium", mission_critical=True)
    for person in ("hanna", "tom"):
        plan = titled(set_skills(plan, PersonId(person), ["ml-engineering"]), "ML engineer", person)
    return plan


def fix_that_makes_a_sole_holder_adds_a_second_one_test() -> None:
    """In a mission-critical case the first ML engineer alone would be an error of its own: TC401."""
    plan = _mission_critical()
    (missing,) = [one for one in check(plan, "plan").findings if one.rule == "TC113"]
    first, *_ = _proposed(missing, plan, "plan")
    alone = check(first.edit(plan), "plan")
    assert "TC401" in {one.rule for one in alone.findings if one.severity is Severity.ERROR}
    # Both orders of the steps are the same fix, offered once.
    fix, vacancy = fixes_for(missing, plan, "plan", SequentialIds())
    assert vacancy.title == "Plan a vacancy: ML engineer in Solution Development, 0.5 FTE"
    assert fix.title == (
        "Place Hanna Berg as ML engineer in Solution Development "
        "and place Tom Hill as ML engineer in Solution Development"
    )


def fix_that_takes_letters_away_brings_no_error_test() -> None:
    """Filling the role in the band takes letters from roles in the stages, which would break TC603."""
    plan = remove_person(template("centre-of-excellence"), PersonId("p03"))
    uma = next(person.id for person in plan.people if person.name == "Uma")
    plan = titled(plan, "Outside-in lead", uma)
    scenario = plan.scenarios[0].id
    band = Subject("stage", "project-management")
    (vacancy,) = [one for one in check(plan, scenario).findings if one.rule == "TC006" and band in one.subjects]
    before = check(plan, scenario)
    known = _errors((*before.findings, *before.silenced))
    fixes = sound_fixes(vacancy, plan, scenario, SequentialIds())
    assert fixes[0].title.startswith("Place Uma as Outside-in lead in Project management")
    for fix in fixes:
        assert not fix.title.startswith("Remove")
        assert _errors(check(fix.edit(plan), scenario).findings) <= known


def fix_of_several_steps_is_repeatable_test() -> None:
    """New placements have random ids, and yet trial and commit give the same plan."""
    plan = _mission_critical()
    (missing,) = [one for one in check(plan, "plan").findings if one.rule == "TC113"]
    fix, *_ = fixes_for(missing, plan, "plan", RandomIds())
    fixed = fix.edit(plan)
    assert fix.edit(plan) == fixed
    assert placed(fixed)[2:] == ["S2 ml_engineer Hanna 0.5", "S2 ml_engineer Tom 0.2"]


def profile_that_brings_errors_is_not_offered_test() -> None:
    """A hint of one profile may be an error in another, so changing the profile is no fix then."""
    plan = small_plan("S1 data_scientist Sofia 0.5")
    plan = set_profile(plan, "plan", "recomended")
    (unknown,) = [one for one in check(plan, "plan").findings if one.rule == "TC000"]
    assert "Use the profile Strict (regulated)" in {fix.title for fix in _proposed(unknown, plan, "plan")}
    titles = [fix.title for fix in fixes_for(unknown, plan, "plan", SequentialIds())]
    assert titles == ["Use the profile Recommended", "Use the profile Start-up"]


def misspelt_setting_of_a_rule_goes_and_the_others_stay_test() -> None:
    typed = RuleSetting.model_validate({"enabld": False, "severity": "info", "params": {"minimum": 3}, "since": "May"})
    plan = set_rule(small_plan("S1 data_scientist Sofia 0.5"), "plan", "TC401", typed)
    first, last = (one for one in check(plan, "plan").findings if one.rule == "TC000")
    (fix,) = fixes_for(first, plan, "plan", SequentialIds())
    assert fix.title == "Remove “enabld” from the settings of TC401"
    mended = fix.edit(plan)
    kept = {"severity": "info", "params": {"minimum": 3}, "since": "May"}
    assert mended.scenario("plan").rules["TC401"] == RuleSetting.model_validate(kept)
    (fix,) = fixes_for(last, mended, "plan", SequentialIds())
    assert not [one for one in check(fix.edit(mended), "plan").findings if one.rule == "TC000"]


def acceptance_of_a_rule_that_does_not_exist_goes_and_the_others_stay_test() -> None:
    plan = small_plan("S1 data_scientist Sofia 0.5")
    kept = Acceptance(rule="TC401", subjects=("role:data_scientist",), reason="Known.")
    strange = [Acceptance(rule="TC999", subjects=(one,), reason="Known.") for one in ("person:sofia", "stage:x")]
    for one in (strange[0], kept, strange[1]):
        plan = accept(plan, "plan", one)
    (unknown,) = [one for one in check(plan, "plan").findings if one.rule == "TC000"]
    (fix,) = fixes_for(unknown, plan, "plan", SequentialIds())
    mended = fix.edit(plan)
    assert mended.scenario("plan").accepted == (kept,)
    assert not [one for one in check(mended, "plan").findings if one.rule == "TC000"]


def making_fixes_changes_nothing_test() -> None:
    plan = example("N1")
    before = plan.model_dump_json()
    assert list(_every_fix(plan))
    assert plan.model_dump_json() == before


def fix_takes_the_vacancy_that_is_there_test() -> None:
    plan = small_plan("S1 data_owner - 0.3", "S1 data_scientist Sofia 0.9", people="Sofia Rossi")
    plan = titled(plan, "Data owner")
    finding = check(plan, "plan").by_key
    (missing,) = [one for key, one in finding.items() if key[0] == "TC102"]
    (fix,) = sound_fixes(missing, plan, "plan", SequentialIds())
    assert fix.title == "Place Sofia Rossi as Data owner in Use Case Definition"
    fixed = fix.edit(plan)
    assert placed(fixed) == ["S1 data_owner Sofia 0.1", "S1 data_scientist Sofia 0.9"]
    assert not [one for one in compare(check(plan, "plan"), check(fixed, "plan")).added if one.rule == "TC302"]


def absent_people_are_in_no_fix_test() -> None:
    plan = titled(small_plan("S1 data_scientist Sofia 0.5", people="Sofia Rossi, Hanna Berg"), "Data owner")
    (missing,) = [one for one in check(plan, "plan").findings if one.rule == "TC102"]
    assert len(fixes_for(missing, plan, "plan", SequentialIds())) == 3
    away = set_absent(plan, "plan", [PersonId("hanna")])
    fix, vacancy = fixes_for(missing, away, "plan", SequentialIds())
    assert vacancy.title.startswith("Plan a vacancy: ")
    assert fix.title == "Place Sofia Rossi as Data owner in Use Case Definition"


def fixes_with_the_same_title_are_offered_once_test() -> None:
    """Two placements of a person in one role: either could give the FTE."""
    plan = small_plan(
        "S2 platform_engineer Hanna 0.5",
        "S2 platform_engineer Hanna 0.5",
        "S2 data_scientist Sofia 1",
        "S2 data_scientist Piotr 0.5",
    )
    plan = set_skills(change_maturity(plan, "plan", infrastructure=4), PersonId("hanna"), ["ci-cd", "mlops"])
    (large,) = [one for one in check(plan, "plan").findings if one.rule == "TC503"]
    titles = [fix.title for fix in sound_fixes(large, plan, "plan", SequentialIds())]
    assert titles == ["Shift 0.38 FTE of Hanna Berg from Platform engineer to MLOps engineer in Solution Development"]


def names_in_titles_are_as_they_were_typed_test() -> None:
    plan = titled(small_plan("S1 data_scientist <b>x</b> 0.1", people="<b>x</b>"), "Data owner")
    titles = [fix.title for _, fix in _every_fix(plan)]
    assert "Place <b>x</b> as Data owner in Use Case Definition" in titles


@pytest.mark.parametrize("name", TEMPLATES)
def best_fix_is_the_first_of_all_test(name: str) -> None:
    plan = remove_person(template(name), template(name).people[0].id)
    scenario = plan.scenarios[0].id
    for finding in check(plan, scenario).findings:
        best = best_fix(finding, plan, scenario, SequentialIds())
        fixes = list(offered_fixes(finding, plan, scenario, SequentialIds()))
        assert (best and best.title) == (fixes[0].title if fixes else None)
        assert {fix.title for fix in fixes} <= {
            fix.title for fix in fixes_for(finding, plan, scenario, SequentialIds())
        }


def edit_of_the_same_plan_comes_out_equal_test() -> None:
    plan, ids = small_plan(), RepeatableIds(RandomIds())

    def both(stage: Stage) -> object:
        first = place_person(plan, "plan", PersonId("sofia"), RoleId("data_scientist"), stage, ids)
        return place_person(first, "plan", PersonId("piotr"), RoleId("data_engineer"), stage, ids)

    assert both(Stage.SOLUTION_DEVELOPMENT) == both(Stage.SOLUTION_DEVELOPMENT)


def taken_ids_are_not_returned_again_test() -> None:
    ids = RepeatableIds(RandomIds(seed=1))
    first = ids.fresh("a", ())
    assert ids.fresh("a", ()) == first
    second = ids.fresh("a", (first,))
    assert second != first
    assert ids.fresh("a", (first,)) == second
    assert ids.fresh("a", (second,)) == first


def every_kind_of_thing_has_its_own_prefix_test() -> None:
    ids = RepeatableIds(RandomIds())
    assert ids.fresh("a", ()).startswith("a")
    assert ids.fresh("p", ()).startswith("p")
