"""Opens the dialogs of the menu Help; each is imported when it is first opened."""

from PySide6.QtWidgets import QWidget


def open_shortcuts(window: QWidget, first: str = "") -> None:
    """Open the list of all keys, with those of one part first."""
    from teamcanvas.ui.window.shortcuts_dialog import ShortcutsDialog

    ShortcutsDialog(window, first).open()


def open_first_steps(window: QWidget) -> None:
    """Open the page of first steps."""
    from teamcanvas.ui.window.first_steps import FirstSteps

    FirstSteps(window).open()
