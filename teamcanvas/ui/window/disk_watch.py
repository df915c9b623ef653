"""Notices that another program changed, removed or renamed the file of the open plan."""

from concurrent.futures import CancelledError, Future
from functools import partial

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from teamcanvas.session.background_worker import BackgroundWorker
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.stamp import DiskState, FileStamp, disk_state

DELAY = 300
"""Milliseconds: programs write a file in several steps."""


class DiskWatch(QObject):
    """Compares the file with its stamp when the file system reports a change, and on `look`."""

    noticed = Signal(str)
    """A `DiskState` other than the last one: "changed" or "gone"."""

    def __init__(self, open_plan: OpenPlan, parent: QObject) -> None:
        super().__init__(parent)
        self._open_plan = open_plan
        self._worker = BackgroundWorker("disk-watch", self)
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.look)
        self._state: DiskState = "same"
        self._looking = False
        self._watcher.fileChanged.connect(self._look_soon)
        self._watcher.directoryChanged.connect(self._look_soon)
        open_plan.saved_state_changed.connect(self._watch)
        self._watch()

    def look(self) -> None:
        """Compare now, on a worker thread."""
        path, stamp = self._open_plan.path, self._open_plan.stamp
        if path is None or stamp is None or self._looking:
            return
        self._looking = True
        self._worker.run(partial(disk_state, path, stamp), partial(self._looked, stamp))

    def close(self) -> None:
        """Stop watching."""
        self._timer.stop()
        self._worker.cancel()

    def forget(self) -> None:
        """Report the present state again at the next look, for a question that was put off."""
        self._state = "same"

    def _look_soon(self) -> None:
        self._timer.start()

    def _watch(self) -> None:
        path = self._open_plan.path
        watched = {*self._watcher.files(), *self._watcher.directories()}
        wanted: set[str] = set() if path is None else {str(path), str(path.parent)}
        if watched - wanted:
            self._watcher.removePaths(list(watched - wanted))
        if wanted - watched:
            # Programs that replace a file end the watch of the old one: the folder is watched as well.
            self._watcher.addPaths(list(wanted - watched))

    def _looked(self, stamp: FileStamp, future: "Future[DiskState]") -> None:
        self._looking = False
        try:
            state = future.result()
        except (OSError, CancelledError):
            return
        if stamp != self._open_plan.stamp:
            # Saved or read meanwhile: this was about an older version.
            self.look()
            return
        before, self._state = self._state, state
        self._watch()
        if state not in ("same", before):
            self.noticed.emit(state)
