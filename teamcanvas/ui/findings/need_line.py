"""A line of the list of needs: what is missing and who could do it, as a button."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.ui.widgets.press_by_enter import press_by_enter

_WORDS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_INDENT = 1.75
"""Where the words begin, in sizes of the body text."""
_ABOVE = 3
_SIDE = 4


class NeedLine(QPushButton):
    """A dotted ring, what is needed, and below it the roles of which one is enough. A click offers ways to meet it."""

    def __init__(self, rule: str, title: str, roles: str, theme: Theme) -> None:
        """A line.

        Args:
            rule: the code of the rule that asks for it.
            title: what is needed.
            roles: the roles in words.
            theme: the colours and sizes to paint it with.
        """
        super().__init__()
        self.rule = rule
        self._parts = (title, roles)
        self._theme = theme
        self._measured: dict[int, tuple[QRect, QRect]] = {}
        self.setAccessibleName(f"{title}: {roles}" if roles else title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme = theme
        self._measured.clear()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(self.width(), 160)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(max(self.width(), 80)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return 2 * _ABOVE + sum(area.height() for area in self._areas(width))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measured.clear()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(event, self):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, measures = self._theme.colours, self._theme.measures
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(QRectF(self.rect()), measures.radius_small, measures.radius_small)
        first, second = self._areas(self.width())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.text_muted), 1.4, Qt.PenStyle.DotLine))
        radius = 0.38 * self._theme.sizes.body
        line = QFontMetrics(self._font(0)).height()
        painter.drawEllipse(QPointF(_SIDE + radius + 1, first.top() + line / 2), radius, radius)
        for place, (area, colour) in enumerate(((first, colours.text), (second, colours.text_muted))):
            painter.setFont(self._font(place))
            painter.setPen(QColor(colour))
            painter.drawText(area, int(_WORDS), self._parts[place])

    def _font(self, part: int) -> QFont:
        font = QFont(self.font())
        sizes = self._theme.sizes
        font.setPixelSize(round((sizes.body, sizes.small)[part]))
        return font

    def _areas(self, width: int) -> tuple[QRect, QRect]:
        """Where both texts are in a line of this width. Layouts ask for the same widths again and again."""
        if width not in self._measured:
            self._measured[width] = self._measure(width)
        return self._measured[width]

    def _measure(self, width: int) -> tuple[QRect, QRect]:
        left = round(_INDENT * self._theme.sizes.body)
        room = QRect(0, 0, max(width - left - _SIDE, 40), 10_000)
        heights = [
            QFontMetrics(self._font(place)).boundingRect(room, int(_WORDS), text).height() if text else 0
            for place, text in enumerate(self._parts)
        ]
        first = QRect(left, _ABOVE, room.width(), heights[0])
        return first, QRect(left, first.bottom() + 1, room.width(), heights[1])
