"""The tip that says what a drop would do."""

from teamcanvas.board.tip import Tip, draw_tip, severity_counts, tip_for
from teamcanvas.layout.drawing.drawing import Box, Text, bounds, walk
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.rules.comparison import Comparison
from teamcanvas.rules.finding import Finding, Severity


def words(tip: Tip) -> list[str]:
    drawing = draw_tip(tip, load_theme("light"))
    return [item.line.text for item, _, _ in walk(drawing) if isinstance(item, Text)]


def findings_are_counted_by_severity_worst_first_test() -> None:
    assert severity_counts((Severity.WARNING, Severity.ERROR, Severity.WARNING)) == "1 error, 2 warnings"
    assert severity_counts((Severity.INFO,)) == "1 note"
    assert severity_counts(()) == ""


def a_tip_says_what_is_cleared_and_what_is_added_test() -> None:
    comparison = Comparison(
        cleared=(Finding("TC006", Severity.WARNING, ()),), added=(Finding("TC302", Severity.ERROR, ()),)
    )
    assert words(tip_for("Drop in Scale and Adopt", comparison, "Sofia is planned at 1.2 FTE")) == [
        "Drop in Scale and Adopt",
        "✓ clears 1 warning",
        "adds 1 error",
        "Sofia is planned at 1.2 FTE",
    ]


def a_tip_without_effect_says_so_test() -> None:
    assert words(tip_for("Reorder Tech lead", Comparison((), ()))) == ["Reorder Tech lead", "no effect on the findings"]


def a_long_message_wraps_inside_the_bubble_test() -> None:
    drawing = draw_tip(Tip("A " + "very long name " * 30), load_theme("room"))
    for item, dx, dy in walk(drawing):
        box = bounds(item).moved(dx, dy)
        assert Box(-1, -1, drawing.width + 1, drawing.height + 1).joined(box) == Box(
            -1, -1, drawing.width + 1, drawing.height + 1
        )
