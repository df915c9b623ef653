"""Completions below a field."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.app.look import dress
from teamcanvas.layout.drawing.theme import ThemeName, load_theme
from teamcanvas.ui.widgets.completions import completer_of


@pytest.mark.parametrize("theme", ["light", "dark"])
def completions_stand_out_from_the_dialog_below_test(
    qtbot: QtBot, qapp: QApplication, owner: QWidget, look: None, theme: ThemeName
) -> None:
    dress(qapp, load_theme(theme))
    field = QLineEdit(owner)
    field.setCompleter(completer_of(["Helen", "Ruth", "Ben Heller"], field))
    field.show()
    qtbot.keyClicks(field, "he")
    popup = field.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    assert field.completer().completionCount() == 2
    picture = popup.grab().toImage()
    frame, ground = picture.pixelColor(0, 0), picture.pixelColor(4, picture.height() - 3)
    assert abs(frame.lightness() - ground.lightness()) > 60
    popup.hide()
    dress(qapp, load_theme("light"))
