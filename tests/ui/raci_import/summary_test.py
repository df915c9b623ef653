"""The questions at the top of the import in words."""

from teamcanvas.model.stage import Stage
from teamcanvas.ui.raci_import.summary import (
    BY_SECTION,
    LEAVE_OUT,
    NEW_ROLES,
    direction_words,
    scheme_answers,
    scheme_words,
    summary_words,
    take_over_answers,
)
from tests.edits.raci_import.tables import proposed


def what_is_new_is_counted_and_what_is_open_is_named_test() -> None:
    assert summary_words(proposed("a|b", "c|d")).startswith("No matrix was found in this sheet")
    assert summary_words(proposed("Task|Data owner|Lawyer", "Deploy to production|A|R")) == (
        "1 role is new: take it over?"
    )
    assert summary_words(proposed("Task|Data owner|PO|Clerk", "Sing|A|R|I", "Dance|A|R|I")).startswith(
        "2 activities and "
    )
    assert summary_words(proposed("Task|Product owner|Product manager", "Deploy to production|A|R")) == (
        "Say what “Product owner” and “Product manager” mean."
    )
    assert summary_words(proposed("Task|Data owner", "Deploy to production|A")) == (
        "1 row and 1 column of this sheet are taken over."
    )


def answers_fit_what_is_new_test() -> None:
    assert not take_over_answers(proposed("Task|Data owner", "Deploy to production|A"))
    assert list(take_over_answers(proposed("Task|Data owner|Clerk", "Deploy to production|A|R"))) == [
        NEW_ROLES,
        LEAVE_OUT,
    ]
    assert list(take_over_answers(proposed("Task|Data owner", "Sing|A"))) == [*Stage, LEAVE_OUT]
    assert BY_SECTION in take_over_answers(proposed("Task|Data owner", "Testing|", "Sing|A", "Dance|R"))


def a_doubtful_direction_names_the_roles_test() -> None:
    words = direction_words(proposed("Task|Head of sales|Clerk|Buyer|Vendor", "Load it|A|R|I|C", "Train it|I|A|R|C"))
    assert words.startswith("Are these the roles: Head of sales, Clerk, Buyer, …?")


def letters_of_other_schemes_are_counted_test() -> None:
    proposal = proposed("Task|Data owner|Data engineer", "Deploy to production|A|S", "Respond to incidents|A|R, S")
    assert scheme_words(proposal).startswith("RACI does not have S (2 cells).")
    assert scheme_answers(proposal) == {
        "RACI": "RACI: leave these letters out",
        "RASCI": "RASCI",
        "RACI-VS": "RACI-VS",
    }
