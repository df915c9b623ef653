"""Finds the people of a plan that a command-line argument names."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from teamcanvas.commands.refusals import RefusedError
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Person, Plan
from teamcanvas.storage.refusals import visible

_LISTED = 12


def people_named(plan: Plan, names: Iterable[str]) -> tuple[PersonId, ...]:
    """The people of these ids or names, each once. Raises RefusedError where it is not clear who is meant."""
    return tuple(dict.fromkeys(_person(plan, name).id for name in names))


def _person(plan: Plan, wanted: str) -> Person:
    """Matches, in this order: an id, a whole name, a name ignoring case, the beginnings of its words."""
    for meant in (_by_id, _by_name, _in_any_case, _by_beginnings):
        found = [person for person in plan.people if meant(person, wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            raise RefusedError(visible(f"{wanted} could be {_listed(found)}. Give the id in parentheses."))
    raise RefusedError(visible(f"There is nobody called {wanted or 'nothing'} in this plan; {_who_else(plan, wanted)}"))


def _by_id(person: Person, wanted: str) -> bool:
    return person.id == wanted


def _by_name(person: Person, wanted: str) -> bool:
    return person.name == wanted


def _in_any_case(person: Person, wanted: str) -> bool:
    return person.name.casefold() == wanted.casefold()


def _by_beginnings(person: Person, wanted: str) -> bool:
    words, parts = person.name.casefold().split(), wanted.casefold().split()
    return bool(parts) and all(any(word.startswith(part) for word in words) for part in parts)


def _who_else(plan: Plan, wanted: str) -> str:
    if not plan.people:
        return "it has no people."
    names = {person.name.casefold(): person for person in plan.people}
    names |= {word: person for person in plan.people for word in person.name.casefold().split()}
    near = [names[name] for name in get_close_matches(wanted.casefold(), names)]
    if near:
        return f"perhaps you mean {_listed(list({person.id: person for person in near}.values()))}."
    return f"there are {_listed(plan.people)}."


def _listed(people: Sequence[Person]) -> str:
    shown = ", ".join(f"{person.name} ({person.id})" for person in people[:_LISTED])
    more = len(people) - _LISTED
    return f"{shown} and {more} more" if more > 0 else shown
