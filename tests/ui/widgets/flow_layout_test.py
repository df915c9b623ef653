"""Widgets wrap into the next line."""

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.flow_layout import FlowLayout
from teamcanvas.ui.widgets.link_button import LinkButton


def _row(qtbot: QtBot, width: int, *texts: str) -> list[QWidget]:
    whole = QWidget()
    qtbot.addWidget(whole)
    flow = FlowLayout(whole, gap=8)
    buttons: list[QWidget] = [LinkButton(text, "link") for text in texts]
    for one in buttons:
        flow.addWidget(one)
    whole.resize(width, flow.heightForWidth(width))
    whole.show()
    return [*buttons, whole]


def what_fits_is_side_by_side_test(qtbot: QtBot) -> None:
    one, two, _ = _row(qtbot, 400, "Place Hanna", "Accept…")
    assert one.y() == two.y()
    assert two.x() >= one.geometry().right() + 8


def what_does_not_fit_goes_into_the_next_line_test(qtbot: QtBot) -> None:
    one, two, _ = _row(qtbot, 160, "Place Hanna Berg as Data owner in Use Case Definition", "Accept…")
    assert two.y() > one.y()
    assert one.width() <= 160
    assert one.height() >= 2 * one.fontMetrics().height(), "its words wrap"


def hidden_widgets_take_no_room_test(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    flow = FlowLayout(whole)
    hidden, shown = QPushButton("hidden"), QPushButton("shown")
    flow.addWidget(hidden)
    flow.addWidget(shown)
    hidden.hide()
    whole.show()
    assert shown.x() == 0
    assert flow.count() == 2
    assert flow.itemAt(5) is None
    assert flow.takeAt(5) is None
