"""Where widgets are on the screen: a window is kept on one that is there, since a projector may be unplugged."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

REACHABLE = 120, 40
"""Width and height in pixels of a window's top that must be visible, so that it can be moved."""


def moved_into_view(frame: QRect, screens: Sequence[QRect]) -> QRect:
    """The frame, or where it has to go so that its top can be reached: into the middle of the first screen.

    Args:
        frame: the window in desktop coordinates.
        screens: the available areas; the first is the one to fall back to.
    """
    top = QRect(frame.left(), frame.top(), frame.width(), min(REACHABLE[1], frame.height()))
    for screen in screens:
        seen = top.intersected(screen)
        if seen.width() >= min(REACHABLE[0], frame.width()) and seen.height() >= min(20, frame.height()):
            return frame
    if not screens:
        return frame
    main = screens[0]
    size = frame.size().boundedTo(main.size())
    moved = QRect(main.topLeft(), size)
    moved.moveCenter(main.center())
    return moved


def keep_on_screen(window: QWidget) -> None:
    """Move a window that lies outside of every screen; one that fills a screen is left to the window system."""
    if window.isFullScreen() or window.isMaximized():
        return
    own = window.screen()
    screens = [own, *(screen for screen in QGuiApplication.screens() if screen is not own)]
    frame = window.geometry()
    moved = moved_into_view(frame, [screen.availableGeometry() for screen in screens])
    if moved != frame:
        window.setGeometry(moved)


def is_over(widget: QWidget, at: QPoint) -> bool:
    """Whether a point of the screen is on a widget that can be seen."""
    return widget.isVisible() and widget.rect().contains(widget.mapFromGlobal(at))
