"""The help on rules as JSON. A stable interface: keys may be added, and none changes its meaning."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from teamcanvas.rules.help.rule_help import ProfileStrictness, RuleHelp


def as_json(rules: Iterable[RuleHelp]) -> str:
    """A list with an object for each rule."""
    return json.dumps([_rule(rule) for rule in rules], ensure_ascii=False, indent=2)


def _rule(rule: RuleHelp) -> dict[str, object]:
    return {
        "rule": rule.code,
        "slug": rule.slug,
        "title": rule.title,
        "tier": rule.tier,
        "says": [{"title": message.title, "message": message.text} for message in rule.says],
        "why": rule.why,
        "how_to_fix": rule.how_to_fix,
        "small_organisation": rule.small_organisation,
        "grades": dict(rule.grades),
        "params": [asdict(param) for param in rule.params],
        "sources": [asdict(source) for source in rule.sources],
        "profiles": {strictness.profile: _strictness(strictness) for strictness in rule.strictness},
    }


def _strictness(strictness: ProfileStrictness) -> dict[str, object]:
    """The severity by size of organisation, null where the rule does not apply; under `grades` that of each grade."""
    ordinary, *_ = strictness.severities.values()
    return {
        "title": strictness.title,
        "enabled": strictness.enabled,
        "severity": dict(ordinary),
        "grades": {grade: dict(by_size) for grade, by_size in strictness.severities.items() if grade},
        "params": dict(strictness.params),
    }
