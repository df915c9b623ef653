"""Edits of the people of a plan."""

from collections.abc import Iterable
from datetime import date

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import find_person, with_member
from teamcanvas.model.ids import IdSource, PersonId
from teamcanvas.model.plan import Ceremony, Handover, Learning, Person, Placement, Plan, Scenario


def names_in(text: str) -> tuple[str, ...]:
    """The names in pasted text: one per line, stripped, without empty lines."""
    return tuple(name for line in text.splitlines() if (name := line.strip()))


def add_people(plan: Plan, names: Iterable[str], ids: IdSource) -> Plan:
    """Append people with a capacity of 1.0 FTE each."""
    people = list(plan.people)
    taken = {person.id for person in people}
    for name in names:
        person = PersonId(ids.fresh("p", taken))
        taken.add(person)
        people.append(Person(id=person, name=_checked_name(name)))
    return plan.replace(people=tuple(people))


def rename_person(plan: Plan, person: PersonId, name: str) -> Plan:
    """Rename a person."""
    return plan.replace(people=with_member(plan.people, find_person(plan, person).replace(name=_checked_name(name))))


def set_capacity(plan: Plan, person: PersonId, capacity: float) -> Plan:
    """Set the capacity of a person, 0 to 10 FTE."""
    if not 0 <= capacity <= 10:
        raise EditRefusedError("A capacity lies between 0 and 10 FTE.")
    return plan.replace(people=with_member(plan.people, find_person(plan, person).replace(capacity=capacity)))


def set_skills(plan: Plan, person: PersonId, skills: Iterable[str]) -> Plan:
    """Set the skills of a person; stored sorted and without duplicates. What they have is no longer to be learned."""
    kept = tuple(sorted({skill.strip() for skill in skills} - {""}))
    before = find_person(plan, person)
    learning = tuple(one for one in before.learning if one.skill not in kept)
    return plan.replace(people=with_member(plan.people, before.replace(skills=kept, learning=learning)))


def plan_learning(plan: Plan, person: PersonId, skills: Iterable[str], until: str = "") -> Plan:
    """Plan that a person learns skills until a date; those they have already are left out.

    Raises:
        EditRefusedError: there is nothing to learn, or the date is none.
    """
    before, end = find_person(plan, person), until.strip()
    if end and not is_date(end):
        raise EditRefusedError("A training ends on a date such as 2027-03-31, or in a month such as 2027-03.")
    wanted = dict.fromkeys(skill.strip() for skill in skills)
    new = [skill for skill in wanted if skill and skill not in before.skills]
    if not new:
        raise EditRefusedError("These skills are noted already.")
    kept = (one for one in before.learning if one.skill not in new)
    learning = sorted((*kept, *(Learning(skill=skill, until=end) for skill in new)), key=lambda one: one.skill)
    return plan.replace(people=with_member(plan.people, before.replace(learning=tuple(learning))))


def drop_learning(plan: Plan, person: PersonId, skill: str) -> Plan:
    """Plan no longer that a person learns a skill."""
    before = find_person(plan, person)
    left = tuple(one for one in before.learning if one.skill != skill)
    return plan.replace(people=with_member(plan.people, before.replace(learning=left)))


def finish_learning(plan: Plan, person: PersonId, skill: str) -> Plan:
    """A person has learned a skill: it is one of theirs, and no longer planned."""
    return set_skills(plan, person, (*find_person(plan, person).skills, skill))


def is_date(text: str) -> bool:
    """Whether a text is an ISO date, or a month of a year."""
    try:
        date.fromisoformat(f"{text}-01" if len(text) == len("2027-03") else text)
    except ValueError:
        return False
    return True


def set_note(plan: Plan, person: PersonId, note: str) -> Plan:
    """Set the note on a person; may be empty."""
    return plan.replace(people=with_member(plan.people, find_person(plan, person).replace(note=note.strip())))


def remove_person(plan: Plan, person: PersonId) -> Plan:
    """Remove a person from all scenarios. Their placements become vacancies."""
    return remove_people(plan, (person,))


def remove_people(plan: Plan, people: Iterable[PersonId]) -> Plan:
    """Remove several people; same result as removing them one by one."""
    gone = frozenset(find_person(plan, person).id for person in people)
    return plan.replace(
        people=tuple(
            other.replace(reports_to=None) if other.reports_to in gone else other
            for other in plan.people
            if other.id not in gone
        ),
        scenarios=tuple(_without(scenario, gone) for scenario in plan.scenarios),
    )


def _checked_name(name: str) -> str:
    stripped = name.strip()
    if not stripped:
        raise EditRefusedError("A person needs a name.")
    return stripped


def _without(scenario: Scenario, gone: frozenset[PersonId]) -> Scenario:
    def placement(one: Placement) -> Placement:
        return one.replace(person=None) if one.person in gone else one

    def ceremony(one: Ceremony) -> Ceremony:
        if gone.isdisjoint(one.people):
            return one
        return one.replace(people=tuple(person for person in one.people if person not in gone))

    def handover(one: Handover) -> Handover:
        if not gone.intersection((one.giver, one.receiver)):
            return one
        return one.replace(
            giver=None if one.giver in gone else one.giver,
            receiver=None if one.receiver in gone else one.receiver,
        )

    return scenario.replace(
        placements=tuple(map(placement, scenario.placements)),
        accountable={activity: named for activity, named in scenario.accountable.items() if named not in gone},
        ceremonies=tuple(map(ceremony, scenario.ceremonies)),
        handovers=tuple(map(handover, scenario.handovers)),
        deputies=tuple(one for one in scenario.deputies if gone.isdisjoint((one.person, one.deputy))),
        absent=tuple(absent for absent in scenario.absent if absent not in gone),
    )
