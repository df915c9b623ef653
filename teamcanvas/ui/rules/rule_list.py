"""The list of all rules: a heading for each area, and a line for each rule with a switch and its severity."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from teamcanvas.rules.area import Area
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.registry import RULES, rule_of
from teamcanvas.ui.widgets.finding_counts import SEVERITY_WORDS
from teamcanvas.ui.widgets.rows import Index
from teamcanvas.ui.widgets.style_option import font_of, palette_of, rect_of

ROW_HEIGHT = 30
AREA_WORDS: Mapping[Area, str] = {
    Area.BOARD: "The board itself",
    Area.COVERAGE: "Who is needed",
    Area.CONFLICTS: "Roles that do not go together",
    Area.CAPACITY: "Capacity",
    Area.DEPENDENCE: "Dependence on few people",
    Area.MATURITY: "Maturity and organisation",
    Area.FLOW: "Flow between the stages",
    Area.LEADERSHIP: "Leadership",
    Area.MATRIX: "RACI matrix",
    Area.GOVERNANCE: "Governance",
}
_SEVERITY = Qt.ItemDataRole.UserRole + 1
_CODE = Qt.ItemDataRole.UserRole
_BESIDE = 10
"""Pixels between a title and the severity, and beside it."""
_BOX = 24
"""Pixels of the check box with its margins."""


class RuleDelegate(QStyledItemDelegate):
    """Paints the severity at the end of a line; the title is elided before it."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        # Digits of one width, so that all titles begin at the same place.
        font = font_of(option)
        font.setFeature(QFont.Tag("tnum"), 1)
        option.font = font  # pyright: ignore[reportAttributeAccessIssue] - the stubs hide the option's fields
        severity, metrics = str(index.data(_SEVERITY) or ""), QFontMetrics(font)
        if severity:
            room = rect_of(option).width() - _BOX - metrics.horizontalAdvance(severity) - 2 * _BESIDE
            words = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
            option.text = words  # pyright: ignore[reportAttributeAccessIssue] - the stubs hide the option's fields

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(palette_of(option).placeholderText().color())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect_of(option).adjusted(0, 0, -_BESIDE, 0), flags, str(index.data(_SEVERITY) or ""))
        painter.restore()


class RuleList(QListWidget):
    """All rules by area; the list is as high as its lines, and the page scrolls."""

    chosen_rule = Signal(str)
    switched = Signal(str, bool)
    """A rule's code, and whether it is on now."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("All rules")
        self.setProperty("kind", "flush")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(RuleDelegate(self))
        for area, words in AREA_WORDS.items():
            self._add_heading(words)
            for rule in RULES:
                if rule.area is area:
                    self._add_rule(rule.code, rule.title)
        self._fit()
        self.itemClicked.connect(self._tell)
        self.itemChanged.connect(self._switch)
        self._clicking = self._box_changed = False

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        # Without flags, keys and clicks pass over it.
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.font())
        font.setBold(True)
        item.setFont(font)
        item.setSizeHint(QSize(10, ROW_HEIGHT + 6))
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.addItem(item)

    def _add_rule(self, code: str, title: str) -> None:
        item = QListWidgetItem(f"{code}  {title}")
        item.setData(_CODE, code)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        item.setToolTip(title)
        item.setSizeHint(QSize(10, ROW_HEIGHT))
        self.addItem(item)

    def show_state(self, on: Mapping[str, bool], severities: Mapping[str, Severity]) -> None:
        """Show which rules are on, and how bad their findings are."""
        with QSignalBlocker(self):
            for item in self._rules():
                code = self._code(item)
                item.setCheckState(Qt.CheckState.Checked if on[code] else Qt.CheckState.Unchecked)
                words = SEVERITY_WORDS[severities[code]] if on[code] else "Off"
                item.setData(_SEVERITY, words)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {words.lower()}")
        self.viewport().update()

    def narrow(self, typed: str) -> None:
        """Filter the rules by the typed words; an area without any is hidden."""
        words = typed.casefold().split()
        heading: QListWidgetItem | None = None
        for item in map(self.item, range(self.count())):
            code = self._code(item)
            if not code:
                heading = item
                item.setHidden(True)
                continue
            rule = rule_of(code)
            text = f"{rule.code} {rule.slug} {rule.title} {AREA_WORDS[rule.area]}".casefold()
            item.setHidden(not all(word in text for word in words))
            if heading is not None and not item.isHidden():
                heading.setHidden(False)
        self._fit()

    def enter(self) -> None:
        """Focus the first visible rule."""
        first = next((item for item in self._rules() if not item.isHidden()), None)
        if first is not None:
            self.setCurrentItem(first)
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self._tell(self.item(self.currentRow()))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._clicking, self._box_changed = True, False
        super().mouseReleaseEvent(event)
        self._clicking = False

    def _tell(self, item: QListWidgetItem) -> None:
        # A click on the box has switched the rule already.
        if self._code(item) and not (self._clicking and self._box_changed):
            self.chosen_rule.emit(self._code(item))

    def _switch(self, item: QListWidgetItem) -> None:
        self._box_changed = self._clicking
        self.switched.emit(self._code(item), item.checkState() is Qt.CheckState.Checked)

    def _rules(self) -> Iterator[QListWidgetItem]:
        return (item for item in map(self.item, range(self.count())) if self._code(item))

    def _code(self, item: QListWidgetItem) -> str:
        return str(item.data(_CODE) or "")

    def _fit(self) -> None:
        shown = (item for item in map(self.item, range(self.count())) if not item.isHidden())
        self.setFixedHeight(sum(item.sizeHint().height() for item in shown) + 8)
