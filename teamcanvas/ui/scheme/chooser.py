"""The dialog to choose a scheme: the purpose and the letters of each."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.schemes import LETTERS_OF
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.scheme.scheme_change import change_scheme
from teamcanvas.ui.scheme.words import PURPOSES, known_scheme, letters_words
from teamcanvas.ui.widgets.attempt import Say
from teamcanvas.ui.widgets.labels import plain_label, restyle
from teamcanvas.ui.widgets.plain import shown

SIDE = 14
"""Pixels left and right of the words in a tile."""


class SchemeTile(QPushButton):
    """A button for a scheme."""

    def __init__(self, scheme: Scheme, *, used: bool) -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self.setProperty("active", used)
        self.setAutoDefault(False)
        used_words = ", used now" if used else ""
        self.setAccessibleName(f"{scheme}{used_words}")
        self.setAccessibleDescription(f"{PURPOSES[scheme]} {letters_words(scheme)}")
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 10, SIDE, 10)
        column.setSpacing(2)
        self._labels = (
            plain_label(f"{scheme} · used now" if used else scheme, "strong"),
            plain_label(PURPOSES[scheme], wrap=True),
            plain_label(letters_words(scheme), "small", wrap=True),
        )
        for label in self._labels:
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # A dialog's layout ignores heightForWidth of a button.
        super().resizeEvent(event)
        inside = event.size().width() - 2 * SIDE
        for label in self._labels:
            label.setMinimumHeight(label.heightForWidth(inside))
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.minimumSize().height())


class SchemeChooser(QDialog):
    """A click chooses, Esc cancels."""

    chosen = Signal(str)

    def __init__(self, used: Scheme, title: str, parent: QWidget | None = None) -> None:
        """A dialog.

        Args:
            used: the current scheme.
            title: of the scenario.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle("Scheme of letters")
        self.setMinimumWidth(620)
        self.tiles: dict[Scheme, SchemeTile] = {
            scheme: SchemeTile(scheme, used=scheme == used) for scheme in LETTERS_OF
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(8)
        column.addWidget(plain_label("Which letters does the matrix speak?", "heading"))
        words = f"For “{shown(title, 60)}”. If another scheme cannot say something, you are asked before it is lost."
        column.addWidget(plain_label(words, "muted", wrap=True))
        for scheme, tile in self.tiles.items():
            tile.clicked.connect(partial(self._choose, scheme))
            column.addWidget(tile)
            restyle(tile)
        column.addStretch(1)
        cancel = QPushButton("Cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        column.addWidget(cancel, 0, Qt.AlignmentFlag.AlignRight)
        self.tiles[used].setFocus()

    def _choose(self, scheme: Scheme, _checked: bool = False) -> None:
        self.accept()
        self.chosen.emit(scheme)

    def _step(self, by: int) -> None:
        tiles = list(self.tiles.values())
        here = next((at for at, tile in enumerate(tiles) if tile.hasFocus()), 0)
        tiles[(here + by) % len(tiles)].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys move between the schemes."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
        else:
            super().keyPressEvent(event)


def open_scheme_chooser(open_plan: OpenPlan, parent: QWidget | None, say: Say | None = None) -> SchemeChooser:
    """Open the dialog for the current scenario and change its scheme; see `change_scheme`."""
    scenario = open_plan.scenario
    dialog = SchemeChooser(scenario.settings.scheme, scenario.title, parent)

    def choose(scheme: str) -> None:
        known = known_scheme(scheme)
        if known is not None:
            change_scheme(open_plan, parent, known, say)

    dialog.chosen.connect(choose)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
