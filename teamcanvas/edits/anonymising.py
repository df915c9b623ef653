"""A plan without the real names of its people, for everything that leaves the house.

A pure edit like any other: whatever is made from its result cannot know the names. Findings are checked on the plan
itself and only told with the names of this one, because what somebody accepted is recognised by what it said.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Literal, TypeAlias, cast, get_args

from pydantic import TypeAdapter

from teamcanvas.edits.name_scrubbing import NameScrubber
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Person, Plan, Scenario
from teamcanvas.resources import resource

Anonymise: TypeAlias = Literal["none", "initials", "roles", "pseudonyms"]
ANONYMISE: tuple[Anonymise, ...] = get_args(Anonymise)


@dataclass(frozen=True, slots=True)
class Anonymised:
    """A plan without real names, and who is who."""

    plan: Plan
    key: Mapping[str, str]
    """The real name for each name that stands in the plan; it belongs to the sender only."""
    scrub: Callable[[str], str]
    """Takes the real names out of any other text, such as a file's name."""


def anonymised(plan: Plan, scenario_id: str, how: Anonymise, known: Mapping[str, str] | None = None) -> Anonymised:
    """The plan with other names for its people, free texts included.

    Args:
        plan: as it is.
        scenario_id: roles are numbered as this scenario has them.
        how: which names stand for people.
        known: the key of an earlier export, so that the same person keeps the pseudonym.

    Raises:
        KeyError: the plan has no such scenario.
    """
    scenario = plan.scenario(scenario_id)
    if how == "none":
        return Anonymised(plan, {}, str)
    names = _names(plan, scenario, how, known or {})
    scrubber = NameScrubber((person.name, names[person.id]) for person in plan.people)
    key = {names[person.id]: person.name for person in plan.people}
    return Anonymised(_renamed(plan, names, scrubber.scrubbed), key, scrubber.scrubbed)


Names: TypeAlias = Mapping[PersonId, str]


def _names(plan: Plan, scenario: Scenario, how: Anonymise, known: Mapping[str, str]) -> Names:
    match how:
        case "none":
            return {person.id: person.name for person in plan.people}
        case "initials":
            return _initials(plan)
        case "roles":
            return _roles(plan, scenario)
        case "pseudonyms":
            return _pseudonyms(plan, known)


def _initials(plan: Plan) -> Names:
    letters = {person.id: _letters(person.name) for person in plan.people}
    return _numbered(letters, number_single=False)


def _letters(name: str) -> str:
    return " ".join(f"{word[0].upper()}." for word in name.split() if word[0].isalnum()) or "N."


def _roles(plan: Plan, scenario: Scenario) -> Names:
    catalogue = catalogue_of(plan)
    main: dict[PersonId, tuple[float, str]] = {}
    for placement in scenario.placements:
        if placement.person is not None:
            share = main.get(placement.person, (0.0, ""))[0]
            if placement.fte > share or placement.person not in main:
                main[placement.person] = placement.fte, catalogue.role_title(placement.role)
    titles = {person.id: main.get(person.id, (0.0, "Person"))[1] for person in plan.people}
    return _numbered(titles, number_single=True)


def _numbered(names: Names, *, number_single: bool) -> Names:
    seen: Counter[str] = Counter()
    numbered: dict[PersonId, str] = {}
    for person, name in names.items():
        seen[name] += 1
        numbered[person] = f"{name} {seen[name]}" if number_single or seen[name] > 1 else name
    return numbered


def _pseudonyms(plan: Plan, known: Mapping[str, str]) -> Names:
    real = {word for person in plan.people for word in person.name.casefold().split()}
    earlier = {name: pseudonym for pseudonym, name in known.items()}
    twice = {name for name, times in Counter(person.name for person in plan.people).items() if times > 1}
    given: dict[PersonId, str] = {}
    for person in plan.people:
        if person.name in earlier and person.name not in twice:
            given[person.id] = earlier[person.name]
    taken = {*given.values(), *known}
    # A word of a real name must not come back as somebody's pseudonym.
    words = [word for word in _plants() if word.casefold() not in real]
    # In the order of ids, which stays when people are sorted or renamed.
    for person in sorted(plan.people, key=lambda one: one.id):
        if person.id not in given:
            given[person.id] = _free_pseudonym(person, words, taken)
            taken.add(given[person.id])
    return given


@cache
def _plants() -> tuple[str, ...]:
    """Nobody is called after somebody, and no name tells sex or origin."""
    whole = TypeAdapter(dict[str, object]).validate_json(resource("catalogue", "pseudonyms.json").read_bytes())
    return TypeAdapter(tuple[str, ...]).validate_python(whole["words"])


def _free_pseudonym(person: Person, words: Sequence[str], taken: set[str]) -> str:
    start = int.from_bytes(hashlib.sha256(person.id.encode()).digest()[:4], "big") % len(words)
    for number in count(1):
        for word in (*words[start:], *words[:start]):
            name = word if number == 1 else f"{word} {number}"
            if name not in taken:
                return name
    raise AssertionError("numbers do not end")


def _renamed(plan: Plan, names: Names, scrub: Callable[[str], str]) -> Plan:
    return plan.replace(
        title=scrub(plan.title),
        organisation=scrub(plan.organisation),
        teams=tuple(team.replace(name=scrub(team.name)) for team in plan.teams),
        people=tuple(
            person.replace(
                name=names[person.id],
                job_title=scrub(person.job_title),
                note=scrub(person.note),
                skills=tuple(map(scrub, person.skills)),
            )
            for person in plan.people
        ),
        roles=tuple(role.replace(title=scrub(role.title), summary=scrub(role.summary)) for role in plan.roles),
        activities=tuple(
            activity.replace(
                title=scrub(activity.title), summary=scrub(activity.summary), tags=tuple(map(scrub, activity.tags))
            )
            for activity in plan.activities
        ),
        scenarios=tuple(_renamed_scenario(scenario, scrub) for scenario in plan.scenarios),
    )


def _renamed_scenario(scenario: Scenario, scrub: Callable[[str], str]) -> Scenario:
    return scenario.replace(
        title=scrub(scenario.title),
        handovers=tuple(one.replace(artefacts=scrub(one.artefacts)) for one in scenario.handovers),
        notes=tuple(_scrubbed(note, scrub) for note in scenario.notes),
        accepted=tuple(one.replace(reason=scrub(one.reason), owner=scrub(one.owner)) for one in scenario.accepted),
    )


def _scrubbed(note: object, scrub: Callable[[str], str]) -> object:
    """A note of any form: all texts in it."""
    if isinstance(note, str):
        return scrub(note)
    if isinstance(note, Mapping):
        entries = cast(Mapping[object, object], note)  # isinstance leaves open what is in it
        return {key: _scrubbed(value, scrub) for key, value in entries.items()}
    if isinstance(note, tuple | list):
        return [_scrubbed(part, scrub) for part in cast(tuple[object, ...], note)]  # as above
    return note
