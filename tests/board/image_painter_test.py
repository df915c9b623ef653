"""A logo is painted into its box."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from teamcanvas.board.painter import paint
from teamcanvas.layout.drawing.drawing import Image, ImageKind

pytestmark = pytest.mark.usefixtures("qapp")

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#ff0000"/></svg>'


def _png() -> bytes:
    image = QImage(QSize(2, 2), QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue] - the stubs want a path as bytes
    return bytes(buffer.data().data())


def _painted(item: Image) -> QImage:
    image = QImage(QSize(40, 20), QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    paint(painter, (item,))
    painter.end()
    return image


@pytest.mark.parametrize(("kind", "data"), [("png", _png()), ("svg", SVG)])
def a_picture_fills_its_box_test(kind: ImageKind, data: bytes) -> None:
    painted = _painted(Image(10, 5, 20, 10, data, kind))
    assert painted.pixelColor(20, 10).name() == "#ff0000"
    assert painted.pixelColor(5, 10).name() == painted.pixelColor(20, 17).name() == "#ffffff"


def what_cannot_be_read_leaves_its_box_empty_test() -> None:
    assert _painted(Image(10, 5, 20, 10, b"no picture", "png")).pixelColor(20, 10).name() == "#ffffff"
