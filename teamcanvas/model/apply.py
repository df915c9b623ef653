"""Applies a change to a plan."""

from collections.abc import Mapping
from itertools import groupby
from typing import TypeVar

from teamcanvas.model.change import ABSENT, Absent, Change, Difference, Path, Reordering, is_member_list
from teamcanvas.model.plan import Plan
from teamcanvas.model.value import Member, Value

Record = TypeVar("Record", bound=Value)


class UnusableChangeError(Exception):
    """The change does not belong to this plan, for example because it was made from another version of it."""


def apply(plan: Plan, change: Change) -> Plan:
    """The plan after the change.

    Raises:
        UnusableChangeError: it refers to something that the plan does not have.
    """
    return _applied(plan, change.differences, change.reorderings, 0)


def _applied(
    record: Record, differences: tuple[Difference, ...], reorderings: tuple[Reordering, ...], depth: int
) -> Record:
    fields: dict[str, object] = {}
    by_field: dict[str, tuple[list[Difference], list[Reordering]]] = {}
    for difference in differences:
        by_field.setdefault(_step(difference.path, depth), ([], []))[0].append(difference)
    for reordering in reorderings:
        by_field.setdefault(_step(reordering.path, depth), ([], []))[1].append(reordering)
    for name, (mine, orders) in by_field.items():
        if name not in type(record).model_fields:
            raise UnusableChangeError(f"{type(record).__name__} has no field {name}")
        fields[name] = _field(getattr(record, name), tuple(mine), tuple(orders), depth + 1)
    return record.replace(**fields)


def _step(path: Path, depth: int) -> str:
    if len(path) <= depth:
        raise UnusableChangeError("the path is too short: it does not name a field")
    return path[depth]


def _field(value: object, differences: tuple[Difference, ...], orders: tuple[Reordering, ...], depth: int) -> object:
    whole = [difference for difference in differences if len(difference.path) == depth]
    if whole:
        return whole[-1].after
    if isinstance(value, Mapping):
        return _mapping(value, differences, depth)  # pyright: ignore[reportUnknownArgumentType] - any mapping
    if is_member_list(value):
        return _members(value, differences, orders, depth)
    if isinstance(value, Value):
        return _applied(value, differences, orders, depth)
    raise UnusableChangeError(f"nothing is inside {'/'.join(differences[0].path[:depth])}")


def _mapping(value: Mapping[str, object], differences: tuple[Difference, ...], depth: int) -> dict[str, object]:
    changed = dict(value)
    for difference in differences:
        key = difference.path[depth]
        if isinstance(difference.after, Absent):
            changed.pop(key, None)
        else:
            changed[key] = difference.after
    return changed


def _members(
    members: tuple[Member, ...], differences: tuple[Difference, ...], orders: tuple[Reordering, ...], depth: int
) -> tuple[Member, ...]:
    changed = {member.id: member for member in members}
    for key, group in groupby(differences, key=lambda difference: difference.path[depth]):
        mine = tuple(group)
        here = [difference for difference in mine if len(difference.path) == depth + 1]
        if here:
            _set_member(changed, key, here[-1].after)
        elif key in changed:
            deeper = tuple(order for order in orders if len(order.path) > depth and order.path[depth] == key)
            changed[key] = _applied(changed[key], mine, deeper, depth + 1)
        else:
            raise UnusableChangeError(f"nothing has the id {key}")
    return _ordered(changed, differences, orders, depth)


def _set_member(members: dict[str, Member], key: str, after: object) -> None:
    if after is ABSENT:
        if members.pop(key, None) is None:
            raise UnusableChangeError(f"nothing has the id {key}")
    elif isinstance(after, Member):
        members[key] = after
    else:
        raise UnusableChangeError(f"{key} would not be a record with an id")


def _ordered(
    members: dict[str, Member], differences: tuple[Difference, ...], orders: tuple[Reordering, ...], depth: int
) -> tuple[Member, ...]:
    touched = {difference.path[depth] for difference in differences}
    # A member may contain a list that was only reordered, which has no difference of its own.
    for key in {order.path[depth] for order in orders if len(order.path) > depth} - touched:
        if key not in members:
            raise UnusableChangeError(f"nothing has the id {key}")
        inside = tuple(order for order in orders if len(order.path) > depth and order.path[depth] == key)
        members[key] = _applied(members[key], (), inside, depth + 1)
    for order in orders:
        if len(order.path) == depth:
            if len(order.after) != len(members) or set(order.after) != set(members):
                raise UnusableChangeError("the reordering lists other members than the plan has")
            return tuple(members[key] for key in order.after)
    return tuple(members.values())
