"""Pseudonyms of people: names of plants, stable for each person when other parts of the plan change."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import count
from typing import NamedTuple

from pydantic import TypeAdapter

from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Person
from teamcanvas.resources import resource

_SIMILAR = 0.7


class KeyEntry(NamedTuple):
    """The pseudonym of a person."""

    stand_in: str
    """The pseudonym."""
    name: str
    """The real name."""
    person: PersonId
    """The id, which distinguishes people of the same name and identifies a renamed person."""


def pseudonyms(people: Sequence[Person], known: Sequence[KeyEntry] = ()) -> Mapping[PersonId, str]:
    """Choose a pseudonym for each person that is no part of a real name.

    Args:
        people: all people of a plan.
        known: earlier pseudonyms, from this plan or another one; they are not reused for other people.
    """
    real = {word for person in people for word in person.name.casefold().split()}
    given = {
        person: stand_in
        for person, stand_in in _kept(people, known).items()
        if real.isdisjoint(stand_in.casefold().split())
    }
    taken = {*given.values(), *(entry.stand_in for entry in known)}
    words = [word for word in _plants() if word.casefold() not in real]
    # In the order of ids, which does not change when people are sorted or renamed.
    for person in sorted(people, key=lambda one: one.id):
        if person.id not in given:
            given[person.id] = _free(person, words, taken)
            taken.add(given[person.id])
    return given


def _kept(people: Sequence[Person], known: Sequence[KeyEntry]) -> Mapping[PersonId, str]:
    """Match known people by id and name; then by name, for people removed and added again or from another plan; then by
    id, for people who were renamed.
    """
    by_both = {(entry.person, entry.name): entry.stand_in for entry in known}
    kept = {one.id: by_both[one.id, one.name] for one in people if (one.id, one.name) in by_both}
    by_name = {entry.name: entry.stand_in for entry in known if entry.stand_in not in kept.values()}
    for one in people:
        if one.id not in kept and one.name in by_name:
            kept[one.id] = by_name.pop(one.name)
    by_id = {entry.person: entry for entry in known if entry.stand_in not in kept.values()}
    for one in people:
        entry = by_id.get(one.id)
        # An equal id alone may be a coincidence: another plan, or a new person, may have it too.
        if one.id not in kept and entry and _alike(entry.name, one.name):
            kept[one.id] = entry.stand_in
    return kept


def _alike(old: str, new: str) -> bool:
    """Whether one name may be the other after a marriage or a corrected typo."""
    before, after = old.casefold(), new.casefold()
    return not set(before.split()).isdisjoint(after.split()) or SequenceMatcher(None, before, after).ratio() > _SIMILAR


@cache
def _plants() -> tuple[str, ...]:
    """Names of plants: they do not resemble real names, and do not suggest sex or origin."""
    whole = TypeAdapter(dict[str, object]).validate_json(resource("catalogue", "pseudonyms.json").read_bytes())
    return TypeAdapter(tuple[str, ...]).validate_python(whole["words"])


def _free(person: Person, words: Sequence[str], taken: Collection[str]) -> str:
    start = int.from_bytes(hashlib.sha256(person.id.encode()).digest()[:4], "big") % len(words)
    for number in count(1):
        for word in (*words[start:], *words[:start]):
            name = word if number == 1 else f"{word} {number}"
            if name not in taken:
                return name
    raise AssertionError("numbers do not end")
