"""Replaces the real names of people in a plan, for export.

A pure edit: output made from its result cannot contain the real names. Findings are computed on the original plan and
only worded with the pseudonyms, because an acceptance is matched by the text of its finding.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast, get_args

from teamcanvas.edits.name_scrubbing import SOMEBODY, NameScrubber
from teamcanvas.edits.pseudonyms import KeyEntry, pseudonyms
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Plan, Scenario

Anonymise: TypeAlias = Literal["none", "initials", "roles", "pseudonyms"]
ANONYMISE: tuple[Anonymise, ...] = get_args(Anonymise)


@dataclass(frozen=True, slots=True)
class Anonymised:
    """A plan without real names, and the key to its pseudonyms."""

    plan: Plan
    key: tuple[KeyEntry, ...]
    """The person behind each pseudonym; only for the sender."""
    scrub: Callable[[str], str]
    """Removes the real names from any other text, such as a file name."""


def anonymised(plan: Plan, scenario_id: str, how: Anonymise, known: Sequence[KeyEntry] = ()) -> Anonymised:
    """Replace the names of people, in free texts too.

    Args:
        plan: the original.
        scenario_id: the scenario whose roles give names such as "Data engineer 2".
        how: the kind of names that replace the real ones.
        known: the key of an earlier export, so that the same person keeps the pseudonym.

    Raises:
        KeyError: the plan has no such scenario.
    """
    scenario = plan.scenario(scenario_id)
    if how == "none":
        return Anonymised(plan, (), str)
    names = _names(plan, scenario, how, known)
    scrubber = NameScrubber((person.name, names[person.id]) for person in plan.people)
    key = tuple(KeyEntry(names[person.id], person.name, person.id) for person in plan.people)
    return Anonymised(_renamed(plan, names, scrubber.scrubbed), key, scrubber.scrubbed)


Names: TypeAlias = Mapping[PersonId, str]


def _names(plan: Plan, scenario: Scenario, how: Anonymise, known: Sequence[KeyEntry]) -> Names:
    match how:
        case "none":
            return {person.id: person.name for person in plan.people}
        case "initials":
            return _initials(plan)
        case "roles":
            return _roles(plan, scenario)
        case "pseudonyms":
            return pseudonyms(plan.people, known)


def _initials(plan: Plan) -> Names:
    letters = {person.id: _letters(person.name) for person in plan.people}
    return _numbered(letters, number_single=False)


def _letters(name: str) -> str:
    words = name.split()
    # What has no letters but its first ones is no secret then.
    if all(len(word) == 1 for word in words):
        return "N."
    return " ".join(f"{word[0].upper()}." for word in words if word[0].isalnum()) or "N."


def _roles(plan: Plan, scenario: Scenario) -> Names:
    catalogue = catalogue_of(plan)
    # A role may be called after somebody.
    nobody = NameScrubber((person.name, SOMEBODY) for person in plan.people)
    main: dict[PersonId, tuple[float, str]] = {}
    for placement in scenario.placements:
        if placement.person is not None:
            share = main.get(placement.person, (0.0, ""))[0]
            if placement.fte > share or placement.person not in main:
                main[placement.person] = placement.fte, catalogue.role_title(placement.role)
    titles = {person.id: main.get(person.id, (0.0, "Person"))[1] for person in plan.people}
    return _numbered({person: nobody.scrubbed(title) for person, title in titles.items()}, number_single=True)


def _numbered(names: Names, *, number_single: bool) -> Names:
    seen: Counter[str] = Counter()
    numbered: dict[PersonId, str] = {}
    for person, name in names.items():
        seen[name] += 1
        numbered[person] = f"{name} {seen[name]}" if number_single or seen[name] > 1 else name
    return numbered


def _renamed(plan: Plan, names: Names, scrub: Callable[[str], str]) -> Plan:
    return plan.replace(
        title=scrub(plan.title),
        organisation=scrub(plan.organisation),
        teams=tuple(team.replace(name=scrub(team.name)) for team in plan.teams),
        people=tuple(
            person.replace(
                name=names[person.id],
                job_title=scrub(person.job_title),
                employer=scrub(person.employer),
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
    """A note of any JSON type, with all texts in it scrubbed."""
    if isinstance(note, str):
        return scrub(note)
    if isinstance(note, Mapping):
        entries = cast(Mapping[object, object], note)  # isinstance leaves open what is in it
        return {key: _scrubbed(value, scrub) for key, value in entries.items()}
    if isinstance(note, tuple | list):
        return [_scrubbed(part, scrub) for part in cast(tuple[object, ...], note)]  # as above
    return note
