"""Every declared icon exists."""

import pytest
from PySide6.QtWidgets import QApplication

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.ui.widgets.icons import icon
from teamcanvas.ui.window.actions import ACTIONS


@pytest.mark.parametrize("name", sorted({record.icon for record in ACTIONS if record.icon}))
def icons_show_something_test(qapp: QApplication, name: str) -> None:
    picture = icon(name, load_theme("light")).pixmap(24, 24).toImage()
    assert any(picture.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
