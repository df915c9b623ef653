"""Tooltips look like the tips of the board."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.app.look import dress
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.ui.widgets.style import style_sheet


def the_corners_of_a_tooltip_are_round_test(qtbot: QtBot, qapp: QApplication) -> None:
    light = load_theme("light")
    dress(qapp, light)
    window = QWidget()
    window.setStyleSheet(style_sheet("light"))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    QToolTip.showText(window.mapToGlobal(QPoint(5, 5)), "Two words", window)
    tooltip = next(one for one in qapp.topLevelWidgets() if isinstance(one, QLabel) and one.inherits("QTipLabel"))
    picture = tooltip.grab().toImage()
    assert picture.pixelColor(0, 0).alpha() == 0
    middle = picture.pixelColor(picture.width() // 2, 2)
    assert (middle.alpha(), middle.name()) == (255, light.colours.tip)
    QToolTip.hideText()
