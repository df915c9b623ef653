"""The layout shared by the cards of the list: severity sign, texts, buttons below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from teamcanvas.ui.findings.sign import SeveritySign
from teamcanvas.ui.widgets.accessible import speak_as
from teamcanvas.ui.widgets.flow_layout import FlowLayout


def set_up_card(card: QFrame, sign: SeveritySign, texts: Sequence[QLabel], buttons: Sequence[QWidget]) -> None:
    """Lay a frame out as a card: an accessible list item that takes the focus."""
    card.setProperty("kind", "card")
    card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    card.setCursor(Qt.CursorShape.PointingHandCursor)
    speak_as(card, QAccessible.Role.ListItem)
    line = QWidget()
    flow = FlowLayout(line, gap=8)
    for button in buttons:
        flow.addWidget(button)
    grid = QGridLayout(card)
    grid.setContentsMargins(11, 10, 11, 8)
    grid.setHorizontalSpacing(5)
    grid.setVerticalSpacing(4)
    grid.addWidget(sign, 0, 0, Qt.AlignmentFlag.AlignTop)
    for text in texts:
        # Aligned with the text of the buttons, which leave room for their focus ring.
        text.setContentsMargins(2, 0, 0, 0)
    for row, widget in enumerate((*texts, line)):
        grid.addWidget(widget, row, 1)
    grid.setColumnStretch(1, 1)
