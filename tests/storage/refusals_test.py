"""A refusal is one line, for any content of the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcanvas.storage.refusals import json_path, quoted, visible
from tests.plans import any_text


@pytest.mark.parametrize(
    ("steps", "written"),
    [
        ((), ""),
        (("people", 3, "name"), "people[3].name"),
        (("scenarios", 0, "raci", "s1_go", "tech_lead"), "scenarios[0].raci.s1_go.tech_lead"),
        (("scenarios", 0, "raci", "two words"), 'scenarios[0].raci["two words"]'),
        (("rules", "TC001"), "rules.TC001"),
        (("use-case-definition",), "use-case-definition"),
        (("", ""), '[""][""]'),
        ((0,), "[0]"),
    ],
)
def place_is_written_like_a_path_test(steps: tuple[str | int, ...], written: str) -> None:
    assert json_path(steps) == written


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (42, "42"),
        (None, "null"),
        (True, "true"),
        ("Zoë", '"Zoë"'),
        ({"a": [1]}, '{"a": [1]}'),
        ("a\nb", '"a\\nb"'),
        ("a\u2028b", '"a\\u2028b"'),
        ("a\u202eb", '"a\\u202eb"'),
        (object, "<class 'object'>"),
    ],
)
def value_is_quoted_as_in_the_file_test(value: object, shown: str) -> None:
    assert quoted(value) == shown


def long_value_is_truncated_test() -> None:
    assert quoted("x" * 10_000) == '"' + "x" * 58 + "…"


@given(any_text())
def visible_text_is_one_line_without_invisible_characters_test(text: str) -> None:
    assert visible(text).isprintable()


@given(st.text(st.characters(categories=["L", "N"])))
def ordinary_text_is_shown_as_it_is_test(text: str) -> None:
    assert visible(text) == text
