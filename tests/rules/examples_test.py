"""Eight whole plans: each has exactly the findings that were worked out for it, and no others."""

import json

import pytest

from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from teamcanvas.rules.explain import subject_name
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.registry import RULES
from tests.rules.sample_plans import EXAMPLES, example
from tests.small_plans import STAGES, template

TEMPLATES = {
    "T1": "startup-trio",
    "T2": "delivery-team",
    "T3": "full-mlops-team",
    "T4": "federated",
    "T5": "centre-of-excellence",
}
BOARD_RULES = ("TC131", "TC301", "TC403", "TC504", "TC511", "TC701")
"""Rules about the scenario as a whole: the worked-out findings name no subject."""
FLOW_RULES = ("TC602", "TC609", "TC610", "TC611")
"""The same, about how work flows."""
BY_SETTING = ("TC604", "TC605", "TC702", "TC703")
"""Rules about a setting, told by its value."""
CELL_RULES = ("TC811", "TC813", "TC816", "TC817", "TC818")
"""Rules about one role in one row."""
ROLE_RULES = ("TC808", "TC809", "TC810", "TC814", "TC815", "TC821")
"""Rules about a column."""


@pytest.mark.parametrize("name", ["T1", "T2", "T3", "T4", "T5", "N1", "N2", "N3"])
def plan_has_exactly_the_findings_worked_out_for_it_test(name: str) -> None:
    plan = _plan(name)
    implemented = {rule.code for rule in RULES}
    expected = json.loads((EXAMPLES / f"{name}.expected.json").read_bytes())
    result = check(plan, plan.scenarios[0].id)
    assert sorted((one.rule, one.severity.value, _about(one, plan)) for one in result.findings) == sorted(
        (one["rule"], one["severity"], one["subject"]) for one in expected if one["rule"] in implemented
    )


def _plan(name: str) -> Plan:
    return template(TEMPLATES[name]) if name in TEMPLATES else example(name)


def _about(finding: Finding, plan: Plan) -> str:
    """The subjects of a finding in the words of the expected files."""

    def ids(kind: str) -> list[str]:
        return [subject.id for subject in finding.subjects if subject.kind == kind]

    def names(kind: str) -> str:
        return ", ".join(
            subject_name(subject, plan, plan.scenarios[0].id) for subject in finding.subjects if subject.kind == kind
        )

    if finding.rule in BOARD_RULES + FLOW_RULES:
        return ""
    if finding.rule == "TC812":
        (letter,) = str(finding.values["letters"])
        return f"{ids('activity')[0]}/{letter}:{','.join(ids('role'))}"
    if finding.rule in BY_SETTING and ids("setting"):
        return str(finding.values.get("found", "none"))
    if finding.rule == "TC705":
        return f"{names('person')}: {ids('role')[0]}"
    if ids("activity") and finding.rule in CELL_RULES:
        return f"{ids('activity')[0]}/{ids('role')[0]}"
    if finding.rule in ROLE_RULES:
        return ids("role")[0]
    if finding.rule == "TC401":
        return f"{names('capability')}: {names('person')}"
    if ids("activity"):
        return ids("activity")[0]
    if ids("person"):
        return names("person")
    return "/".join(short for short, stage in STAGES.items() if stage in ids("stage"))
