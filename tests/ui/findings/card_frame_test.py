"""The layout shared by the cards of the list of findings."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.rules.finding import Severity
from teamcanvas.ui.findings.card_frame import set_up_card
from teamcanvas.ui.findings.sign import SeveritySign


def sign_is_left_of_the_texts_and_buttons_below_test(owner: QWidget) -> None:
    card, sign = QFrame(), SeveritySign(Severity.ERROR, load_theme("light"))
    title, message, button = QLabel("Title"), QLabel("Message"), QPushButton("Fix")
    set_up_card(card, sign, (title, message), (button,))
    QVBoxLayout(owner).addWidget(card)
    card.show()
    assert sign.geometry().right() < title.geometry().left()
    assert title.geometry().bottom() < message.geometry().top()
    assert message.geometry().bottom() < button.mapTo(card, button.rect().topLeft()).y()


def card_is_a_list_item_that_accepts_focus_test(owner: QWidget) -> None:
    card = QFrame(owner)
    set_up_card(card, SeveritySign(Severity.INFO, load_theme("light")), (), ())
    assert card.focusPolicy() is Qt.FocusPolicy.StrongFocus
    interface = QAccessible.queryAccessibleInterface(card)
    assert interface is not None
    assert interface.role() is QAccessible.Role.ListItem
