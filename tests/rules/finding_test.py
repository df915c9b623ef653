"""Findings and their subjects as values."""

from teamcanvas.rules.finding import Finding, Severity, Subject


def worst_severity_ranks_first_test() -> None:
    assert sorted(Severity, key=lambda one: one.rank) == [Severity.ERROR, Severity.WARNING, Severity.INFO]


def severities_get_milder_step_by_step_test() -> None:
    assert [one.milder for one in Severity] == [Severity.WARNING, Severity.INFO, Severity.INFO]


def subject_has_the_text_form_of_acceptances_test() -> None:
    assert str(Subject("stage", "scale-and-adopt")) == "stage:scale-and-adopt"


def values_do_not_change_the_identity_of_a_finding_test() -> None:
    subjects = (Subject("person", "p1"),)
    before = Finding("TC302", Severity.ERROR, subjects, {"planned": 1.2})
    after = Finding("TC302", Severity.ERROR, subjects, {"planned": 1.3})
    assert before.key == after.key
    assert before != after
    assert hash(before) == hash(after)
