"""Migrates the values of an older file to the current version, one version at a time.

A migration converts the JSON values of version n to those of version n + 1. It is never changed after a release, and
comes with a file of its version under `tests/storage/files`.
"""

from collections.abc import Callable, Mapping

from teamcanvas.storage.json_text import Json

JsonObject = dict[str, Json]
Migration = Callable[[JsonObject], JsonObject]

VERSION = 1
"""The version of the format that this program writes."""

MIGRATIONS: Mapping[int, Migration] = {}
"""The migration from each older version. There is none yet: version 1 is the first."""


def oldest(steps: Mapping[int, Migration] = MIGRATIONS) -> int:
    """The oldest version that can be read."""
    return min(steps, default=VERSION)


def migrated(values: JsonObject, version: int, steps: Mapping[int, Migration] = MIGRATIONS) -> JsonObject:
    """The values of a file migrated to the current version; the argument is not modified.

    Raises:
        KeyError: there is no migration from that version.
    """
    for step in range(version, VERSION):
        values = {**steps[step](values), "version": step + 1}
    return values
