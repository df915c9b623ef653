"""Theme tokens: colours, text sizes and measures by name, read from resources/themes and checked as they are read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Literal, TypeAlias, TypeVar, get_type_hints

from teamcanvas.layout.drawing.drawing import Colour
from teamcanvas.layout.text.shaped import FontStyle
from teamcanvas.resources import resource

ThemeName: TypeAlias = Literal["light", "dark", "room", "paper", "paper-dark"]
THEME_NAMES: tuple[ThemeName, ...] = ("light", "dark", "room", "paper", "paper-dark")
SEVERITIES = ("error", "warning", "info", "success")
FAMILIES = ("business", "leadership", "data", "engineering", "platform", "governance", "enablement", "other")
LETTERS = ("A", "R", "C", "I", "S", "V", "Sg", "O", "D", "P", "other")

_COMPACT = 0.7
"""Factor of the usual gaps."""
_COLOUR = re.compile("#[0-9a-f]{6}")
Tokens = TypeVar("Tokens")


class ThemeError(ValueError):
    """A theme file lacks a token, has one too many, or gives one a wrong value."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of surfaces, text and lines."""

    background: Colour
    """Behind the stages and panels."""
    surface: Colour
    """Stages, panels, fields."""
    card: Colour
    """Cards on the board, apart from their stage."""
    surface_muted: Colour
    """A hovered row, a switch's track."""
    text: Colour
    text_muted: Colour
    hairline: Colour
    """Separators."""
    outline: Colour
    """Edges of cards and fields."""
    outline_vacant: Colour
    """The dashed edge of a card that nobody holds."""
    accent: Colour
    """Marks what is active or can be pressed."""
    accent_text: Colour
    """Text on the accent."""
    accent_soft: Colour
    """A selected row, a stage as drop target."""
    selection: Colour
    """The ring around what is selected."""
    badge: Colour
    """The disc behind a stage's number."""
    badge_text: Colour
    chip: Colour
    """The disc behind a person's initials."""
    chip_text: Colour
    tip: Colour
    """The tip that previews a drop."""
    tip_text: Colour
    tip_good: Colour
    tip_bad: Colour
    shadow: Colour
    """The shadow of what floats; painters make it translucent."""


@dataclass(frozen=True, slots=True)
class SeverityColours:
    """The colours of a severity, or of a success."""

    fill: Colour
    """The sign itself."""
    sign: Colour
    """The letter or tick in the sign."""
    soft: Colour
    """A field behind a message."""
    text: Colour
    """Words such as "2 errors", on a surface or on the soft field."""


@dataclass(frozen=True, slots=True)
class FamilyColours:
    """The colours of a role family."""

    edge: Colour
    """The six-point edge of its cards."""
    badge: Colour
    """The two letters."""


@dataclass(frozen=True, slots=True)
class LetterColours:
    """The colours of a letter in the matrix."""

    fill: Colour
    text: Colour


