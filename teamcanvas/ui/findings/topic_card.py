"""The card of a topic: what it is about, and while it is expanded why, and its fixes by what they ask for.

The card of a topic that holds one open finding stands for that finding as well.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.plural import counted
from teamcanvas.rules.counts import Counts
from teamcanvas.rules.explain import Explanation
from teamcanvas.rules.fix_kind import FixKind
from teamcanvas.rules.topic_fixes import TopicFix
from teamcanvas.rules.topics.words import first_sentence
from teamcanvas.ui.findings.card import acceptance_words
from teamcanvas.ui.findings.card_frame import ExpandableCard, mark_chosen, set_up_card
from teamcanvas.ui.findings.groups import TopicRow
from teamcanvas.ui.findings.sign import SeveritySign
from teamcanvas.ui.widgets.finding_counts import SEVERITY_WORDS
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown

FIX_HEADINGS = {
    FixKind.BOARD: "On the board",
    FixKind.AGREE: "Agree or plan",
    FixKind.RECORD: "Already so? Record it",
}
CAME_BACK = "Came back: what it holds is not what was accepted."
OF_A_KIND = 2
"""Fixes of each kind on a card."""


class TopicCard(ExpandableCard):
    """One topic; a click expands or collapses it."""

    fix_wanted = Signal(str, str)
    """The key of the topic, and the title of the fix."""
    acceptance_wanted = Signal(str)
    """The key of the topic."""
    all_fixes_wanted = Signal(str)
    """The key of the topic."""
    chosen = Signal(object)
    """The key of its only finding, which is to be shown."""
    rule_wanted = Signal(str, bool)
    """The code of the rule of its only finding, and whether to show its settings."""

    def __init__(self, row: TopicRow, theme: Theme) -> None:
        super().__init__()
        self.row = row
        self._sign = SeveritySign(row.topic.severity, theme)
        self._title = plain_label("", "strong", wrap=True)
        self._about = plain_label("", "small", wrap=True)
        self._message = plain_label("", "message", wrap=True)
        self._fixes = tuple(_FixLine() for _ in range(OF_A_KIND * len(FIX_HEADINGS)))
        self._apply_all = LinkButton("Apply the best fixes of this topic, one after another", "quiet")
        self._apply_all.hide()
        self._toggle = LinkButton("", "quiet")
        self._accept = LinkButton("Accept…", "quiet")
        self._show = LinkButton("Show where it is", "quiet")
        self._learn = LinkButton("Learn more", "quiet")
        for line in self._fixes:
            line.link.clicked.connect(partial(self._want_fix, line))
        set_up_card(
            self,
            self._sign,
            (self._title, self._about, self._message, *self._fixes, self._apply_all),
            (self._toggle, self._accept, self._show, self._learn),
            [*(line.link for line in self._fixes), self._apply_all],
        )
        self._toggle.clicked.connect(self.toggle)
        self._apply_all.clicked.connect(lambda: self.all_fixes_wanted.emit(self.row.topic.key))
        self._accept.clicked.connect(lambda: self.acceptance_wanted.emit(self.row.topic.key))
        self._show.clicked.connect(lambda: self.row.only and self.chosen.emit(self.row.only.key))
        self._learn.clicked.connect(lambda: self.row.only and self.rule_wanted.emit(self.row.only.rule, False))

    @property
    def shown_row(self) -> TopicRow:
        return self.row

    def show_row(self, row: TopicRow, words: Explanation, said: str, theme: Theme) -> None:
        """Show the current topic; the previous fixes stay until the current ones are known.

        Args:
            row: the topic.
            words: its words.
            said: the message of its only finding, which has the numbers; empty if it holds several.
            theme: colours of the sign.
        """
        self.row, only = row, row.only
        message = said or words.message
        self._sign.show_severity(row.topic.severity, theme)
        title, count = shown(words.title, 400), counted(len(row.topic.open), "finding")
        self._title.setText(title)
        about = self._came_back() or ("" if row.expanded else first_sentence(message))
        self._about.setText(shown(about, 400))
        self._about.setVisible(bool(about))
        self._message.setText(shown(message, 1_000))
        self._message.setVisible(row.expanded and bool(message))
        self._accept.setVisible(row.expanded)
        for link in (self._show, self._learn):
            link.setVisible(row.expanded and only is not None)
        self._toggle.say(f"{'Hide' if row.expanded else 'Show'} {'details' if only else count}")
        self.setProperty("folded", not row.expanded)
        self.setAccessibleName(f"{SEVERITY_WORDS[row.topic.severity]}: {title}, {count}")
        state = "expanded" if row.expanded else "collapsed, Enter expands it"
        self.setAccessibleDescription(" ".join(filter(None, (shown(message, 1_000), state))))
        if not row.expanded:
            self.show_fixes(())

    def _came_back(self) -> str:
        """Why it is open although it was accepted; empty if it was not."""
        if self.row.only is not None and self.row.only.lapsed is not None:
            return acceptance_words(self.row.only)
        return CAME_BACK if self.row.topic.returned else ""

    def set_chosen(self, chosen: bool) -> None:
        """Mark its only finding as the one shown on the board."""
        mark_chosen(self, chosen)

    def show_fixes(self, fixes: Sequence[TopicFix]) -> None:
        """Show its fixes, kind by kind."""
        pressed = next(((line, line.title) for line in self._fixes if line.link.hasFocus()), None)
        lines = iter(self._fixes)
        for kind, heading in FIX_HEADINGS.items():
            for number, fix in enumerate([fix for fix in fixes if fix.kind is kind][:OF_A_KIND]):
                next(lines).show_fix(fix, heading if number == 0 else "")
        for line in lines:
            line.hide()
        # Where one fix settles all, the others are alternatives to it.
        done = any(fix.settles >= len(self.row.topic.open) for fix in fixes)
        self._apply_all.setVisible(not done and any(fix.kind is not FixKind.RECORD for fix in fixes))
        if pressed is not None and (pressed[0].isHidden() or pressed[0].title != pressed[1]):
            # Under the focus stands another fix now, which the next key must not apply.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Repaint the sign in another theme."""
        self._sign.show_severity(self.row.topic.severity, theme)

    def _want_fix(self, line: "_FixLine", _checked: bool = False) -> None:
        self.fix_wanted.emit(self.row.topic.key, line.title)


class _FixLine(QWidget):
    """A fix: the heading of its kind if it is the first of it, its title as a link, and what would come of it."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self._heading = plain_label("", "small")
        self.link = LinkButton("", "strongLink")
        self._effect = plain_label("", "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2)
        column.setSpacing(1)
        for part in (self._heading, self.link, self._effect):
            column.addWidget(part)

    def show_fix(self, fix: TopicFix, heading: str) -> None:
        """Show a fix.

        Args:
            fix: one of the topic.
            heading: the words for its kind; empty below another one of that kind.
        """
        self.title = fix.title
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self.link.say(fix.title)
        effect = effect_words(fix)
        self._effect.setText(effect)
        self.link.setAccessibleDescription(effect)
        self.show()


def effect_words(fix: TopicFix) -> str:
    """`Settles 6 · 2 of other topics · adds 1 note to the list`."""
    brings = _brought(fix.brings)
    parts = (
        f"Settles {fix.settles:,}",
        f"{fix.settles_elsewhere:,} of other topics" if fix.settles_elsewhere else "",
        f"adds {brings} to the list" if brings else "",
    )
    return " · ".join(filter(None, parts))


def _brought(counts: Counts) -> str:
    named = (("error", counts.error), ("warning", counts.warning), ("note", counts.info))
    return ", ".join(counted(number, word) for word, number in named if number)
