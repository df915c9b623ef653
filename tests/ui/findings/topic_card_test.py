"""A topic as a card."""

import pytest

from teamcanvas.edits.edit import Edit
from teamcanvas.model.plan import Plan
from teamcanvas.rules.counts import Counts
from teamcanvas.rules.fix import Fix
from teamcanvas.rules.fix_kind import FixKind
from teamcanvas.rules.topic_fixes import TopicFix
from teamcanvas.ui.findings.topic_card import effect_words


def _unchanged(plan: Plan) -> Plan:
    return plan


EDIT: Edit = _unchanged


@pytest.mark.parametrize(
    ("settles", "elsewhere", "brings", "words"),
    [
        (1, 0, Counts(0, 0, 0), "Settles 1"),
        (24, 0, Counts(0, 1, 1), "Settles 24 · adds 1 warning, 1 note to the list"),
        (6, 2, Counts(0, 0, 3), "Settles 6 · 2 of other topics · adds 3 notes to the list"),
    ],
)
def what_a_fix_settles_and_brings_is_said_test(settles: int, elsewhere: int, brings: Counts, words: str) -> None:
    fix = TopicFix(Fix("Do it", EDIT), FixKind.BOARD, settles, elsewhere, brings)
    assert effect_words(fix) == words
