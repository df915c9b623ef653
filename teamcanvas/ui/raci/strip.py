"""The details of the current cell below the matrix: letters in words, reason, holders, findings and fixes."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout

from teamcanvas.layout.text.plain_text import tip
from teamcanvas.model.plural import counted
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.fixes import offered_fixes
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.findings import findings_of_cell, findings_of_column, findings_of_row
from teamcanvas.ui.raci.reasons import FOLLOWS, gap_words, reason_words, row_words
from teamcanvas.ui.raci.words import MatrixWords, findings_words
from teamcanvas.ui.widgets.labels import ElidedLabel
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown

MOST_FIXES = 2
ROOMY = 900
"""Width in pixels from which the reason needs one line only."""
LEAST_OF_FINDING = 160
"""Width in pixels that the title of a finding keeps beside the titles of its fixes, which are shown in full first."""
LEFT, RIGHT = 24, 16
GAP = 14
"""Between the parts of a line, in pixels."""
PAUSE = 120
"""Delay in milliseconds: fixes are tried before they are offered, which is too slow for every cell on the way."""
NOTHING = "Click a cell or walk there with the arrow keys; type its letter, or press Enter for its menu."


class ElidedLinkButton(LinkButton):
    """A link in one line, elided where it does not fit; the tooltip then has the whole text."""

    def __init__(self, kind: str) -> None:
        super().__init__("", kind)
        self._all = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Set the text."""
        self._all = shown(text)
        super().say(text)

    def event(self, event: QEvent) -> bool:
        # Only where the text is elided: screen readers read tooltips too and would say everything twice.
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cut = self.width() < self.sizeHint().width()
            QToolTip.showText(event.globalPos(), tip(self._all) if cut else "", self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._all) + 8, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 60), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = painter.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        area = self.rect()
        words = self.fontMetrics().elidedText(self._all, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class CellStrip(QFrame):
    """The details of the selection, in a fixed number of lines."""

    fix_wanted = Signal(object, str)
    finding_wanted = Signal(object)
    follow_wanted = Signal(str)
    board_wanted = Signal(str)

    def __init__(self, open_plan: OpenPlan) -> None:
        super().__init__()
        self.setObjectName("cellStrip")
        self.setAccessibleName("Cell")
        self._open_plan = open_plan
        self._cell: Cell | None = None
        self._findings: tuple[Finding, ...] = ()
        self._offers: list[tuple[Finding, str]] = []
        self._shows_findings = True
        self.title = ElidedLabel("", "strong")
        self.reason = ElidedLabel("", "message")
        self.nothing = ElidedLabel("", "small")
        self.follow_button = ElidedLinkButton("link")
        self.board_button = ElidedLinkButton("quiet")
        self.finding_button = ElidedLinkButton("quiet")
        self.fix_buttons = tuple(ElidedLinkButton("strongLink") for _ in range(MOST_FIXES))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._offer_fixes)
        self._set_up()
        self.show_words(NOTHING)

    def _set_up(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, 6, RIGHT, 6)
        column.setSpacing(1)
        first, second, third = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.title, 1)
        first.addWidget(self.follow_button)
        first.addWidget(self.board_button)
        second.addWidget(self.reason, 1)
        third.addWidget(self.finding_button)
        for button in self.fix_buttons:
            third.addWidget(button)
        third.addWidget(self.nothing, 1)
        # A fixed height, so that the matrix above does not move.
        third.addStrut(self.finding_button.sizeHint().height())
        for row in (first, second, third):
            row.setSpacing(GAP)
            column.addLayout(row)
        self.follow_button.say("Follow the board again")
        self.board_button.say("Show on the board")
        self.follow_button.clicked.connect(self._follow)
        self.board_button.clicked.connect(lambda: self._cell and self.board_wanted.emit(self._cell.column))
        self.finding_button.clicked.connect(lambda: self._findings and self.finding_wanted.emit(self._findings[0]))
        for number, button in enumerate(self.fix_buttons):
            button.clicked.connect(partial(self._fix, number))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.reason.set_lines(1 if self.width() >= ROOMY else 2)
        self._fit_fixes()

    def show_words(self, title: str, reason: str = "") -> None:
        """Show texts about something other than a cell of the matrix by role."""
        self._cell, self._findings, self._offers = None, (), []
        self._pause.stop()
        self.title.show_text(title)
        self.reason.show_text(reason)
        for button in (self.follow_button, self.board_button, self.finding_button, *self.fix_buttons):
            button.hide()

    def show_findings(self, shown: bool) -> None:
        """Whether findings and fixes are shown, from the next cell on."""
        self._shows_findings = shown

    def show_cells(self, cells: int, rows: int) -> None:
        """Show that several cells are selected."""
        self.show_words(
            f"{counted(cells, 'cell')} in {counted(rows, 'row')} selected",
            "A letter is written into all of them; Ctrl+D fills down, Ctrl+R to the right, Delete clears.",
        )

    def show_cell(self, cell: Cell) -> None:
        """Show one cell."""
        plan, scenario, result = self._open_plan.plan, self._open_plan.scenario, self._open_plan.result
        words = MatrixWords(plan, scenario)
        letters = words.letters(cell)
        named = f": {words.meaning(cell)}" if letters else ""
        missing, reason = gap_words(plan, scenario, cell), reason_words(plan, scenario, cell)
        empty = f"No part in it. {FOLLOWS}" if not letters and not reason else ""
        who = f"{words.role(cell.column)}: {words.holders(cell.column)}."
        findings = (
            *findings_of_cell(result, cell.activity, cell.column),
            *findings_of_row(result, cell.activity),
            *findings_of_column(result, cell.column),
        )
        title = f"{words.activity(cell.activity)} · {words.role(cell.column)}{named}"
        self._show(cell, title, " ".join(part for part in (missing, reason, empty, who) if part), findings)
        self.follow_button.setVisible(words.edited(cell.activity))
        self.board_button.show()

    def show_row(self, cell: Cell) -> None:
        """Show the whole row of a cell."""
        plan, scenario = self._open_plan.plan, self._open_plan.scenario
        words = MatrixWords(plan, scenario)
        reasons = " ".join(row_words(plan, scenario, cell.activity))
        self._show(cell, words.activity(cell.activity), reasons, findings_of_row(self._open_plan.result, cell.activity))
        self.follow_button.setVisible(words.edited(cell.activity))
        self.board_button.hide()

    def show_column(self, cell: Cell) -> None:
        """Show the whole column of a cell."""
        words = MatrixWords(self._open_plan.plan, self._open_plan.scenario)
        counts = words.counts(cell.column)
        letters = " · ".join(f"{letter} {count}" for letter, count in sorted(counts.items()))
        about = f"{words.holders(cell.column)}. {letters}"
        self._show(cell, words.role(cell.column), about, findings_of_column(self._open_plan.result, cell.column))
        self.follow_button.hide()
        self.board_button.show()

    def _show(self, cell: Cell, title: str, about: str, findings: Iterable[Finding]) -> None:
        same, found = cell == self._cell, tuple(dict.fromkeys(findings)) if self._shows_findings else ()
        self._cell = cell
        self.title.show_text(title)
        self.reason.show_text(about)
        if found != self._findings or not same:
            self._offers = []
            for button in self.fix_buttons:
                button.hide()
        self._findings = found
        titles = findings_words(found[:1], self._open_plan.plan)
        more = f" (+{len(found) - 1})" if len(found) > 1 else ""
        self.finding_button.say(f"{shown(titles[0], 90)}{more}" if titles else "")
        self.finding_button.setVisible(bool(titles))
        if found:
            self._pause.start()
        else:
            self._pause.stop()

    def _follow(self) -> None:
        if self._cell is not None:
            self.follow_wanted.emit(self._cell.activity)

    def _offer_fixes(self) -> None:
        if not self.isVisible():
            return
        plan, scenario_id, ids = self._open_plan.plan, self._open_plan.scenario_id, self._open_plan.ids
        offers: list[tuple[Finding, str]] = []
        for finding in self._findings[:3]:
            if len(offers) < MOST_FIXES and self._open_plan.result.by_key.get(finding.key) is not None:
                offers += [(finding, fix.title) for fix in offered_fixes(finding, plan, scenario_id, ids)]
        self._offers = offers[:MOST_FIXES]
        for button, (_, title) in zip(self.fix_buttons, self._offers, strict=False):
            button.say(shown(title, 400))
        self._fit_fixes()

    def _fit_fixes(self) -> None:
        """Give the fixes the width of their titles; one readable link is better than two elided ones."""
        # Widths are limited from above: a minimum would keep the window from being made narrower.
        room = self.width() - LEFT - RIGHT - 2 * GAP - LEAST_OF_FINDING
        for number, button in enumerate(self.fix_buttons):
            wanted = button.sizeHint().width()
            button.setVisible(number < len(self._offers) and (number == 0 or wanted <= room))
            button.setMaximumWidth(max(min(wanted, room), button.minimumSizeHint().width()))
            room -= wanted + GAP if not button.isHidden() else 0
        self.finding_button.setMaximumWidth(max(room, 0) + LEAST_OF_FINDING)

    def _fix(self, number: int) -> None:
        if number < len(self._offers):
            finding, title = self._offers[number]
            self.fix_wanted.emit(finding.key, title)
