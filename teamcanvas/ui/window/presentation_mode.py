"""Presentation mode: the centre view alone in full screen, in the room theme, with the lists as an overlay."""

from collections.abc import Mapping
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from teamcanvas.board.physical_keys import digit_of, latin_text
from teamcanvas.layout.board.board import BoardLayout
from teamcanvas.layout.drawing.theme import Theme, load_theme
from teamcanvas.model.stage import CORE_STAGES, Stage
from teamcanvas.ui.widgets.labels import plain_label, restyle
from teamcanvas.ui.widgets.style import style_sheet
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.on_screen import keep_on_screen
from teamcanvas.ui.window.side_panels import PRESENTED
from teamcanvas.ui.window.workspace import Workspace

EDGE = 6
"""Width of the left edge of the screen that shows the lists, in pixels."""
LEAST = 340
"""Width of the lists in pixels, on a screen where their share of it is less."""
HINT_MILLISECONDS = 5_000
IDLE_MILLISECONDS = 3_000
"""After so long without a movement the pointer over the board is hidden."""
_OTHER_HINT = "Ctrl+1 board · Ctrl+2 matrix · Ctrl+3 people · Ctrl+4 compare · F1 all keys · Esc ends presenting"
_HINTS = {
    CentreView.BOARD: "1 to 4 bring a stage closer, 0 shows all · P roles and people · S signs off and on\n"
    "Ctrl+2 matrix · Ctrl+3 people · Ctrl+4 compare · Ctrl+Z undo · F1 all keys · Esc ends presenting",
    CentreView.RACI: f"1 to 4 scroll to a stage, 0 to the top · S signs off and on\n{_OTHER_HINT}",
    CentreView.PEOPLE: f"S signs off and on\n{_OTHER_HINT}",
}
SIGNS_OFF = "Signs are off · S shows them again"
_STAGES: Mapping[int, Stage | None] = {
    0: None,
    1: Stage.USE_CASE_DEFINITION,
    2: Stage.SOLUTION_DEVELOPMENT,
    3: Stage.SCALE_AND_ADOPT,
    4: Stage.PROJECT_MANAGEMENT,
}
"""What each digit brings closer, or scrolls the matrix to; None is the whole board or the top."""


def free_bottom(layout: BoardLayout, scale: float, height: float, otherwise: int) -> int:
    """Where a line over the board ends so that it covers no card, in pixels from the top of the board.

    Args:
        layout: the board.
        scale: pixels for a point of it.
        height: room that the line needs.
        otherwise: where it ends if the stages have no such room.
    """
    stages = [layout.stages[stage] for stage in CORE_STAGES]
    lowest = max((card.box.bottom for stage in stages for card in stage.cards), default=0.0)
    bottom = min(stage.box.bottom for stage in stages)
    return round(bottom * scale) - 6 if (bottom - lowest) * scale >= height else otherwise


@runtime_checkable
class ShowsSigns(Protocol):
    """A view with signs of findings."""

    def focusProxy(self) -> QWidget | None:
        """What takes the keys in its place."""

    def show_signs(self, shown: bool) -> None:
        """Show or hide the signs."""


