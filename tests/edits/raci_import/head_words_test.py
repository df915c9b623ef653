"""Words over columns and names of sheets."""

import pytest

from teamcanvas.edits.raci_import.head_words import (
    OVER_ACTIVITIES,
    OVER_PEOPLE,
    OVER_ROLES,
    OVER_SECTIONS,
    weight_of_name,
)


def no_word_stands_over_activities_and_over_roles_or_sections_test() -> None:
    assert not OVER_ACTIVITIES & OVER_ROLES
    assert not OVER_ACTIVITIES & OVER_SECTIONS
    assert not OVER_ACTIVITIES & OVER_PEOPLE


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("RACI", 1),
        ("Responsibility matrix", 1),
        ("Sheet1", 0),
        ("Definitions", -1),
        ("RACI legend", 0),
        ("By person", -1),
    ],
)
def the_name_of_a_sheet_speaks_for_a_matrix_or_against_it_test(name: str, sign: int) -> None:
    weight = weight_of_name(name)
    assert (weight > 0) - (weight < 0) == sign
