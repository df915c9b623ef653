"""Choices and words about people for the details: teams, people, known skills, reporting loops."""

from collections.abc import Mapping

from teamcanvas.model.board import people_by_id
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.distinct_names import distinct_name, distinct_names
from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Person, Plan
from teamcanvas.ui.widgets.plain import shown

GONE = "Somebody who is not in the plan"


def team_choices(plan: Plan, also: TeamId | None = None) -> Mapping[object, str]:
    """All teams and no team. `also` is the current value: it is listed even if the plan has no such team."""
    teams: dict[object, str] = {team.id: shown(team.name, 60) for team in plan.teams}
    if also is not None:
        teams.setdefault(also, "A team that is not in the plan")
    return {None: "No team", **teams}


def person_choices(
    plan: Plan, nobody: str, *, but: PersonId | None = None, also: PersonId | None = None
) -> Mapping[object, str]:
    """All people by name, and an entry for nobody.

    Args:
        plan: whose people.
        nobody: the words for nobody.
        but: a person who cannot be chosen.
        also: the current value: listed even if the plan has no such person or they cannot be chosen.
    """
    names = distinct_names(plan)
    everybody = sorted(plan.people, key=lambda person: names[person.id].casefold())
    people: dict[object, str] = {
        one.id: shown(names[one.id], 60) for one in everybody if one.id in {also} or one.id != but
    }
    if also is not None:
        people.setdefault(also, GONE)
    return {None: nobody, **people}


def known_skills(plan: Plan) -> tuple[str, ...]:
    """The skills of all roles and people, in alphabetical order."""
    asked = {skill for role in catalogue_of(plan).roles.values() for skill in role.skills}
    return tuple(sorted(asked | {skill for person in plan.people for skill in person.skills}))


def loop_words(plan: Plan, person: Person) -> str:
    """A sentence if the person is part of a reporting loop; otherwise empty."""
    known = people_by_id(plan.people)
    chain: list[Person] = []
    manager = person.reports_to
    while manager is not None and manager in known and manager != person.id:
        if known[manager] in chain:
            return ""
        chain.append(known[manager])
        manager = known[manager].reports_to
    if manager != person.id:
        return ""
    if not chain:
        return f"{isolated(distinct_name(plan, person))} reports to themselves."
    return f"A loop: {' → '.join(isolated(distinct_name(plan, one)) for one in (person, *chain, person))}."