class PresentationMode(QObject):
    """Starts and ends the presentation of one window."""

    changed = Signal(bool)

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._theme: Theme | None = None
        self._state = window.windowState()
        self._view = CentreView.BOARD
        self._signs = True
        self._hint = plain_label("", "tip")
        self._hint.setParent(workspace)
        self._hint.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HINT_MILLISECONDS)
        self._timer.timeout.connect(self._hint.hide)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MILLISECONDS)
        self._idle.timeout.connect(self._hide_pointer)
        workspace.board.refreshed.connect(self._place_hint)
        workspace.centre.currentChanged.connect(self._show_signs_here)
        workspace.centre.currentChanged.connect(self._update_hint)

    @property
    def active(self) -> bool:
        """Whether the presentation is active."""
        return self._theme is not None

    def toggle(self, theme: Theme) -> None:
        """Start or end the presentation."""
        if self.active:
            self.end()
        else:
            self.begin(theme)

    def begin(self, theme: Theme) -> None:
        """Present the current centre view; `theme` is restored afterwards."""
        if self.active:
            return
        self._theme = theme
        space = self._workspace
        self._state = self._window.windowState()
        self._view = space.view
        for part in (space.header, space.status):
            part.hide()
        space.sides.set_presenting(True)
        self._apply_theme(load_theme("room"))
        space.board.set_presenting(True)
        space.board.viewport().installEventFilter(self)
        space.board.installEventFilter(self)
        # A maximised window stays one beneath: with showFullScreen it would come back in its smaller size first.
        self._window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)
        self._window.show()
        self._show_signs_here()
        # Focus the view: the focus may have been in a list that is hidden now.
        space.show_view(self._view)
        self._say_keys()
        self._idle.start()
        self.changed.emit(True)

    def end(self, *, closing: bool = False) -> None:
        """End the presentation and restore the window, but not the look of one that is closing."""
        if self._theme is None:
            return
        theme, self._theme = self._theme, None
        space = self._workspace
        views = map(space.centre.widget, range(space.centre.count()))
        for part in (*self._board, *(view.focusProxy() for view in views if view is not None)):
            if part is not None:
                part.removeEventFilter(self)
        self._hint.hide()
        self._idle.stop()
        space.board.viewport().unsetCursor()
        self.show_lists(False)
        if not closing:
            self._apply_theme(theme)
        for part in (space.header, space.status):
            part.show()
        space.sides.set_presenting(False)
        space.board.set_presenting(False)
        self._show_signs(True)
        space.show_view(self._view)
        self._window.setWindowState(self._state)
        self._window.show()
        # The screen on which it was before may be gone; the window system moves the window first.
        QTimer.singleShot(0, self._window, partial(keep_on_screen, self._window))
        self.changed.emit(False)

    def _say_keys(self) -> None:
        self._say(_HINTS.get(self._workspace.view, _OTHER_HINT))

    def _update_hint(self) -> None:
        """Name the keys of the view that is shown now, if keys are named at the moment."""
        names_keys = self._hint.text() in (*_HINTS.values(), _OTHER_HINT)
        if self.active and names_keys and not self._hint.isHidden():
            self._say_keys()

    def _say(self, text: str) -> None:
        """Show a line over the board for a while."""
        self._hint.setText(text)
        self._hint.show()
        self._place_hint()
        self._hint.raise_()
        self._timer.start()

    def _place_hint(self) -> None:
        """Place the line above the band where the stages have room, else at the lower edge."""
        if self._hint.isHidden():
            return
        space, most = self._workspace, self._workspace.width() - 32
        self._hint.setWordWrap(False)
        self._hint.setMinimumWidth(0)
        self._hint.adjustSize()
        if self._hint.width() > most:
            self._hint.setWordWrap(True)
            self._hint.setMinimumWidth(most)
            self._hint.adjustSize()
        bottom = space.height() - 16
        if space.on_board:
            board = space.board
            bottom = free_bottom(board.board_layout, board.scale_now, self._hint.height() + 12, bottom)
        self._hint.move((space.width() - self._hint.width()) // 2, bottom - self._hint.height())

    def _hide_pointer(self) -> None:
        self._workspace.board.viewport().setCursor(Qt.CursorShape.BlankCursor)

    def show_lists(self, shown: bool) -> None:
        """Show the lists as an overlay over the board, or put them back into the splitter."""
        lists, space = self._workspace.left, self._workspace
        if shown and not self._lists_out:
            lists.setParent(space)
            lists.setObjectName("palettePanel")
            lists.setGeometry(
                0, 0, max(round(PRESENTED * space.width()), min(LEAST, space.width() // 2)), space.height()
            )
            restyle(lists)
            lists.show()
            lists.raise_()
        elif not shown and lists.parent() is space:
            lists.hide()
            lists.setObjectName("leftPanel")
            restyle(lists)
            space.split.insertWidget(0, lists)
            lists.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle the keys for lists and stages, and the pointer at the left edge of the screen."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove and not event.buttons():
            self._idle.start()
            x, lists = event.position().x(), self._workspace.left
            if x <= EDGE and not self._lists_out:
                self.show_lists(True)
            elif lists.parent() is self._workspace and (lists.isHidden() or x > lists.width() + EDGE):
                self.show_lists(False)
        elif event.type() == QEvent.Type.DragEnter:
            # Hidden during the drag; put back only afterwards, because the drag started in the lists.
            if self._lists_out:
                self._workspace.left.hide()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._hint.hide()
            # A table would search for a name that begins with the letter.
            return self._press(event) if watched in self._board else _is_s(event) and self.press(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        if _is_held(event):
            return False
        digit = digit_of(event)
        if digit is not None and digit in _STAGES:
            self._workspace.board.fit(_STAGES[digit])
        elif latin_text(event).lower() == "p":
            self.show_lists(not self._lists_out)
        else:
            return False
        return True

    def press(self, event: QKeyEvent) -> bool:
        """Handle a key that the view has not used: Esc ends, S hides or shows signs, digits scroll the matrix.

        Where S is a letter of the scheme, the matrix writes it.
        """
        if not self.active:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif _is_s(event):
            self._show_signs(not self._signs)
            if not self._signs:
                self._say(SIGNS_OFF)
        else:
            return self._scroll_matrix(event)
        return True

    def _scroll_matrix(self, event: QKeyEvent) -> bool:
        digit = digit_of(event)
        if self._workspace.view is not CentreView.RACI or _is_held(event) or digit is None or digit not in _STAGES:
            return False
        self._workspace.raci.show_stage(_STAGES[digit])
        return True

    def _show_signs(self, shown: bool) -> None:
        self._signs = shown
        centre = self._workspace.centre
        for view in map(centre.widget, range(centre.count())):
            if isinstance(view, ShowsSigns):
                view.show_signs(shown)

    def _show_signs_here(self) -> None:
        """Let the view that is shown now follow the key S, also one that is made while the signs are hidden."""
        view = self._workspace.centre.currentWidget()
        if not self.active or not isinstance(view, ShowsSigns):
            return
        if not self._signs:
            view.show_signs(False)
        if (table := view.focusProxy()) is not None:
            table.installEventFilter(self)

    @property
    def _board(self) -> tuple[QWidget, QWidget]:
        return self._workspace.board, self._workspace.board.viewport()

    @property
    def _lists_out(self) -> bool:
        return self._workspace.left.parent() is self._workspace and not self._workspace.left.isHidden()

    def _apply_theme(self, theme: Theme) -> None:
        self._window.setStyleSheet(style_sheet(theme.name))
        self._workspace.set_theme(theme)


def _is_held(event: QKeyEvent) -> bool:
    """Whether Ctrl, Alt or the like is held."""
    return bool(event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier))


def _is_s(event: QKeyEvent) -> bool:
    return latin_text(event).lower() == "s" and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
