"""Profiles: how strict a rule is for which organisation."""

import pytest

from teamcanvas.model.plan import OrgSize
from teamcanvas.resources import MissingResourceError
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.profile import Profile, load_profile, read_profile, recommended

TEXT = """
title = "Strict"
summary = "For tests."

[TC900]
severity = "warning"
small = "skip"
startup = "info"
enterprise = "lower"
grades.grave.severity = "error"
grades.sensitive = { severity = "error", small = "lower" }

[TC901]
severity = "info"
enabled = false
params.limit = 3
"""


def _profile() -> Profile:
    return read_profile("strict", TEXT)


@pytest.mark.parametrize(
    ("grade", "size", "severity"),
    [
        ("", "medium", Severity.WARNING),
        ("", "small", None),
        ("", "startup", Severity.INFO),
        ("", "enterprise", Severity.INFO),
        ("grave", "medium", Severity.ERROR),
        ("grave", "small", None),
        ("grave", "enterprise", Severity.WARNING),
        ("sensitive", "small", Severity.WARNING),
        ("sensitive", "startup", Severity.WARNING),
        ("unheard-of", "medium", Severity.WARNING),
    ],
)
def severity_depends_on_grade_and_size_test(grade: str, size: OrgSize, severity: Severity | None) -> None:
    assert _profile().rules["TC900"].severity(grade, size) is severity


def profile_carries_parameters_and_what_is_off_test() -> None:
    entry = _profile().rules["TC901"]
    assert not entry.enabled
    assert entry.params == {"limit": 3}
    assert (_profile().title, _profile().summary) == ("Strict", "For tests.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[TC900]\nsmall = 'skip'", "TC900: no severity"),
        ("[TC900]\nseverity = 'grave'", "TC900: 'grave' is not a valid Severity"),
        ("[TC900]\nseverity = 'info'\nhuge = 'skip'", "'huge' is neither a key nor a size of organisation"),
        ("[TC900]\nseverity = 'info'\nsmall = 'never'", "'never' is not a valid Severity"),
        ("[TC900]\nseverity = 'info'\nenabled = 1", "enabled is true or false"),
        ("TC900 = 'info'", "'info' is not a table"),
    ],
)
def mistakes_in_a_profile_are_named_test(text: str, said: str) -> None:
    with pytest.raises((ValueError, TypeError), match=said):
        read_profile("wrong", text)


def recommended_profile_is_read_once_test() -> None:
    assert recommended() is recommended()


def profile_that_does_not_ship_is_missing_test() -> None:
    with pytest.raises(MissingResourceError):
        load_profile("imaginary")