@dataclass(frozen=True, slots=True)
class TextSizes:
    """Text sizes in points."""

    title: float
    heading: float
    body: float
    small: float
    micro: float


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths in points."""

    spacing: float
    """The grid: every gap is a multiple of it."""
    radius_small: float
    radius_large: float
    hairline: float
    """Width of separators; 0 where separators are not drawn."""
    outline: float
    """Width of edges of cards and stages."""
    edge: float
    """Width of the coloured edge of a card."""


@dataclass(frozen=True, eq=False)
class Theme:
    """All tokens of one theme. There is one object per theme: caches compare it by identity."""

    name: ThemeName
    dark: bool
    colours: Colours
    sizes: TextSizes
    measures: Measures
    severities: Mapping[str, SeverityColours]
    families: Mapping[str, FamilyColours]
    letters: Mapping[str, LetterColours]

    def family(self, family_id: str) -> FamilyColours:
        """The colours of a role family; neutral ones for a family without colours in the theme."""
        return self.families.get(family_id) or self.families["other"]

    def letter(self, letter: str) -> LetterColours:
        """The colours of a matrix letter."""
        return self.letters.get(letter) or self.letters["other"]

    @property
    def on_paper(self) -> bool:
        """Whether it is for pages, which have no pointer and a minimum size of text."""
        return self.name.startswith("paper")

    @property
    def title(self) -> FontStyle:
        """Of a page or a plan."""
        return FontStyle(self.sizes.title, bold=True)

    @property
    def heading(self) -> FontStyle:
        """Of a stage or a card."""
        return FontStyle(self.sizes.heading, bold=True)

    @property
    def body(self) -> FontStyle:
        """Names and sentences."""
        return FontStyle(self.sizes.body)

    @property
    def strong(self) -> FontStyle:
        """Emphasised text."""
        return FontStyle(self.sizes.body, bold=True)

    @property
    def small(self) -> FontStyle:
        """Second lines."""
        return FontStyle(self.sizes.small)

    @property
    def micro(self) -> FontStyle:
        """Badges and initials."""
        return FontStyle(self.sizes.micro, bold=True)


@cache
def load_theme(name: ThemeName) -> Theme:
    """The theme of that name. Raises ThemeError when its file is damaged."""
    return parse_theme(name, resource("themes", f"{name}.toml").read_text("utf-8"))


@cache
def compact(theme: Theme) -> Theme:
    """The same look with narrower gaps: for a board that would need another page otherwise."""
    return replace(theme, measures=replace(theme.measures, spacing=_COMPACT * theme.measures.spacing))


def parse_theme(name: ThemeName, source: str) -> Theme:
    """The theme that a TOML text describes. Raises ThemeError naming the first token that is wrong."""
    try:
        data: dict[str, object] = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise ThemeError(f"{name}: {error}") from error
    where = str(name)
    _exactly(where, data, {field.name for field in fields(Theme)} - {"name"})
    dark = data["dark"]
    if not isinstance(dark, bool):
        raise ThemeError(f"{where}.dark must be true or false, not {dark!r}")
    return Theme(
        name=name,
        dark=dark,
        colours=_tokens(Colours, f"{where}.colours", data["colours"]),
        sizes=_tokens(TextSizes, f"{where}.sizes", data["sizes"]),
        measures=_tokens(Measures, f"{where}.measures", data["measures"]),
        severities=_tables(SeverityColours, SEVERITIES, f"{where}.severities", data["severities"]),
        families=_tables(FamilyColours, FAMILIES, f"{where}.families", data["families"]),
        letters=_tables(LetterColours, LETTERS, f"{where}.letters", data["letters"]),
    )


def _tables(kind: type[Tokens], names: tuple[str, ...], where: str, value: object) -> dict[str, Tokens]:
    tables = _table(where, value)
    _exactly(where, tables, set(names))
    return {name: _tokens(kind, f"{where}.{name}", tables[name]) for name in names}


def _tokens(kind: type[Tokens], where: str, value: object) -> Tokens:
    table = _table(where, value)
    hints = get_type_hints(kind)
    _exactly(where, table, set(hints))
    return kind(**{name: _token(f"{where}.{name}", hints[name], table[name]) for name in hints})


def _token(where: str, kind: object, value: object) -> str | float:
    if kind is float:
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1000:
            return float(value)
        raise ThemeError(f"{where} must be a length in points, not {value!r}")
    if isinstance(value, str) and _COLOUR.fullmatch(value):
        return value
    raise ThemeError(f"{where} must be a colour like #1b2430, not {value!r}")


def _table(where: str, value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise ThemeError(f"{where} must be a table")
    return value  # pyright: ignore[reportUnknownVariableType]  # tomllib gives tables with string keys only


def _exactly(where: str, table: Mapping[str, object], names: set[str]) -> None:
    for name in sorted(names ^ set(table)):
        raise ThemeError(f"{where}.{name} is {'missing' if name in names else 'not a token'}")
