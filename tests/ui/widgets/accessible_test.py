"""Accessible roles of our own widgets."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QPushButton
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.accessible import speak_as


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


def a_window_that_is_read_is_closed_without_a_crash_test(tmp_path: Path) -> None:
    # In a process of its own: what goes wrong here takes the process with it.
    root = Path(__file__).resolve().parents[3]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.widgets.heard_window", str(tmp_path)],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    *read, closed = done.stdout.split("\n")[:-1]
    assert closed == "closed"
    assert all(int(line.split()[1]) > 100 for line in read)
