"""Pages become pictures of the size that is asked for."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from teamcanvas.layout.drawing.drawing import Drawing, Rect
from teamcanvas.layout.pages.deck import Page
from teamcanvas.ui.export.page_pictures import FINEST, PagePictures

pytestmark = pytest.mark.usefixtures("qapp")

WIDE, HIGH = 960.0, 540.0
PAGE = Page("board", "Board", "A team", Drawing(WIDE, HIGH, (Rect(0, 0, WIDE / 2, HIGH, fill="#cc0000"),)))


@pytest.mark.parametrize("width", [120, FINEST, 900])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def a_picture_is_as_wide_as_wanted_and_shows_the_page_test(width: int, ratio: float) -> None:
    picture = PagePictures((PAGE,)).picture(0, width, ratio)
    assert picture.width() == width * ratio
    assert picture.height() == pytest.approx(width * ratio * HIGH / WIDE, abs=1)
    image = picture.toImage()
    assert QColor(image.pixel(image.width() // 4, image.height() // 2)).name() == "#cc0000"
    assert QColor(image.pixel(image.width() * 3 // 4, image.height() // 2)).name() == "#ffffff"


def a_page_is_painted_once_for_each_size_test() -> None:
    pictures = PagePictures((PAGE,))
    assert pictures.picture(0, 120, 1.0) is pictures.picture(0, 120, 1.0)


def a_page_keeps_its_proportions_in_any_room_test() -> None:
    pictures = PagePictures((PAGE,))
    assert pictures.size_in(0, QSize(480, 4_000)) == QSize(480, 270)
    assert pictures.size_in(0, QSize(4_000, 270)) == QSize(480, 270)
