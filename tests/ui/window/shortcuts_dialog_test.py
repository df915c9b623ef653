"""The list of shortcuts."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from teamcanvas.ui.window.actions import ACTIONS
from teamcanvas.ui.window.shortcuts_dialog import ShortcutsDialog


def every_declared_shortcut_is_listed_test(owner: QWidget) -> None:
    dialog = ShortcutsDialog(owner)
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    for record in ACTIONS:
        if record.shortcuts:
            assert record.name.rstrip("…") in texts
            assert ", ".join(QKeySequence(key).toString() for key in record.shortcuts) in texts
    assert "Copy instead of move" in texts
