"""The card of one finding: sign, title, message, and commands."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QMenu

from teamcanvas.board.popups import pop_up
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.rules.acceptance import NO_REASON, lapsed_words
from teamcanvas.rules.explain import Explanation
from teamcanvas.rules.finding import Finding, FindingKey
from teamcanvas.ui.findings.card_frame import mark_chosen, set_up_card
from teamcanvas.ui.findings.sign import SeveritySign
from teamcanvas.ui.widgets.finding_counts import spoken
from teamcanvas.ui.widgets.labels import plain_label, restyle
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import menu_text, shown


class FindingCard(QFrame):
    """One finding. Its signals carry the finding's key."""

    chosen = Signal(object)
    fix_wanted = Signal(object, str)
    """The key of the finding, and the title of the fix."""
    acceptance_wanted = Signal(object)
    withdrawal_wanted = Signal(object)
    rule_wanted = Signal(str, bool)
    """The rule's code, and whether to show its settings."""
    switch_off_wanted = Signal(str)
    step_wanted = Signal(object, int)
    """Arrow keys: focus the card that many places further."""

    def __init__(self, finding: Finding, theme: Theme) -> None:
        super().__init__()
        self.finding = finding
        self._words: Explanation | None = None
        self._titles: tuple[str, ...] | None = None
        self._sign = SeveritySign(finding.severity, theme)
        self._title = plain_label("", "strong", wrap=True)
        self._message = plain_label("", "message", wrap=True)
        self._reason = plain_label("", "small", wrap=True)
        self._fix = LinkButton("", "strongLink")
        self._more = LinkButton("More…", "quiet")
        self._learn = LinkButton("Learn more", "quiet")
        self._accept = LinkButton("Accept…", "quiet")
        self._set_up()

    def _set_up(self) -> None:
        texts = (self._title, self._message, self._reason)
        set_up_card(self, self._sign, texts, (self._fix, self._accept, self._learn, self._more))
        self._fix.clicked.connect(self._want_first_fix)
        self._more.clicked.connect(self._offer_more)
        self._learn.clicked.connect(lambda: self.rule_wanted.emit(self.finding.rule, False))
        self._accept.clicked.connect(self._toggle_acceptance)

    @property
    def key(self) -> FindingKey:
        """The finding's key."""
        return self.finding.key

    def show_finding(self, finding: Finding, words: Explanation, theme: Theme) -> None:
        """Show the current finding; only what differs is updated."""
        if finding.severity is not self.finding.severity or self._words is None:
            self._sign.show_severity(finding.severity, theme)
        self.finding = finding
        if words != self._words:
            self._words = words
            self._title.setText(shown(words.title, 400))
            self._message.setText(shown(words.message, 1_000))
        self.setAccessibleName(spoken(finding, shown(words.title)))
        self.setAccessibleDescription(shown(words.message, 1_000))
        self._show_acceptance(finding)
        if self._titles is None or finding.accepted:
            self.show_fixes(())

    def set_theme(self, theme: Theme) -> None:
        """Repaint the sign in another theme."""
        self._sign.show_severity(self.finding.severity, theme)

    def set_chosen(self, chosen: bool) -> None:
        """Mark it as the finding shown on the board."""
        mark_chosen(self, chosen)

    def set_inside(self, inside: bool) -> None:
        """Indent it under the card of its rule group."""
        if bool(self.property("inside")) != inside:
            self.setProperty("inside", inside)
            restyle(self)

    def _show_acceptance(self, finding: Finding) -> None:
        accepted = finding.accepted
        self._accept.say("Withdraw" if accepted else "Accept…")
        said = acceptance_words(finding)
        self._reason.setVisible(bool(said))
        self._reason.setText(said)

    def show_fixes(self, wanted: Sequence[str]) -> None:
        """Show the titles of its fixes, best first; the previous ones stay until these are known."""
        titles = tuple(wanted)
        if titles == self._titles:
            return
        self._titles = titles
        if self._fix.hasFocus():
            # Under the focus stands another fix now, which the next key must not apply.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fix.setVisible(bool(titles))
        if titles:
            self._fix.say(titles[0])

    def _want_first_fix(self) -> None:
        if self._titles:
            self.fix_wanted.emit(self.key, self._titles[0])

    def _offer_more(self) -> None:
        self._open_menu(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _open_menu(self, at: QPoint) -> None:
        """Open the menu: the other fixes, and commands on the rule."""
        menu = QMenu(self)
        code = self.finding.rule
        for title in (self._titles or ())[1:]:
            menu.addAction(menu_text(title)).triggered.connect(partial(self._want_fix, title))
        menu.addSeparator()
        entries: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Show", lambda: self.chosen.emit(self.key)),
            ("Learn more", lambda: self.rule_wanted.emit(code, False)),
            (f"Rule {code}…", lambda: self.rule_wanted.emit(code, True)),
            (f"Switch rule {code} off for this plan", lambda: self.switch_off_wanted.emit(code)),
        )
        for words, act in entries:
            menu.addAction(words).triggered.connect(partial(_run, act))
        pop_up(menu, at)

    def _want_fix(self, title: str, _checked: bool = False) -> None:
        self.fix_wanted.emit(self.key, title)

    def _toggle_acceptance(self) -> None:
        (self.withdrawal_wanted if self.finding.accepted else self.acceptance_wanted).emit(self.key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self.key)
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self._open_menu(self.mapToGlobal(self.rect().center()) if by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.chosen.emit(self.key)
            case Qt.Key.Key_Down:
                self.step_wanted.emit(self.key, 1)
            case Qt.Key.Key_Up:
                self.step_wanted.emit(self.key, -1)
            case Qt.Key.Key_F10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                # For keyboards without a menu key; Qt handles Shift+F10 on Windows only.
                self._open_menu(self.mapToGlobal(self.rect().center()))
            case _:
                super().keyPressEvent(event)


def _run(act: Callable[[], object], _checked: bool = False) -> None:
    act()


def acceptance_words(finding: Finding) -> str:
    """Who accepted it and why; for a lapsed acceptance, until when."""
    acceptance = finding.accepted or finding.lapsed
    if acceptance is None:
        return ""
    owner, reason = shown(acceptance.owner, 80), shown(acceptance.reason, 400)
    day = acceptance.review_date and shown(acceptance.review_date, 20)
    if finding.lapsed:
        return lapsed_words(acceptance.replace(owner=owner, reason=reason, review_date=day), date.today())
    who, until = f" – {owner}" if owner else "", f", look again on {day}" if day else ""
    return f"Accepted{who}{until}: {reason or NO_REASON}"
