"""Windows stay where they can be reached."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.window.on_screen import is_over, keep_on_screen, moved_into_view

LEFT, RIGHT = QRect(0, 0, 1920, 1080), QRect(1920, 0, 1920, 1080)


@pytest.mark.parametrize("frame", [QRect(100, 80, 800, 600), QRect(2500, 100, 800, 600), QRect(-600, 500, 800, 600)])
def a_window_that_can_be_reached_stays_where_it_is_test(frame: QRect) -> None:
    assert moved_into_view(frame, [LEFT, RIGHT]) == frame


@pytest.mark.parametrize(
    "frame",
    [QRect(2101, 100, 1440, 900), QRect(-1500, 0, 1440, 900), QRect(100, 1075, 800, 600), QRect(0, -700, 800, 600)],
)
def a_window_outside_of_every_screen_comes_back_test(frame: QRect) -> None:
    moved = moved_into_view(frame, [LEFT])
    assert LEFT.contains(moved)
    assert moved.size() == frame.size()


def a_window_larger_than_the_screen_left_is_made_smaller_test() -> None:
    assert moved_into_view(QRect(4000, 0, 2560, 1400), [LEFT]) == LEFT


def a_shown_window_is_moved_test(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(40_000, 40_000, 300, 200)
    window.show()
    keep_on_screen(window)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(window.geometry())


def a_point_of_the_screen_is_over_a_widget_that_can_be_seen_test(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(100, 50)
    inside = widget.mapToGlobal(QPoint(5, 5))
    assert not is_over(widget, inside)
    with qtbot.waitExposed(widget):
        widget.show()
    assert is_over(widget, widget.mapToGlobal(QPoint(5, 5)))
    assert not is_over(widget, widget.mapToGlobal(QPoint(105, 5)))
