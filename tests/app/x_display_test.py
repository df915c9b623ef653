"""Asking whether a display is there."""

import socket
from pathlib import Path

import pytest

from teamcanvas.app.x_display import display_answers


@pytest.mark.parametrize("display", [":7", ":7.0", "unix:7"])
def a_display_is_there_while_something_listens_test(tmp_path: Path, display: str) -> None:
    assert not display_answers(display, str(tmp_path))
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "X7"))
        server.listen()
        assert display_answers(display, str(tmp_path))
    # The file of its socket stays when a server is killed.
    assert (tmp_path / "X7").exists()
    assert not display_answers(display, str(tmp_path))


def a_display_at_an_abstract_name_is_there_test(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"\0{tmp_path}/X7")
        server.listen()
        assert display_answers(":7", str(tmp_path))


@pytest.mark.parametrize("display", ["host:0", "localhost:10.0"])
def displays_of_other_hosts_are_not_asked_test(tmp_path: Path, display: str) -> None:
    assert display_answers(display, str(tmp_path))
