"""The rules are complete: files, registry, texts and profile agree."""

import re
import tomllib
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

import teamcanvas.rules.checks
from teamcanvas.resources import resource
from teamcanvas.rules.area import Area
from teamcanvas.rules.profile import recommended
from teamcanvas.rules.registry import RULES, rule_of
from teamcanvas.rules.rule import Rule

CHECKS = Path(teamcanvas.rules.checks.__file__ or "").parent
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def every_file_is_a_rule_and_every_rule_has_its_file_test() -> None:
    files = {path.stem for path in CHECKS.glob("*/tc*.py")}
    assert files == {f"{rule.code.lower()}_{rule.slug.replace('-', '_')}" for rule in RULES}


@pytest.mark.parametrize("family", sorted(CHECKS.glob("tc*")), ids=lambda family: family.name)
def family_lists_the_rules_of_its_package_in_order_test(family: Path) -> None:
    rules = import_module(f"{teamcanvas.rules.checks.__name__}.{family.name}").RULES
    assert [rule.code.lower() for rule in rules] == sorted(path.stem[:5] for path in family.glob("tc*.py"))
    assert set(rules) == {rule for rule in RULES if rule.area is Area(family.name[:3].upper())}


def rules_are_sorted_by_code_without_duplicates_test() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.slug for rule in RULES}) == len(RULES)


def all_rules_of_the_domain_are_there_test() -> None:
    """50 essential rules, 39 of the second tier, 23 fine points; and the one about rule settings."""
    tiers = Counter(rule.tier for rule in RULES if rule.code != "TC000")
    assert tiers == {1: 50, 2: 39, 3: 23}


def only_the_rule_on_job_titles_is_off_by_default_test() -> None:
    assert [code for code, rule in recommended().rules.items() if not rule.enabled] == ["TC710"]


def rule_is_found_by_its_code_test() -> None:
    assert rule_of("TC302").slug == "over-allocated"
    with pytest.raises(KeyError):
        rule_of("TC999")


def profile_names_exactly_the_rules_there_are_test() -> None:
    assert sorted(recommended().rules) == [rule.code for rule in RULES]


@each_rule
def rule_has_all_texts_of_the_help_page_test(rule: Rule) -> None:
    assert re.fullmatch(r"TC\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.slug)
    assert not rule.title.endswith(".")
    for text in (rule.rationale, rule.how_to_fix, rule.small_organisation, *rule.grades.values()):
        assert text[0].isupper(), text
        assert text.endswith("."), text
    assert rule.sources
    for source in rule.sources:
        assert source.name
        assert source.says
    assert rule.messages


@each_rule
def parameters_have_names_words_and_fitting_defaults_test(rule: Rule) -> None:
    assert len({param.name for param in rule.params}) == len(rule.params)
    for param in rule.params:
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", param.name)
        assert param.summary.endswith(".")
        assert param.accept(param.default) == param.default


@each_rule
def profile_knows_only_grades_and_parameters_that_the_rule_has_test(rule: Rule) -> None:
    entry = recommended().rules[rule.code]
    assert set(entry.grades) == set(rule.grades)
    params = {param.name: param for param in rule.params}
    for name, value in entry.params.items():
        assert params[name].accept(value)


@each_rule
def rules_silence_others_and_never_themselves_test(rule: Rule) -> None:
    for silencing in rule.silences:
        assert not silencing.covers(rule.code)
        assert all(re.fullmatch(r"TC\d{3}", code) for code in silencing.rules)


def profile_is_readable_by_itself_test() -> None:
    text = resource("catalogue", "profiles", "recommended.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    assert tables.pop("title") == "Recommended"
    assert tables.pop("summary").endswith(".")
    assert list(tables) == sorted(tables)
