"""The summary line over the table."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from teamcanvas.ui.people_view.rows import person_rows
from teamcanvas.ui.people_view.summary import Summary, SummaryLine, summary_of
from tests.ui.people_view.conftest import team_plan


def it_counts_people_fte_too_much_and_too_little_test() -> None:
    plan = team_plan()
    summary = summary_of(person_rows(plan, plan.scenarios[0], {}), 3)
    assert (summary.people_words, summary.planned_words) == ("3 people", "1.8 of 3.0 FTE planned")
    assert summary.over_words == "1 over capacity"
    assert summary.without_words == "1 without a role"


def of_some_people_it_says_of_how_many_test() -> None:
    plan = team_plan()
    summary = summary_of(person_rows(plan, plan.scenarios[0], {})[1:2], 3)
    assert (summary.people_words, summary.planned_words) == ("1 of 3 people", "0.5 of 1.0 FTE planned")
    assert (summary.over_words, summary.without_words) == ("", "")


def figures_that_are_zero_are_left_out_test(qtbot: QtBot) -> None:
    figures = SummaryLine()
    qtbot.addWidget(figures)
    figures.show_summary(Summary(2, 2, 1.0, 2.0, over=1, without_role=0))
    assert figures.words == "2 people · 1.0 of 2.0 FTE planned · 1 over capacity"
    figures.show_summary(Summary(1, 1, 1.0, 1.0, over=0, without_role=0))
    assert figures.words == "1 person · 1.0 of 1.0 FTE planned"


def in_a_narrow_window_it_wraps_into_a_second_line_test(qtbot: QtBot) -> None:
    figures = SummaryLine()
    qtbot.addWidget(figures)
    figures.show_summary(Summary(2, 2, 1.0, 2.0, over=1, without_role=1))
    assert figures.heightForWidth(220) > figures.heightForWidth(900)


def no_figure_is_cut_in_the_narrowest_window_test(qtbot: QtBot, look: None) -> None:
    figures = SummaryLine()
    qtbot.addWidget(figures)
    figures.show_summary(Summary(15, 15, 12.84, 15.0, over=3, without_role=2))
    figures.resize(170, figures.heightForWidth(170))
    figures.show()
    for label in figures.findChildren(QLabel):
        assert label.width() >= label.sizeHint().width(), label.text()
        assert figures.rect().contains(label.geometry()), label.text()
