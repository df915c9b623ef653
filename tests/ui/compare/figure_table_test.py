"""The table of what is counted in two scenarios."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from teamcanvas.ui.compare.figure_table import FigureTable
from teamcanvas.ui.compare.figures import Figure

FIGURES = (
    Figure("FTE planned", 1.0, 1.25),
    Figure("Errors", 3, 1, less_is_better=True),
    Figure("Warnings", 0, 2, less_is_better=True),
    Figure("Notes", 4, 4, less_is_better=True),
)


def labels(qtbot: QtBot, first: str = "As is", second: str = "To be") -> list[QLabel]:
    table = FigureTable(FIGURES, first, second)
    qtbot.addWidget(table)
    return table.findChildren(QLabel)


def both_numbers_and_their_difference_are_shown_test(qtbot: QtBot) -> None:
    assert [label.text() for label in labels(qtbot)] == [
        *("As is", "To be", "Difference"),
        *("FTE planned", "1", "1.25", "+0.25"),
        *("Errors", "3", "1", "−2"),
        *("Warnings", "0", "2", "+2"),
        *("Notes", "4", "4", ""),
    ]


def better_and_worse_differ_in_colour_and_sign_test(qtbot: QtBot) -> None:
    kinds = {label.text(): label.property("kind") for label in labels(qtbot)}
    assert (kinds["−2"], kinds["+2"], kinds["+0.25"]) == ("success", "error", "strong")


def a_difference_says_what_it_is_of_test(qtbot: QtBot) -> None:
    names = [label.accessibleName() for label in labels(qtbot) if label.accessibleName()]
    assert names == ["FTE planned: +0.25", "Errors: −2", "Warnings: +2", "Notes: no difference"]


def a_long_title_is_cut_test(qtbot: QtBot) -> None:
    head = labels(qtbot, first="What the board of directors asked for in March")[0].text()
    assert len(head) <= 21
    assert head.startswith("What the board")
