"""A day in words, as pages and the program show it."""

from datetime import date

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def date_words(day: date) -> str:
    """`21 November 2026`: read in the same way on both sides of an ocean, and English, whatever the machine speaks."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
