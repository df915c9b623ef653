"""Matching acceptances with findings."""

from datetime import date

import pytest

from teamcanvas.edits.acceptance import accept
from teamcanvas.edits.placements import set_fte
from teamcanvas.model.ids import PlacementId
from teamcanvas.model.plan import Acceptance
from teamcanvas.rules.acceptance import acceptance_of, content_hash, is_unchanged, lapsed_words, marked
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Finding, Severity, Subject
from tests.small_plans import small_plan

TODAY = date(2030, 6, 15)


def acceptance_names_the_finding_as_a_file_does_test() -> None:
    finding = Finding("TC102", Severity.ERROR, (Subject("stage", "use-case-definition"), Subject("role", "data_owner")))
    assert acceptance_of(finding, "Later.", owner="Ada", review_date=TODAY) == Acceptance(
        rule="TC102",
        subjects=("stage:use-case-definition", "role:data_owner"),
        reason="Later.",
        owner="Ada",
        review_date="2030-06-15",
        about=content_hash(finding),
    )


def accepted_finding_is_open_again_when_its_content_changes_test() -> None:
    sofia = Subject("person", "sofia")
    finding = Finding("TC302", Severity.ERROR, (sofia,), {"person": sofia, "planned": 1.2, "capacity": 1.0})
    accepted = acceptance_of(finding, "Until May.")
    assert is_unchanged(accepted, finding)
    assert is_unchanged(
        accepted, Finding("TC302", Severity.ERROR, (sofia,), dict(reversed(list(finding.values.items()))))
    )
    assert not is_unchanged(accepted, Finding("TC302", Severity.ERROR, (sofia,), {**finding.values, "planned": 1.5}))
    assert not is_unchanged(accepted, Finding("TC302", Severity.WARNING, (sofia,), finding.values))
    assert is_unchanged(accepted.replace(about=""), Finding("TC302", Severity.WARNING, (sofia,), {}))


def acceptance_lapses_when_more_is_planned_test() -> None:
    plan = small_plan("S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.3")
    (over,) = [one for one in check(plan, "plan", today=TODAY).open if one.rule == "TC302"]
    accepted = accept(plan, "plan", acceptance_of(over, "Until May."))
    assert not [one for one in check(accepted, "plan", today=TODAY).open if one.rule == "TC302"]
    worse = set_fte(accepted, "plan", PlacementId("a2"), 0.5)
    (back,) = [one for one in check(worse, "plan", today=TODAY).open if one.rule == "TC302"]
    assert back.lapsed is not None
    assert back.lapsed.reason == "Until May."
    again = set_fte(worse, "plan", PlacementId("a2"), 0.3)
    assert not [one for one in check(again, "plan", today=TODAY).open if one.rule == "TC302"]


@pytest.mark.parametrize(
    ("review", "stands"),
    [(None, True), ("2030-06-16", True), ("2030-06-15", False), ("2029-12-31", False), ("soon", False), ("", False)],
)
def acceptance_is_in_force_until_its_review_date_test(review: str | None, stands: bool) -> None:
    """An unreadable date hides nothing."""
    accepted = Acceptance(rule="TC102", subjects=("stage:x",), review_date=review)
    (found,) = marked([Finding("TC102", Severity.ERROR, (Subject("stage", "x"),))], [accepted], TODAY)
    assert (found.accepted, found.lapsed) == ((accepted, None) if stands else (None, accepted))


@pytest.mark.parametrize(
    ("review", "owner", "reason", "words"),
    [
        ("2030-05-01", "Ravi", "Later.", "Was accepted until 2030-05-01 – Ravi: Later."),
        ("2030-05-01", "", "Later.", "Was accepted until 2030-05-01: Later."),
        ("", "", "", "Was accepted: no reason given"),
        ("2031-05-01", "", "Later.", "Was accepted, and says something else since: Later."),
        (None, "Ravi", " ", "Was accepted – Ravi, and says something else since: no reason given"),
    ],
)
def acceptance_that_lapsed_says_until_when_by_whom_and_why_test(
    review: str | None, owner: str, reason: str, words: str
) -> None:
    assert lapsed_words(Acceptance(rule="TC102", reason=reason, owner=owner, review_date=review), TODAY) == words


def order_of_the_subjects_does_not_matter_test() -> None:
    accepted = Acceptance(rule="TC102", subjects=("role:b", "stage:a"))
    (found,) = marked(
        [Finding("TC102", Severity.ERROR, (Subject("stage", "a"), Subject("role", "b")))], [accepted], TODAY
    )
    assert found.accepted == accepted
