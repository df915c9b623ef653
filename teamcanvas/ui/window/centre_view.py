"""The views that the centre of a window can show."""

from enum import Enum


class CentreView(Enum):
    """In the order of the header; the value is the title there."""

    BOARD = "Board"
    RACI = "RACI"
    PEOPLE = "People"
    COMPARE = "Compare"
