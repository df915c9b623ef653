"""`rules`: the list, and a page on each."""

import pytest

from teamcanvas.rules.help.help_page import help_page
from teamcanvas.rules.help.rule_help import help_on
from teamcanvas.rules.registry import RULES
from tests.commands.calling import Caller


def every_rule_is_listed_with_its_severity_test(call: Caller) -> None:
    lines = call("rules").out.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in RULES]
    assert all(line.split()[1] in {"error", "warning", "info", "off"} for line in lines)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def a_rule_is_explained_test(call: Caller, rule: object) -> None:
    wanted = next(one for one in RULES if one is rule)
    answer = call("rules", wanted.code)
    assert answer.code == 0
    assert answer.out.startswith(f"{wanted.code} {wanted.title}\n{wanted.slug} · ")
    for section in help_page(help_on(wanted)):
        assert f"\n{section.heading}\n" in answer.out
        assert all(text in answer.out for text in section.paragraphs)


@pytest.mark.parametrize("name", ["tc101", "no-business-voice"])
def a_rule_is_found_by_code_or_by_slug_test(call: Caller, name: str) -> None:
    assert call("rules", name).out.startswith("TC101 ")


def the_list_has_the_severities_of_a_profile_test(call: Caller) -> None:
    strict, start_up = (call("rules", "--profile", name).out for name in ("strict", "startup"))
    assert "TC104  error    " in strict
    assert "TC104  spared   " in start_up
    assert "TC132  off      " in start_up


def an_unknown_profile_is_refused_test(call: Caller) -> None:
    answer = call("rules", "--profile", "lax")
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)


def an_unknown_rule_is_refused_test(call: Caller) -> None:
    answer = call("rules", "TC999")
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
