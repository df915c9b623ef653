"""Several things in one sentence."""

from collections.abc import Iterable


def listed(names: Iterable[str], word: str = "and") -> str:
    """Names in a sentence: A, B and C."""
    several = list(names)
    return f" {word} ".join([", ".join(several[:-1]), several[-1]] if len(several) > 1 else several)
