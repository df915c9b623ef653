"""A second start passes its files to the running instance."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from teamcanvas.app.single_instance import Instance

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from teamcanvas.app.single_instance import Instance
application = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
print("first" if instance.first() else "second", instance.hand_over([Path(one) for one in sys.argv[2:]]))
"""


@pytest.fixture
def first(tmp_path: Path) -> Instance:
    instance = Instance(tmp_path)
    assert instance.first()
    instance.listen()
    return instance


def _start(folder: Path, *paths: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, str(folder), *paths], stdout=subprocess.PIPE, text=True, cwd=folder
    )


def a_second_start_hands_its_files_over_test(qtbot: QtBot, first: Instance, tmp_path: Path) -> None:
    with qtbot.waitSignal(first.paths_received) as received:
        second = _start(tmp_path, "/plans/<b>Łódź</b>.teamcanvas", "here.teamcanvas")
    output, _ = second.communicate(timeout=60)
    assert output.split() == ["second", "True"]
    assert received.args == [[Path("/plans/<b>Łódź</b>.teamcanvas"), tmp_path / "here.teamcanvas"]]


def a_start_without_files_is_passed_on_too_test(qtbot: QtBot, first: Instance, tmp_path: Path) -> None:
    with qtbot.waitSignal(first.paths_received) as received:
        second = _start(tmp_path)
    second.communicate(timeout=60)
    assert received.args == [[]]


def lock_and_socket_of_a_crashed_process_are_replaced_test(qtbot: QtBot, tmp_path: Path) -> None:
    crashed = Instance(tmp_path)
    stale = QLocalServer()
    stale.listen(crashed._name)
    path = Path(stale.fullServerName())
    assert path.exists()
    after = Instance(tmp_path)
    assert after.first()
    after.listen()
    socket = QLocalSocket()
    socket.connectToServer(after._name)
    assert socket.waitForConnected(60_000)
    stale.close()


def instances_with_other_folders_are_independent_test(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    assert Instance(one).first()
    instance = Instance(other)
    assert instance.first()
    assert instance._name != Instance(one)._name


def without_a_first_instance_nothing_answers_test(tmp_path: Path) -> None:
    assert not Instance(tmp_path).hand_over([])


def without_a_writable_folder_every_instance_is_the_first_test(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    assert Instance(blocked / "state").first()
    assert Instance(blocked / "state").first()


@pytest.mark.parametrize("message", [b"nonsense\n", b"[1, 2]\n", b"{}\n", b"\xff\xfe\n"])
def a_malformed_message_gives_no_paths_test(qtbot: QtBot, first: Instance, message: bytes) -> None:
    socket = QLocalSocket()
    socket.connectToServer(first._name)
    assert socket.waitForConnected(60_000)
    with qtbot.waitSignal(first.paths_received) as received:
        socket.write(message)
        socket.flush()
    assert received.args == [[]]
