"""The picture of a template's board."""

import pytest
from PySide6.QtGui import QImage

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.ui.start.template_picture import SIZE, template_picture


def _colours(image: QImage) -> set[str]:
    places = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return {image.pixelColor(x, y).name() for x, y in places}


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def the_board_is_drawn_in_its_theme_and_in_the_size_of_the_screen_test(ratio: float) -> None:
    theme = load_theme("dark")
    image = template_picture("delivery-team", theme, ratio).toImage()
    assert image.size() == SIZE * ratio
    assert theme.colours.background in _colours(image)
    assert len(_colours(image)) > 30
    assert image != template_picture("startup-trio", theme, ratio).toImage()
