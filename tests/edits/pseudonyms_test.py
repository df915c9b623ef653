"""Pseudonyms stay with their people."""

from teamcanvas.edits.pseudonyms import KeyEntry, pseudonyms
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Person


def people(*names: str) -> list[Person]:
    """Each `id=name`."""
    return [Person(id=PersonId(one.split("=")[0]), name=one.split("=")[1]) for one in names]


def key(of: list[Person], known: tuple[KeyEntry, ...] = ()) -> tuple[KeyEntry, ...]:
    given = pseudonyms(of, known)
    return tuple(KeyEntry(given[one.id], one.name, one.id) for one in of)


def stand_ins(entries: tuple[KeyEntry, ...]) -> list[str]:
    return [entry.stand_in for entry in entries]


def two_people_of_one_name_keep_theirs_test() -> None:
    both = people("a=Anna Berg", "b=Anna Berg")
    first = key(both)
    assert len(set(stand_ins(first))) == 2
    assert key(both, first) == first
    assert key(both[::-1], first) == first[::-1]


def somebody_renamed_keeps_theirs_test() -> None:
    first = key(people("a=Anna Berg", "b=Jan Vos"))
    later = key(people("a=Anna Lind", "b=Jan Voss"), first)
    assert stand_ins(later) == stand_ins(first)


def somebody_else_with_a_used_id_gets_a_new_one_test() -> None:
    first = key(people("a=Anna Berg"))
    assert set(stand_ins(key(people("a=Omar Haddad"), first))).isdisjoint(stand_ins(first))


def somebody_added_again_is_known_by_name_test() -> None:
    first = key(people("a=Anna Berg", "b=Jan Vos"))
    assert stand_ins(key(people("z=Jan Vos"), first)) == [first[1].stand_in]


def a_pseudonym_that_has_become_a_name_is_given_up_test() -> None:
    first = key(people("a=Anna Berg"))
    later = key(people("a=Anna Berg", f"b={first[0].stand_in} Smith"), first)
    assert first[0].stand_in not in stand_ins(later)
