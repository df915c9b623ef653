"""Typed ids and the sources of new ones. An id is opaque and never shown."""

import random
from collections.abc import Container
from typing import NewType, Protocol

PersonId = NewType("PersonId", str)
TeamId = NewType("TeamId", str)
RoleId = NewType("RoleId", str)
ActivityId = NewType("ActivityId", str)
CapabilityId = NewType("CapabilityId", str)
ScenarioId = NewType("ScenarioId", str)
PlacementId = NewType("PlacementId", str)

_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"  # without l, o, 0, 1: easy to mistake when read aloud


class IdSource(Protocol):
    """Generates unused ids. It is passed into edits to keep them pure functions."""

    def fresh(self, prefix: str, taken: Container[str]) -> str:
        """An id that begins with `prefix` and is not in `taken`."""
        ...


class RandomIds:
    """Short random ids: they do not collide when two people edit copies of one plan."""

    def __init__(self, seed: int | None = None) -> None:
        """Random ids; reproducible with a seed, else from the operating system's randomness."""
        self._random = random.Random(seed)

    def fresh(self, prefix: str, taken: Container[str]) -> str:
        """Six random characters behind the prefix."""
        while True:
            candidate = prefix + "".join(self._random.choices(_ALPHABET, k=6))
            if candidate not in taken:
                return candidate


class SequentialIds:
    """p01, p02, …: the lowest free number, for reproducible files."""

    def fresh(self, prefix: str, taken: Container[str]) -> str:
        """The prefix and the lowest free number, at least two digits."""
        number = 1
        while (candidate := f"{prefix}{number:02d}") in taken:
            number += 1
        return candidate
