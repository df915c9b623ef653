from itertools import pairwise

import pytest
from PySide6.QtGui import QImage, QPainter

from teamcanvas.board.pixel_grid import PixelGrid, pixel_grid_of


@pytest.mark.parametrize(
    ("pixels", "place", "width", "sharp"),
    [
        (PixelGrid(1, 0, 1, 0), 10.0, 1, 10.5),
        (PixelGrid(1, 0, 1, 0), 11.0, 1, 11.5),
        (PixelGrid(1, 0, 1, 0), 10.7, 1, 10.5),
        (PixelGrid(1, 0, 1, 0), 10.4, 2, 10.0),
        (PixelGrid(1, 0, 1, 0), 10.2, 0.5, 10.5),
        (PixelGrid(1, 0.25, 1, 0.25), 10.25, 1, 10.25),
        (PixelGrid(2, 0, 2, 0), 10.1, 1, 10.0),
        (PixelGrid(2, 0, 2, 0), 10.1, 0.5, 10.25),
    ],
)
def a_line_is_snapped_to_whole_pixels_test(pixels: PixelGrid, place: float, width: float, sharp: float) -> None:
    assert pixels.sharp_x(place, width) == pytest.approx(sharp)
    assert pixels.sharp_y(place, width) == pytest.approx(sharp)


def evenly_spaced_lines_stay_evenly_spaced_test() -> None:
    pixels = PixelGrid(1, 0, 1, 0)
    places = [pixels.sharp_y(float(place), 1) for place in range(20)]
    assert {later - sooner for sooner, later in pairwise(places)} == {1.0}


@pytest.mark.usefixtures("qapp")
def the_pixel_grid_is_that_of_the_painter_test() -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.translate(3, 4)
    painter.scale(2, 0.5)
    assert pixel_grid_of(painter) == PixelGrid(2, 3, 0.5, 4)
    painter.rotate(30)
    assert pixel_grid_of(painter) is None
    painter.end()
