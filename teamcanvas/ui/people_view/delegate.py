"""The delegate of the table: paints the cells, and edits names and capacities in place."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QLineF, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from teamcanvas.board.painter import paint
from teamcanvas.layout.drawing.drawing import DrawingItems
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.fte import fte_text
from teamcanvas.ui.people_view.cells import cell_items, lines_in, middle_of_first_line
from teamcanvas.ui.people_view.model import PeopleModel
from teamcanvas.ui.people_view.order import PeopleColumn
from teamcanvas.ui.people_view.rows import PersonRow
from teamcanvas.ui.widgets.line_edit import LineEdit
from teamcanvas.ui.widgets.number_fields import FteField
from teamcanvas.ui.widgets.rows import Index
from teamcanvas.ui.widgets.style_option import rect_of, state_of

MOST_DRAWN = 4_000
"""Size of the cache of cell drawings: scrolling back does not measure again."""

_COMMITTING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_FILLED = "filled"
"""The property of an editor whose text has been set."""


class PersonDelegate(QStyledItemDelegate):
    """The delegate of one table."""

    def __init__(
        self, theme: Theme, rename: Callable[[str, str], object], set_capacity: Callable[[str, float], object]
    ) -> None:
        """A delegate.

        Args:
            theme: colours and sizes.
            rename: called with the person and the typed name.
            set_capacity: called with the person and the typed FTE.
        """
        super().__init__()
        self._theme = theme
        self._rename = rename
        self._set_capacity = set_capacity
        self._drawn: dict[tuple[int, int], tuple[PersonRow, float, int, DrawingItems]] = {}
        self._longest = 1.0
        self.hovered = -1
        """The number of the row under the pointer."""

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme = theme
        self._drawn.clear()

    def set_longest(self, longest: float) -> None:
        """Set the FTE of the longest bar."""
        if longest != self._longest:
            self._longest = longest
            self._drawn.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, area = _row(index), QRectF(rect_of(option))
        if row is None:
            return
        painter.save()
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, area, state_of(option), hovered=index.row() == self.hovered)
        painter.translate(area.topLeft())
        paint(painter, self._items(row, index.column(), area.width(), lines_in(area.height(), self._theme)))
        painter.restore()

    def _ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag, *, hovered: bool) -> None:
        colours, measures = self._theme.colours, self._theme.measures
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or hovered:
            painter.fillRect(area, QColor(colours.accent_soft if chosen else colours.surface_muted))
        # In a theme without hairlines, a soft edge still separates the rows.
        width = measures.hairline or measures.outline
        painter.setPen(QPen(QColor(colours.hairline if measures.hairline else colours.surface_muted), width))
        painter.drawLine(QLineF(area.left(), area.bottom() - width / 2, area.right(), area.bottom() - width / 2))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(2, 2, -2, -3), 6, 6)

    def _items(self, row: PersonRow, column: int, width: float, lines: int) -> DrawingItems:
        known = self._drawn.get((id(row), column))
        # Rows are immutable, so the cache is keyed by identity and holds a reference to each row.
        if known is not None and known[0] is row and known[1:3] == (width, lines):
            return known[3]
        if len(self._drawn) >= MOST_DRAWN:
            self._drawn.clear()
        items = cell_items(row, column, width, self._longest, self._theme, lines)
        self._drawn[id(row), column] = row, width, lines, items
        return items

    # --- editing -------------------------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        row = _row(index)
        name = row.name if row else ""
        if index.column() == PeopleColumn.LOAD:
            number = FteField("Capacity in FTE", most=10.0, least=0.0)
            number.setParent(parent)
            number.setAlignment(Qt.AlignmentFlag.AlignLeft)
            # Show planned FTE as prefix, so the editor is not mistaken for it.
            number.setPrefix(f"{fte_text(row.load.planned)} of " if row else "")
            return number
        field = LineEdit(name, parent)
        field.setProperty("kind", "inPlace")
        field.setAccessibleName("Name")
        return field

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """A capacity that cannot be read keeps its editor open, with a message below it; Esc leaves it."""
        ends = event.type() == QEvent.Type.FocusOut or (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _COMMITTING_KEYS
        )
        if ends and isinstance(editor, FteField) and not editor.accepts_text():
            return event.type() == QEvent.Type.KeyPress
        return super().eventFilter(editor, event)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        area = rect_of(option)
        height = editor.sizeHint().height()
        # Around the line that is edited; a row is high enough for two.
        top = area.top() + max(round(middle_of_first_line(self._theme) - height / 2), 1)
        editor.setGeometry(area.left() + 2, top, area.width() - 4, height)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        row = _row(index)
        # Qt calls this again whenever the row changes: half-typed text must stay.
        if row is None or editor.property(_FILLED):
            return
        editor.setProperty(_FILLED, True)
        if isinstance(editor, FteField):
            editor.show_value(row.load.capacity)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(row.name)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        row = _row(index)
        if row is None:
            return
        if isinstance(editor, FteField):
            editor.interpretText()
            self._set_capacity(row.key, editor.value())
        elif isinstance(editor, QLineEdit):
            self._rename(row.key, editor.text())


def _row(index: Index) -> PersonRow | None:
    model = index.model()
    return model.row(index) if isinstance(model, PeopleModel) else None
