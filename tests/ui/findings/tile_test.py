"""The frame of findings and their folds."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.rules.finding import Severity
from teamcanvas.ui.findings.sign import SeveritySign
from teamcanvas.ui.findings.tile import set_up_tile


def sign_stands_left_of_the_texts_and_buttons_below_test(owner: QWidget) -> None:
    tile, sign = QFrame(), SeveritySign(Severity.ERROR, load_theme("light"))
    title, message, button = QLabel("Title"), QLabel("Message"), QPushButton("Fix")
    set_up_tile(tile, sign, (title, message), (button,))
    QVBoxLayout(owner).addWidget(tile)
    tile.show()
    assert sign.geometry().right() < title.geometry().left()
    assert title.geometry().bottom() < message.geometry().top()
    assert message.geometry().bottom() < button.mapTo(tile, button.rect().topLeft()).y()


def tile_is_an_item_that_tab_reaches_test(owner: QWidget) -> None:
    tile = QFrame(owner)
    set_up_tile(tile, SeveritySign(Severity.INFO, load_theme("light")), (), ())
    assert tile.focusPolicy() is Qt.FocusPolicy.StrongFocus
    interface = QAccessible.queryAccessibleInterface(tile)
    assert interface is not None
    assert interface.role() is QAccessible.Role.ListItem
