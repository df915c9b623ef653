"""Output is written in any encoding, wrapped to the terminal, until the reader closes the pipe."""

import io
import sys

import pytest

from teamcanvas.commands.streams import accept_any_text, answer_width


def a_character_that_an_encoding_lacks_is_escaped_test(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    accept_any_text()
    stream.write("Łódź")
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    assert buffer.getvalue() == b"\\u0141\\xf3d\\u017a"


def a_stream_of_another_kind_is_left_as_it_is_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    accept_any_text()
    assert isinstance(sys.stdout, io.StringIO)


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("columns", "width"), [("80", 79), ("20", 60), ("400", 110)])
def the_text_width_is_that_of_the_terminal_clamped_test(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setattr(sys, "stdout", _Terminal())
    monkeypatch.setenv("COLUMNS", columns)
    assert answer_width() == width


def text_is_not_wrapped_for_a_file_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert answer_width() > 5_000
