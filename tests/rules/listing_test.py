"""Lists within a sentence."""

import pytest

from teamcanvas.rules.listing import listed


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (["B and C"], "B and C"),
        (["A", "B and C"], "A as well as B and C"),
    ],
)
def names_are_listed_as_in_a_sentence_test(names: list[str], text: str) -> None:
    assert listed(names) == text
