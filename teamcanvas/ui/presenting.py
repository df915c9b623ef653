"""Presenting: the board alone on the whole screen in the theme for a room, with the lists at hand for drags."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from teamcanvas.layout.theme import Theme, load_theme
from teamcanvas.ui.labels import plain_label
from teamcanvas.ui.style import style_sheet
from teamcanvas.ui.workspace import BOARD, Workspace

EDGE = 6
"""Pixels at the left of the screen that bring the lists out."""
WIDTH = 420
HINT_MILLISECONDS = 5_000


class Presenting(QObject):
    """The way into full screen and back, for one window."""

    changed = Signal(bool)

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._theme: Theme | None = None
        self._hidden: list[QWidget] = []
        self._state = window.windowState()
        self._hint = plain_label("Esc ends presenting · P or the left edge shows roles and people", "pill")
        self._hint.setParent(workspace)
        self._hint.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HINT_MILLISECONDS)
        self._timer.timeout.connect(self._hint.hide)

    @property
    def active(self) -> bool:
        """The board is presented right now."""
        return self._theme is not None

    def begin(self, theme: Theme) -> None:
        """Show the board alone. `theme` is the look to come back to."""
        if self.active:
            return
        self._theme = theme
        space = self._workspace
        self._state = self._window.windowState()
        space.show_view(BOARD)
        frame = (space.header, space.left, space.right, space.status)
        self._hidden = [part for part in frame if not part.isHidden()]
        for part in frame:
            part.hide()
        self._dress(load_theme("room"))
        space.board.set_presenting(True)
        space.board.viewport().installEventFilter(self)
        space.board.installEventFilter(self)
        self._window.showFullScreen()
        space.board.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hint.adjustSize()
        self._hint.move(24, 16)
        self._hint.show()
        self._hint.raise_()
        self._timer.start()
        self.changed.emit(True)

    def end(self) -> None:
        """Back to the window as it was."""
        if self._theme is None:
            return
        theme, self._theme = self._theme, None
        space = self._workspace
        space.board.viewport().removeEventFilter(self)
        space.board.removeEventFilter(self)
        self._hint.hide()
        self.show_lists(False)
        self._dress(theme)
        for part in self._hidden:
            part.show()
        space.board.set_presenting(False)
        self._window.setWindowState(self._state)
        self._window.show()
        self.changed.emit(False)

    def show_lists(self, shown: bool) -> None:
        """Bring the lists out over the board, or put them back where they belong."""
        lists, space = self._workspace.left, self._workspace
        if shown and lists.parent() is not space:
            lists.setParent(space)
            lists.setObjectName("palettePanel")
            lists.setGeometry(0, 0, min(WIDTH, space.width() // 2), space.height())
            lists.setStyleSheet(" ")
            lists.show()
            lists.raise_()
        elif not shown and lists.parent() is space:
            lists.hide()
            lists.setObjectName("leftPanel")
            space.split.insertWidget(0, lists)
            lists.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc, the key for the lists, and the left edge of the screen."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove and not event.buttons():
            x = event.position().x()
            out = self._workspace.left.parent() is self._workspace
            if x <= EDGE and not out:
                self.show_lists(True)
            elif out and x > self._workspace.left.width() + EDGE:
                self.show_lists(False)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_P and not event.modifiers():
                self.show_lists(self._workspace.left.parent() is not self._workspace)
                return True
        return False

    def _dress(self, theme: Theme) -> None:
        self._window.setStyleSheet(style_sheet(theme.name))
        self._workspace.set_theme(theme)
