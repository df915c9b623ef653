"""The list of all keys, with a search."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from teamcanvas.ui.widgets.dialogs import close_row, resize_to_text, text_area
from teamcanvas.ui.widgets.filter_field import FilterField
from teamcanvas.ui.widgets.fuzzy import contains
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.window.key_list import KeyLine, key_lines


class ShortcutsDialog(QDialog):
    """A table of all keys by part of the window, narrowed by a search."""

    def __init__(self, parent: QWidget | None = None, first: str = "") -> None:
        """The table.

        Args:
            parent: its window.
            first: the part whose keys stand first.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Keys and shortcuts")
        self.search = FilterField("Search keys…")
        self._nothing = plain_label("", "muted", wrap=True)
        self._content = QWidget()
        self._grid = QGridLayout(self._content)
        # The margin at the right keeps the text clear of the scroll bar.
        self._grid.setContentsMargins(4, 4, 20, 4)
        self._grid.setHorizontalSpacing(28)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self._headings: dict[str, QWidget] = {}
        self._lines: list[tuple[KeyLine, tuple[QWidget, QWidget]]] = []
        self._fill(first)
        scroll = text_area("Keys", self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self._nothing)
        column.addWidget(scroll, 1)
        column.addLayout(close_row(self))
        self.search.textChanged.connect(self._show)
        self.search.into_list.connect(lambda: scroll.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._show("")
        # Wide enough for two columns of text.
        resize_to_text(self, 84, 720)

    def _fill(self, first: str) -> None:
        for line in sorted(key_lines(), key=lambda line: line.where != first):
            if line.where not in self._headings:
                heading = plain_label(line.where, "strong", wrap=True)
                heading.setContentsMargins(0, 10 if self._headings else 0, 0, 0)
                self._headings[line.where] = heading
                self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
            # Both columns wrap: in the room theme their texts are wider than a small screen.
            words, keys = plain_label(line.words, wrap=True), plain_label(line.keys, "muted", wrap=True)
            place = self._grid.rowCount()
            for column, label in enumerate((words, keys)):
                self._grid.addWidget(label, place, column, Qt.AlignmentFlag.AlignTop)
            self._lines.append((line, (words, keys)))
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _show(self, wanted: str) -> None:
        found = {line for line, _ in self._lines if contains(" ".join(line), wanted)}
        for line, labels in self._lines:
            for label in labels:
                label.setVisible(line in found)
        headings = {line.where for line in found}
        for where, heading in self._headings.items():
            heading.setVisible(where in headings)
        self._nothing.setText("" if found else f"No key does “{shown(wanted, 60)}”.")
        self._nothing.setVisible(not found)
