"""Settings of standard output and standard error: encoding errors, line width, pipes closed by the reader."""

import io
import os
import shutil
import sys

_NARROWEST, _WIDEST = 60, 110
CLOSED_PIPE = 141
"""Exit code: the reader of standard output closed the pipe; a shell reports SIGPIPE with the same code."""


def accept_any_text() -> None:
    """Make both streams escape characters that their encoding lacks, instead of raising UnicodeEncodeError."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def answer_width() -> int:
    """The wrap width in columns: that of the terminal, clamped; practically unlimited for files and pipes."""
    if not sys.stdout.isatty():
        return 10_000
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns - 1))


def flush_answers() -> None:
    """Flush standard output here, so that a BrokenPipeError is raised where it can be caught."""
    sys.stdout.flush()


def stop_writing() -> None:
    """After a broken pipe, redirect standard output to the null device: the flush at exit must not fail."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
