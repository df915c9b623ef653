"""The list of findings as cards. Only so many are made at first; more come when somebody scrolls to the end."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from teamcanvas.layout.theme import Theme
from teamcanvas.rules.explain import Explanation
from teamcanvas.rules.finding import Finding, FindingKey
from teamcanvas.ui.accessible import speak_as
from teamcanvas.ui.finding_card import FindingCard
from teamcanvas.ui.link_button import LinkButton
from teamcanvas.ui.plain import counted

AT_ONCE = 24
"""Cards: more than any window shows, few enough to be made within a frame or two."""

WordsOf = Callable[[Finding], tuple[Explanation, Sequence[str]]]


class FindingList(QScrollArea):
    """Cards of open findings, and behind them, folded away, those of accepted ones."""

    chosen = Signal(object)
    fix_wanted = Signal(object, str)
    acceptance_wanted = Signal(object)
    withdrawal_wanted = Signal(object)

    def __init__(self, words_of: WordsOf, theme: Theme) -> None:
        """An empty list.

        Args:
            words_of: explains a finding and names its fixes; asked only for those that are shown.
            theme: the look.
        """
        super().__init__()
        self._words_of = words_of
        self._theme = theme
        self._open: tuple[Finding, ...] = ()
        self._accepted: tuple[Finding, ...] = ()
        self._cards: dict[FindingKey, FindingCard] = {}
        self._limit = AT_ONCE
        self._chosen: FindingKey | None = None
        self._unfolded = False
        self._more = LinkButton("", "quiet")
        self._fold = LinkButton("", "quiet")
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._set_up()

    def _set_up(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content.setObjectName("scrolled")
        speak_as(self._content, QAccessible.Role.List, "Findings")
        self._column.setContentsMargins(0, 0, 0, 12)
        self._column.setSpacing(9)
        self._column.addWidget(self._more)
        self._column.addWidget(self._fold)
        self._column.addStretch(1)
        self.setWidget(self._content)
        self._more.clicked.connect(self._show_more)
        self._fold.clicked.connect(self._toggle_accepted)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)
        self.viewport().installEventFilter(self)

    @property
    def cards(self) -> tuple[FindingCard, ...]:
        """The cards from top to bottom."""
        return tuple(self._in_order())

    def show_findings(self, open_ones: Sequence[Finding], accepted: Sequence[Finding]) -> None:
        """Other findings. Cards of those that stay are kept, with focus and scroll position."""
        self._open, self._accepted = tuple(open_ones), tuple(accepted)
        self._update()

    def set_theme(self, theme: Theme) -> None:
        """Another look."""
        self._theme = theme
        for card in self._cards.values():
            card.set_theme(theme)

    def choose(self, key: FindingKey | None) -> None:
        """Mark one finding as chosen."""
        self._chosen = key
        for card in self._cards.values():
            card.set_chosen(card.key == key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A card is as wide as the list, never wider: its texts wrap.
        if watched is self.viewport() and event.type() == QEvent.Type.Resize:
            self._content.setMaximumWidth(self.viewport().width())
        return super().eventFilter(watched, event)

    def _update(self) -> None:
        shown = self._open[: self._limit]
        wanted = (*shown, *(self._accepted[: self._limit] if self._unfolded else ()))
        self.setUpdatesEnabled(False)
        keys = {finding.key for finding in wanted}
        for key in [key for key in self._cards if key not in keys]:
            self._take_away(self._cards.pop(key))
        for place, finding in enumerate(wanted):
            card = self._cards.get(finding.key) or self._made(finding)
            words, fixes = self._words_of(finding)
            card.show_finding(finding, words, fixes, self._theme)
            # Two lines of text stand between open and accepted findings.
            self._put(card, place if place < len(shown) else place + 2)
        self._put(self._more, len(shown))
        self._put(self._fold, len(shown) + 1)
        hidden = len(self._open) - len(shown)
        self._more.setVisible(hidden > 0)
        self._more.say(f"Show {hidden:,} more")
        self._fold.setVisible(bool(self._accepted))
        accepted = counted(len(self._accepted), "accepted finding")
        self._fold.say(f"Hide {accepted}" if self._unfolded else f"Show {accepted}")
        self.setUpdatesEnabled(True)

    def _put(self, widget: QWidget, place: int) -> None:
        here = self._column.indexOf(widget)
        if here != place:
            if here >= 0:
                self._column.takeAt(here)
            self._column.insertWidget(place, widget)

    def _made(self, finding: Finding) -> FindingCard:
        card = FindingCard(finding, self._theme)
        card.set_chosen(finding.key == self._chosen)
        card.chosen.connect(self.chosen)
        card.fix_wanted.connect(self.fix_wanted)
        card.acceptance_wanted.connect(self.acceptance_wanted)
        card.withdrawal_wanted.connect(self.withdrawal_wanted)
        card.step_wanted.connect(self._step)
        self._cards[finding.key] = card
        return card

    def _take_away(self, card: FindingCard) -> None:
        """The card goes; the one after it takes the focus, so that fixing goes on by keyboard."""
        order = self.cards
        place = self._column.indexOf(card)
        had_focus = card.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        had_focus = had_focus or card.hasFocus()
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
        rest = [one for one in order if one is not card]
        if had_focus and rest:
            rest[min(max(place, 0), len(rest) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _in_order(self) -> Iterator[FindingCard]:
        for place in range(self._column.count()):
            item = self._column.itemAt(place)
            widget = item.widget() if item else None
            if isinstance(widget, FindingCard):
                yield widget

    def _step(self, key: FindingKey, by: int) -> None:
        order = self.cards
        place = [card.key for card in order].index(key) + by
        if 0 <= place < len(order):
            order[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(order[place], 0, 8)

    def _on_scroll(self, value: int) -> None:
        if len(self._open) > self._limit and value >= self.verticalScrollBar().maximum() - 200:
            self._show_more()

    def _show_more(self) -> None:
        self._limit += AT_ONCE
        self._update()

    def _toggle_accepted(self) -> None:
        self._unfolded = not self._unfolded
        self._update()
