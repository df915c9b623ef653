"""Starts the editor: the composition root, a list of what is made in which order."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from teamcanvas import __version__
from teamcanvas.app.look import dress, load_fonts, unpack_fonts
from teamcanvas.app.single_instance import Instance
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.resources import resource
from teamcanvas.storage.places import config_folder
from teamcanvas.ui.window.preferences import Preferences

if TYPE_CHECKING:
    from teamcanvas.app.windows import Windows


def run(paths: Sequence[Path]) -> int:
    """Run the editor until its last window is closed; returns the exit code of the process."""
    # Hundreds of modules are imported now and stay loaded: garbage collection would take a fifth of the start. Later, a
    # timer collects what is due.
    gc.disable()
    unpacking = unpack_fonts()
    application = _application()
    instance = Instance()
    if not instance.first() and instance.hand_over(paths):
        return 0
    preferences = Preferences(QSettings(str(config_folder() / "teamcanvas.ini"), QSettings.Format.IniFormat))

    from teamcanvas.app.windows import Windows

    unpacking.join()
    load_fonts()
    dress(application, load_theme(preferences.theme))
    windows = Windows(application, preferences)
    windows.start(paths)
    instance.paths_received.connect(windows.open_paths)
    _FirstPaint(windows.windows[0], lambda: _after_first_paint(windows, instance))
    _end_on_signals(windows)
    return application.exec()


class _FirstPaint(QObject):
    """Calls a function once, after the first paint event of a window."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # The window's children are painted in the same iteration of the event loop.
            QTimer.singleShot(0, self._then)
        return False


def _application() -> QApplication:
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Team Canvas")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("teamcanvas")
    return application


def _after_first_paint(windows: Windows, instance: Instance) -> None:
    from teamcanvas.app.crash import begin_log, catch_crashes
    from teamcanvas.app.garbage import GarbageCollector

    _preload_matrix()
    GarbageCollector(windows)
    log = begin_log()
    catch_crashes(lambda error: windows.show_crash(error, log))
    QApplication.setWindowIcon(QIcon(str(resource("icons", "teamcanvas.svg"))))
    instance.listen()
    windows.put_icons()
    windows.offer_recoveries()


def _preload_matrix() -> None:
    """Import the modules of the matrix: the first paint does not need them, and the tab should open at once."""
    for module in ("teamcanvas.ui.window.raci_link", "teamcanvas.ui.raci.panel"):
        import_module(module)


def _end_on_signals(windows: Windows) -> None:
    """On SIGINT and SIGTERM, close the windows; those with unsaved changes ask."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: windows.close_all())
    # Python handles signals only while it runs bytecode, which a timer makes it do while Qt waits for events.
    pulse = QTimer(windows)
    pulse.timeout.connect(lambda: None)
    pulse.start(500)
