"""Lists things within a sentence."""

from collections.abc import Iterable


def listed(names: Iterable[str], word: str = "and") -> str:
    """Names in a sentence: A, B and C; or A as well as B and C, if `B and C` is one of them."""
    several = list(names)
    if word == "and" and several and " and " in several[-1]:
        word = "as well as"
    return f" {word} ".join([", ".join(several[:-1]), several[-1]] if len(several) > 1 else several)


def some_of(things: tuple[object, ...], most: int = 5) -> tuple[object, ...]:
    """The first `most` things, and the number of the others."""
    return things if len(things) <= most + 1 else (*things[:most], f"{len(things) - most} others")
