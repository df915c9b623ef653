"""Fuzzy search: finds texts by some of their letters, best match first."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

ItemT = TypeVar("ItemT")


def folded(text: str) -> str:
    """Case-folded text without accents: `Aydin` finds `Aydın`, `lodz` finds `Łódź`."""
    plain = text.casefold().replace("ł", "l").replace("ı", "i").replace("ø", "o").replace("đ", "d")
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def contains(text: str, wanted: str) -> bool:
    """Whether every wanted word occurs in the text, in any order."""
    whole = folded(text)
    return all(word in whole for word in folded(wanted).split())


def score(text: str, wanted: str) -> float | None:
    """Match score of the wanted letters in the text, in their order: higher is better, None is no match."""
    whole, letters = folded(text), folded(wanted).replace(" ", "")
    if not letters:
        return 0.0
    at = whole.find(folded(wanted).strip())
    if at >= 0:
        starts_word = at == 0 or not whole[at - 1].isalnum()
        return 1_000.0 + (500.0 if starts_word else 0.0) - at - len(whole) / 100
    total, position, previous = 0.0, 0, -2
    for letter in letters:
        position = whole.find(letter, position)
        if position < 0:
            return None
        starts_word = position == 0 or not whole[position - 1].isalnum()
        total += 10.0 if starts_word else 6.0 if position == previous + 1 else 1.0
        previous = position
        position += 1
    return total - len(whole) / 100


def best(items: Iterable[ItemT], wanted: str, text_of: Callable[[ItemT], str]) -> list[ItemT]:
    """The items that match, best first; equals keep their order."""
    scored = ((score(text_of(item), wanted), item) for item in items)
    found = [(value, item) for value, item in scored if value is not None]
    return [item for _, item in sorted(found, key=lambda pair: -pair[0])]
