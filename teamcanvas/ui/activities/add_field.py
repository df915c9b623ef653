"""The field under the list of activities: what is typed or pasted into it is added."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit


class AddActivityField(QLineEdit):
    """Enter adds an activity and leaves the field ready for the next; several pasted lines are several of them."""

    titles_given = Signal(list)
    """The titles that were typed, none of them empty."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("Add activity…")
        self.setAccessibleName("Add activity")
        # Room for a pasted list; the default would cut it somewhere in a title.
        self.setMaxLength(200_000)
        self.returnPressed.connect(self._give)
        self.textChanged.connect(self._give_pasted_lines)

    def _give(self) -> None:
        titles = [line.strip() for line in self.text().splitlines() if line.strip()]
        self.clear()
        if titles:
            self.titles_given.emit(titles)

    def _give_pasted_lines(self, text: str) -> None:
        if len(text.splitlines()) > 1:
            self._give()
