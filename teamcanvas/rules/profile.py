"""A profile: how strict each rule is, for which size of organisation. Severity lives here and not in the rules."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, cast, get_args

from teamcanvas.model.plan import DEFAULT_PROFILE, OrgSize
from teamcanvas.resources import resource
from teamcanvas.rules.finding import Severity

_SIZES: tuple[OrgSize, ...] = get_args(OrgSize)

SizeSeverity = Severity | Literal["skip", "lower"]
"""A severity; `skip`: no findings for organisations of this size; `lower`: one step milder than usual."""


@dataclass(frozen=True)
class Grading:
    """The severity of findings of one grade."""

    severity: Severity | None = None
    """None: the severity of the rule."""
    sizes: Mapping[str, SizeSeverity] = field(default_factory=dict[str, SizeSeverity])
    """Exceptions by size of organisation. `small` also applies to start-ups, unless there is an entry of
    their own."""

    def exception(self, size: OrgSize) -> SizeSeverity | None:
        """The exception for organisations of this size, if there is one."""
        found = self.sizes.get(size)
        return self.sizes.get("small") if found is None and size == "startup" else found


@dataclass(frozen=True)
class RuleProfile:
    """The settings of one rule in a profile."""

    default: Severity
    enabled: bool = True
    sizes: Mapping[str, SizeSeverity] = field(default_factory=dict[str, SizeSeverity])
    grades: Mapping[str, Grading] = field(default_factory=dict[str, Grading])
    params: Mapping[str, object] = field(default_factory=dict[str, object])

    def grading(self, grade: str) -> Severity:
        """The severity of findings of this grade, without exceptions by size."""
        own = self.grades.get(grade)
        return own.severity if own and own.severity is not None else self.default

    def severity(self, grade: str, size: OrgSize) -> Severity | None:
        """The severity of a finding of this grade in an organisation of this size; None: no finding.

        An exception of the rule for a size overrides the severity of a grade: a small organisation that is exempt stays
        exempt in a grave case, unless the grade has an exception for the size, too.
        """
        own = self.grades.get(grade)
        strictness = own.exception(size) if own else None
        if strictness is None:
            strictness = Grading(sizes=self.sizes).exception(size)
        if strictness == "skip":
            return None
        if strictness == "lower":
            return self.grading(grade).milder
        return self.grading(grade) if strictness is None else strictness


@dataclass(frozen=True, eq=False)
class Profile:
    """A named set of rules with their strictness. A rule it does not name is off."""

    name: str
    title: str
    summary: str
    rules: Mapping[str, RuleProfile]
    judged_as: Mapping[OrgSize, OrgSize] = field(default_factory=dict[OrgSize, OrgSize])
    """Sizes of organisation that are judged as another size, so that strict profiles exempt none."""


class ProfileError(Exception):
    """A shipped profile is invalid: a programming error."""


@cache
def load_profile(name: str) -> Profile:
    """A shipped profile by its name.

    Raises:
        ProfileError: it is invalid.
    """
    try:
        return read_profile(name, _text(name))
    except (tomllib.TOMLDecodeError, ValueError, TypeError) as problem:
        raise ProfileError(f"The profile {name} cannot be used: {problem}") from problem


def recommended() -> Profile:
    """The default profile."""
    return load_profile(DEFAULT_PROFILE)


def read_profile(name: str, text: str) -> Profile:
    """A profile from the text of its file.

    Raises:
        ValueError, TypeError: it is invalid.
    """
    tables = _with_base(tomllib.loads(text))
    title, summary = str(tables.pop("title", name)), str(tables.pop("summary", ""))
    judged_as: dict[OrgSize, OrgSize] = {
        _size(size): _size(other) for size, other in _table(tables.pop("judged_as", {})).items()
    }
    rules: dict[str, RuleProfile] = {}
    for code, table in tables.items():
        try:
            rules[code] = _rule(_table(table))
        except (ValueError, TypeError) as problem:
            raise ValueError(f"{code}: {problem}") from problem
    return Profile(name, title, summary, rules, judged_as)


def _text(name: str) -> str:
    return resource("catalogue", "profiles", f"{name}.toml").read_text(encoding="utf-8")


def _with_base(tables: dict[str, object]) -> dict[str, object]:
    """The tables of a file, merged over those of the profile that it is based on."""
    base = tables.pop("based_on", None)
    return tables if base is None else _merged(_with_base(tomllib.loads(_text(str(base)))), tables)


def _merged(below: dict[str, object], above: dict[str, object]) -> dict[str, object]:
    merged = dict(below)
    for key, value in above.items():
        both = isinstance(merged.get(key), dict) and isinstance(value, dict)
        merged[key] = _merged(_table(merged[key]), _table(above[key])) if both else value
    return merged


def _rule(table: dict[str, object]) -> RuleProfile:
    enabled = table.pop("enabled", True)
    if not isinstance(enabled, bool):
        raise TypeError("enabled is true or false")
    params = _table(table.pop("params", {}))
    grades = {grade: _grading(_table(entry)) for grade, entry in _table(table.pop("grades", {})).items()}
    general = _grading(table)
    if general.severity is None:
        raise ValueError("no severity")
    return RuleProfile(general.severity, enabled, general.sizes, grades, params)


def _grading(table: dict[str, object]) -> Grading:
    severity = table.pop("severity", None)
    strange = [key for key in table if key not in _SIZES]
    if strange:
        raise ValueError(f"{strange[0]!r} is neither a key nor a size of organisation")
    sizes: dict[str, SizeSeverity] = {size: _strictness(word) for size, word in table.items()}
    return Grading(None if severity is None else Severity(str(severity)), sizes)


def _size(word: object) -> OrgSize:
    for size in _SIZES:
        if word == size:
            return size
    raise ValueError(f"{word!r} is no size of organisation")


def _strictness(word: object) -> SizeSeverity:
    if word == "skip":
        return "skip"
    return "lower" if word == "lower" else Severity(str(word))


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError(f"{value!r} is not a table")
    return dict(cast(dict[str, object], value))  # every key of a TOML table is text
