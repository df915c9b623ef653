"""What screen readers are told."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QPushButton
from pytestqt.qtbot import QtBot

from teamcanvas.ui.accessible import speak_as


def a_frame_can_be_a_list_test(qtbot: QtBot) -> None:
    frame = QFrame()
    qtbot.addWidget(frame)
    QPushButton("Fix", frame)
    speak_as(frame, QAccessible.Role.List, "Findings")
    interface = QAccessible.queryAccessibleInterface(frame)
    assert interface is not None
    assert interface.role() == QAccessible.Role.List
    assert interface.text(QAccessible.Text.Name) == "Findings"
    child = interface.child(0)
    assert child is not None
    assert child.text(QAccessible.Text.Name) == "Fix"


def other_frames_are_left_alone_test(qtbot: QtBot) -> None:
    frame = QFrame()
    qtbot.addWidget(frame)
    interface = QAccessible.queryAccessibleInterface(frame)
    assert interface is not None
    assert interface.role() != QAccessible.Role.List
