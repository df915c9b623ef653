"""What the matrix view does to cells, as values: cycling, letters typed, words for what a cell holds."""

from dataclasses import dataclass

from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.letters import LETTER_MEANINGS, split_letters

CYCLE = ("", "R", "A", "C", "I")
CHOICES = ("R", "A", "AR", "C", "I", "")


@dataclass(frozen=True, slots=True)
class Cell:
    """An activity's row and a role's column."""

    activity: ActivityId
    role: RoleId


def next_letters(letters: str) -> str:
    """What a click turns a cell into."""
    return CYCLE[(CYCLE.index(letters) + 1) % len(CYCLE)] if letters in CYCLE else ""


def toggled(letters: str, letter: str) -> str:
    """The cell with a letter more, or without it if it is there; accountable stands before responsible."""
    held = list(split_letters(letters))
    if letter in held:
        held.remove(letter)
    elif letter == "A":
        held.insert(0, letter)
    else:
        held.append(letter)
    return "".join(held)


def meaning(letters: str) -> str:
    """A cell in words: `accountable and responsible`."""
    words = [LETTER_MEANINGS.get(letter, letter) for letter in split_letters(letters)]
    return " and ".join(words) or "no part"
