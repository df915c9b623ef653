"""Finds dangling references outside placements: to people, teams, roles and activities that the plan lacks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from teamcanvas.model.plan import CeremonyKind
from teamcanvas.model.stage import known_stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject

_MEETINGS: Mapping[CeremonyKind, str] = {
    "stand-up": "A stand-up",
    "backlog": "A backlog",
    "steering": "A steering meeting",
    "review": "A review",
}


@dataclass(frozen=True, slots=True)
class Dangling:
    """One place in the plan with dangling references."""

    subject: Subject
    where: Subject | str
    """The place in words, or the person whose record it is."""
    unknown: tuple[str, ...]
    """What it refers to, in words, each once."""


def dangling(facts: Facts) -> Iterator[Dangling]:
    """All such places, each once."""
    found: dict[Subject, tuple[Subject | str, dict[str, None]]] = {}
    for subject, where, unknown in (
        *_in_people(facts),
        *_in_ceremonies(facts),
        *_in_handovers(facts),
        *_in_roles(facts),
        *_in_lists(facts),
    ):
        found.setdefault(subject, (where, {}))[1][unknown] = None
    for subject, (where, unknown) in found.items():
        yield Dangling(subject, where, tuple(unknown))


_Found = tuple[Subject, Subject | str, str]


def _in_people(facts: Facts) -> Iterator[_Found]:
    people, teams = facts.people, facts.teams
    for person in people.values():
        if person.team is not None and person.team not in teams:
            yield *_of_person(person.id), _team(person.team)
        if person.reports_to is not None and person.reports_to not in people:
            yield *_of_person(person.id), _person(person.reports_to)


def _of_person(person: str) -> tuple[Subject, Subject]:
    subject = Subject("person", person)
    return subject, subject


def _in_ceremonies(facts: Facts) -> Iterator[_Found]:
    for one in facts.ceremonies:
        subject, where = Subject("setting", f"ceremonies.{one.kind}"), _MEETINGS[one.kind]
        if one.team is not None and one.team not in facts.teams:
            yield subject, where, _team(one.team)
        for person in one.people:
            if person not in facts.people:
                yield subject, where, _person(person)


def _in_roles(facts: Facts) -> Iterator[_Found]:
    roles = facts.catalogue.roles
    for role in roles.values():
        for other in role.counts_as:
            if other not in roles or roles[other].counts_as:
                yield Subject("role", role.id), Subject("role", role.id), f"the role “{other}” that it counts as"


def _in_handovers(facts: Facts) -> Iterator[_Found]:
    subject, where = Subject("setting", "handovers"), "A handover"
    for one in facts.handovers:
        for stage in (one.from_stage, one.to_stage):
            if known_stage(stage) is None:
                yield subject, where, f"the stage “{stage}”"
        for person in (one.giver, one.receiver):
            if person is not None and person not in facts.people:
                yield subject, where, _person(person)


def _in_lists(facts: Facts) -> Iterator[_Found]:
    # Data of a removed activity is kept, in case it is brought back.
    known = facts.rows.keys() | facts.catalogue.removed.keys()
    settings = ("accountable", "absent", "deputies", "raci")
    named, absent, deputies, edited = (Subject("setting", name) for name in settings)
    for activity, person in facts.named.items():
        if activity not in known:
            yield named, "The list of who answers by name", _activity(activity)
        if person not in facts.people:
            yield named, "The list of who answers by name", _person(person)
    for person in facts.absent:
        if person not in facts.people:
            yield absent, "The list of who is away", _person(person)
    for one in facts.deputies:
        for person in (one.person, one.deputy):
            if person not in facts.people:
                yield deputies, "The list of deputies", _person(person)
        if one.role not in facts.catalogue.roles:
            yield deputies, "The list of deputies", f"the role “{one.role}”"
    for activity in facts.edited_rows:
        if activity not in known:
            yield edited, "The RACI matrix", _activity(activity)


def _person(person: str) -> str:
    return f"the person “{person}”"


def _team(team: str) -> str:
    return f"the team “{team}”"


def _activity(activity: str) -> str:
    return f"the activity “{activity}”"
