"""Which acceptances are in force."""

from datetime import date

import pytest

from teamcanvas.model.plan import Acceptance
from teamcanvas.rules.acceptance import acceptance_of, in_force
from teamcanvas.rules.finding import Finding, Severity, Subject

TODAY = date(2030, 6, 15)


def acceptance_names_the_finding_as_a_file_does_test() -> None:
    finding = Finding("TC102", Severity.ERROR, (Subject("stage", "use-case-definition"), Subject("role", "data_owner")))
    assert acceptance_of(finding, "Later.", owner="Ada", review_date=TODAY) == Acceptance(
        rule="TC102",
        subjects=("stage:use-case-definition", "role:data_owner"),
        reason="Later.",
        owner="Ada",
        review_date="2030-06-15",
    )


@pytest.mark.parametrize(
    ("review", "stands"),
    [(None, True), ("2030-06-16", True), ("2030-06-15", False), ("2029-12-31", False), ("soon", False), ("", False)],
)
def acceptance_stands_until_the_day_to_look_again_test(review: str | None, stands: bool) -> None:
    """A date nobody can read hides nothing."""
    accepted = Acceptance(rule="TC102", subjects=("stage:x",), review_date=review)
    assert bool(in_force([accepted], TODAY)) is stands


def order_of_the_subjects_does_not_matter_test() -> None:
    accepted = Acceptance(rule="TC102", subjects=("role:b", "stage:a"))
    assert in_force([accepted], TODAY) == {("TC102", frozenset({"stage:a", "role:b"})): accepted}
