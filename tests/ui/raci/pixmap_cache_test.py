"""The pixmap cache of rows and cells."""

from PySide6.QtGui import QPixmap

from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Rect
from teamcanvas.ui.raci.pixmap_cache import PixmapCache


def _items(fill: str) -> tuple[DrawingItem, ...]:
    return (Group((Rect(-10, -5, 20, 10, fill=fill),), 30, 10),)


def _colour(picture: QPixmap, x: int, y: int) -> str:
    return picture.toImage().pixelColor(x, y).name()


def a_pixmap_is_cached_for_the_same_items_test(qapp: object) -> None:
    pictures = PixmapCache()
    pictures.fit(1.0, 1.0)
    red = _items("#cc0000")
    first = pictures.row(red, 60, 20)
    assert pictures.row(red, 60, 20) is first
    assert pictures.made == 1
    assert _colour(first, 30, 10) == "#cc0000"
    assert first.toImage().pixelColor(5, 10).alpha() == 0
    assert _colour(pictures.row(_items("#00aa00"), 60, 20), 30, 10) == "#00aa00"


def another_scale_clears_the_cache_test(qapp: object) -> None:
    pictures = PixmapCache()
    pictures.fit(1.0, 1.0)
    red = _items("#cc0000")
    pictures.row(red, 60, 20)
    pictures.fit(2.0, 1.0)
    larger = pictures.row(red, 60, 20)
    assert (larger.width(), larger.height()) == (120, 40)
    assert _colour(larger, 60, 20) == "#cc0000"


def the_cache_is_bounded_test(qapp: object) -> None:
    pictures = PixmapCache()
    pictures.fit(1.0, 1.0)
    kept = [_items("#cc0000") for _ in range(30)]
    for items in kept:
        pictures.strip(items, 2_000, 1_000)
    made = pictures.made
    pictures.strip(kept[-1], 2_000, 1_000)
    assert pictures.made == made
    pictures.strip(kept[0], 2_000, 1_000)
    assert pictures.made == made + 1
