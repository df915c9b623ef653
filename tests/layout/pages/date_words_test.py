"""Days in words."""

from datetime import date

from teamcanvas.layout.pages.date_words import date_words


def day_comes_first_and_the_month_is_a_word_test() -> None:
    assert date_words(date(2026, 11, 2)) == "2 November 2026"
    assert date_words(date(2027, 1, 31)) == "31 January 2027"
