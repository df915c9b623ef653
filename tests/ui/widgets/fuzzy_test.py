"""Fuzzy search."""

import pytest

from teamcanvas.ui.widgets.fuzzy import best, contains, score


@pytest.mark.parametrize(("name", "typed"), [("Mehmet Aydın", "aydin"), ("Łódź", "lodz"), ("Ünal Öz", "oz unal")])
def accents_and_order_do_not_matter_test(name: str, typed: str) -> None:
    assert contains(name, typed)


def every_word_has_to_occur_test() -> None:
    assert not contains("Data engineer", "data owner")
    assert contains("Data engineer", "")


def starts_of_words_come_first_test() -> None:
    commands = ["Help: Shortcuts", "View: Zoom out", "File: Open…", "View: Present"]
    assert best(commands, "o", str)[0] == "File: Open…"
    assert best(commands, "zo", str)[0] == "View: Zoom out"
    assert best(commands, "vp", str)[0] == "View: Present"


def letters_in_another_order_do_not_match_test() -> None:
    assert score("Save", "vas") is None
    assert best(["Save"], "vas", str) == []


def without_letters_everything_stays_in_order_test() -> None:
    assert best(["b", "a", "c"], "", str) == ["b", "a", "c"]
