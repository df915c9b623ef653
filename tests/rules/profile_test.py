"""Profiles: the severity of a rule by size of organisation."""

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


def profile_has_parameters_and_disabled_rules_test() -> None:
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
        ("judged_as = { tiny = 'small' }", "'tiny' is no size of organisation"),
        ("judged_as = { small = 'skip' }", "'skip' is no size of organisation"),
        ("judged_as = 'small'", "'small' is not a table"),
    ],
)
def mistakes_in_a_profile_are_named_test(text: str, said: str) -> None:
    with pytest.raises((ValueError, TypeError), match=said):
        read_profile("wrong", text)


def profile_says_only_what_is_different_from_its_base_test() -> None:
    own = read_profile(
        "own", 'based_on = "recommended"\ntitle = "Own"\n[TC401]\nseverity = "error"\nparams.minimum = 3'
    )
    base = recommended()
    assert own.rules.keys() == base.rules.keys()
    assert own.rules["TC302"] == base.rules["TC302"]
    entry = own.rules["TC401"]
    assert (entry.default, entry.params) == (Severity.ERROR, {"minimum": 3})
    assert (entry.sizes, entry.grades) == (base.rules["TC401"].sizes, base.rules["TC401"].grades)
    assert (own.title, base.rules["TC401"].default) == ("Own", Severity.WARNING)


def table_replaces_a_plain_value_of_the_base_test() -> None:
    text = 'based_on = "recommended"\n[TC202]\nparams.max_roles = 5\n[TC401]\nsmall = "skip"'
    own = read_profile("own", text)
    assert own.rules["TC202"].params == {"max_roles": 5}
    assert own.rules["TC401"].severity("", "small") is None


def profile_may_judge_a_size_as_another_test() -> None:
    assert read_profile("own", "judged_as = { startup = 'medium' }").judged_as == {"startup": "medium"}
    assert recommended().judged_as == {}


def recommended_profile_is_read_once_test() -> None:
    assert recommended() is recommended()


def profile_that_does_not_ship_is_missing_test() -> None:
    with pytest.raises(MissingResourceError):
        load_profile("imaginary")
