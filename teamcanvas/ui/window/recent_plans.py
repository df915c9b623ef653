"""The recent plans of one window. A worker thread asks for their files: a lost network share answers after seconds."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from teamcanvas.session.background_worker import BackgroundWorker
from teamcanvas.ui.window.preferences import Preferences


class RecentPlans(QObject):
    """The stored paths without those whose file is known to be gone."""

    gone = Signal(object)
    """A `Path` whose file is not there any more."""

    def __init__(
        self, preferences: Preferences, parent: QObject, is_file: Callable[[Path], bool] = Path.is_file
    ) -> None:
        """The recent plans in the settings.

        Args:
            preferences: the settings.
            parent: the owner.
            is_file: asks the file system; called on a worker thread.
        """
        super().__init__(parent)
        self._preferences = preferences
        self._is_file = is_file
        self._worker = BackgroundWorker("recent-plans", self)
        self._pending: set[Path] = set()
        self._gone: set[Path] = set()
        self._present: set[Path] = set()

    @property
    def paths(self) -> tuple[Path, ...]:
        """Newest first; never asks the file system."""
        return tuple(path for path in self._preferences.recent if path not in self._gone)

    @property
    def folder(self) -> Path | None:
        """The folder of the newest plan whose file was found."""
        return next((path.parent for path in self.paths if path in self._present), None)

    def check(self) -> None:
        """Ask on the worker thread which files are there."""
        for path in self._preferences.recent:
            if path not in self._pending:
                self._pending.add(path)
                self._worker.run(partial(self._is_file, path), partial(self._checked, path))

    def close(self) -> None:
        """Drop what has not been asked yet: leaving the program does not wait for it."""
        self._worker.cancel()

    def _checked(self, path: Path, future: "Future[bool]") -> None:
        self._pending.discard(path)
        try:
            there = future.result()
        except (OSError, CancelledError):
            there = False
        if there:
            self._present.add(path)
            self._gone.discard(path)
        else:
            self._present.discard(path)
            if path not in self._gone:
                self._gone.add(path)
                self.gone.emit(path)
