"""The dialogs of the menu Help."""

import pytest
from PySide6.QtWidgets import QDialog

from teamcanvas.ui.window.first_steps import FirstSteps
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.shortcuts_dialog import ShortcutsDialog
from tests.ui.conftest import open_dialog


@pytest.mark.parametrize(("action", "kind"), [("shortcuts", ShortcutsDialog), ("first_steps", FirstSteps)])
def a_dialog_opens_without_a_plan_test(window: MainWindow, action: str, kind: type[QDialog]) -> None:
    window.actions_here[action].trigger()
    open_dialog(kind).reject()
