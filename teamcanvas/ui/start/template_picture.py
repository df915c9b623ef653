"""A small picture of a template's board."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from teamcanvas.board.painter import paint
from teamcanvas.layout.board.board import layout_board
from teamcanvas.layout.board.card_content import board_content
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.board import board_of
from teamcanvas.storage.templates import template_plan

SIZE = QSize(152, 88)
"""Of the picture, in pixels of the interface."""
_WIDTHS = (960, 1_280, 1_680)
"""Points: of boards with one, two or three columns a stage. The one that can be drawn largest is taken."""


def template_picture(name: str, theme: Theme, ratio: float) -> QPixmap:
    """The board of a template without signs and hints, as large as fits.

    Args:
        name: of the template.
        theme: of the window.
        ratio: device pixels for one of the interface.
    """
    plan = template_plan(name)
    scenario = plan.scenarios[0]
    content = board_content(board_of(plan, scenario), None, scenario.handovers)
    drawings = [layout_board(content, theme, width, hints=False).drawing for width in _WIDTHS]
    drawing = max(drawings, key=lambda one: min(SIZE.width() / one.width, SIZE.height() / one.height))
    # Painted larger and scaled down: otherwise tiny text would be painted as bars.
    large = 4
    picture = QPixmap(SIZE * large)
    picture.fill(QColor(theme.colours.background))
    scale = min(picture.width() / drawing.width, picture.height() / drawing.height)
    painter = QPainter(picture)
    room = QRectF(picture.rect())
    painter.translate((room.width() - drawing.width * scale) / 2, (room.height() - drawing.height * scale) / 2)
    painter.scale(scale, scale)
    paint(painter, drawing, scale)
    painter.end()
    small = picture.scaled(SIZE * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    small.setDevicePixelRatio(ratio)
    return small
