"""Signs of severities."""

import pytest
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.rules.finding import Severity
from teamcanvas.ui.findings.sign import SeveritySign


@pytest.mark.parametrize("severity", list(Severity))
def a_sign_is_filled_in_the_colour_of_its_severity_test(qtbot: QtBot, severity: Severity) -> None:
    theme = load_theme("light")
    sign = SeveritySign(severity, theme)
    qtbot.addWidget(sign)
    picture = sign.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert theme.severities[severity.value].fill in colours


def shapes_differ_without_colour_test(qtbot: QtBot) -> None:
    theme = load_theme("light")
    sign = SeveritySign(Severity.ERROR, theme)
    qtbot.addWidget(sign)
    shapes: set[frozenset[tuple[int, int]]] = set()
    for severity in Severity:
        sign.show_severity(severity, theme)
        picture = sign.grab().toImage()
        fill = theme.severities[severity.value].fill
        everywhere = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
        shapes.add(frozenset(place for place in everywhere if picture.pixelColor(*place).name() == fill))
    assert len(shapes) == len(Severity)
