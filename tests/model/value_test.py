"""Records refuse invalid values, and keep unknown keys."""

import pytest
from pydantic import ValidationError

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Person, Placement, Plan, Settings, Sponsor
from teamcanvas.model.value import field_type

PERSON = Person(id=PersonId("p1"), name="Ada", skills=("sql",))


def replace_changes_one_field_and_shares_the_others_test() -> None:
    renamed = PERSON.replace(name="Ada O.")
    assert renamed.name == "Ada O."
    assert PERSON.name == "Ada"
    assert renamed.skills is PERSON.skills


def replace_refuses_a_misspelt_field_test() -> None:
    with pytest.raises(AttributeError, match="Person has no field 'nmae'"):
        PERSON.replace(nmae="Ada O.")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", 42),
        ("name", None),
        ("capacity", "1"),
        ("capacity", True),
        ("capacity", -0.1),
        ("capacity", float("nan")),
        ("capacity", float("inf")),
        ("skills", ["sql"]),
        ("skills", (1,)),
    ],
)
def replace_refuses_a_value_of_another_type_test(field: str, value: object) -> None:
    with pytest.raises(ValidationError):
        PERSON.replace(**{field: value})


def replace_checks_records_inside_records_test() -> None:
    changed = Settings().replace(sponsor=Sponsor(stance="absent"))
    assert changed.sponsor.stance == "absent"
    with pytest.raises(ValidationError):
        Settings().replace(sponsor="absent")


def records_cannot_be_changed_in_place_test() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        PERSON.name = "Eve"  # pyright: ignore[reportAttributeAccessIssue] - that it is refused is the point


def unknown_keys_survive_a_replace_test() -> None:
    read = Person.model_validate_json('{"id": "p1", "name": "Ada", "pronoun": "she", "replace": 1}')
    written = read.replace(name="Ada O.").model_dump(by_alias=True)
    assert (written["pronoun"], written["replace"]) == ("she", 1)


def fields_come_in_the_order_of_the_file_test() -> None:
    placement = Placement.model_validate_json('{"stage": "s", "role": "r", "id": "a1"}')
    assert [name for name, _ in placement.fields()] == ["id", "role", "stage", "person", "fte"]


def fields_of_the_file_with_their_own_words_are_checked_too_test() -> None:
    assert field_type(Placement, "role").validate_python("r") == RoleId("r")
    with pytest.raises(ValidationError):
        field_type(Plan, "scenarios").validate_python(())
