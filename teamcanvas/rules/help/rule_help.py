"""The help on a rule as a value, made from the rule and the profiles."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast, get_args

from teamcanvas.model.plan import OrgSize
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.profile import Profile
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shipped_profiles import shipped_profiles
from teamcanvas.rules.sources import Source

SIZES: tuple[OrgSize, ...] = get_args(OrgSize)


@dataclass(frozen=True, slots=True)
class ParamHelp:
    """One parameter of a rule."""

    name: str
    takes: str
    """The valid values, in words."""
    default: object
    summary: str

    @property
    def usual(self) -> str:
        """The default in words."""
        return value_words(self.default)


@dataclass(frozen=True, slots=True)
class ProfileStrictness:
    """The severities of a rule in one profile."""

    profile: str
    title: str
    enabled: bool
    severities: Mapping[str, Mapping[OrgSize, Severity | None]]
    """By grade (no grade: empty name) and size of organisation; None: exempt."""
    params: Mapping[str, object]
    """The parameters that the profile changes from their defaults."""


@dataclass(frozen=True, slots=True)
class RuleHelp:
    """The whole help on a rule."""

    code: str
    slug: str
    title: str
    tier: Literal[1, 2, 3]
    says: tuple[Message, ...]
    """The messages of its findings, with placeholders in ‹angle marks›."""
    why: str
    how_to_fix: str
    small_organisation: str
    """When it is exempt."""
    grades: Mapping[str, str]
    """The grades of the rule, and when a finding is of each."""
    params: tuple[ParamHelp, ...]
    sources: tuple[Source, ...]
    strictness: tuple[ProfileStrictness, ...]
    """Of all profiles, the default first."""


def help_on(rule: Rule) -> RuleHelp:
    """The help on a rule."""
    return RuleHelp(
        code=rule.code,
        slug=rule.slug,
        title=rule.title,
        tier=rule.tier,
        says=tuple(
            Message(message.title.format_map(_Marked()), message.text.format_map(_Marked()))
            for message in rule.messages.values()
        ),
        why=rule.rationale,
        how_to_fix=rule.how_to_fix,
        small_organisation=rule.small_organisation,
        grades=rule.grades,
        params=tuple(ParamHelp(one.name, one.takes, one.default, one.summary) for one in rule.params),
        sources=rule.sources,
        strictness=tuple(_strictness(rule, profile) for profile in shipped_profiles()),
    )


class _Marked(dict[str, str]):
    """Gives each placeholder of a template its own name."""

    def __missing__(self, name: str) -> str:
        return f"‹{name.replace('_', ' ')}›"


def _strictness(rule: Rule, profile: Profile) -> ProfileStrictness:
    entry = profile.rules[rule.code]
    usual = {param.name: param for param in rule.params}
    given = {name: usual[name].accept(value) for name, value in entry.params.items()}
    return ProfileStrictness(
        profile=profile.name,
        title=profile.title,
        enabled=entry.enabled,
        severities={
            grade: {size: entry.severity(grade, profile.judged_as.get(size, size)) for size in SIZES}
            for grade in ("", *rule.grades)
        },
        params={name: value for name, value in given.items() if value != usual[name].default},
    )


_MANY: Mapping[OrgSize, str] = {
    "startup": "start-ups",
    "small": "small organisations",
    "medium": "medium organisations",
    "enterprise": "enterprises",
}


def severity_words(by_size: Mapping[OrgSize, Severity | None]) -> str:
    """Severities by size in words: `error; warning for start-ups and small organisations`."""
    usual = by_size["medium"]
    parts = [_severity(usual)]
    for severity in (*Severity, None):
        sizes = [_MANY[size] for size in SIZES if by_size[size] is severity]
        if severity is not usual and sizes:
            parts.append(f"{_severity(severity)} {'of' if severity is None else 'for'} {' and '.join(sizes)}")
    return "; ".join(parts)


def _severity(severity: Severity | None) -> str:
    return "not asked" if severity is None else severity.value


def value_words(value: object) -> str:
    """The value of a parameter in words."""
    if isinstance(value, Mapping):
        given = cast(Mapping[object, object], value)  # isinstance leaves the types inside unknown
        return ", ".join(f"{_key(key)}: {value_words(one)}" for key, one in given.items())
    if isinstance(value, tuple | list):  # a plan file has lists
        return ", ".join(map(value_words, cast(tuple[object, ...], value))) or "none"  # as above
    return f"{value:g}" if isinstance(value, float) else str(value)


def _key(key: object) -> str:
    return f"level {key}" if isinstance(key, int) else str(key)
