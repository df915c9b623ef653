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
from tests.rules.advice.teams import advice_plan
from tests.rules.sample_plans import example
from tests.small_plans import small_plan, template

MLOPS = template("full-mlops-team")


def shown(*plans: Plan) -> str:
    reports = [report_on(Path(f"{n}.teamcanvas"), plan, plan.scenarios[0]) for n, plan in enumerate(plans)]
    return click.unstyle(as_text(reports))


def a_topic_has_a_line_with_its_severity_and_what_it_is_about_test() -> None:
    lines = shown(MLOPS).splitlines()
    place = lines.index("  warning  Security has no voice in Use Case Definition")
    assert lines[place + 1].startswith("           What security asks for")
    assert lines[-1] == "  5 topics (0 errors, 4 warnings, 1 note), 9 findings (0 errors, 8 warnings, 1 note)"


def its_first_fix_says_what_comes_of_it_test() -> None:
    lines = shown(MLOPS).splitlines()
    place = lines.index("  warning  Security has no voice in Use Case Definition")
    said = "Fix: Plan a vacancy: Security lead in Use Case Definition, 0.1 FTE (settles 1, adds 2 notes to the list)"
    assert said in " ".join(line.strip() for line in lines[place + 2 : place + 6])


def its_findings_have_a_line_each_with_their_rule_test() -> None:
    lines = shown(example("N1")).splitlines()
    place = lines.index("           error    TC401 Only Meghan covers MLOps")
    assert lines[place + 1 : place + 5] == [
        "           error    TC402 Meghan carries 3 capabilities alone",
        "           warning  TC401 Only Meghan covers data pipelines",
        "           warning  TC401 Only Meghan covers the platform",
        "           warning  TC403 Only Meghan is on call for a critical case",
    ]


def a_finding_does_not_say_the_title_of_its_topic_again_test() -> None:
    lines = shown(MLOPS).splitlines()
    place = lines.index("  warning  Only Pieter covers product direction")
    assert "           warning  TC401" in lines[place : place + 4]
    assert sum("Only Pieter covers product direction" in line for line in lines) == 1


def a_row_of_the_matrix_is_no_worse_than_the_topic_that_it_stands_in_test() -> None:
    lines = shown(advice_plan("02hospital")).splitlines()
    place = lines.index("  warning  Nobody leads the team from inside")
    end = next(number for number in range(place + 1, len(lines)) if not lines[number].startswith("   "))
    assert any("TC812" in line for line in lines[place:end])
    assert not [line for line in lines[place:end] if line.strip().startswith("error")]


def a_young_board_has_a_quiet_list_of_what_is_still_to_come_test() -> None:
    plan = template("startup-trio")
    lines = shown(plan).splitlines()
    assert lines[1] == "  note     Still to come"
    place = lines.index("           Solution Development")
    assert lines[place + 1] == "             Data engineering: Data engineer or Analytics engineer"
    assert not [line for line in lines if "TC112" in line]


def a_profile_other_than_the_usual_one_is_named_test() -> None:
    assert shown(MLOPS).splitlines()[0].endswith(MLOPS.scenarios[0].title)
    strict = set_profile(MLOPS, MLOPS.scenarios[0].id, "strict")
    assert shown(strict).splitlines()[0].endswith(" · profile strict")


def several_plans_have_a_summary_line_test() -> None:
    total = "10 topics (0 errors, 8 warnings, 2 notes), 18 findings (0 errors, 16 warnings, 2 notes)"
    assert shown(MLOPS, MLOPS).endswith(f"2 plans: {total}")


def an_accepted_topic_is_at_the_end_test() -> None:
    finding = check(MLOPS, MLOPS.scenarios[0].id).findings[0]
    acceptance = Acceptance(rule=finding.rule, subjects=tuple(map(str, finding.subjects)), reason="Known.")
    lines = shown(accept(MLOPS, MLOPS.scenarios[0].id, acceptance)).splitlines()
    assert lines[-3] == "  accepted Security has no voice in Use Case Definition"
    assert lines[-2] == "           accepted TC104 Nobody speaks for security in Use Case Definition"
    assert lines[-1].endswith("8 findings (0 errors, 7 warnings, 1 note), 1 accepted")


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
    assert lines.count(f"{' ' * 26}{words}") == 1
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
