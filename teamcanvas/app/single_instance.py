"""One program for all windows: a second start hands its files to the first one and ends. The only socket there is."""

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
    """This program among those that the same user starts. Without a writable state folder, each is on its own."""

    paths_received = Signal(object)
    """A list of paths that another start was asked to open; empty if it was asked for nothing."""

    def __init__(self, folder: Path | None = None) -> None:
        """An instance.

        Args:
            folder: where the lock is; the state folder if none is given. Programs with other folders are strangers.
        """
        super().__init__()
        self._folder = folder or state_folder()
        self._lock: QLockFile | None = None
        self._server: QObject | None = None

    def first(self) -> bool:
        """Whether no other instance runs; from then on this one is the first."""
        try:
            lock = QLockFile(str(made(self._folder) / "instance.lock"))
        except OSError:
            return True
        # Not by age: the lock of a process that died is recognised by its process id.
        lock.setStaleLockTime(0)
        self._lock = lock
        return lock.tryLock(0) or lock.error() == QLockFile.LockError.PermissionError

    def hand_over(self, paths: Sequence[Path]) -> bool:
        """Ask the first instance to open files. Says whether it answered."""
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
        """Take files from later starts."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # We hold the lock: a socket of this name is what a crash left behind.
        QLocalServer.removeServer(self._name)
        server.newConnection.connect(lambda: self._take(server.nextPendingConnection()))
        server.listen(self._name)
        self._server = server

    @property
    def _name(self) -> str:
        import hashlib

        # A socket's path has about a hundred characters; the folder it belongs to is told by a digest.
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
    """The paths in a message; what is no list of texts asks for nothing."""
    try:
        texts: object = json.loads(message.decode("utf-8", "surrogateescape"))
    except ValueError:
        return []
    return [Path(text) for text in texts if isinstance(text, str)] if isinstance(texts, list) else []  # pyright: ignore[reportUnknownVariableType] - anything may be sent
