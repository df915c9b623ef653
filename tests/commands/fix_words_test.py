"""The steps of `fix` as text and as JSON."""

import json
from pathlib import Path

import click

from teamcanvas.commands.fix_report import fix_report
from teamcanvas.commands.fix_words import as_json, as_text
from teamcanvas.rules.fix_kind import FixKind
from tests.rules.advice.teams import advice_plan


def both_forms_say_the_same_test() -> None:
    plan, better = advice_plan("08meghan"), Path("better.teamcanvas")
    report = fix_report(Path("plan.teamcanvas"), better, plan, "plan", kinds=tuple(FixKind), most=3)
    text, values = click.unstyle(as_text(report)), json.loads(as_json(report))
    assert [step["title"] for step in values["steps"]] == [step.fix.title for step in report.steps]
    for step in values["steps"]:
        assert " ".join(step["title"].split()[:5]) in text
        assert step["topic"]["title"] in text
    for topic in values["left"]:
        assert topic["title"] in text
    assert text.splitlines()[-1] == "  Written to better.teamcanvas."
