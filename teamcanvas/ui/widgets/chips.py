"""Chips: short texts in a wrapping row, each removed by pressing it, and a field that adds more."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from teamcanvas.model.isolation import isolated
from teamcanvas.ui.widgets.completions import completer_of
from teamcanvas.ui.widgets.flow_layout import FlowLayout
from teamcanvas.ui.widgets.labels import set_tip
from teamcanvas.ui.widgets.line_edit import LineEdit
from teamcanvas.ui.widgets.plain import menu_text, shown
from teamcanvas.ui.widgets.tab_order import set_tab_order, stop_before


class Chips(QWidget):
    """A wrapping row of chips."""

    removed = Signal(str)
    """The key of the chip that was pressed."""

    def __init__(self, what: str) -> None:
        """No chips yet.

        Args:
            what: the noun for one chip in accessible names: "skill".
        """
        super().__init__()
        self._what = what
        self._chips: dict[str, QPushButton] = {}
        self.next_field: QWidget | None = None
        """The next tab stop after the chips; set again whenever chips change."""
        self._flow = FlowLayout(self, gap=6)

    def show_chips(self, chips: Mapping[str, str]) -> None:
        """Replace the chips, given by key and text. Chips that stay keep the focus."""
        if list(chips) != list(self._chips):
            focus = next((number for number, chip in enumerate(self._chips.values()) if chip.hasFocus()), None)
            for chip in self._chips.values():
                self._flow.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
            self._chips = {key: self._made(key) for key in chips}
            self._stand_before_next_field()
            if focus is not None and self._chips:
                list(self._chips.values())[min(focus, len(self._chips) - 1)].setFocus()
        for key, text in chips.items():
            chip = self._chips[key]
            chip.setText(f"{menu_text(shown(text, 40))}  ×")
            chip.setAccessibleName(f"Remove {self._what} {shown(text)}")
            set_tip(chip, f"Remove {isolated(text)}")
        self.setVisible(bool(chips))
        self.updateGeometry()

    def _stand_before_next_field(self) -> None:
        field = self.next_field
        if field is None or field.window() is not self.window():
            return
        before = stop_before(field, within=self)
        if before is not None:
            set_tab_order(before, [*self._chips.values(), field])

    def _made(self, key: str) -> QPushButton:
        chip = QPushButton()
        chip.setProperty("kind", "chip")
        chip.setAutoDefault(False)
        chip.clicked.connect(lambda: self.removed.emit(key))
        self._flow.addWidget(chip)
        chip.show()
        return chip


class AddField(LineEdit):
    """A field in which Enter or a comma adds the typed text, with completion from known words."""

    given = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(f"{name}…")
        self._known = QStringListModel(self)
        completer = completer_of(self._known, self)
        # Queued: the completer writes its word into the field after it has emitted `activated`.
        completer.activated.connect(self._give, Qt.ConnectionType.QueuedConnection)
        self._offered = completer
        self.setCompleter(completer)
        self.returnPressed.connect(self._give_typed)
        self.textEdited.connect(self._give_at_comma)
        self.installEventFilter(self)

    def offer(self, words: Iterable[str]) -> None:
        """Set the words that are offered for completion."""
        new = list(words)
        if new != self._known.stringList():
            self._known.setStringList(new)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow down shows all that is known while nothing is typed."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
            and not self.text()
        ):
            self._offered.setCompletionPrefix("")
            self._offered.complete()
            return True
        return super().eventFilter(watched, event)

    def _give_typed(self) -> None:
        # Enter on an offered word arrives here too; the completer emits that word itself.
        popup = self._offered.popup()
        if popup is None or not (popup.isVisible() and popup.currentIndex().isValid()):
            self._give(self.text())

    def _give_at_comma(self, text: str) -> None:
        if "," in text:
            self._give(text)

    def _give(self, text: str) -> None:
        self.take_text()
        if text.strip(" ,"):
            self.given.emit(text)


class ChipsField(QWidget):
    """Chips over a field that adds to them."""

    def __init__(self, what: str) -> None:
        """A field.

        Args:
            what: what each chip is: "skill".
        """
        super().__init__()
        self.chips = Chips(what)
        self.adding = AddField(f"Add {what}")
        self.chips.next_field = self.adding
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.chips)
        column.addWidget(self.adding)
