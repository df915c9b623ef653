"""The people of a drill with check boxes, and what the absence of each alone would break."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.text.plain_text import tip
from teamcanvas.layout.text.text import line_height
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Person, Plan
from teamcanvas.model.plural import counted
from teamcanvas.rules.drill.drill import DrillResult, missed
from teamcanvas.rules.drill.stops import what_stops
from teamcanvas.rules.result import Counts
from teamcanvas.ui.widgets.labels import broken_lines
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.rows import Index
from teamcanvas.ui.widgets.style_option import rect_of

_KEY, _SIDE, _WORST = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
_FLAGS = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

BESIDE_NAME = 46
"""Pixels of a row beside the name: check box and padding."""
SEPARATOR = " · "
"""Between what stops and the findings."""
MOST_ROWS = 6
"""Rows that are visible at once where the panel is low; more are scrolled."""
SHARE = 2 / 3
"""Of the height of the panel, for the rows: what is lost is said below them."""
LEAST_ROWS = 2
"""Rows that are visible where there is no room for more."""
MOST_LINES = 2
"""Lines for what would break; the findings have a line of their own where these are too short."""


@dataclass(frozen=True, slots=True)
class Breaks:
    """What an absence would break."""

    stops: str
    """What stops, in words; empty if nothing does."""
    counts: Counts
    """The findings that it brings."""
    missed: tuple[int, ...]
    """A sort key: the most missed people first."""

    @property
    def worst(self) -> str:
        """The severity in whose colour it is shown; empty if nothing breaks."""
        return "error" if self.counts.error else "warning" if self.counts.warning or self.stops else ""


def breaks_of(result: DrillResult, plan: Plan) -> Breaks:
    """What the absence of a drill would break."""
    return Breaks(what_stops(result.stops, plan), result.counts, missed(result))


def breaks_words(breaks: Breaks) -> str:
    """What stops, then the findings: `stops: MLOps · 2 errors, 1 warning`."""
    stops = f"stops: {shown(breaks.stops, 300)}" if breaks.stops else ""
    return SEPARATOR.join(filter(None, (stops, counts_words(breaks.counts)))) or "nothing breaks"


def counts_words(counts: Counts) -> str:
    """The findings that an absence brings: `2 errors, 1 warning`; empty if there are none."""
    parts = (
        (counts.error, "error", "errors"),
        (counts.warning, "warning", "warnings"),
        (counts.info, "note", "notes"),
    )
    return ", ".join(counted(number, one, many) for number, one, many in parts if number)


def _short(breaks: Breaks) -> str:
    """The same without notes."""
    error, warning, _ = breaks.counts
    words = breaks_words(replace(breaks, counts=Counts(error, warning, 0)))
    return words if breaks.worst else "–"


class _PersonDelegate(QStyledItemDelegate):
    """Paints a check box, a name, and what would break under the name, in more lines where one is too short."""

    def __init__(self, theme: Theme, people: QListWidget) -> None:
        super().__init__()
        self.theme = theme
        self._people = people

    def height(self, words: str) -> int:
        """The height of a row in pixels."""
        lines = 1 + len(self.lines(words))
        return round(lines * line_height(self.theme.body) + 0.7 * self.theme.sizes.body)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, self.height(_side(index)))

    def lines(self, words: str) -> list[str]:
        """What would break, in the lines in which it is painted; the findings are never cut."""
        width, font = max(self._people.viewport().width() - BESIDE_NAME, 1), self._people.font()
        lines = broken_lines(words, font, width, MOST_LINES)
        if QFontMetrics(font).horizontalAdvance(lines[-1]) <= width or SEPARATOR not in words:
            return lines
        stops, _, counts = words.rpartition(SEPARATOR)
        return [line for part in (stops, counts) for line in broken_lines(part, font, width, MOST_LINES)]

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        # Painted here: Qt cuts two lines to one where they are a pixel higher than the row.
        option.text = ""  # pyright: ignore[reportAttributeAccessIssue] - the stubs lack the fields of a style option

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        worst, colours = str(index.data(_WORST) or ""), self.theme.colours
        inside = rect_of(option).adjusted(BESIDE_NAME - 8, 3, -4, -3)
        broken = self.lines(_side(index))
        height = inside.height() // (1 + len(broken))
        said = self.theme.severities[worst].text if worst else colours.text_muted
        painter.save()
        for place, (words, colour) in enumerate(
            [(str(index.data(Qt.ItemDataRole.DisplayRole)), colours.text), *((line, said) for line in broken)]
        ):
            area = QRect(inside.left(), inside.top() + place * height, inside.width(), height)
            painter.setPen(QColor(colour))
            cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click anywhere in the row toggles the check box: the box alone is a small target."""
        clicked = (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        )
        if clicked or (isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)):
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            return model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)
        return False


