"""The key of an anonymised export: a private file that maps stand-ins to names."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import BaseModel, ValidationError

from teamcanvas.edits.anonymising import Anonymise
from teamcanvas.edits.pseudonyms import KeyEntry
from teamcanvas.export.outgoing.output import ExportError
from teamcanvas.model.ids import PersonId
from teamcanvas.storage.refusals import visible

LARGEST_KEY = 16 * 1024 * 1024
"""Bytes; a thousand people need a hundred thousand."""


class _Person(BaseModel, frozen=True):
    stand_in: str
    name: str
    id: str


class _Content(BaseModel, frozen=True):
    format: Literal["teamcanvas-key"] = "teamcanvas-key"
    version: Literal[1] = 1
    how: Anonymise
    people: tuple[_Person, ...]


class Key(NamedTuple):
    """The content of a key file."""

    how: Anonymise
    """The kind of stand-ins."""
    entries: tuple[KeyEntry, ...]


def read_key(path: Path) -> Key | None:
    """The content of the file, None if there is no such file.

    Raises:
        ExportError: it cannot be read, or is no key file.
    """
    shown = visible(str(path))
    try:
        if not path.is_file():
            if path.exists():
                raise ExportError(f"{shown} is not a file. Name another key file.")
            return None
        with path.open("rb") as file:
            data = file.read(LARGEST_KEY + 1)
        if len(data) > LARGEST_KEY:
            raise ExportError(f"{shown} is too large to be a key. Name another key file.")
        content = _Content.model_validate_json(data)
    except (OSError, ValueError) as problem:
        if isinstance(problem, ValidationError):
            raise ExportError(
                f"{shown} is not a key of Team Canvas and stays as it is. Name another key file."
            ) from None
        reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
        raise ExportError(f"{shown} cannot be read: {reason.lower()}. Name another key file.") from problem
    return Key(content.how, tuple(KeyEntry(one.stand_in, one.name, PersonId(one.id)) for one in content.people))


def joined_key(path: Path, how: Anonymise, entries: Sequence[KeyEntry]) -> bytes:
    """The new content of the file: the key of this export joined with those of earlier ones.

    Raises:
        ExportError: the file is no key file, or gives the same stand-ins to other people.
    """
    earlier = read_key(path)
    joined = {entry.stand_in: entry for entry in earlier.entries} if earlier else {}
    for entry in entries:
        there = joined.get(entry.stand_in)
        if there and there.name != entry.name and (how != "pseudonyms" or there.person != entry.person):
            raise ExportError(
                f"In {visible(str(path))} {visible(entry.stand_in)} is somebody else, as an earlier export had it. "
                "Name another key file."
            )
        joined[entry.stand_in] = entry
    if earlier and earlier.how != how:
        raise ExportError(f"{visible(str(path))} is the key of {earlier.how}, not of {how}. Name another key file.")
    content = {
        "format": "teamcanvas-key",
        "version": 1,
        "how": how,
        "people": [{"stand_in": one.stand_in, "name": one.name, "id": one.person} for one in joined.values()],
    }
    return f"{json.dumps(content, ensure_ascii=False, indent=1)}\n".encode("utf-8", "surrogatepass")
