"""What rules declare."""

import pytest

from teamcanvas.model.ids import SequentialIds
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fix import FixContext
from teamcanvas.rules.params import NO_PARAMS
from teamcanvas.rules.rule import Silencing, no_fixes
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


def rule_without_fixes_offers_none_test() -> None:
    finding = Finding("TC608", Severity.INFO, ())
    facts = facts_of(small_plan(), "plan")
    context = FixContext(finding, facts, NO_PARAMS, "plan", SequentialIds(), lambda *_: False)
    assert tuple(no_fixes(context)) == ()
