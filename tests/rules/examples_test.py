"""Eight example plans have exactly their expected findings."""

import json

import pytest

from teamcanvas.rules.engine import check
from teamcanvas.rules.registry import RULES
from tests.rules.expected_findings import about, known_plan
from tests.rules.sample_plans import EXAMPLES


@pytest.mark.parametrize("name", ["T1", "T2", "T3", "T4", "T5", "N1", "N2", "N3"])
def plan_has_exactly_the_findings_worked_out_for_it_test(name: str) -> None:
    plan = known_plan(name)
    implemented = {rule.code for rule in RULES}
    expected = json.loads((EXAMPLES / f"{name}.expected.json").read_bytes())
    result = check(plan, plan.scenarios[0].id)
    assert sorted((one.rule, one.severity.value, about(one, plan)) for one in result.findings) == sorted(
        (one["rule"], one["severity"], one["subject"]) for one in expected if one["rule"] in implemented
    )
