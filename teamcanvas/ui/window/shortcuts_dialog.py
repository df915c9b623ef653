"""The list of all shortcuts, made from the declared actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.window.actions import ACTIONS, MENUS

OTHERS: tuple[tuple[str, str, str], ...] = (
    ("Board", "Move between stages, cards and people", "Arrow keys"),
    ("Board", "Edit the FTE of a person", "F2"),
    ("Board", "Choose a person for a vacant card, open a menu", "Enter"),
    ("Board", "Take a person or card off", "Delete"),
    ("Board", "Menu of what is selected, with its findings", "Menu key, Shift+F10"),
    ("Board", "Move the card within its stage", "Alt+Up, Alt+Down"),
    ("Board", "Move the card to another stage", "Alt+Left, Alt+Right"),
    ("Board", "Select the card, then nothing", "Esc"),
    ("Board", "Copy instead of move", "Ctrl while dragging"),
    ("Board", "Zoom", "Ctrl+wheel"),
    ("Board", "Show the finding of a sign", "Click on the sign"),
    ("Presenting", "Bring a stage closer", "1, 2, 3"),
    ("Presenting", "Bring project management closer", "4"),
    ("Presenting", "Show all stages", "0"),
    ("Presenting", "Show roles and people", "P"),
    ("Presenting", "Signs of findings off and on", "S"),
    ("Presenting", "Say what a sign means", "Click on the sign"),
    ("Presenting", "End", "Esc"),
    ("Lists", "Place the chosen role or person", "Enter"),
    ("Lists", "Rename, remove a person", "F2, Delete"),
    ("Lists", "Menu of the row", "Menu key, Shift+F10"),
    ("Findings", "Next or previous finding", "Down, Up"),
    ("Findings", "Show the finding on the board", "Enter"),
    ("Findings", "Fixes and other links of the finding", "Right, Left"),
    ("RACI", "Write a letter into what is selected", "A, R, C, I"),
    ("RACI", "Add a letter to a cell, or take it away", "Shift+letter"),
    ("RACI", "Next letter, clear", "Space, Delete"),
    ("RACI", "Select several cells", "Shift+arrow keys"),
    ("RACI", "Select the row, the column, everything", "Shift+Space, Ctrl+Space, Ctrl+A"),
    ("RACI", "Fill down, fill to the right", "Ctrl+D, Ctrl+R"),
    ("RACI", "Copy with titles", "Ctrl+Shift+C"),
    ("RACI", "Follow the board again", "Ctrl+B"),
    ("RACI", "Move the row", "Alt+Up, Alt+Down"),
    ("RACI", "Menu of the cell", "Menu key, Shift+F10"),
)
"""Keys that are no actions, because they belong to the focused widget."""


class ShortcutsDialog(QDialog):
    """A table of all shortcuts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Shortcuts")
        content = QWidget()
        content.setObjectName("scrolled")
        grid = QGridLayout(content)
        grid.setContentsMargins(4, 4, 12, 4)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for place, (words, keys) in enumerate(_lines()):
            # Both columns wrap: in the room theme their texts are wider than a small screen.
            label, key = plain_label(words, "" if keys else "strong", wrap=True), plain_label(keys, "muted", wrap=True)
            if not keys and place:
                label.setContentsMargins(0, 10, 0, 0)
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(key, place, 1, Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setAccessibleName("Shortcuts")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        close = QPushButton("Close")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(scroll, 1)
        column.addLayout(row)
        # Wide enough for two columns of text in the font of the theme, as far as the screen has room.
        screen = self.screen().availableSize()
        width = min(84 * self.fontMetrics().averageCharWidth(), screen.width() - 64)
        height = min(720, screen.height() - 96)
        self.resize(width, height)


def _lines() -> list[tuple[str, str]]:
    """Texts and keys; a heading has no keys."""
    lines: list[tuple[str, str]] = []
    for menu in MENUS:
        keyed = [record for record in ACTIONS if record.menu == menu.id and record.shortcuts]
        lines.append((menu.text.replace("&", ""), ""))
        for record in keyed:
            keys = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in record.shortcuts]
            lines.append((record.name.rstrip("…"), ", ".join(keys)))
    for where in dict.fromkeys(where for where, _, _ in OTHERS):
        lines.append((where, ""))
        lines += [(words, keys) for place, words, keys in OTHERS if place == where]
    return lines
