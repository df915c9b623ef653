"""Whether an X server answers at a display: Qt would end the program with a core file where none does."""

import re
import socket

_LOCAL = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")
_PATIENCE = 2.0
"""Seconds."""


def display_answers(display: str, folder: str = "/tmp/.X11-unix") -> bool:
    """Whether something listens at the socket of a display such as `:0`.

    A display on another host is taken as there: asking it would open a network connection.

    Args:
        display: the value of DISPLAY.
        folder: where the sockets of X servers are.
    """
    match = _LOCAL.fullmatch(display)
    if match is None:
        return True
    path = f"{folder}/X{match.group(1)}"
    # Linux servers listen at an abstract name too, which is there without the file.
    return any(_listens(address) for address in (path, f"\0{path}"))


def _listens(address: str) -> bool:
    with socket.socket(socket.AF_UNIX) as link:
        link.settimeout(_PATIENCE)
        try:
            link.connect(address)
        except OSError:
            return False
    return True
