"""The help on a rule as a page: headings and paragraphs of plain text, the same in the editor and at a terminal."""

from collections.abc import Iterator
from dataclasses import dataclass

from teamcanvas.rules.help.rule_help import ParamHelp, ProfileStrictness, RuleHelp, severity_words, value_words

_TIERS = {1: "one of the first to have", 2: "part of the full set", 3: "a fine point"}


@dataclass(frozen=True, slots=True)
class HelpSection:
    """A heading with its paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]


def help_page(rule: RuleHelp) -> tuple[HelpSection, ...]:
    """The sections of a rule's page; empty ones are left out."""
    sections = (
        ("What it says", [f"{message.title}. {message.text}" for message in rule.says]),
        ("Why it hurts", [rule.why]),
        ("How to fix it", [rule.how_to_fix]),
        ("In a small organisation", [rule.small_organisation]),
        ("How bad it is", _strictness(rule)),
        ("Parameters", list(map(_param, rule.params))),
        ("Sources", [f"{source.name}: {source.says}" for source in rule.sources]),
    )
    return tuple(HelpSection(heading, tuple(paragraphs)) for heading, paragraphs in sections if paragraphs)


def help_subtitle(rule: RuleHelp) -> str:
    """The subtitle: the rule's slug in words, and its tier."""
    return f"{rule.slug} · {_TIERS[rule.tier]}"


def _strictness(rule: RuleHelp) -> list[str]:
    judged = [line for strictness in rule.strictness for line in _judged(strictness)]
    said = {line.partition(": ")[2] for line in judged}
    if len(judged) == len(rule.strictness) > 1 and len(said) == 1:
        judged = [f"In every profile: {said.pop()}"]
    return [*judged, *(f"{_first_up(grade_words(grade))}: {when}" for grade, when in rule.grades.items())]


def grade_words(grade: str) -> str:
    """A grade as words of a sentence."""
    return grade.replace("-", " ")


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]


def _judged(strictness: ProfileStrictness) -> Iterator[str]:
    if not strictness.enabled:
        yield f"{strictness.title}: off."
        return
    ordinary = strictness.severities[""]
    yield f"{strictness.title}: {severity_words(ordinary)}."
    for grade, by_size in strictness.severities.items():
        if by_size != ordinary:
            yield f"{strictness.title}, {grade_words(grade)}: {severity_words(by_size)}."
    for name, value in strictness.params.items():
        yield f"{strictness.title}, {name}: {value_words(value)}."


def _param(param: ParamHelp) -> str:
    return f"{param.name} ({param.takes}; usually {param.usual}): {param.summary}"
