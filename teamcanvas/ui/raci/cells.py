"""What the matrix view does to cells, as values: cycling, letters typed, words for what a cell holds."""

from dataclasses import dataclass

from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.letters import ACCOUNTABLE, LETTER_NAMES, RESPONSIBLE, split_letters
from teamcanvas.model.raci.schemes import LETTERS_OF, may_share_a_cell


@dataclass(frozen=True, slots=True)
class Cell:
    """An activity's row and the column of a role, or of a person where columns are people."""

    activity: ActivityId
    column: str
    """The id of the role or the person."""

    @property
    def role(self) -> RoleId:
        """The column as the role it is where columns are roles."""
        return RoleId(self.column)


def cycle(scheme: Scheme) -> tuple[str, ...]:
    """What clicks turn an empty cell into, one after another: who does it comes before who answers for it."""
    letters = LETTERS_OF[scheme]
    first = [letter for letter in (RESPONSIBLE, ACCOUNTABLE) if letter in letters]
    return ("", *first, *(letter for letter in letters if letter not in first))


def choices(scheme: Scheme) -> tuple[str, ...]:
    """What a menu offers for a cell: each letter, those that may stand together, and nothing."""
    single = [letter for letter in cycle(scheme) if letter]
    pairs = ["".join(letter for letter in LETTERS_OF[scheme] if letter in pair) for pair in may_share_a_cell(scheme)]
    known = [pair for pair in pairs if len(split_letters(pair)) > 1]
    return (*single, *known, "")


def next_letters(letters: str, scheme: Scheme = "RACI") -> str:
    """What a click turns a cell into."""
    steps = cycle(scheme)
    return steps[(steps.index(letters) + 1) % len(steps)] if letters in steps else ""


def typed(text: str, scheme: Scheme) -> str:
    """The letter of the scheme that a key stands for; empty if there is none.

    Of the signatory the first of its two letters is enough: no scheme has a supporter as well.
    """
    return next((letter for letter in LETTERS_OF[scheme] if text and letter[0] == text.upper()), "")


def toggled(letters: str, letter: str) -> str:
    """The cell with a letter more, or without it if it is there; accountable stands before responsible."""
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
