"""The drag pixmap of a row of a list: the card or chip that it will become."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from teamcanvas.board.canvas import CardSize
from teamcanvas.board.painter import paint
from teamcanvas.layout.board.card import draw_card
from teamcanvas.layout.board.card_content import vacant_card
from teamcanvas.layout.board.person_chip import draw_person
from teamcanvas.layout.drawing.drawing import DrawingItem
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.board import Board
from teamcanvas.model.ids import PersonId, RoleId

_SHADOW = 8


def role_picture(board: Board, role: RoleId, size: CardSize, ratio: float) -> QPixmap:
    """The vacant card of a role, as large as it will be on the board.

    Args:
        board: for the role's title and family.
        role: its id.
        size: of the cards on the board.
        ratio: device pixel ratio.
    """
    card = draw_card(vacant_card(board, role), size.width, size.theme, hints=size.hints)
    radius = size.theme.measures.radius_small
    return _picture(card.items, card.width, card.height, radius, size.theme, ratio, scale=size.scale)


def person_picture(board: Board, person: PersonId, theme: Theme, ratio: float) -> QPixmap:
    """The chip of a person."""
    chip = draw_person(board.names[person], theme)
    return _picture(chip.items, chip.width, chip.height, chip.height / 2, theme, ratio, scale=1.0)


def _picture(
    items: tuple[DrawingItem, ...],
    width: float,
    height: float,
    radius: float,
    theme: Theme,
    ratio: float,
    *,
    scale: float,
) -> QPixmap:
    width, height, radius = width * scale, height * scale, radius * scale
    picture = QPixmap(round((width + 2 * _SHADOW) * ratio), round((height + 2 * _SHADOW) * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    body = QRectF(_SHADOW, _SHADOW, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(_SHADOW - 2, 0, -1):
        shade = QColor(theme.colours.shadow)
        shade.setAlphaF(0.018)
        painter.setBrush(shade)
        painter.drawRoundedRect(
            body.adjusted(-spread, -spread + 2, spread, spread + 2), radius + spread, radius + spread
        )
    painter.translate(QPointF(_SHADOW, _SHADOW))
    painter.scale(scale, scale)
    paint(painter, items, scale * ratio)
    painter.end()
    return picture
