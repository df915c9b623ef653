"""Where answers and messages go: in any encoding, to a terminal, a file or a pipe that closes early."""

import io
import os
import shutil
import sys

_NARROWEST, _WIDEST = 60, 110
CLOSED_PIPE = 141
"""Exit code: the reader of standard output closed the pipe; a shell reports SIGPIPE with the same code."""


def accept_any_text() -> None:
    """A character that an encoding lacks is spelled out instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def answer_width() -> int:
    """Columns that text may take; long lines stay long where a program reads them."""
    if not sys.stdout.isatty():
        return 10_000
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns - 1))


def flush_answers() -> None:
    """Hands out what is still held back. Raises BrokenPipeError while that can still be caught."""
    sys.stdout.flush()


def stop_writing() -> None:
    """After a broken pipe: what is still held back goes nowhere, and nothing complains about it at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
