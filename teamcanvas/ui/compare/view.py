"""The view that compares two scenarios: key figures, placements, findings, letters and settings."""

from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.scenario_difference import scenario_difference
from teamcanvas.rules.comparison import compare
from teamcanvas.rules.engine import Checker
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.compare.difference_card import DifferenceCard
from teamcanvas.ui.compare.figure_table import FigureTable
from teamcanvas.ui.compare.figures import figures, headline
from teamcanvas.ui.compare.lines import (
    DifferenceGroup,
    DifferenceLine,
    board_parts,
    finding_parts,
    letter_parts,
    setting_parts,
)
from teamcanvas.ui.compare.scenario_pair import ScenarioPair
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.dialogs import primary_button
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.plain import shown

NARROW = 46
"""Width in ems below which the cards are in one column."""
SPACING = 14
"""Pixels between the cards."""
FIXED = 2
"""Cards that always stand at the left."""
_ONE = "There is one scenario in this plan. Copy it, change the copy, and see here what the change would mean."


class CompareView(QScrollArea):
    """Read-only; each difference links to where it can be seen."""

    chosen = Signal(str, object)
    """The id of a scenario, and what to show in it: a `Finding`, or subjects."""
    copy_wanted = Signal()
    """The plan has one scenario, which should be copied."""

    def __init__(self, open_plan: OpenPlan, theme: Theme) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._theme = theme
        self._pair = ScenarioPair.of(open_plan.plan, open_plan.scenario_id)
        self._checkers = {True: Checker(), False: Checker()}
        self._whole: set[str] = set()
        self._stale = True
        self.setAccessibleName("Compare")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.first, self.second = ChoiceField("First scenario", {}), ChoiceField("Second scenario", {})
        self._columns: QBoxLayout | None = None
        self._content = QWidget()
        self._frame()
        open_plan.store.changed.connect(self._changed)
        open_plan.scenario_changed.connect(self._scenario_shown)

    def _frame(self) -> None:
        swap = QToolButton()
        swap.setText("⇄")
        swap.setAccessibleName("Swap")
        swap.setToolTip("The other way round")
        swap.clicked.connect(lambda: self._compare(self._pair.swapped))
        self._chooser = QWidget()
        row = QHBoxLayout(self._chooser)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._lead = plain_label("Compare", "muted")
        for widget in (self._lead, self.first, plain_label("with", "muted"), self.second, swap):
            row.addWidget(widget, 6 if widget in (self.first, self.second) else 0)
        for field in (self.first, self.second):
            field.setMaximumWidth(320)
        self.first.picked.connect(self._pick_first)
        self.second.picked.connect(self._pick_second)
        row.addStretch(1)
        self.setFocusProxy(self.second)
        scrolled = QWidget()
        scrolled.setObjectName("scrolled")
        self._column = QVBoxLayout(scrolled)
        self._column.setContentsMargins(24, 20, 24, 24)
        self._column.setSpacing(14)
        self._column.addWidget(self._chooser)
        self._column.addWidget(self._content)
        self._column.addStretch(1)
        self.setWidget(scrolled)

    # --- content -------------------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme = theme
        self._changed()

    def refresh(self) -> None:
        """Compare the current versions of both."""
        self._stale = False
        plan = self._open_plan.plan
        self._pair = self._pair.valid_in(plan)
        titles: dict[object, str] = {one.id: shown(one.title, 60) for one in plan.scenarios}
        for field, value in ((self.first, self._pair.first), (self.second, self._pair.second)):
            field.show_choices(titles)
            field.show_value(value)
        several = len(plan.scenarios) > 1
        self._chooser.setVisible(several)
        content = self._compared() if several else self._alone()
        place = self.verticalScrollBar().value()
        self._column.replaceWidget(self._content, content)
        self._content.hide()
        self._content.deleteLater()
        self._content = content
        self.verticalScrollBar().setValue(place)

    def _compared(self) -> QWidget:
        plan = self._open_plan.plan
        first, second = (plan.scenario(one) for one in (self._pair.first, self._pair.second))
        results = [self._checkers[one is second].check(plan, one.id) for one in (first, second)]
        findings, difference = compare(*results), scenario_difference(plan, first, second)
        counted = figures(plan, (first, second), results)
        titles = shown(first.title, 60), shown(second.title, 60)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        sentence = headline(counted, findings, same=difference.nothing, first=titles[0], second=titles[1])
        column.addWidget(plain_label(sentence, "title", wrap=True))
        self._columns = QBoxLayout(self._direction)
        self._columns.setSpacing(SPACING)
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(SPACING)
            self._columns.addLayout(side, 1)
        board = board_parts(plan, first, second, difference)
        cards = (
            FigureTable(counted, *titles),
            self._section("On the board", board, "Everybody is where they were."),
            self._section("Findings", finding_parts(plan, findings), "The rules say the same of both."),
            self._section("Circumstances", setting_parts(difference), "They are the same."),
            self._section("Letters", letter_parts(plan, difference), "Everybody keeps their letters."),
        )
        for card, at_left in zip(cards, self._sides(cards), strict=True):
            (left if at_left else right).addWidget(card)
        for side in (left, right):
            side.addStretch(1)
        column.addLayout(self._columns)
        return content

    def _sides(self, cards: Sequence[QWidget]) -> tuple[bool, ...]:
        """Whether each card stands at the left: figures and board do, the others so that the columns end together."""
        margins = self._column.contentsMargins()
        both = self.viewport().width() - margins.left() - margins.right() - SPACING
        left = max(both // 2, *(card.minimumSizeHint().width() for card in cards[:FIXED]))
        heights = {True: [_height(card, left) for card in cards], False: [_height(card, both - left) for card in cards]}

        def longer(sides: tuple[bool, ...]) -> int:
            placed = list(enumerate(sides))
            return max(sum(heights[side][n] + SPACING for n, own in placed if own is side) for side in (True, False))

        rest = product((False, True), repeat=len(cards) - FIXED)
        return min(((True,) * FIXED + one for one in rest), key=longer)

    def _section(self, title: str, parts: Sequence[DifferenceGroup], nothing: str) -> DifferenceCard:
        section = DifferenceCard(title, parts, self._theme, nothing=nothing, whole=title in self._whole)
        section.chosen.connect(self._follow)
        if section.more is not None:
            section.more.clicked.connect(lambda: self._whole.add(title))
        return section

    def _alone(self) -> QWidget:
        self._columns = None
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 40, 0, 0)
        column.setSpacing(14)
        column.addWidget(plain_label("Nothing to compare yet", "title"), 0, Qt.AlignmentFlag.AlignHCenter)
        words = plain_label(_ONE, "message", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
        button: QPushButton = primary_button("Copy this scenario")
        button.clicked.connect(self.copy_wanted)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return content

    # --- events --------------------------------------------------------------------------------------------------

    @property
    def _direction(self) -> QBoxLayout.Direction:
        narrow = self.viewport().width() < NARROW * self._theme.sizes.body
        return QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow view, the titles of the scenarios need its room.
        self._lead.setVisible(self._direction is QBoxLayout.Direction.LeftToRight)
        if self._columns is not None:
            self._columns.setDirection(self._direction)

    def showEvent(self, event: QShowEvent) -> None:
        if self._stale:
            self.refresh()
        super().showEvent(event)

    def _changed(self, _change: object = None) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _scenario_shown(self, scenario: str) -> None:
        self._pair = self._pair.beside(scenario)
        self._changed()

    def _pick_first(self, scenario: object) -> None:
        self._compare(self._pair.with_first(str(scenario)))

    def _pick_second(self, scenario: object) -> None:
        self._compare(self._pair.with_second(str(scenario)))

    def _compare(self, pair: ScenarioPair) -> None:
        self._pair = pair
        self.refresh()

    def _follow(self, line: object) -> None:
        if isinstance(line, DifferenceLine):
            self.chosen.emit(self._pair.second if line.second else self._pair.first, line.target)


def _height(card: QWidget, width: int) -> int:
    card.ensurePolished()
    layout = card.layout()
    wraps = layout is not None and layout.hasHeightForWidth()
    return layout.heightForWidth(width) if wraps and layout is not None else card.sizeHint().height()
