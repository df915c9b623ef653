"""Texts in narrow columns."""

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.ui.people_view.word_lines import word_lines

LIGHT = load_theme("light")


def no_word_is_torn_test() -> None:
    lines = word_lines("Solution Development", LIGHT.body, 40, 2)
    assert [line.text[:2] for line in lines] == ["So", "De"]
    assert all(line.elided and line.width <= 40 for line in lines)
    assert [line.text for line in word_lines("Scale and Adopt", LIGHT.body, 70, 2)] == ["Scale and", "Adopt"]


def one_line_is_cut_at_its_end_test() -> None:
    (line,) = word_lines("Machine learning engineer", LIGHT.body, 60, 1)
    assert line.elided
    assert line.width <= 60


def nothing_is_an_empty_line_test() -> None:
    assert [line.text for line in word_lines("", LIGHT.body, 60, 2)] == [""]
