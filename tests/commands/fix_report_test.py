"""The steps of `fix` in words: why each was chosen, and what is left."""

from pathlib import Path

import pytest

from teamcanvas.commands.fix_report import fix_report, why_chosen
from teamcanvas.rules.counts import Counts
from teamcanvas.rules.fix import Fix
from teamcanvas.rules.fix_kind import FixKind
from teamcanvas.rules.topic_fixes import TopicFix
from tests.rules.advice.teams import advice_plan


def report_says_what_is_left_and_how_much_is_better_test() -> None:
    plan = advice_plan("08meghan")
    report = fix_report(Path("plan.teamcanvas"), None, plan, "plan", kinds=(FixKind.BOARD,), most=2)
    assert [step.fix.kind for step in report.steps] == [FixKind.BOARD, FixKind.BOARD]
    assert report.after.weight < report.before.weight
    assert report.after.topics < report.before.topics
    assert report.left
    assert report.plan != plan


def _fix(title: str, kind: FixKind = FixKind.BOARD, settles: int = 1, elsewhere: int = 0, notes: int = 0) -> TopicFix:
    return TopicFix(Fix(title, lambda plan: plan), kind, settles, elsewhere, Counts(0, 0, notes))


@pytest.mark.parametrize(
    ("fix", "other", "why"),
    [
        (_fix("Place Ada"), None, "It is the only fix of this topic."),
        (_fix("Place Ada"), _fix("Train Bo", FixKind.AGREE), "“on the board” comes before “agree or plan” (Train Bo)."),
        (_fix("Place Ada", settles=3), _fix("Place Bo"), "It settles 3, the next best 1 (Place Bo)."),
        (_fix("Place Ada"), _fix("Place Bo", notes=1), "It brings less than the next best (Place Bo)."),
        (_fix("Place Ada", elsewhere=2), _fix("Place Bo"), "It settles 2 elsewhere, the next best 0 (Place Bo)."),
        (_fix("Place Ada"), _fix("Place Bo"), "It does as much as the next best, and is named first (Place Bo)."),
    ],
    ids=["only one", "kind", "settles", "brings", "elsewhere", "the same"],
)
def reason_compares_with_the_next_best_test(fix: TopicFix, other: TopicFix | None, why: str) -> None:
    assert why_chosen(fix, other) == why
