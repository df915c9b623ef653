"""What the cards of the list share: their layout, the arrow keys between them, and expanding and collapsing."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QWidget

from teamcanvas.ui.findings.sign import SeveritySign
from teamcanvas.ui.widgets.accessible import speak_as
from teamcanvas.ui.widgets.flow_layout import FlowLayout
from teamcanvas.ui.widgets.labels import restyle


def set_up_card(
    card: QFrame,
    sign: SeveritySign,
    texts: Sequence[QWidget],
    buttons: Sequence[QWidget],
    buttons_in_texts: Sequence[QWidget] = (),
) -> None:
    """Lay a frame out as a card: an accessible list item that takes the focus.

    Args:
        card: the frame.
        sign: its sign, at the left.
        texts: labels and other widgets, below one another.
        buttons: in a line at the end.
        buttons_in_texts: those in `texts`, which the arrow keys reach first.
    """
    card.setProperty("kind", "card")
    card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    card.setCursor(Qt.CursorShape.PointingHandCursor)
    speak_as(card, QAccessible.Role.ListItem)
    keys = ButtonKeys(card, (*buttons_in_texts, *buttons))
    card.installEventFilter(keys)
    line = QWidget()
    flow = FlowLayout(line, gap=8)
    for button in buttons:
        flow.addWidget(button)
    for button in (*buttons_in_texts, *buttons):
        button.installEventFilter(keys)
        # One Tab stop per list: arrows reach the buttons.
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    grid = QGridLayout(card)
    grid.setContentsMargins(11, 10, 11, 8)
    grid.setHorizontalSpacing(7)
    grid.setVerticalSpacing(4)
    grid.addWidget(sign, 0, 0, Qt.AlignmentFlag.AlignTop)
    for row, widget in enumerate((*texts, line)):
        grid.addWidget(widget, row, 1)
    grid.setColumnStretch(1, 1)


def mark_chosen(card: QFrame, chosen: bool) -> None:
    """Mark a card as that of the finding shown on the board."""
    if bool(card.property("chosen")) != chosen:
        card.setProperty("chosen", chosen)
        restyle(card)


class ExpandableRow(Protocol):
    """A row of the list that can be expanded."""

    @property
    def key(self) -> object:
        """Identifies the row."""
        ...

    @property
    def expanded(self) -> bool:
        """Whether what it holds is listed below it."""
        ...


class ExpandableCard(QFrame):
    """A card that a click or a key expands and collapses; what it holds is listed below it."""

    toggled = Signal(object)
    """The key of the row."""
    step_wanted = Signal(object, int)
    """Arrow keys: focus the card that many places further."""
    click_toggles = True
    """Whether a click anywhere on the card toggles it, or its link alone."""

    @property
    def shown_row(self) -> ExpandableRow:
        """The row that the card shows now."""
        raise NotImplementedError

    @property
    def key(self) -> object:
        """The key of the row."""
        return self.shown_row.key

    def toggle(self) -> None:
        """Ask for the row to be expanded or collapsed."""
        self.toggled.emit(self.key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self.click_toggles and event.button() is Qt.MouseButton.LeftButton and inside:
            self.toggle()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.toggle()
            case Qt.Key.Key_Right if not self.shown_row.expanded:
                self.toggle()
            case Qt.Key.Key_Left if self.shown_row.expanded:
                self.toggle()
            case Qt.Key.Key_Down:
                self.step_wanted.emit(self.key, 1)
            case Qt.Key.Key_Up:
                self.step_wanted.emit(self.key, -1)
            case _:
                super().keyPressEvent(event)


class ButtonKeys(QObject):
    """Right and Left move between a card and its buttons; Up and Down on a button leave to the next card."""

    def __init__(self, card: QFrame, buttons: Sequence[QWidget]) -> None:
        """The keys of a card, which becomes the parent."""
        super().__init__(card)
        self._card = card
        self._buttons = tuple(buttons)

    def set_buttons(self, buttons: Sequence[QWidget]) -> None:
        """Move between other buttons from now on."""
        self._buttons = tuple(buttons)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle the arrow keys of the card and its buttons."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        places = [self._card, *(one for one in self._buttons if one.isVisible())]
        here = next((at for at, one in enumerate(places) if one is watched), 0)
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and here:
            QApplication.sendEvent(self._card, event)
            return True
        step = {Qt.Key.Key_Right.value: 1, Qt.Key.Key_Left.value: -1}.get(event.key(), 0)
        # A card of a rule unfolds by Right and folds up by Left itself.
        if not step or (not here and (step < 0 or self._card.property("folded"))):
            return False
        places[min(here + step, len(places) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        return True
