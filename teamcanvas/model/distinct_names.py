"""Names of people that tell namesakes apart: by job title, by team, else by a number. Ids are never shown."""

from collections import Counter
from collections.abc import Callable, Mapping

from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Person, Plan, Team


def distinct_names(plan: Plan) -> Mapping[PersonId, str]:
    """What each person is called in a sentence or list: `Anna Schmidt`, or `Anna Schmidt (Data engineer)`."""
    return names_apart(plan.people, plan.teams)


def distinct_name(plan: Plan, person: Person) -> str:
    """The name of one person, told apart from namesakes."""
    return distinct_names(plan).get(person.id, person.name)


@cached_by_identity(size=8)
def names_apart(people: tuple[Person, ...], teams: tuple[Team, ...]) -> Mapping[PersonId, str]:
    """What each of these people is called, by id."""
    often = Counter(person.name for person in people)
    names = {person.id: person.name for person in people}
    if len(often) == len(people):
        return names
    of_team = {team.id: team.name for team in teams}
    details: tuple[Callable[[Person], str], ...] = (
        lambda person: person.job_title,
        lambda person: of_team.get(person.team, "") if person.team else "",
    )
    for name, count in often.items():
        if count > 1:
            names.update(_apart([person for person in people if person.name == name], details))
    return names


def _apart(namesakes: list[Person], details: tuple[Callable[[Person], str], ...]) -> Mapping[PersonId, str]:
    shown: dict[PersonId, str] = {}
    for detail in details:
        often = Counter(detail(person).strip() for person in namesakes)
        for person in namesakes:
            words = detail(person).strip()
            if words and often[words] == 1:
                shown.setdefault(person.id, f"{person.name} ({words})")
    for number, person in enumerate(namesakes, start=1):
        shown.setdefault(person.id, f"{person.name} ({number})")
    return shown
