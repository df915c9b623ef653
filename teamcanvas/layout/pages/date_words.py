"""Dates in words, independent of the locale."""

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
    """`21 November 2026`: the same for British and American readers, and English in every locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
