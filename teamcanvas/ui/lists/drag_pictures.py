"""The drag pixmap of a row of a list: the card or chip that it will become."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from teamcanvas.board.canvas import CardSize
from teamcanvas.board.painter import paint
from teamcanvas.layout.board.card import draw_card
from teamcanvas.layout.board.card_content import initials_of, vacant_card
from teamcanvas.layout.drawing.drawing import Circle, DrawingItem, Text
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.text.text import FontStyle, elide, shape_line
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
    return _picture(card.items, card.width, card.height, radius, size.theme, ratio, scale=size.scale, bare=True)


def person_picture(board: Board, person: PersonId, theme: Theme, ratio: float) -> QPixmap:
    """The chip of a person."""
    name = board.names[person]
    em = theme.sizes.body
    radius, pad = 0.86 * em, 0.6 * em
    line = elide(name, theme.body, 14 * em)
    initials = shape_line(initials_of(name), FontStyle(0.68 * em, bold=True))
    height = 2 * radius + pad
    middle = height / 2
    items = (
        Circle(pad + radius, middle, radius, fill=theme.colours.chip),
        Text(pad + radius - initials.width / 2, middle + 0.24 * em, initials, theme.colours.chip_text),
        Text(2 * pad + 2 * radius, middle + 0.35 * em, line, theme.colours.text),
    )
    return _picture(items, 3.5 * pad + 2 * radius + line.width, height, height / 2, theme, ratio, scale=1.0, bare=False)


def _picture(
    items: tuple[DrawingItem, ...],
    width: float,
    height: float,
    radius: float,
    theme: Theme,
    ratio: float,
    *,
    scale: float,
    bare: bool,
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
    if not bare:
        painter.setPen(QPen(QColor(theme.colours.outline), 1))
        painter.setBrush(QColor(theme.colours.surface))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.translate(QPointF(_SHADOW, _SHADOW))
    painter.scale(scale, scale)
    paint(painter, items, scale * ratio)
    painter.end()
    return picture
