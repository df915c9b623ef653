"""The help on rules: complete, generated, correct for every profile."""

from dataclasses import replace

import pytest

from teamcanvas.rules.finding import Severity
from teamcanvas.rules.help.rule_help import SIZES, help_on, severity_words, value_words
from teamcanvas.rules.params import number_by_size
from teamcanvas.rules.registry import RULES, rule_of
from teamcanvas.rules.rule import Rule
from teamcanvas.rules.shipped_profiles import PROFILE_NAMES

ERROR, WARNING, INFO = Severity
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


@each_rule
def help_says_what_the_rule_says_test(rule: Rule) -> None:
    told = help_on(rule)
    assert (told.code, told.slug, told.title, told.tier) == (rule.code, rule.slug, rule.title, rule.tier)
    assert (told.why, told.how_to_fix, told.small_organisation) == (
        rule.rationale,
        rule.how_to_fix,
        rule.small_organisation,
    )
    assert (told.sources, told.grades) == (rule.sources, rule.grades)
    assert len(told.says) == len(rule.messages)
    assert not any("{" in message.title + message.text for message in told.says)
    assert [(one.name, one.default) for one in told.params] == [(one.name, one.default) for one in rule.params]
    assert all(one.takes and one.usual for one in told.params)


@each_rule
def help_has_every_profile_grade_and_size_test(rule: Rule) -> None:
    told = help_on(rule)
    assert [one.profile for one in told.strictness] == list(PROFILE_NAMES)
    for strictness in told.strictness:
        assert list(strictness.severities) == ["", *rule.grades]
        assert all(list(by_size) == list(SIZES) for by_size in strictness.severities.values())


def placeholders_are_shown_as_what_they_stand_for_test() -> None:
    message = help_on(rule_of("TC401")).says[0]
    assert message.title == "Only ‹person› covers ‹capability›"


def strict_profile_judges_a_start_up_as_a_medium_organisation_test() -> None:
    usual, strict, start_up = help_on(rule_of("TC104")).strictness
    assert usual.severities[""] == {"startup": None, "small": None, "medium": WARNING, "enterprise": WARNING}
    assert set(strict.severities[""].values()) == {ERROR}
    assert set(start_up.severities[""].values()) == {None}


def help_lists_parameters_that_a_profile_changes_test() -> None:
    """Profiles set the numbers of roles; with a stricter default of the rule they would differ from it."""
    assert [one.params for one in help_on(rule_of("TC202")).strictness] == [{}, {}, {}]
    one_each = dict.fromkeys(SIZES, 1)
    stricter = replace(rule_of("TC202"), params=(number_by_size("max_roles", one_each, "A count."),))
    changed = {"max_roles": {"startup": 4, "small": 3, "medium": 2, "enterprise": 2}}
    assert [one.params for one in help_on(stricter).strictness] == [changed, changed, changed]


@pytest.mark.parametrize(
    ("severities", "words"),
    [
        ((ERROR, ERROR, ERROR, ERROR), "error"),
        ((None, None, WARNING, WARNING), "warning; not asked of start-ups and small organisations"),
        ((INFO, WARNING, ERROR, ERROR), "error; warning for small organisations; info for start-ups"),
        ((WARNING, WARNING, WARNING, INFO), "warning; info for enterprises"),
        ((None, None, None, None), "not asked"),
        ((INFO, INFO, None, ERROR), "not asked; error for enterprises; info for start-ups and small organisations"),
    ],
)
def severities_are_put_into_words_test(severities: tuple[Severity | None, ...], words: str) -> None:
    assert severity_words(dict(zip(SIZES, severities, strict=True))) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (2, "2"),
        (0.30, "0.3"),
        (2.0, "2"),
        ((), "none"),
        (("data_owner", "evangelist"), "data_owner, evangelist"),
        (["data_owner", "evangelist"], "data_owner, evangelist"),
        ({"startup": 4, "small": 3}, "startup: 4, small: 3"),
        ({1: 1.0, 2: 0.5}, "level 1: 1, level 2: 0.5"),
        ("s3_release", "s3_release"),
    ],
)
def values_of_parameters_are_put_into_words_test(value: object, words: str) -> None:
    assert value_words(value) == words
