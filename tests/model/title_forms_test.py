"""Job titles of real rosters and vacancies mean the right roles, or ask; their simpler forms."""

from pathlib import Path

import pytest

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.title_forms import same_spelling, title_forms
from teamcanvas.model.titles import match_job_title

CATALOGUE = built_in_catalogue()
MEANT = {
    title.strip(): frozenset() if roles.strip() == "-" else frozenset(role.strip() for role in roles.split(","))
    for title, roles in (
        line.rsplit("=", 1)
        for line in Path(__file__).with_name("job_titles.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )
}
ENOUGH = 0.95
"""The share of titles that come out right: mapped, or asked with a right answer among the choices."""


def _is_right(title: str) -> bool:
    match, meant = match_job_title(title, CATALOGUE), MEANT[title]
    if not meant:
        return match.kind == "none"
    return match.roles[0] in meant if match.kind == "one" else not meant.isdisjoint(match.roles)


def there_are_two_hundred_titles_of_known_roles_test() -> None:
    assert len(MEANT) >= 200
    assert set().union(*MEANT.values()) <= set(CATALOGUE.roles)


def most_titles_are_mapped_or_asked_rightly_test() -> None:
    missed = [title for title in MEANT if not _is_right(title)]
    assert len(missed) <= (1 - ENOUGH) * len(MEANT), missed


def no_title_is_mapped_wrongly_test() -> None:
    matches = {title: match_job_title(title, CATALOGUE) for title in MEANT}
    wrong = {title: match.roles for title, match in matches.items() if match.kind == "one" and not _is_right(title)}
    assert not wrong


@pytest.mark.parametrize(
    "grade", ["Senior {}", "Junior {} (m/w/d)", "Principal {}", "{} II", "{}, Payments", "{}s", "Staff {} - Remote"]
)
def a_grade_changes_nothing_of_what_a_title_means_test(grade: str) -> None:
    for role in (
        "data_engineer",
        "data_scientist",
        "mlops_engineer",
        "ux_designer",
        "platform_owner",
        "model_validator",
    ):
        title = CATALOGUE.roles[RoleId(role)].title
        assert match_job_title(grade.format(title), CATALOGUE).roles == (role,), title


def several_titles_in_one_are_a_question_test() -> None:
    for title in ("Data scientist / ML engineer", "Data Scientist & ML Engineer", "data scientist and ML engineer"):
        assert match_job_title(title, CATALOGUE).roles == ("data_scientist", "ml_engineer")
    assert match_job_title("Data scientist / astronaut", CATALOGUE).kind == "none"


_NO_TITLES = (
    "Testing",
    "Data Science",
    "Data",
    "Senior",
    "Lead",
    "Chief",
    "II",
    "Train the model",
    "x" * 90 + " tester",
)


@pytest.mark.parametrize("title", _NO_TITLES)
def what_is_no_title_means_no_role_test(title: str) -> None:
    assert match_job_title(title, CATALOGUE).kind == "none"


def forms_lose_brackets_then_place_then_grade_test() -> None:
    assert list(title_forms("Senior Data Engineers (f/m/x), Payments")) == [
        "senior data engineers (f/m/x), payments",
        "senior data engineers (f/m/x), payment",
        "data engineers (f/m/x), payments",
        "data engineers (f/m/x), payment",
        "senior data engineers , payments",
        "senior data engineers , payment",
        "data engineers , payments",
        "data engineers , payment",
        "senior data engineers",
        "senior data engineer",
        "data engineers",
        "data engineer",
    ]


def accents_and_spellings_are_one_test() -> None:
    assert same_spelling("Ingénieur  Machine-Learning") == same_spelling("ingenieur ml")
