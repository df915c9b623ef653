"""Non-blocking message and question boxes in plain text; button rows, text areas and sizes of dialogs."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QWidget,
)

from teamcanvas.ui.widgets.plain import shown

LEAST = 320
"""Width in pixels of the text of a message."""


def primary_button(text: str) -> QPushButton:
    """The default button of a dialog or page."""
    button = QPushButton(text)
    button.setProperty("kind", "primary")
    return button


def buttons(dialog: QDialog, confirm: str) -> tuple[QHBoxLayout, QPushButton]:
    """The button row of a dialog: Cancel, and the button that confirms."""
    cancel = QPushButton("Cancel")
    cancel.clicked.connect(dialog.reject)
    button = primary_button(confirm)
    button.setDefault(True)
    button.clicked.connect(dialog.accept)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(cancel)
    row.addWidget(button)
    return row, button


def close_row(dialog: QDialog) -> QHBoxLayout:
    """The button row of a dialog that is only read."""
    close = QPushButton("Close")
    close.clicked.connect(dialog.accept)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(close)
    return row


def text_area(name: str, content: QWidget) -> QScrollArea:
    """The scroll area of a long text, which wraps and is scrolled upright only."""
    content.setObjectName("scrolled")
    scroll = QScrollArea()
    scroll.setAccessibleName(name)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(content)
    return scroll


def resize_to_text(dialog: QDialog, characters: int, height: int) -> None:
    """Make a dialog so many characters of its font wide and so many pixels high, as far as the screen has room."""
    screen = dialog.screen().availableSize()
    wide = characters * dialog.fontMetrics().averageCharWidth()
    dialog.resize(min(wide, screen.width() - 64), min(height, screen.height() - 96))


def to_save(dialog: QFileDialog, suffix: str) -> None:
    """Let a file dialog ask for a file to save; a name without a suffix gets this one."""
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    # Qt's own dialog says "Look in" here as well.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, "Save in:")


def say(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    """Show a message without blocking; the box is deleted when it is closed."""
    box = _box(parent, title, text)
    # Without the icon that some desktops put on it.
    box.addButton(QMessageBox.StandardButton.Ok).setIcon(QIcon())
    box.open()
    return box


def ask(
    parent: QWidget | None,
    title: str,
    text: str,
    answers: Mapping[str, Callable[[], object]],
    *,
    keep: str = "Cancel",
    loses: bool = False,
) -> QMessageBox:
    """Ask a question without blocking.

    Args:
        parent: the window it is modal to.
        title: the question.
        text: what the answers mean.
        answers: the buttons and what each does; the first is the default button.
        keep: the button that does nothing; Esc presses it.
        loses: whether the answers lose something: the button that does nothing is then the default button.
    """
    box = _box(parent, title, text)
    taken: set[str] = set()
    for number, (words, act) in enumerate(answers.items()):
        button = QPushButton(_with_letter(words, taken), box)
        # Before it is added: the box polishes a button when it is added.
        button.setProperty("kind", "primary" if number == 0 and not loses else "")
        box.addButton(button, QMessageBox.ButtonRole.AcceptRole if number == 0 else QMessageBox.ButtonRole.ActionRole)
        button.clicked.connect(partial(_run, act))
        if number == 0:
            box.setDefaultButton(button)
    nothing = QPushButton(_with_letter(keep, taken), box)
    nothing.setProperty("kind", "primary" if loses else "")
    box.addButton(nothing, QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(nothing)
    if loses:
        box.setDefaultButton(nothing)
    box.open()
    return box


def _with_letter(words: str, taken: set[str]) -> str:
    """The text of a button with a mnemonic: the first letter that no other button uses."""
    for place, letter in enumerate(words):
        if letter.isalpha() and letter.casefold() not in taken:
            taken.add(letter.casefold())
            return f"{words[:place]}&{words[place:]}"
    return words


def _run(act: Callable[[], object], _checked: bool = False) -> None:
    act()


def _box(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(title)
    # Our own line breaks stay; all other control characters are shown as boxes.
    box.setInformativeText("\n".join(shown(line, 1_000) for line in text.split("\n")))
    # The box is as wide as its text; its title bar needs room beside its buttons.
    box.setStyleSheet(f"QLabel#qt_msgbox_label {{ font-weight: bold; min-width: {LEAST}px; }}")
    # The text format of a message box does not apply to its informative text.
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)
    return box
