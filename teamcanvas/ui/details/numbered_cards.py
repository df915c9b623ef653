"""Cards for a list whose members have no ids, one for each index."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

CardT = TypeVar("CardT", bound=QWidget)


class NumberedCards(Generic[CardT]):
    """Adds and removes cards at the end, so that the card being edited keeps its place."""

    def __init__(self, make: Callable[[int], CardT]) -> None:
        """No cards.

        Args:
            make: creates the card for an index.
        """
        self._make = make
        self._cards: list[CardT] = []
        self.column = QVBoxLayout()
        """The layout of the cards."""
        self.column.setSpacing(8)

    def resized_to(self, count: int) -> Sequence[CardT]:
        """Set the number of cards; the caller fills them."""
        while len(self._cards) > count:
            card = self._cards.pop()
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self._cards) < count:
            self._cards.append(self._make(len(self._cards)))
            self.column.addWidget(self._cards[-1])
        return self._cards

    @property
    def cards(self) -> Sequence[CardT]:
        """The cards in order."""
        return self._cards
