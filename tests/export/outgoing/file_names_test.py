"""Any text gives a valid file name, and never a path."""

import pytest

from teamcanvas.export.outgoing.file_names import safe_stem


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Team plan", "Team plan"),
        ("AI/ML engineer 1", "AI-ML engineer 1"),
        ("../../etc/passwd", "etc-passwd"),
        ("a\0b\nc", "a-b-c"),
        ("", "plan"),
        ("...", "plan"),
        ("con", "con-"),
        ("план", "план"),
        ("x" * 500, "x" * 120),
    ],
)
def a_name_is_made_from_any_text_test(text: str, stem: str) -> None:
    assert safe_stem(text) == stem


def names_of_people_are_taken_out_first_test() -> None:
    assert (
        safe_stem("Sofia's plan", lambda text: text.replace("Sofia", "AI/ML engineer 1")) == "AI-ML engineer 1's plan"
    )
