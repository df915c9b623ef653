"""Pure functions on cells of the matrix: cycling letters, typed letters, letters in words."""

from dataclasses import dataclass

from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.letters import ACCOUNTABLE, LETTER_NAMES, RESPONSIBLE, split_letters
from teamcanvas.model.raci.schemes import LETTERS_OF, may_share_a_cell


@dataclass(frozen=True, slots=True)
class Cell:
    """Identifies a cell by activity and column, which is a role or a person."""

    activity: ActivityId
    column: str
    """The id of the role or the person."""

    @property
    def role(self) -> RoleId:
        """The column as a role id, for the matrix by role."""
        return RoleId(self.column)


def cycle(scheme: Scheme) -> tuple[str, ...]:
    """The letters that clicks cycle through, from an empty cell: responsible before accountable."""
    letters = LETTERS_OF[scheme]
    first = [letter for letter in (RESPONSIBLE, ACCOUNTABLE) if letter in letters]
    return ("", *first, *(letter for letter in letters if letter not in first))


def choices(scheme: Scheme) -> tuple[str, ...]:
    """The choices of the menu of a cell: single letters, allowed pairs, and empty."""
    single = [letter for letter in cycle(scheme) if letter]
    pairs = ["".join(letter for letter in LETTERS_OF[scheme] if letter in pair) for pair in may_share_a_cell(scheme)]
    known = [pair for pair in pairs if len(split_letters(pair)) > 1]
    return (*single, *known, "")


def next_letters(letters: str, scheme: Scheme = "RACI") -> str:
    """The next letters in the cycle."""
    steps = cycle(scheme)
    return steps[(steps.index(letters) + 1) % len(steps)] if letters in steps else ""


def typed(text: str, scheme: Scheme) -> str:
    """The letter of the scheme for a typed key; empty if there is none.

    The first letter of Sg (signatory) is enough: no scheme has a supporter as well.
    """
    return next((letter for letter in LETTERS_OF[scheme] if text and letter[0] == text.upper()), "")


def toggled(letters: str, letter: str) -> str:
    """Add a letter to a cell, or remove it if it is there; A comes before R."""
    held = list(split_letters(letters))
    if letter in held:
        held.remove(letter)
    elif letter == ACCOUNTABLE:
        held.insert(0, letter)
    else:
        held.append(letter)
    return "".join(held)


def meaning(letters: str, scheme: Scheme = "RACI") -> str:
    """A cell in words: `accountable and responsible`."""
    names = LETTER_NAMES[scheme]
    words = [names.get(letter) or LETTER_NAMES["RACI"].get(letter, letter) for letter in split_letters(letters)]
    return " and ".join(words) or "no part"
