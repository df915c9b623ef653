"""Parses an FTE that was typed: as a share, per cent, or days a week, with a comma or a point."""

import re

from teamcanvas.model.fte import stored_fte

DAYS_A_WEEK = 5
SMALLEST = 0.01

_NUMBER = r"(?P<number>\d{1,6}(?:[.,]\d{1,6})?|[.,]\d{1,6})"
_FORMS = (
    (re.compile(rf"\s*{_NUMBER}\s*(?:fte)?\s*", re.IGNORECASE), 1.0),
    (re.compile(rf"\s*{_NUMBER}\s*(?:%|per ?cent|percent)\s*", re.IGNORECASE), 100.0),
    (re.compile(rf"\s*{_NUMBER}\s*(?:d|days?)\s*(?:(?:a|per|/)\s*(?:week|wk))?\s*", re.IGNORECASE), float(DAYS_A_WEEK)),
)
EXAMPLES = "0.5, 50 % or 2 days a week"


class FteTextError(ValueError):
    """A text is no FTE, or one out of range; the message says what can be typed."""


def read_fte(text: str, most: float = 1.0, least: float = SMALLEST) -> float:
    """The FTE that a text means, in hundredths of a per cent.

    Raises:
        FteTextError: it means none, or one outside of the range from `least` to `most`.
    """
    for form, whole in _FORMS:
        found = form.fullmatch(text)
        if found:
            fte = stored_fte(float(found["number"].replace(",", ".")) / whole)
            if least <= fte <= most:
                return fte
            raise FteTextError(_out_of_range(fte, least, most))
    raise FteTextError(f"Type a number such as {EXAMPLES}.")


def _out_of_range(fte: float, least: float, most: float) -> str:
    words = f"An FTE here lies between {least:g} and {most:g}; this is {fte:g}."
    if most < fte <= 100 * most and fte >= 2:
        words += f" For {fte:g} per cent type {fte:g} %."
    return words
