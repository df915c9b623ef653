"""The order in which findings are read."""

import pytest

from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Person, Plan
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.ui.findings.groups import FindingRow, GroupHeading, Grouping, RuleGroupRow, grouped_rows, rule_group_key
from tests.small_plans import small_plan

PLAN = small_plan("S1 tech_lead Sofia", "S2 data_engineer Piotr")


def _finding(rule: str, severity: Severity, *subjects: Subject) -> Finding:
    return Finding(rule, severity, subjects)


STAGE = Subject("stage", "use-case-definition")
LATER = Subject("stage", "solution-development")
SOFIA = Subject("person", "sofia")
MANY = tuple(_finding("TC812", Severity.ERROR, Subject("activity", f"a{number}")) for number in range(27))
FEW = (
    _finding("TC102", Severity.ERROR, STAGE),
    _finding("TC302", Severity.WARNING, SOFIA),
    _finding("TC002", Severity.WARNING, Subject("placement", "a2")),
)


def _rows(findings: tuple[Finding, ...], grouping: Grouping, *expanded: object, plan: Plan = PLAN) -> list[object]:
    said: list[object] = []
    for row in grouped_rows(findings, grouping, plan, "plan", set(expanded)):
        if isinstance(row, GroupHeading):
            said.append(f"{row.text} {row.count}")
        elif isinstance(row, RuleGroupRow):
            said.append(f"{row.rule} × {len(row.findings)}")
        elif isinstance(row, FindingRow):
            said.append(f"  {row.finding.rule}" if row.inside else row.finding.rule)
    return said


@pytest.mark.parametrize(
    ("grouping", "rows"),
    [
        (Grouping.SEVERITY, ["Errors 1", "TC102", "Warnings 2", "TC302", "TC002"]),
        (
            Grouping.STAGE,
            ["Use Case Definition 1", "TC102", "Solution Development 1", "TC002", "The plan as a whole 1", "TC302"],
        ),
        (Grouping.PERSON, ["Sofia Rossi 1", "TC302", "Piotr Zając 1", "TC002", "The plan as a whole 1", "TC102"]),
        (Grouping.RULE, ["TC102", "TC302", "TC002"]),
    ],
)
def findings_are_grouped_test(grouping: Grouping, rows: list[object]) -> None:
    assert _rows(FEW, grouping) == rows


def twenty_seven_of_one_rule_are_one_row_test() -> None:
    assert _rows((*MANY, *FEW), Grouping.SEVERITY)[:3] == ["Errors 28", "TC812 × 27", "TC102"]


def an_expanded_one_lists_all_test() -> None:
    rows = _rows((*MANY, *FEW), Grouping.SEVERITY, rule_group_key("Errors", "TC812"))
    assert rows[:3] == ["Errors 28", "TC812 × 27", "  TC812"]
    assert rows.count("  TC812") == 27


def four_of_one_rule_stay_four_cards_test() -> None:
    assert _rows(MANY[:4], Grouping.SEVERITY) == ["Errors 4", *["TC812"] * 4]


def by_rule_two_are_one_row_test() -> None:
    assert _rows(MANY[:2], Grouping.RULE) == ["TC812 × 2"]


def a_finding_about_an_activity_is_grouped_under_its_stage_test() -> None:
    activity = Subject("activity", "s2_model")
    about = _finding("TC811", Severity.WARNING, activity, Subject("role", "data_scientist"))
    unknown = _finding("TC801", Severity.WARNING, Subject("activity", "gone"))
    rows = _rows((*FEW, about, unknown), Grouping.STAGE)
    assert rows[2:5] == ["Solution Development 2", "TC002", "TC811"]
    assert rows[5:] == ["The plan as a whole 2", "TC302", "TC801"]


def two_people_of_one_name_are_two_groups_test() -> None:
    ada, other = (Person(id=PersonId(one), name="Ada") for one in ("a", "b"))
    plan = PLAN.replace(people=(ada, other))
    both = tuple(_finding("TC302", Severity.WARNING, Subject("person", one)) for one in ("a", "b", "b"))
    rows = tuple(grouped_rows(both, Grouping.PERSON, plan, "plan", set()))
    assert [row.count for row in rows if isinstance(row, GroupHeading)] == [1, 2]
    assert len({row.key for row in rows if isinstance(row, GroupHeading)}) == 2


def every_finding_is_somewhere_once_test() -> None:
    both = _finding("TC601", Severity.WARNING, STAGE, LATER, SOFIA)
    for grouping in Grouping:
        rows = grouped_rows((both, *FEW), grouping, PLAN, "plan", set())
        keys = [row.key for row in rows if isinstance(row, FindingRow)]
        assert sorted(map(str, keys)) == sorted(str(one.key) for one in (both, *FEW))
