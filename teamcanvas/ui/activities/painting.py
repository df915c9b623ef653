"""The delegate of the list of activities: paints kind, title and details of a row, and edits titles in place."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from teamcanvas.ui.activities.rows import ActivityRow, StageRow
from teamcanvas.ui.widgets.line_edit import LineEdit
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.rows import Index, Row, RowsModel
from teamcanvas.ui.widgets.style_option import metrics_of, palette_of, rect_of, state_of

_SIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
SIGN = 22
"""Pixels at the left of a row for the sign of its kind."""
_SMALL = 0.87
"""Size of the smaller words, as a share of the size of titles."""


class ActivityDelegate(QStyledItemDelegate):
    """Paints with the palette, which has the colours of the theme."""

    def __init__(self, rename: Callable[[str, str], object]) -> None:
        """A delegate.

        Args:
            rename: called with the key of a row and the typed title.
        """
        super().__init__()
        self._rename = rename

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = metrics_of(option).height()
        return QSize(60, round(line * (1.9 if isinstance(_row(index), StageRow) else 2.6)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, area, palette = _row(index), QRectF(rect_of(option)), palette_of(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, StageRow):
            _heading(painter, area, row, palette)
        elif isinstance(row, ActivityRow):
            _field(painter, area, state_of(option), palette)
            _sign(painter, QPointF(area.left() + 12, area.top() + 0.31 * area.height()), row, palette)
            _words(painter, area, row, palette)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = LineEdit(parent=parent)
        field.setProperty("kind", "inPlace")
        field.setAccessibleName("Title")
        field.setMaxLength(500)
        return field

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        area = rect_of(option)
        editor.setGeometry(area.left() + SIGN - 4, area.top() + 2, area.width() - SIGN + 2, editor.sizeHint().height())

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        row = _row(index)
        if isinstance(editor, QLineEdit) and row is not None:
            editor.setText(row.text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        row = _row(index)
        if isinstance(editor, QLineEdit) and row is not None:
            self._rename(row.key, editor.text())


def _heading(painter: QPainter, area: QRectF, row: StageRow, palette: QPalette) -> None:
    painter.setFont(_font(painter.font(), _SMALL, bold=True))
    painter.setPen(_muted(palette))
    painter.drawText(area.adjusted(2, 5, 0, 0), _SIDE, row.text)


def _field(painter: QPainter, area: QRectF, state: QStyle.StateFlag, palette: QPalette) -> None:
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        colour = QColor(palette.highlight().color()) if chosen else QColor(palette.alternateBase().color())
        colour.setAlphaF(0.13 if chosen else 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 8, 8)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(palette.highlight().color(), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(1, 2, -1, -2), 8, 8)


def _sign(painter: QPainter, at: QPointF, row: ActivityRow, palette: QPalette) -> None:
    """A square for a task, a diamond for a decision, a ring for feedback; filled where the letters were edited."""
    strong = row.state in ("edited", "changed")
    colour = palette.highlight().color() if strong else _muted(palette)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(colour if strong else Qt.BrushStyle.NoBrush)
    if row.kind == "decision":
        corners = [at + QPointF(*corner) for corner in ((0, -5), (5, 0), (0, 5), (-5, 0))]
        painter.drawPolygon(QPolygonF(corners))
    elif row.kind == "feedback":
        painter.drawEllipse(at, 4, 4)
    else:
        painter.drawRoundedRect(QRectF(at.x() - 3.5, at.y() - 3.5, 7, 7), 1.5, 1.5)


def _words(painter: QPainter, area: QRectF, row: ActivityRow, palette: QPalette) -> None:
    room = area.adjusted(SIGN, 3, -8, -4)
    title, side = QRectF(room), QRectF(room)
    title.setHeight(room.height() * 0.54)
    side.setTop(title.bottom() - 1)
    muted = _muted(palette)
    font = QFont(painter.font())
    font.setStrikeOut(row.state == "removed")
    painter.setFont(font)
    painter.setPen(muted if row.state == "removed" else palette.text().color())
    painter.drawText(title, _SIDE, _cut(painter, row.text, title))
    painter.setFont(_font(painter.font(), _SMALL))
    painter.setPen(muted)
    painter.drawText(side, _SIDE, _cut(painter, row.side, side))


def _muted(palette: QPalette) -> QColor:
    # The style sheet's placeholder colour has too little contrast for small text.
    colour = QColor(palette.text().color())
    colour.setAlphaF(0.72)
    return colour


def _cut(painter: QPainter, text: str, room: QRectF) -> str:
    return painter.fontMetrics().elidedText(shown(text), Qt.TextElideMode.ElideRight, int(room.width()))


def _font(font: QFont, share: float, *, bold: bool = False) -> QFont:
    made = QFont(font)
    made.setStrikeOut(False)
    made.setBold(bold)
    made.setPixelSize(max(round(font.pixelSize() * share), 1))
    return made


def _row(index: Index) -> Row | None:
    model = index.model()
    return model.row(index) if isinstance(model, RowsModel) else None
