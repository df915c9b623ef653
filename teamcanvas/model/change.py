"""The difference between two plans, computed by `diff` and applied by `apply`.

The store emits changes, views update from them, and the journal writes them to disk.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard, cast

from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.value import Member, Value

Path = tuple[str, ...]
"""Field names, ids of list members and keys of mappings, outermost first: `("people", "p01")`."""


Keyed = Mapping[str, object]


class Absent:
    """Sentinel for a member that does not exist before it is added or after it is removed."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = Absent()


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that differs."""

    path: Path
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Reordering:
    """The ids of all members of a list, before and after it was reordered or members were inserted in between."""

    path: Path
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Everything that differs between an older and a newer plan."""

    differences: tuple[Difference, ...] = ()
    reorderings: tuple[Reordering, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.differences or self.reorderings)

    def touches(self, *prefix: str) -> bool:
        """Whether anything at, above or below this path differs."""
        entries: Iterable[Difference | Reordering] = (*self.differences, *self.reorderings)
        return any(entry.path[: len(prefix)] == prefix or prefix[: len(entry.path)] == entry.path for entry in entries)

    @property
    def scenarios(self) -> frozenset[str]:
        """The ids of the scenarios in which something differs, or which came or went."""
        paths = (entry.path for entry in (*self.differences, *self.reorderings))
        return frozenset(path[1] for path in paths if path[0] == "scenarios" and len(path) > 1)


def diff(before: Plan, after: Plan) -> Change:
    """The change from one plan to the other. Parts that are the same object are not compared."""
    differences: list[Difference] = []
    reorderings: list[Reordering] = []
    _diff_record((), before, after, differences, reorderings)
    return Change(tuple(differences), tuple(reorderings))


def _diff_record(
    path: Path, before: Value, after: Value, differences: list[Difference], reorderings: list[Reordering]
) -> None:
    for name, old in before.fields():
        new = getattr(after, name)
        if old is new:
            continue
        here = (*path, name)
        if is_member_list(old) and is_member_list(new) and (old or new):
            _diff_members(here, old, new, differences, reorderings)
        elif isinstance(old, Value) and isinstance(new, Value) and old.model_extra == new.model_extra:
            _diff_record(here, old, new, differences, reorderings)
        elif isinstance(old, Mapping):
            _diff_mapping(here, cast(Keyed, old), cast(Keyed, new), differences)  # all keys of a plan are text
        elif old != new:
            differences.append(Difference(here, old, cast(object, new)))  # getattr knows no type


def _diff_mapping(
    path: Path, before: Mapping[str, object], after: Mapping[str, object], differences: list[Difference]
) -> None:
    for key, old in before.items():
        new = after.get(key, ABSENT)
        if old is not new and old != new:
            differences.append(Difference((*path, key), old, new))
    differences.extend(Difference((*path, key), ABSENT, new) for key, new in after.items() if key not in before)


def _diff_members(
    path: Path,
    before: Sequence[Member],
    after: Sequence[Member],
    differences: list[Difference],
    reorderings: list[Reordering],
) -> None:
    pairs = [(old, new) for old, new in zip(before, after, strict=False) if old is not new]
    if len(before) == len(after) and all(old.id == new.id for old, new in pairs):
        # The usual case: the same members in the same order.
        for old, new in pairs:
            _diff_member((*path, old.id), old, new, differences, reorderings)
        return
    old_by_id = {member.id: member for member in before}
    new_by_id = {member.id: member for member in after}
    for key, old in old_by_id.items():
        new = new_by_id.get(key)
        if new is None:
            differences.append(Difference((*path, key), old, ABSENT))
        elif new is not old:
            _diff_member((*path, key), old, new, differences, reorderings)
    came = [key for key in new_by_id if key not in old_by_id]
    differences.extend(Difference((*path, key), ABSENT, new_by_id[key]) for key in came)
    # Without a reordering, apply() closes the gaps of removed members and appends new ones.
    expected = [key for key in old_by_id if key in new_by_id] + came
    back = [key for key in new_by_id if key in old_by_id] + [key for key in old_by_id if key not in new_by_id]
    if expected != list(new_by_id) or back != list(old_by_id):
        reorderings.append(Reordering(path, tuple(old_by_id), tuple(new_by_id)))


def _diff_member(
    path: Path, before: Member, after: Member, differences: list[Difference], reorderings: list[Reordering]
) -> None:
    # Unknown keys have no path, so a record whose unknown keys differ is replaced as a whole.
    if isinstance(before, Scenario) and isinstance(after, Scenario) and before.model_extra == after.model_extra:
        _diff_record(path, before, after, differences, reorderings)
    elif before != after:
        differences.append(Difference(path, before, after))


def is_member_list(value: object) -> TypeGuard[tuple[Member, ...]]:
    """A list of records with ids: compared member by member. All others are compared as a whole."""
    if not isinstance(value, tuple):
        return False
    members = cast(tuple[object, ...], value)  # isinstance leaves the members' type unknown
    # All members of a field have the same type, so the first one decides.
    return not members or isinstance(members[0], Member)
