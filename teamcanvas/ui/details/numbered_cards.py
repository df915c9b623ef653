"""Cards of a list that has no ids, one for each place in it."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

Card = TypeVar("Card", bound=QWidget)


class NumberedCards(Generic[Card]):
    """Makes and takes away cards at the end, so that the one somebody types in stays where it is."""

    def __init__(self, make: Callable[[int], Card]) -> None:
        """No cards.

        Args:
            make: the card of a number; the first is 0.
        """
        self._make = make
        self._cards: list[Card] = []
        self.column = QVBoxLayout()
        """Where they stand."""
        self.column.setSpacing(8)

    def so_many(self, count: int) -> Sequence[Card]:
        """As many cards as there are things in the list; what they show is up to the caller."""
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
    def cards(self) -> Sequence[Card]:
        """Those of now, in order."""
        return self._cards
