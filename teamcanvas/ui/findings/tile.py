"""The frame that a finding and a fold of findings have in common: sign, texts in line, buttons below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from teamcanvas.ui.findings.sign import SeveritySign
from teamcanvas.ui.widgets.accessible import speak_as
from teamcanvas.ui.widgets.flow_layout import FlowLayout


def set_up_tile(tile: QFrame, sign: SeveritySign, texts: Sequence[QLabel], buttons: Sequence[QWidget]) -> None:
    """Makes a frame a tile of a list that keys reach."""
    tile.setProperty("kind", "card")
    tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    tile.setCursor(Qt.CursorShape.PointingHandCursor)
    speak_as(tile, QAccessible.Role.ListItem)
    line = QWidget()
    flow = FlowLayout(line, gap=8)
    for button in buttons:
        flow.addWidget(button)
    grid = QGridLayout(tile)
    grid.setContentsMargins(11, 10, 11, 8)
    grid.setHorizontalSpacing(5)
    grid.setVerticalSpacing(4)
    grid.addWidget(sign, 0, 0, Qt.AlignmentFlag.AlignTop)
    for text in texts:
        # In line with the words of the buttons, which have room for a ring around them.
        text.setContentsMargins(2, 0, 0, 0)
    for row, widget in enumerate((*texts, line)):
        grid.addWidget(widget, row, 1)
    grid.setColumnStretch(1, 1)