def _side(index: Index) -> str:
    return str(index.data(_SIDE) or "")


class DrillPeople(QListWidget):
    """All people of the plan with check boxes."""

    chosen = Signal(object)
    """The ticked people: a tuple of ids."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName("Who is away")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _PersonDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self._items: dict[PersonId, QListWidgetItem] = {}
        self.itemChanged.connect(self._tell)

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._delegate.theme = theme
        self.scheduleDelayedItemsLayout()

    @property
    def away(self) -> tuple[PersonId, ...]:
        """The ticked people, from top to bottom."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(PersonId(item.data(_KEY)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def show_people(
        self, people: Iterable[Person], breaks: Mapping[PersonId, Breaks], names: Mapping[PersonId, str]
    ) -> None:
        """Replace or reorder the people, keeping ticks and current row; `names` tells namesakes apart."""
        away = set(self.away)
        current = self.currentItem().data(_KEY) if self.currentRow() >= 0 else None
        with QSignalBlocker(self):
            self.clear()
            self._items.clear()
            for person in people:
                item = QListWidgetItem(shown(names[person.id], 80))
                item.setData(_KEY, person.id)
                item.setFlags(_FLAGS)
                item.setCheckState(Qt.CheckState.Checked if person.id in away else Qt.CheckState.Unchecked)
                self._items[person.id] = item
                self.addItem(item)
                if person.id in breaks:
                    self._show_breaks(item, breaks[person.id])
                if person.id == current:
                    self.setCurrentItem(item)
            if self.currentRow() < 0 and self.count():
                self.setCurrentRow(0)
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as all rows, or the first ones where that leaves no room below them."""
        panel = self.parentWidget()
        most = max(self._height_of(MOST_ROWS), round(panel.height() * SHARE) if panel else 0)
        return QSize(super().sizeHint().width(), min(self._height_of(self.count()), most))

    def minimumSizeHint(self) -> QSize:
        """Where there is little room, fewer rows are seen at once."""
        return QSize(super().minimumSizeHint().width(), self._height_of(LEAST_ROWS))

    def _height_of(self, most: int) -> int:
        rows = [self.item(row) for row in range(min(self.count(), most))]
        return sum(self._delegate.height(str(item.data(_SIDE) or "")) for item in rows) + 4

    def _fit(self) -> None:
        self.updateGeometry()
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts take one line or two by the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def show_breaks(self, person: PersonId, breaks: Breaks) -> None:
        """Show what the absence of one person alone would break."""
        with QSignalBlocker(self):
            self._show_breaks(self._items[person], breaks)
        self._fit()

    def _show_breaks(self, item: QListWidgetItem, breaks: Breaks) -> None:
        item.setData(_SIDE, _short(breaks))
        item.setData(_WORST, breaks.worst)
        words = breaks_words(breaks)
        item.setData(Qt.ItemDataRole.ToolTipRole, tip(words) if breaks.stops else None)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {words}")

    def _tell(self) -> None:
        self.chosen.emit(self.away)
