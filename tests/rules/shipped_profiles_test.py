"""The shipped profiles: complete, and as strict as their names say at every size of organisation."""

import itertools
import re
from collections.abc import Iterator
from typing import get_args

import pytest

from teamcanvas.model.plan import OrgSize
from teamcanvas.resources import resource
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.profile import Profile, recommended
from teamcanvas.rules.registry import RULES, rule_of
from teamcanvas.rules.rule_settings import rules_in_use
from teamcanvas.rules.shipped_profiles import PROFILE_NAMES, profile_named, shipped_profiles

each_profile = pytest.mark.parametrize("profile", shipped_profiles(), ids=lambda profile: profile.name)
SIZES: tuple[OrgSize, ...] = get_args(OrgSize)
SPARED = 3


def every_file_is_a_profile_that_is_offered_test() -> None:
    assert {file.stem for file in resource("catalogue", "profiles").iterdir()} == set(PROFILE_NAMES)
    assert [profile.title for profile in shipped_profiles()] == ["Recommended", "Strict (regulated)", "Start-up"]
    assert all(profile.summary.endswith(".") for profile in shipped_profiles())


def profile_is_found_by_its_name_test() -> None:
    assert profile_named("recommended") is recommended()
    assert profile_named("Recommended") is None
    assert profile_named("../profiles/strict") is None


@each_profile
def profile_names_exactly_the_rules_there_are_test(profile: Profile) -> None:
    assert sorted(profile.rules) == [rule.code for rule in RULES]


@each_profile
def comments_have_the_titles_of_the_rules_test(profile: Profile) -> None:
    text = resource("catalogue", "profiles", f"{profile.name}.toml").read_text(encoding="utf-8")
    for code, title in re.findall(r"^\[(TC\d{3})\] # (.*)$", text, re.MULTILINE):
        assert title == rule_of(code).title


@each_profile
def grades_and_parameters_are_those_of_the_rules_test(profile: Profile) -> None:
    assert rules_in_use(profile, {}, RULES).problems == ()
    for rule in RULES:
        assert set(profile.rules[rule.code].grades) <= set(rule.grades)


def strict_profile_has_every_rule_on_test() -> None:
    strict = _named("strict")
    assert [rule.code for rule in RULES if not strict.rules[rule.code].enabled] == []


def start_up_profile_switches_off_exactly_tier_3_test() -> None:
    start_up = _named("startup")
    off = {rule.code for rule in RULES if not start_up.rules[rule.code].enabled}
    assert off == {rule.code for rule in RULES if rule.tier == 3}


def strict_profile_is_never_milder_and_start_up_never_stricter_test() -> None:
    strict, usual, start_up = (dict(_ranks(_named(name))) for name in ("strict", "recommended", "startup"))
    assert [which for which, rank in usual.items() if strict[which] > rank] == []
    assert [which for which, rank in usual.items() if start_up[which] < rank] == []
    assert strict != usual
    assert start_up != usual


def strict_profile_exempts_no_small_organisation_test() -> None:
    strict = _named("strict")
    for rule in RULES:
        for grade in ("", *rule.grades):
            assert len({_rank(strict, rule.code, grade, size) for size in ("startup", "small", "medium")}) == 1


def start_up_profile_treats_all_sizes_alike_test() -> None:
    start_up = _named("startup")
    for rule in RULES:
        for grade in ("", *rule.grades):
            assert len({_rank(start_up, rule.code, grade, size) for size in SIZES}) == 1


def requirements_stay_errors_for_a_start_up_test() -> None:
    start_up = _named("startup")
    for code in ("TC001", "TC101", "TC110", "TC111", "TC121", "TC302", "TC801", "TC803"):
        assert _rank(start_up, code, "", "startup") == Severity.ERROR.rank


def _named(name: str) -> Profile:
    profile = profile_named(name)
    assert profile is not None
    return profile


def _ranks(profile: Profile) -> Iterator[tuple[tuple[str, str, OrgSize], int]]:
    """The rank of each kind of finding in a profile; milder is higher."""
    for rule, size in itertools.product(RULES, SIZES):
        for grade in ("", *rule_of(rule.code).grades):
            yield (rule.code, grade, size), _rank(profile, rule.code, grade, size)


def _rank(profile: Profile, code: str, grade: str, size: OrgSize) -> int:
    entry = profile.rules[code]
    severity = entry.severity(grade, profile.judged_as.get(size, size)) if entry.enabled else None
    return SPARED if severity is None else severity.rank
