"""Skills as ids and as words."""

import pytest

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.skill import skill_meant, skill_words


@pytest.mark.parametrize(
    ("skill", "words"),
    [
        ("business-acumen", "business acumen"),
        ("ml-literacy", "ML literacy"),
        ("ci-cd", "CI/CD"),
        ("Power-BI", "Power-BI"),
        ("Überblick", "Überblick"),
        ("", ""),
    ],
)
def ids_become_words_and_other_text_is_unchanged_test(skill: str, words: str) -> None:
    assert skill_words(skill) == words


def every_skill_of_the_catalogue_is_found_by_its_words_test() -> None:
    known = {skill for role in built_in_catalogue().roles.values() for skill in role.skills}
    assert known
    for skill in known:
        assert skill_meant(f" {skill_words(skill).upper()} ", known) == skill


def unknown_skills_are_kept_as_typed_test() -> None:
    assert skill_meant(" Power BI ", ["sql"]) == "Power BI"
    assert skill_meant("SQL", ["sql"]) == "sql"
