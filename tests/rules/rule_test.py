"""The parts of a rule."""

from typing import Any

import pytest

from teamcanvas.model.ids import RoleId, SequentialIds
from teamcanvas.rules.checks.tc2_conflicts.conflict import Conflict
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fix import FixContext
from teamcanvas.rules.params import NO_PARAMS
from teamcanvas.rules.rule import Rule, Silencing, no_fixes
from teamcanvas.rules.shapes.agreed import Agreed
from tests.small_plans import small_plan


@pytest.mark.parametrize(
    ("silencing", "code", "covered"),
    [
        (Silencing(("TC101",)), "TC101", True),
        (Silencing(("TC101",)), "TC102", False),
        (Silencing(("TC101",), all_but=True), "TC101", False),
        (Silencing(("TC101",), all_but=True), "TC102", True),
    ],
)
def silencing_names_rules_or_all_but_them_test(silencing: Silencing, code: str, covered: bool) -> None:
    assert silencing.covers(code) is covered


def _rule(**parts: Any) -> Rule:  # Any: of the several types of a rule's fields
    texts = dict.fromkeys(("slug", "title", "rationale", "how_to_fix", "small_organisation"), "")
    return Rule(code="TC999", tier=1, sources=(), messages={}, **texts, **parts)


def rule_takes_parameters_check_fixes_and_what_it_forbids_from_its_shape_test() -> None:
    conflict = Conflict(RoleId("tech_lead"), ("data_owner",), "Roles.")
    rule = _rule(shape=conflict)
    assert (rule.params, rule.check, rule.fixes) == (conflict.params, conflict.check, conflict.fixes)
    assert rule.forbids == conflict.forbids
    assert _rule(shape=Agreed("concern-reporting")).forbids is None


@pytest.mark.parametrize(
    "parts", [{}, {"shape": Agreed("concern-reporting"), "check": Agreed("ai-literacy-training").check}]
)
def rule_has_either_a_check_or_a_shape_test(parts: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="TC999 needs"):
        _rule(**parts)


def rule_without_fixes_offers_none_test() -> None:
    finding = Finding("TC608", Severity.INFO, ())
    facts = facts_of(small_plan(), "plan")
    context = FixContext(finding, facts, NO_PARAMS, "plan", SequentialIds(), lambda *_: False)
    assert tuple(no_fixes(context)) == ()
