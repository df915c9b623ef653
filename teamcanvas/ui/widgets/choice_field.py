"""A combo box over a fixed mapping of values to words."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionComboBox, QStylePainter

STEPPING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End)


class ChoiceField(QComboBox):
    """Shows words and emits values."""

    picked = Signal(object)

    def __init__(self, name: str, choices: Mapping[object, str], *, acts: bool = False) -> None:
        """A field.

        Args:
            name: its accessible name.
            choices: the words of each value, in order.
            acts: choosing triggers an action beyond the field, so arrow keys open the list instead of choosing.
        """
        super().__init__()
        self.setAccessibleName(name)
        # On Linux, Qt uses the chosen text as the accessible name.
        self.setAccessibleDescription(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._acts = acts
        self._values = tuple(choices)
        for words in choices.values():
            self.addItem(words)
        # The style's own delegate for the list ignores the style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))
        # The list is as wide as its longest words, the field as wide as there is room for it.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._pick)

    def showPopup(self) -> None:
        width = max((self.fontMetrics().horizontalAdvance(self.itemText(n)) for n in range(self.count())), default=0)
        self.view().setMinimumWidth(min(width + 48, 520))
        super().showPopup()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if self._acts and e.key() in STEPPING:
            self.showPopup()
        else:
            super().keyPressEvent(e)

    def _pick(self, index: int) -> None:
        self.picked.emit(self._values[index])

    def show_choices(self, choices: Mapping[object, str]) -> None:
        """Replace the choices; call `show_value` afterwards."""
        words = list(choices.values())
        if tuple(choices) == self._values and words == [self.itemText(number) for number in range(self.count())]:
            return
        with QSignalBlocker(self):
            self.clear()
            self.addItems(words)
            self._values = tuple(choices)

    def show_value(self, value: object) -> None:
        """Show the value of the plan without emitting anything."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    @property
    def value(self) -> Any:  # Any: the values may have any type
        """The value that is chosen; None if none is."""
        number = self.currentIndex()
        return self._values[number] if 0 <= number < len(self._values) else None

    def paintEvent(self, e: QPaintEvent) -> None:
        # Qt clips long words in the middle of a letter.
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        parts = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, parts, self).width() - 4
        words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        option.currentText = words  # pyright: ignore[reportAttributeAccessIssue] - the stubs hide the option's fields
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the panel must not change what happens to lie under the pointer.
        event.ignore()
