"""The help on rules as other programs read it."""

import json

from teamcanvas.rules.registry import RULES, rule_of
from tests.commands.calling import Caller

KEYS = {
    *("rule", "slug", "title", "tier", "says", "why", "how_to_fix", "small_organisation"),
    *("grades", "params", "sources", "profiles"),
}


def every_rule_has_the_documented_keys_test(call: Caller) -> None:
    rules = json.loads(call("rules", "--format", "json").out)
    assert [rule["rule"] for rule in rules] == [rule.code for rule in RULES]
    assert all(rule.keys() == KEYS for rule in rules)
    for rule in rules:
        assert all(param.keys() == {"name", "takes", "default", "summary"} for param in rule["params"])
        assert list(rule["profiles"]) == ["recommended", "strict", "startup"]
        for profile in rule["profiles"].values():
            assert profile.keys() == {"title", "enabled", "severity", "grades", "params"}
            assert profile["severity"].keys() == {"startup", "small", "medium", "enterprise"}


def one_rule_is_a_list_of_one_test(call: Caller) -> None:
    (rule,) = json.loads(call("rules", "key-person", "--format", "json").out)
    assert (rule["rule"], rule["why"]) == ("TC401", rule_of("TC401").rationale)
    assert rule["params"][0]["default"] == 2
    assert rule["profiles"]["recommended"]["severity"]["small"] == "info"
    assert rule["profiles"]["recommended"]["grades"]["critical-operations"]["medium"] == "error"


def a_rule_that_does_not_apply_to_a_size_has_no_severity_there_test(call: Caller) -> None:
    (rule,) = json.loads(call("rules", "TC104", "--format", "json").out)
    assert rule["profiles"]["recommended"]["severity"]["startup"] is None
