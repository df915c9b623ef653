"""Text that every kind of file can hold."""

import pytest
from hypothesis import given

from teamcanvas.export.tables.legal_text import legal, on_one_line
from tests.plans import any_text


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("Frame the problem", "Frame the problem"),
        ("two\r\nlines\rand\u2028one", "two\nlines\nand\none"),
        ("tab\tstays", "tab\tstays"),
        ("bell\x07 nul\x00", "bell\\x07 nul\\x00"),
        ("no character \ufffe \uffff \U0001ffff", "no character \\ufffe \\uffff \\U0001ffff"),
        ("👩‍💻 مريم \u202e", "👩‍💻 مريم \u202e"),
    ],
)
def illegal_characters_are_escaped_test(typed: str, held: str) -> None:
    assert legal(typed) == held


def one_line_has_neither_breaks_nor_tabs_test() -> None:
    assert on_one_line("two\r\nlines\tand a tab") == "two lines and a tab"


@given(any_text(20))
def legal_text_is_left_alone_test(text: str) -> None:
    assert legal(legal(text)) == legal(text)
