"""The shape of rules that require an agreement."""

from teamcanvas.edits.agreements import tick_agreement
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fix import FixContext
from teamcanvas.rules.params import NO_PARAMS, Params
from teamcanvas.rules.shapes.agreed import Agreed
from tests.small_plans import small_plan

HANDBOOK = Agreed("our-handbook", when=lambda facts: facts.settings.risk != "none")
PLAN = change_settings(small_plan("S1 data_owner Sofia"), "plan", risk="high")


def _found(plan: Plan, params: Params = NO_PARAMS) -> list[str]:
    return [str(subject) for found in HANDBOOK.check(facts_of(plan, "plan"), params) for subject in found.subjects]


def it_is_missing_until_it_is_ticked_test() -> None:
    assert _found(PLAN) == ["setting:agreements.our-handbook"]
    assert _found(tick_agreement(PLAN, "plan", "our-handbook")) == []


def rule_applies_only_under_its_condition_test() -> None:
    assert _found(change_settings(PLAN, "plan", risk="none")) == []


def plan_may_name_another_agreement_test() -> None:
    other = Params({"agreement": "dev-process-document"})
    assert _found(tick_agreement(PLAN, "plan", "our-handbook"), other) == ["setting:agreements.dev-process-document"]


def fix_ticks_it_by_the_name_it_has_in_the_checklist_test() -> None:
    finding = Finding("TC608", Severity.INFO, ())
    params = Params({"agreement": "dev-process-document"})
    context = FixContext(finding, facts_of(PLAN, "plan"), params, "plan", SequentialIds(), lambda *_: False)
    (fix,) = HANDBOOK.fixes(context)
    assert fix.title == "Tick “Development process written down”"
    assert _found(fix.edit(PLAN), params) == []
