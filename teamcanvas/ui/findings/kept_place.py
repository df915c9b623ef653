"""The card of the list that stays where it is on the screen while the list changes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """A place in the window, and what is to stand there."""

    cards: tuple[QWidget, ...]
    """The card that stands there now, and those that take its place if it goes, the nearest first."""
    y: int
    """Of its upper edge, in the window."""

    def heir(self, left: Collection[QWidget]) -> QWidget | None:
        """The first of the cards that is left; None if none is."""
        return next((card for card in self.cards if card in left), None)


def kept_place(area: QScrollArea, cards: Sequence[QWidget], anchored: QWidget | None) -> KeptPlace | None:
    """The place of the card that the user looks at: the focused one, else the first that is seen as a whole.

    None at the top of a list without the focus, where what is new is to be seen, and on the way to another card.

    Args:
        area: the list.
        cards: its cards from top to bottom.
        anchored: what the list is being scrolled to, or was last.
    """
    room = area.viewport().rect()
    tops = {card: card.mapTo(area.viewport(), QPoint()).y() for card in cards}
    seen = [card for card in cards if tops[card] <= room.bottom() and tops[card] + card.height() > 0]
    if not area.isVisible() or not seen or (anchored is not None and anchored not in seen):
        return None
    focused = area.window().focusWidget()
    here = next((card for card in seen if focused is card or (focused and card.isAncestorOf(focused))), None)
    if here is None:
        if area.verticalScrollBar().value() == 0:
            return None
        here = next((card for card in seen if tops[card] >= 0), seen[0])
    at = cards.index(here)
    return KeptPlace((*cards[at:], *reversed(cards[:at])), here.mapTo(area.window(), QPoint()).y())
