"""Comparing the findings of two results."""

from teamcanvas.edits.acceptance import accept
from teamcanvas.edits.placements import place_person
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import PersonId, RoleId, SequentialIds
from teamcanvas.model.stage import Stage
from teamcanvas.rules.acceptance import acceptance_of
from teamcanvas.rules.comparison import compare
from teamcanvas.rules.engine import check
from tests.small_plans import small_plan

PLAN = small_plan("S1 data_scientist Sofia 1", "S1 outside_in_lead Hanna 0.5")


def what_a_drop_clears_and_adds_test() -> None:
    dropped = place_person(
        PLAN, "plan", PersonId("hanna"), RoleId("inside_out_lead"), Stage.SOLUTION_DEVELOPMENT, SequentialIds()
    )
    comparison = compare(check(PLAN, "plan"), check(dropped, "plan"))
    assert ("TC110", "stage:solution-development") in {(one.rule, str(one.subjects[0])) for one in comparison.cleared}
    assert ("TC201", "person:hanna") in {(one.rule, str(one.subjects[0])) for one in comparison.added}


def equal_results_have_an_empty_comparison_test() -> None:
    comparison = compare(check(PLAN, "plan"), check(PLAN, "plan"))
    assert (comparison.cleared, comparison.added) == ((), ())


def finding_with_another_severity_is_cleared_and_added_test() -> None:
    small = change_settings(PLAN, "plan", org_size="small")
    comparison = compare(check(small, "plan"), check(PLAN, "plan"))
    assert [one.severity for one in comparison.cleared if one.rule == "TC701"] == ["warning"]
    assert [one.severity for one in comparison.added if one.rule == "TC701"] == ["error"]


def accepting_a_finding_clears_it_test() -> None:
    before = check(PLAN, "plan")
    sponsor = next(one for one in before.findings if one.rule == "TC701")
    after = check(accept(PLAN, "plan", acceptance_of(sponsor, "Not yet.")), "plan")
    assert compare(before, after).cleared == (sponsor,)
