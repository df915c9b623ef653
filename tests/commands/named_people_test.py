"""People are found by what is typed on the command line."""

import pytest

from teamcanvas.commands.named_people import people_named
from teamcanvas.commands.refusals import RefusedError
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Person, Plan
from tests.small_plans import small_plan

NAMES = ("Sofia Rossi", "Sofia Berg", "Piotr Zając", "piotr", "p3", "Anna-Maria Straße", "Ann")


def plan(*names: str) -> Plan:
    people = tuple(Person(id=PersonId(f"p{number}"), name=name) for number, name in enumerate(names))
    return small_plan(people="").replace(people=people)


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("p0", "Sofia Rossi"),
        ("Sofia Berg", "Sofia Berg"),
        ("sofia berg", "Sofia Berg"),
        ("berg", "Sofia Berg"),
        ("sof ros", "Sofia Rossi"),
        ("Rossi Sofia", "Sofia Rossi"),
        ("Piotr Zając", "Piotr Zając"),
        ("piotr", "piotr"),
        ("p3", "piotr"),
        ("ANNA-MARIA STRASSE", "Anna-Maria Straße"),
        ("ann", "Ann"),
    ],
)
def the_most_exact_match_is_taken_test(wanted: str, meant: str) -> None:
    """An id goes before a name, a whole name before its beginning, the exact spelling before any other."""
    there = plan(*NAMES)
    (found,) = people_named(there, [wanted])
    assert next(person.name for person in there.people if person.id == found) == meant


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("Sofia", "Sofia could be Sofia Rossi (p0), Sofia Berg (p1). Give the id in parentheses."),
        ("sofie", "There is nobody called sofie in this plan; perhaps you mean Sofia Berg (p1)"),
        ("Zebedee", "There is nobody called Zebedee in this plan; there are Sofia Rossi (p0), Sofia Berg (p1)"),
        ("", "There is nobody called nothing in this plan; there are"),
    ],
)
def unclear_and_unknown_names_are_refused_with_those_that_could_be_meant_test(wanted: str, said: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        people_named(plan(*NAMES), [wanted])
    assert refusal.value.message.startswith(said)


def two_people_of_one_name_are_distinguished_by_their_ids_test() -> None:
    twins = plan("Bo Li", "Bo Li")
    with pytest.raises(RefusedError, match=r"Bo Li could be Bo Li \(p0\), Bo Li \(p1\)"):
        people_named(twins, ["Bo Li"])
    assert people_named(twins, ["p1"]) == ("p1",)


def several_names_are_several_people_each_once_test() -> None:
    assert people_named(plan(*NAMES), ["berg", "p0", "Sofia Berg"]) == ("p1", "p0")
    assert people_named(plan(*NAMES), []) == ()


def many_people_are_not_all_listed_test() -> None:
    with pytest.raises(RefusedError) as refusal:
        people_named(plan(*(f"Person {number}" for number in range(30))), ["zzz"])
    assert refusal.value.message.endswith("Person 11 (p11) and 18 more.")


def plan_without_people_says_so_test() -> None:
    with pytest.raises(RefusedError, match="it has no people"):
        people_named(plan(), ["Bo"])


def control_characters_in_names_are_escaped_test() -> None:
    with pytest.raises(RefusedError) as refusal:
        people_named(plan("\x1b[2J evil", "\x1b[2J other"), ["\x1b[2J"])
    assert "\x1b" not in refusal.value.message
