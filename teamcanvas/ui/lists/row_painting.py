"""The delegate of the lists of roles and people: paints background, family bar or initials, and texts."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.ui.lists.people_rows import PersonListRow
from teamcanvas.ui.lists.role_rows import FamilyHeading, RoleRow
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.rows import Index, RowsModel
from teamcanvas.ui.widgets.style_option import rect_of, state_of

_SIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_END = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class RowDelegate(QStyledItemDelegate):
    """Paints headings, roles and people in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        body = self._theme.sizes.body
        heading = isinstance(_row(index), FamilyHeading)
        return QSize(60, round(body * (1.9 if heading else 2.46)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = _row(index)
        area, state = QRectF(rect_of(option)), state_of(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, FamilyHeading):
            self._heading(painter, area, row)
        elif isinstance(row, RoleRow | PersonListRow):
            self._field(painter, area, state)
            left = self._role(painter, area, row) if isinstance(row, RoleRow) else self._person(painter, area, row)
            self._words(painter, area, row, left)
        painter.restore()

    def _heading(self, painter: QPainter, area: QRectF, row: FamilyHeading) -> None:
        painter.setFont(self._font(self._theme.sizes.small - 0.5, bold=True))
        painter.setPen(QColor(self._theme.colours.text_muted))
        painter.drawText(area.adjusted(0, 4, 0, 0), _SIDE, shown(row.text))

    def _field(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        colours, radius = self._theme.colours, self._theme.measures.radius_small
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if chosen else colours.surface_muted))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), radius, radius)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 2, -1, -2), radius, radius)

    def _role(self, painter: QPainter, area: QRectF, row: RoleRow) -> float:
        """Paint the bar of the role's family and return the x position of the text."""
        em = self._theme.sizes.body
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.family(row.family).edge))
        painter.drawRoundedRect(QRectF(area.left() + 8, area.center().y() - 0.7 * em, 4, 1.4 * em), 2, 2)
        return area.left() + 8 + 4 + 8

    def _person(self, painter: QPainter, area: QRectF, row: PersonListRow) -> float:
        """Paint the disc with the person's initials, outlined if they have no placement."""
        radius = 0.86 * self._theme.sizes.body
        centre = QPointF(area.left() + 8 + radius, area.center().y() + 0.5)
        colours = self._theme.colours
        if row.placed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.chip))
        else:
            painter.setPen(QPen(QColor(colours.outline_vacant), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
        painter.setFont(self._font(0.68 * self._theme.sizes.body, bold=True))
        painter.setPen(QColor(colours.chip_text))
        disc = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, row.initials)
        return disc.right() + 8

    def _words(self, painter: QPainter, area: QRectF, row: RoleRow | PersonListRow, left: float) -> None:
        colours = self._theme.colours
        painter.setFont(self._font(self._theme.sizes.small + 0.5))
        end = area.adjusted(0, 0, -8, 0)
        too_much = isinstance(row, PersonListRow) and row.overbooked
        painter.setPen(QColor(self._theme.severities["error"].text if too_much else colours.text_muted))
        painter.drawText(end, _END, row.side)
        taken = painter.fontMetrics().horizontalAdvance(row.side) + (10 if row.side else 0)
        painter.setFont(self._font(self._theme.sizes.body))
        painter.setPen(QColor(colours.text))
        room = QRectF(left, area.top(), max(end.right() - taken - left, 1), area.height())
        text = painter.fontMetrics().elidedText(shown(row.text), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, _SIDE, text)

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        font = QFont("FiraGO")
        font.setPixelSize(round(size))
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def _row(index: Index) -> object:
    model = index.model()
    return model.row(index) if isinstance(model, RowsModel) else None
