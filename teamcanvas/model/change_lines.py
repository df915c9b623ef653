"""What differs between two versions of a plan, in lines of plain text for a question or a list."""

from collections.abc import Iterator, Mapping, Sequence

from teamcanvas.model.ids import ActivityId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.plural import counted
from teamcanvas.model.value import Member

MOST_NAMES = 6


def change_lines(before: Plan, after: Plan) -> tuple[str, ...]:
    """The differences, one line a subject; empty if the plans are equal. Names are text of users: never markup."""
    return tuple(_lines(before, after))


def _lines(before: Plan, after: Plan) -> Iterator[str]:
    if before.title != after.title:
        yield f"Title: “{isolated(after.title)}” instead of “{isolated(before.title)}”"
    if before.organisation != after.organisation:
        yield "The organisation's name"
    for noun, old, new in (
        ("Teams", _by_id(before.teams), _by_id(after.teams)),
        ("People", _by_id(before.people), _by_id(after.people)),
        ("Roles", _by_id(before.roles), _by_id(after.roles)),
        ("Activities", _by_id(before.activities), _by_id(after.activities)),
        ("Scenarios", _by_id(before.scenarios), _by_id(after.scenarios)),
    ):
        added = [_name(new[key]) for key in new if key not in old]
        removed = [_name(old[key]) for key in old if key not in new]
        changed = [_name(new[key]) for key in new if key in old and new[key] != old[key]]
        for words, names in (("added", added), ("removed", removed), ("changed", changed)):
            if names and (noun, words) != ("Scenarios", "changed"):
                yield f"{noun} {words}: {_listed(names)}"
    older = {one.id: one for one in before.scenarios}
    for scenario in after.scenarios:
        if scenario.id in older and scenario != older[scenario.id]:
            yield f"{isolated(scenario.title)}: {', '.join(_parts(older[scenario.id], scenario)) or 'other details'}"


def _parts(before: Scenario, after: Scenario) -> Iterator[str]:
    old, new = ({one.id: one for one in scenario.placements} for scenario in (before, after))
    for words, count in (
        ("added", sum(key not in old for key in new)),
        ("removed", sum(key not in new for key in old)),
        ("changed", sum(key in old and new[key] != old[key] for key in new)),
    ):
        if count:
            yield f"{counted(count, 'placement')} {words}"
    rows = _differing(before.raci, after.raci)
    if rows:
        yield f"{counted(rows, 'row')} of the matrix"
    for words, one, other in (
        ("title", before.title, after.title),
        ("settings", before.settings, after.settings),
        ("meetings", before.ceremonies, after.ceremonies),
        ("handovers", before.handovers, after.handovers),
        ("deputies", before.deputies, after.deputies),
        ("accepted findings", before.accepted, after.accepted),
    ):
        if one != other:
            yield words


def _by_id(members: Sequence[Member]) -> Mapping[str, Member]:
    return {member.id: member for member in members}


def _differing(before: Mapping[ActivityId, object], after: Mapping[ActivityId, object]) -> int:
    return sum(before.get(key) != after.get(key) for key in {*before, *after})


def _name(member: object) -> str:
    return isolated(str(getattr(member, "name", "") or getattr(member, "title", "")))


def _listed(names: Sequence[str]) -> str:
    rest = len(names) - MOST_NAMES
    return ", ".join(names[:MOST_NAMES]) + (f" and {rest} more" if rest > 0 else "")
