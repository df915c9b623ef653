"""The eight example plans, and the subjects of findings in the notation of their expected findings."""

from teamcanvas.model.plan import Plan
from teamcanvas.rules.explain import subject_name
from teamcanvas.rules.finding import Finding
from tests.rules.sample_plans import example
from tests.small_plans import STAGES, template

TEMPLATES = {
    "T1": "startup-trio",
    "T2": "delivery-team",
    "T3": "full-mlops-team",
    "T4": "federated",
    "T5": "centre-of-excellence",
}
BOARD_RULES = ("TC131", "TC301", "TC403", "TC504", "TC511", "TC515", "TC701")
"""Rules about the scenario as a whole: their expected findings name no subject."""
FLOW_RULES = ("TC602", "TC609", "TC610", "TC611")
"""The same for rules about flow."""
BY_SETTING = ("TC604", "TC605", "TC702", "TC703")
"""Rules about a setting, shown by its value."""
CELL_RULES = ("TC811", "TC813", "TC816", "TC817", "TC818")
"""Rules about one role in one row."""
TEAM_RULES = ("TC307", "TC514", "TC606")
"""Rules about a team."""
ROLE_RULES = ("TC808", "TC809", "TC810", "TC814", "TC815", "TC821")
"""Rules about a column."""


def known_plan(name: str) -> Plan:
    """T1 to T5 are shipped templates; N1 to N3 have many findings."""
    return template(TEMPLATES[name]) if name in TEMPLATES else example(name)


def about(finding: Finding, plan: Plan) -> str:
    """The subjects of a finding in the notation of the expected findings."""

    def ids(kind: str) -> list[str]:
        return [subject.id for subject in finding.subjects if subject.kind == kind]

    def names(kind: str) -> str:
        return ", ".join(
            subject_name(subject, plan, plan.scenarios[0].id) for subject in finding.subjects if subject.kind == kind
        )

    if finding.rule == "TC403" and ids("team"):
        return names("team")
    if finding.rule in BOARD_RULES + FLOW_RULES:
        return ""
    if finding.rule == "TC404":
        broken = finding.values["broken"]
        assert isinstance(broken, Finding)
        return f"{names('person')} → {broken.rule}"
    if ids("team") and finding.rule in TEAM_RULES:
        return names("team")
    if finding.rule == "TC307":
        return ""
    if finding.rule == "TC812":
        (letter,) = str(finding.values["letters"])
        return f"{ids('activity')[0]}/{letter}:{','.join(ids('role'))}"
    if finding.rule in BY_SETTING and ids("setting"):
        return str(finding.values.get("found", "none"))
    if finding.rule == "TC705" and ids("role"):
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
