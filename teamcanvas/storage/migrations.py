"""Brings the values of an older file to the version that this program reads, one version a step.

A step takes the plain JSON values of version n and gives those of version n + 1. Steps are never changed after a
release, and each comes with a file of its version under `tests/storage/files`.
"""

from collections.abc import Callable, Mapping

from teamcanvas.storage.json_text import Json

JsonObject = dict[str, Json]
Migration = Callable[[JsonObject], JsonObject]

VERSION = 1
"""The version of the format that this program writes."""

MIGRATIONS: Mapping[int, Migration] = {}
"""What to do with a file of each older version. There is none yet: version 1 is the first."""


def oldest(steps: Mapping[int, Migration] = MIGRATIONS) -> int:
    """The oldest version that can be read."""
    return min(steps, default=VERSION)


def migrated(values: JsonObject, version: int, steps: Mapping[int, Migration] = MIGRATIONS) -> JsonObject:
    """The values of a file of some version as those of the current one; the given values stay as they are.

    Raises:
        KeyError: there is no way from that version.
    """
    for step in range(version, VERSION):
        values = {**steps[step](values), "version": step + 1}
    return values
