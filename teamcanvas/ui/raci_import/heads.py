"""The import page that maps heads of a sheet to roles or activities: the heads, and searchable answers for each."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QGridLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from teamcanvas.ui.raci_import.words import Choice, HeadEntry
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.fuzzy import best, contains
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.plain import shown

Choices = Callable[[int], Sequence[Choice]]


class ImportHeads(QWidget):
    """Heads on the left, answers for the selected ones on the right. An answer moves to the next open question."""

    answered = Signal(int, object)
    """The index of a head and the value of the answer."""
    several_answered = Signal(object, object)
    """The indices of the selected heads, and the value of an answer for all of them."""
    all_answered = Signal(object)
    """The value of an answer for all heads with open questions."""
    current_changed = Signal(int)

    def __init__(self, what: str, thing: str, all_choices: Sequence[Choice], choices: Choices) -> None:
        """A page.

        Args:
            what: the name of the heads, for example "Columns".
            thing: what a head is mapped to, for example "role".
            all_choices: the answers for all open heads at once.
            choices: returns the answers for one head.
        """
        super().__init__()
        self._what = what
        self._choices_of = choices
        self._entries: tuple[HeadEntry, ...] = ()
        self._choices: list[Choice] = []
        self.heads = _list(what)
        self.heads.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.heads.currentRowChanged.connect(self._show_head)
        self.heads.itemSelectionChanged.connect(self._show_selection)
        self._title = plain_label("", "strong")
        self.search = QLineEdit()
        self.search.setPlaceholderText(f"Search {thing}…")
        self.search.setAccessibleName(f"Search {thing}")
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(200)
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.answers = _list(f"The {thing} it is")
        self.answers.itemClicked.connect(self._answer)
        self.answers.itemActivated.connect(self._answer)
        self.heads.itemActivated.connect(self._into_search)
        self._all_choices = dict(enumerate(all_choices))
        words: dict[object, str] = {number: choice.words for number, choice in self._all_choices.items()}
        self.for_all = ChoiceField("All that are open", {-1: "All that are open…", **words})
        self.for_all.show_value(-1)
        self.for_all.picked.connect(self._answer_all)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.for_all, 0, 0)
        grid.addWidget(self.heads, 1, 0, 2, 1)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self.search, 1, 1)
        grid.addWidget(self.answers, 2, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setRowStretch(2, 1)

    def showEvent(self, event: QShowEvent) -> None:
        # The style sheet has a smaller minimum for fields than large letters need; the lists give way instead.
        for row, field in enumerate((self.for_all, self.search)):
            self._grid.setRowMinimumHeight(row, field.sizeHint().height())
        super().showEvent(event)

    @property
    def open_questions(self) -> int:
        """The number of heads with open questions."""
        return sum(entry.asked for entry in self._entries)

    @property
    def selected(self) -> tuple[int, ...]:
        """The indices of the selected heads, in order."""
        return tuple(sorted(self.heads.row(item) for item in self.heads.selectedItems()))

    def show_entries(self, entries: Sequence[HeadEntry], *, anew: bool) -> None:
        """Replace the heads or their meanings.

        Args:
            entries: in the order of the sheet.
            anew: another sheet: move to the first open question.
        """
        current = 0 if anew else max(self.heads.currentRow(), 0)
        self._entries = tuple(entries)
        with QSignalBlocker(self.heads):
            self.heads.clear()
            for entry in entries:
                item = QListWidgetItem(entry.words)
                item.setToolTip("")
                font = item.font()
                font.setBold(entry.asked)
                item.setFont(font)
                spoken = f"{entry.address}, {shown(entry.text, 60)}, {shown(entry.meaning, 80)}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                self.heads.addItem(item)
        self.for_all.setEnabled(self.open_questions > 0)
        self.heads.setCurrentRow(self._next_question(0) if anew else min(current, len(entries) - 1))
        self._show_head(self.heads.currentRow())

    def go_to(self, number: int) -> None:
        """Make a head the current one."""
        self.heads.setCurrentRow(number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys choose an answer and Enter gives it while the search has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.answers.count():
                self.answers.setCurrentRow(min(max(self.answers.currentRow() + step, 0), self.answers.count() - 1))
                return True
            confirms = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not confirms:
                self._answer()
                return True
        return False

    def _into_search(self, _item: QListWidgetItem) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_question(self, start: int) -> int:
        count = len(self._entries)
        order = [*range(start, count), *range(min(start, count))]
        return next((number for number in order if self._entries[number].asked), min(max(start - 1, 0), count - 1))

    def _show_selection(self) -> None:
        # The signal comes after that of the current head, which has filled the answers for one head.
        self._title_selection()
        self._fill(self.search.text())

    def _title_selection(self) -> None:
        number, count = self.heads.currentRow(), len(self.selected)
        entry = self._entries[number] if 0 <= number < len(self._entries) else None
        one = f"{entry.address} “{shown(entry.text, 40)}” is" if entry else ""
        self._title.setText(one if count < 2 else f"{count} {self._what.lower()} are")

    def _show_head(self, number: int) -> None:
        known = 0 <= number < len(self._entries)
        self.search.setEnabled(known)
        self.answers.setEnabled(known)
        self._title_selection()
        with QSignalBlocker(self.search):
            self.search.clear()
        self._fill("")
        if known:
            self.current_changed.emit(number)

    def _fill(self, wanted: str) -> None:
        number = self.heads.currentRow()
        choices = self._choices_of(number) if 0 <= number < len(self._entries) else ()
        if len(self.selected) > 1:
            choices = tuple(self._all_choices.values())
        found = best(choices, wanted, lambda choice: choice.words)
        self._choices = found + [one for one in choices if one not in found and contains(one.also, wanted)]
        self.answers.clear()
        self.answers.addItems([shown(choice.words, 120) for choice in self._choices])
        if wanted and not self._choices:
            nothing = QListWidgetItem(f"Nothing fits “{shown(wanted, 40)}”.")
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.answers.addItem(nothing)
            return
        meaning = self._entries[number].meaning if choices else ""
        now = next((place for place, choice in enumerate(self._choices) if choice.words == meaning), 0)
        self.answers.setCurrentRow(0 if wanted else now)

    def _answer(self) -> None:
        number, place = self.heads.currentRow(), self.answers.currentRow()
        if 0 <= number < len(self._entries) and 0 <= place < len(self._choices):
            value, selected = self._choices[place].value, self.selected
            if len(selected) > 1:
                self.several_answered.emit(selected, value)
            else:
                self.answered.emit(number, value)
            if self.open_questions:
                self.heads.setCurrentRow(self._next_question(number + 1))

    def _answer_all(self, number: object) -> None:
        self.for_all.show_value(-1)
        if isinstance(number, int) and number in self._all_choices:
            self.all_answered.emit(self._all_choices[number].value)


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setUniformItemSizes(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    return made
