"""The list of findings as cards. Cards are created in batches while the user scrolls down."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from time import perf_counter
from typing import TypeAlias, cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.plural import counted
from teamcanvas.rules.finding import Finding, FindingKey
from teamcanvas.rules.topics.kinds import STILL_TO_COME
from teamcanvas.ui.findings.card import FindingCard
from teamcanvas.ui.findings.groups import FindingListRow, FindingRow, GroupHeading, RuleGroupRow, TopicRow
from teamcanvas.ui.findings.kept_place import kept_place
from teamcanvas.ui.findings.rule_group_card import EXAMPLES, RuleGroupCard
from teamcanvas.ui.findings.still_to_come_card import StillToComeCard
from teamcanvas.ui.findings.texts import FindingTexts
from teamcanvas.ui.findings.topic_card import TopicCard
from teamcanvas.ui.widgets.accessible import speak_as
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.scroll_anchor import ScrollAnchor
from teamcanvas.ui.widgets.tab_order import set_tab_order

AT_ONCE = 24
"""Cards of a batch: more than any window shows, few enough to be created within a frame or two."""

ListCard: TypeAlias = FindingCard | RuleGroupCard | TopicCard | StillToComeCard
RowWidget: TypeAlias = QLabel | ListCard

SLICE = 0.008
"""Seconds, half a frame: time slice in which fixes are looked for before control returns to the event loop."""


class FindingList(QScrollArea):
    """Cards of the open findings, followed by the accepted ones, which are collapsed."""

    chosen = Signal(object)
    fix_wanted = Signal(object, str)
    acceptance_wanted = Signal(object)
    withdrawal_wanted = Signal(object)
    rule_wanted = Signal(str, bool)
    switch_off_wanted = Signal(str)
    group_toggled = Signal(object)
    topic_fix_wanted = Signal(str, str)
    topic_acceptance_wanted = Signal(str)
    all_fixes_wanted = Signal(str)
    need_wanted = Signal(str, QPoint)
    emptied = Signal()
    """The last card was removed while it had the focus."""

    def __init__(self, texts: FindingTexts, theme: Theme) -> None:
        """An empty list.

        Args:
            texts: asked for the words of what is shown, and for fixes after all cards have their words.
            theme: colours of the signs.
        """
        super().__init__()
        self._texts = texts
        self._without_fixes: deque[object] = deque()
        self._theme = theme
        self._rows: tuple[FindingListRow, ...] = ()
        self._accepted: tuple[Finding, ...] = ()
        self._widgets: dict[object, RowWidget] = {}
        self._order: list[QWidget] = []
        self._limit = AT_ONCE
        self._stop: ListCard | None = None
        self._chosen: FindingKey | None = None
        self._accepted_shown = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._look_on)
        self._more = LinkButton("", "quiet")
        self._accepted_toggle = LinkButton("", "quiet")
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._set_up()
        self._anchor = ScrollAnchor(self)

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
        self._column.addWidget(self._accepted_toggle)
        self._column.addStretch(1)
        self.setWidget(self._content)
        self._more.clicked.connect(self._show_more)
        self._accepted_toggle.clicked.connect(self._toggle_accepted)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)
        self.viewport().installEventFilter(self)
        # The list knows nothing of a focus that moves between its cards. Cast: instance() is typed as QCoreApplication.
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._focus_moved)

    @property
    def cards(self) -> tuple[FindingCard, ...]:
        """The cards of single findings from top to bottom."""
        return tuple(widget for widget in self._in_order() if isinstance(widget, FindingCard))

    @property
    def marked(self) -> FindingKey | None:
        """The finding whose card is marked as chosen."""
        return next((_finding_of(card) for card in self._in_order() if card.property("chosen")), None)

    def show_rows(self, rows: Iterable[FindingListRow], accepted: Sequence[Finding]) -> None:
        """Replace the rows. Cards of findings that stay are reused, with focus and scroll position."""
        self._rows, self._accepted = tuple(rows), tuple(accepted)
        self._update()

    def set_theme(self, theme: Theme) -> None:
        """Repaint the signs in another theme."""
        self._theme = theme
        for card in self._in_order():
            card.set_theme(theme)

    def choose(self, key: FindingKey | None) -> None:
        """Mark one finding as chosen."""
        self._chosen = key
        for card in self._in_order():
            if isinstance(card, FindingCard | TopicCard):
                card.set_chosen(key is not None and _finding_of(card) == key)

    def reveal(self, key: FindingKey) -> None:
        """Mark one finding as chosen and scroll to its card, which is created if needed.

        That of its topic, if the topic holds no other one.
        """
        place = next((place for place, row in enumerate(self._rows) if _stands_for(row, key)), None)
        if place is not None and place >= self._limit:
            self._limit = place + AT_ONCE
            self._update()
        self.choose(key)
        # The card has its position only after the layout has run.
        self._content.adjustSize()
        self._scroll_to(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A card is never wider than the viewport: its texts wrap.
        if watched is self.viewport() and event.type() == QEvent.Type.Resize:
            self._content.setMaximumWidth(self.viewport().width())
        return super().eventFilter(watched, event)

    def _update(self) -> None:
        rows = self._rows[: self._limit]
        accepted = tuple(map(FindingRow, self._accepted[: self._limit] if self._accepted_shown else ()))
        place_before = kept_place(self, list(self._in_order()), self._anchor.held)
        self.setUpdatesEnabled(False)
        keys = {row.key for row in (*rows, *accepted)}
        for key in [key for key in self._widgets if key not in keys]:
            self._take_away(self._widgets.pop(key))
        for place, row in enumerate((*rows, *accepted)):
            # Two links are between open and accepted findings.
            self._put(self._shown(row), place if place < len(rows) else place + 2)
        self._put(self._more, len(rows))
        self._put(self._accepted_toggle, len(rows) + 1)
        hidden = sum(isinstance(row, FindingRow) for row in self._rows[self._limit :])
        self._more.setVisible(len(self._rows) > len(rows))
        self._more.say(f"Show {hidden:,} more")
        self._accepted_toggle.setVisible(bool(self._accepted))
        count = counted(len(self._accepted), "accepted finding")
        self._accepted_toggle.say(f"Hide {count}" if self._accepted_shown else f"Show {count}")
        self._without_fixes = deque(
            row.key for row in rows if isinstance(row, FindingRow) or (isinstance(row, TopicRow) and row.expanded)
        )
        self._look_for_fixes()
        self._order_tabs()
        card = place_before.heir(set(self._widgets.values())) if place_before else None
        if place_before is not None and card is not None:
            # Cards have their positions only after the layout has run.
            self._content.adjustSize()
            self._anchor.keep(card, place_before.y)
        self.setUpdatesEnabled(True)

    def _look_for_fixes(self) -> None:
        """Find fixes from the top within a time slice, the rest on idle: each fix is tried before it is offered."""
        until = perf_counter() + SLICE
        while self._without_fixes:
            card = self._widgets.get(self._without_fixes.popleft())
            if isinstance(card, FindingCard):
                card.show_fixes(self._texts.fixes_of(card.finding))
            elif isinstance(card, TopicCard):
                card.show_fixes(self._texts.fixes_of_topic(card.row.topic))
            if perf_counter() >= until:
                break
        if self._without_fixes:
            self._idle.start()

    def _look_on(self) -> None:
        self._look_for_fixes()
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Set tab order and stacking order to the order of the rows."""
        order = [one for place in range(self._column.count()) for one in self._at(place)]
        if order != self._order:
            self._order = order
            # Screen readers read siblings in stacking order.
            for place in range(self._column.count()):
                item = self._column.itemAt(place)
                row = item.widget() if item else None
                if row is not None:
                    row.raise_()
            set_tab_order(self, order)
        self._keep_one_stop(QApplication.focusWidget())

    def _keep_one_stop(self, focused: QWidget | None) -> None:
        """Tab stops at one card only: the focused one, else the last one that was, else the first."""
        cards = list(self._in_order())
        here = next((card for card in cards if focused is card or (focused and card.isAncestorOf(focused))), None)
        stop = here or (self._stop if self._stop in cards else next(iter(cards), None))
        self._stop = stop
        for card in cards:
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if card is stop else Qt.FocusPolicy.ClickFocus)

    def _focus_moved(self, _before: QWidget | None, focused: QWidget | None) -> None:
        if focused is not None and self.isAncestorOf(focused):
            self._keep_one_stop(focused)

    def _at(self, place: int) -> Iterator[QWidget]:
        item = self._column.itemAt(place)
        widget = item.widget() if item else None
        if isinstance(widget, LinkButton):
            yield widget
        elif isinstance(widget, ListCard):
            yield widget
            yield from (one for one in widget.findChildren(LinkButton))

    def _shown(self, row: FindingListRow) -> RowWidget:
        """The widget of a row, updated."""
        widget = self._widgets.get(row.key) or self._made(row)
        if isinstance(widget, QLabel) and isinstance(row, GroupHeading):
            widget.setText(f"{shown(row.text, 80)} · {row.count:,}")
        elif isinstance(widget, RuleGroupCard) and isinstance(row, RuleGroupRow):
            titles = [self._texts.words_of(finding).title for finding in row.findings[:EXAMPLES]]
            widget.show_row(row, titles, self._theme)
        elif isinstance(widget, TopicCard) and isinstance(row, TopicRow):
            said = self._texts.words_of(row.only).message if row.only else ""
            widget.show_row(row, self._texts.words_of_topic(row.topic), said, self._theme)
            widget.set_chosen(row.only is not None and row.only.key == self._chosen)
        elif isinstance(widget, StillToComeCard) and isinstance(row, TopicRow):
            widget.show_row(row, self._texts.needs())
        elif isinstance(widget, FindingCard) and isinstance(row, FindingRow):
            widget.show_finding(row.finding, self._texts.words_of(row.finding), self._theme)
            widget.set_inside(row.inside)
        return widget

    def _put(self, widget: QWidget, place: int) -> None:
        here = self._column.indexOf(widget)
        if here != place:
            if here >= 0:
                self._column.takeAt(here)
            self._column.insertWidget(place, widget)

    def _made(self, row: FindingListRow) -> RowWidget:
        if isinstance(row, GroupHeading):
            widget: RowWidget = plain_label("", "group")
        elif isinstance(row, RuleGroupRow):
            widget = RuleGroupCard(row, self._theme)
            widget.toggled.connect(self.group_toggled)
            widget.rule_wanted.connect(self.rule_wanted)
            widget.step_wanted.connect(self._step)
        elif isinstance(row, TopicRow) and row.topic.kind is STILL_TO_COME:
            widget = StillToComeCard(row, self._theme)
            widget.need_wanted.connect(self.need_wanted)
            widget.toggled.connect(self.group_toggled)
            widget.step_wanted.connect(self._step)
        elif isinstance(row, TopicRow):
            widget = TopicCard(row, self._theme)
            widget.toggled.connect(self.group_toggled)
            widget.fix_wanted.connect(self.topic_fix_wanted)
            widget.acceptance_wanted.connect(self.topic_acceptance_wanted)
            widget.all_fixes_wanted.connect(self.all_fixes_wanted)
            widget.chosen.connect(self.chosen)
            widget.rule_wanted.connect(self.rule_wanted)
            widget.step_wanted.connect(self._step)
        else:
            widget = self._made_card(row.finding)
        self._widgets[row.key] = widget
        return widget

    def _made_card(self, finding: Finding) -> FindingCard:
        card = FindingCard(finding, self._theme)
        card.set_chosen(finding.key == self._chosen)
        card.chosen.connect(self.chosen)
        card.fix_wanted.connect(self.fix_wanted)
        card.acceptance_wanted.connect(self.acceptance_wanted)
        card.withdrawal_wanted.connect(self._withdraw)
        card.rule_wanted.connect(self.rule_wanted)
        card.switch_off_wanted.connect(self.switch_off_wanted)
        card.step_wanted.connect(self._step)
        return card

    def _take_away(self, widget: RowWidget) -> None:
        """Remove a card; the next one takes its focus, so that fixing goes on by keyboard."""
        order = list(self._in_order())
        # The focus widget of this window: a dialog about the finding may still be active.
        focused = self.window().focusWidget()
        had_focus = bool(focused) and (focused is widget or widget.isAncestorOf(focused))
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
        if had_focus and widget in order:
            place = order.index(widget)
            rest = [one for one in order if one is not widget]
            if rest:
                rest[min(place, len(rest) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.emptied.emit()

    def _in_order(self) -> Iterator[ListCard]:
        for place in range(self._column.count()):
            item = self._column.itemAt(place)
            widget = item.widget() if item else None
            if isinstance(widget, ListCard):
                yield widget

    def _step(self, key: object, by: int) -> None:
        order = list(self._in_order())
        place = [card.key for card in order].index(key) + by
        if 0 <= place < len(order):
            order[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(order[place], 0, 8)

    def enter(self) -> None:
        """Focus the first finding."""
        first = next(self._in_order(), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(first, 0, 8)

    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        """Pass the focus on to the first finding, or to the previous tab stop: the list itself shows no focus."""
        super().focusInEvent(arg__1)
        self.enter()
        if self.hasFocus():
            self.focusPreviousChild()

    def _on_scroll(self, value: int) -> None:
        if len(self._rows) > self._limit and value >= self.verticalScrollBar().maximum() - 200:
            self._show_more()

    def _show_more(self) -> None:
        self._limit += AT_ONCE
        self._update()

    def show_accepted(self) -> None:
        """Expand the accepted findings and focus the first of them."""
        # They are below all others: cards created while scrolling would push them away again.
        self._limit, self._accepted_shown = max(self._limit, len(self._rows)), True
        self._update()
        first = next((card for card in self.cards if card.finding.accepted), None)
        if first is not None:
            # A hidden card takes no focus, and its position is known only after the layout has run.
            first.show()
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self._anchor.hold(first)

    def _withdraw(self, key: FindingKey) -> None:
        """Withdraw the acceptance and scroll to the finding's new place among the open ones."""
        self.withdrawal_wanted.emit(key)
        self._scroll_to(key)

    def _scroll_to(self, key: FindingKey) -> None:
        card = next((card for card in self._in_order() if _finding_of(card) == key), None)
        if card is not None:
            self._anchor.hold(card)

    def _toggle_accepted(self) -> None:
        self._accepted_shown = not self._accepted_shown
        self._update()


def _finding_of(card: ListCard) -> FindingKey | None:
    """The key of the one finding that a card stands for; None if it stands for several."""
    if isinstance(card, TopicCard):
        return card.row.only.key if card.row.only else None
    return card.key if isinstance(card, FindingCard) else None


def _stands_for(row: FindingListRow, key: FindingKey) -> bool:
    """Whether the card of a row is that of a finding."""
    return row.key == key or (isinstance(row, TopicRow) and row.only is not None and row.only.key == key)
