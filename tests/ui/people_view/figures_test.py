"""The line over the table."""

from pytestqt.qtbot import QtBot

from teamcanvas.ui.people_view.figures import Figures
from teamcanvas.ui.people_view.summary import Summary


def what_there_is_none_of_is_not_said_test(qtbot: QtBot) -> None:
    figures = Figures()
    qtbot.addWidget(figures)
    figures.show_summary(Summary(2, 2, 1.0, 2.0, over=1, without_role=0))
    assert figures.words == "2 people · 1.0 of 2.0 FTE planned · 1 over capacity"
    figures.show_summary(Summary(1, 1, 1.0, 1.0, over=0, without_role=0))
    assert figures.words == "1 person · 1.0 of 1.0 FTE planned"


def in_a_narrow_window_it_goes_on_in_a_second_line_test(qtbot: QtBot) -> None:
    figures = Figures()
    qtbot.addWidget(figures)
    figures.show_summary(Summary(2, 2, 1.0, 2.0, over=1, without_role=1))
    assert figures.heightForWidth(220) > figures.heightForWidth(900)
