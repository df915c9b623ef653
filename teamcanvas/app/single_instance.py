"""Single instance: a second start passes its files to the running process over a local socket and exits."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from teamcanvas.storage.places import made, real_path, state_folder

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

ANSWER_MILLISECONDS = 2_000
LONGEST_MESSAGE = 1_000_000


class Instance(QObject):
    """This process among those of the same user. Without a writable state folder, every process counts as the first."""

    paths_received = Signal(object)
    """The list of paths that a later start was called with; may be empty."""

    def __init__(self, folder: Path | None = None) -> None:
        """An instance.

        Args:
            folder: where the lock file is; by default the state folder. Instances with other folders are independent.
        """
        super().__init__()
        self._folder = folder or state_folder()
        self._lock: QLockFile | None = None
        self._server: QObject | None = None

    def first(self) -> bool:
        """Try to become the first instance; False if another one is running."""
        try:
            lock = QLockFile(str(made(self._folder) / "instance.lock"))
        except OSError:
            return True
        # Never stale by age: Qt detects the lock of a dead process by its process id.
        lock.setStaleLockTime(0)
        self._lock = lock
        return lock.tryLock(0) or lock.error() == QLockFile.LockError.PermissionError

    def hand_over(self, paths: Sequence[Path]) -> bool:
        """Send paths to the first instance; returns whether it answered."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(ANSWER_MILLISECONDS):
            return False
        message = json.dumps([str(path.absolute()) for path in paths])
        socket.write(message.encode("utf-8", "surrogateescape") + b"\n")
        answered = socket.waitForReadyRead(ANSWER_MILLISECONDS)
        socket.disconnectFromServer()
        return answered

    def listen(self) -> None:
        """Accept paths from later starts."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # This process holds the lock, so an existing socket of this name is left over from a crash.
        QLocalServer.removeServer(self._name)
        server.newConnection.connect(lambda: self._take(server.nextPendingConnection()))
        server.listen(self._name)
        self._server = server

    @property
    def _name(self) -> str:
        import hashlib

        # A socket path is limited to about a hundred characters, so the folder is hashed.
        digest = hashlib.sha256(os.fsencode(real_path(self._folder))).hexdigest()[:16]
        return f"teamcanvas-{digest}"

    def _take(self, socket: QLocalSocket) -> None:
        buffer = bytearray()

        def read() -> None:
            buffer.extend(bytes(socket.readAll().data()))
            if len(buffer) > LONGEST_MESSAGE:
                socket.abort()
            elif buffer.endswith(b"\n"):
                socket.write(b"ok\n")
                socket.flush()
                self.paths_received.emit(_paths(bytes(buffer)))

        socket.readyRead.connect(read)
        socket.disconnected.connect(socket.deleteLater)
        if socket.bytesAvailable():
            read()


def _paths(message: bytes) -> list[Path]:
    """The paths in a message; none if it is not a JSON list."""
    try:
        texts: object = json.loads(message.decode("utf-8", "surrogateescape"))
    except ValueError:
        return []
    return [Path(text) for text in texts if isinstance(text, str)] if isinstance(texts, list) else []  # pyright: ignore[reportUnknownVariableType] - anything may be sent
