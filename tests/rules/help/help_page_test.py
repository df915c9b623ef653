"""The help page of a rule: headings and paragraphs."""

import pytest

from teamcanvas.rules.checks.tc4_dependence import tc401_key_person
from teamcanvas.rules.help.help_page import help_page, help_subtitle
from teamcanvas.rules.help.rule_help import help_on
from teamcanvas.rules.registry import RULES, rule_of
from teamcanvas.rules.rule import Rule


def paragraphs(code: str, heading: str) -> tuple[str, ...]:
    return next(one.paragraphs for one in help_page(help_on(rule_of(code))) if one.heading == heading)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def page_has_every_section_with_something_to_say_test(rule: Rule) -> None:
    page = help_page(help_on(rule))
    headings = [one.heading for one in page]
    assert headings == [
        "What it says",
        "Why it hurts",
        "How to fix it",
        "In a small organisation",
        "How bad it is",
        *(["Parameters"] if rule.params else []),
        "Sources",
    ]
    for section in page:
        assert section.paragraphs
        for text in section.paragraphs:
            assert text[-1] in ".)?!", text


def help_lists_profiles_then_grades_test() -> None:
    assert paragraphs("TC401", "How bad it is") == (
        "Recommended: warning; info for start-ups and small organisations.",
        "Recommended, critical operations: error; info for start-ups and small organisations.",
        "Recommended, deputy: info.",
        "Recommended, thin: info.",
        "Strict (regulated): warning.",
        "Strict (regulated), critical operations: error.",
        "Strict (regulated), deputy: info.",
        "Strict (regulated), thin: info.",
        "Start-up: info.",
        f"Critical operations: {tc401_key_person.RULE.grades['critical-operations']}",
        "Deputy: Product direction or technical leadership has a deputy.",
        "Thin: The role has holders, but none of them has enough time.",
    )


def what_all_profiles_say_is_said_once_test() -> None:
    grades = [paragraphs(rule.code, "How bad it is") for rule in RULES]
    assert any(lines[0].startswith("In every profile: ") for lines in grades)
    for lines in grades:
        said = [line.partition(": ")[2] for line in lines if line.startswith(("Recommended", "Strict", "Start-up"))]
        assert len(said) != 3 or len(set(said)) > 1, lines


def rule_that_a_profile_leaves_out_is_off_test() -> None:
    assert paragraphs("TC132", "How bad it is")[-1] == "Start-up: off."


def help_lists_valid_values_and_defaults_of_parameters_test() -> None:
    assert paragraphs("TC401", "Parameters") == (
        "minimum (a whole number from 1; usually 2): How many people have to cover a capability that is in use.",
    )


def messages_are_shown_with_what_stands_for_names_test() -> None:
    assert paragraphs("TC401", "What it says")[0].startswith("Only ‹person› covers ‹capability›. Nobody else")


def subtitle_has_slug_and_tier_test() -> None:
    assert help_subtitle(help_on(rule_of("TC401"))) == "key-person · one of the first to have"
    assert help_subtitle(help_on(rule_of("TC132"))).endswith("a fine point")
