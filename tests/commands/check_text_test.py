"""The report as text for a terminal."""

from pathlib import Path

import click
import pytest

from teamcanvas.commands.check_report import report_on
from teamcanvas.commands.check_text import as_text
from teamcanvas.edits.acceptance import accept
from teamcanvas.edits.profile import set_profile
from teamcanvas.model.plan import Acceptance, Plan
from teamcanvas.rules.engine import check
from tests.commands.calling import Caller
from tests.small_plans import small_plan, template

MLOPS = template("full-mlops-team")


def shown(*plans: Plan) -> str:
    reports = [report_on(Path(f"{n}.teamcanvas"), plan, plan.scenarios[0]) for n, plan in enumerate(plans)]
    return click.unstyle(as_text(reports))


def a_finding_has_a_line_with_severity_rule_and_title_test() -> None:
    lines = shown(MLOPS).splitlines()
    assert "  warning  TC104 Nobody speaks for security in Use Case Definition" in lines
    assert lines[-1] == "  0 errors, 4 warnings, 1 note"


def the_reason_and_the_first_fix_stand_under_it_test() -> None:
    lines = shown(MLOPS).splitlines()
    place = lines.index("  note     TC105 Nobody speaks for the users in Use Case Definition")
    assert lines[place + 1].startswith("                 Without a UX designer")
    assert lines[place + 2] == "                 Fix: Place Greta as End-user representative in Use Case Definition"


def a_profile_other_than_the_usual_one_is_named_test() -> None:
    assert shown(MLOPS).splitlines()[0].endswith(MLOPS.scenarios[0].title)
    strict = set_profile(MLOPS, MLOPS.scenarios[0].id, "strict")
    assert shown(strict).splitlines()[0].endswith(" · profile strict")


def several_plans_have_a_summary_line_test() -> None:
    assert shown(MLOPS, MLOPS).endswith("2 plans: 0 errors, 8 warnings, 2 notes")


def an_accepted_finding_is_one_line_at_the_end_test() -> None:
    finding = check(MLOPS, MLOPS.scenarios[0].id).findings[0]
    acceptance = Acceptance(rule=finding.rule, subjects=tuple(map(str, finding.subjects)), reason="Known.")
    lines = shown(accept(MLOPS, MLOPS.scenarios[0].id, acceptance)).splitlines()
    assert lines[-2].startswith(f"  accepted {finding.rule}")
    assert lines[-1] == "  0 errors, 3 warnings, 1 note (1 accepted)"


@pytest.mark.parametrize(
    ("acceptance", "words"),
    [
        (
            Acceptance(rule="", reason="Known\nto all.", owner="Ravi", review_date="2020-05-01"),
            "Was accepted until 2020-05-01 – Ravi: Known to all.",
        ),
        (
            Acceptance(rule="", reason="Known.", about="something else"),
            "Was accepted, and says something else since: Known.",
        ),
        (
            Acceptance(rule="", reason="Known.", owner="\x1b[2J", review_date="soon"),
            "Was accepted until soon – \\x1b[2J: Known.",
        ),
    ],
    ids=["due", "about something else", "by a strange hand"],
)
def a_finding_that_is_back_says_that_it_had_been_accepted_test(acceptance: Acceptance, words: str) -> None:
    finding = check(MLOPS, MLOPS.scenarios[0].id).findings[0]
    acceptance = acceptance.replace(rule=finding.rule, subjects=tuple(map(str, finding.subjects)))
    lines = shown(accept(MLOPS, MLOPS.scenarios[0].id, acceptance)).splitlines()
    assert lines.count(f"                 {words}") == 1
    assert [one for one in lines if one.strip() != words] == shown(MLOPS).splitlines()


def control_characters_in_names_are_escaped_test() -> None:
    plan = small_plan("S1 data_owner \x1b[2J", people="\x1b[2J")
    plan = plan.replace(title="a\nb\u202ec")
    text = shown(plan)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "a\\nb\\u202ec" in text


@pytest.mark.parametrize("variable", ["", "1"])
def colour_is_for_terminals_only_test(plans: Caller, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.setenv("CLICOLOR", variable)
    assert "\x1b" not in plans("check", "mlops.teamcanvas").out


def lines_are_not_wrapped_where_a_program_reads_them_test(plans: Caller) -> None:
    assert max(map(len, plans("check", "mlops.teamcanvas").out.splitlines())) > 110
