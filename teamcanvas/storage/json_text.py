"""Parses JSON strictly: refuses what a round trip would lose or change, and names its place."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pydantic_core import from_json

from teamcanvas.storage.refusals import json_path, quoted


class BadJsonError(ValueError):
    """The text is not JSON, or contains what is refused. The message has the problem and place, not the file name."""


Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

LONGEST_NUMBER = 100
"""Digits of a whole number; far more than a plan needs, and some JSON parsers fail on longer ones."""

NESTED_TOO_DEEP = "its values are nested too deep"


def parse_json(text: str) -> Json:
    """The values of a JSON text.

    Raises:
        BadJsonError: it is not JSON, nested too deep, repeats a key, or contains NaN, Infinity or a lone surrogate.
    """
    reading = _Reading()
    try:
        values = json.loads(
            text,
            object_pairs_hook=reading.members,
            parse_constant=reading.constant,
            parse_float=reading.decimal,
            parse_int=reading.whole,
        )
    except json.JSONDecodeError as problem:
        raise BadJsonError(_syntax(problem)) from None
    except RecursionError:
        raise BadJsonError(NESTED_TOO_DEEP + depth_place(text)) from None
    # A lone surrogate can only come from an escape: the text itself is valid UTF-8.
    if reading.flawed or _HALF_CHARACTER.search(text):
        for flaw in _flaws(values):
            raise BadJsonError(flaw)
    return values


@dataclass(frozen=True, slots=True)
class _Flaw:
    """Placeholder in the parsed values for something refused, so that its place can be reported afterwards."""

    what: str


class _Reading:
    """The hooks of the JSON parser, which does not pass them the place of a value."""

    def __init__(self) -> None:
        self.flawed = False

    def members(self, pairs: list[tuple[str, object]]) -> object:
        members = dict(pairs)
        if len(members) == len(pairs):
            return members
        seen: set[str] = set()
        again = next(key for key, _ in pairs if key in seen or seen.add(key))
        return self._flaw(f"has the key {quoted(again)} twice, and one of them would be lost")

    def constant(self, word: str) -> object:
        return self._flaw(f"is {word}, which is not a number")

    def decimal(self, digits: str) -> object:
        number = float(digits)
        return number if abs(number) != float("inf") else self._flaw(f"is {quoted_number(digits)}, which is too large")

    def whole(self, digits: str) -> object:
        return int(digits) if len(digits) <= LONGEST_NUMBER else self._flaw(f"is a number of {len(digits)} digits")

    def _flaw(self, what: str) -> _Flaw:
        self.flawed = True
        return _Flaw(what)


def quoted_number(digits: str) -> str:
    """A number as it was written, truncated if it is long."""
    return digits if len(digits) <= 20 else digits[:20] + "…"


_HALF_CHARACTER = re.compile(r"\\u[dD][89a-fA-F]")


def _flaws(values: "Json | _Flaw") -> Iterator[str]:
    # An explicit stack: values may be nested deeper than the recursion limit.
    waiting: list[tuple[tuple[str | int, ...], Json | _Flaw]] = [((), values)]
    while waiting:
        steps, value = waiting.pop()
        where = json_path(steps) or "the file"
        match value:
            case _Flaw(what):
                yield f"{where} {what}"
            case str() if not _whole(value):
                yield f"{where} is {quoted(value)}, which holds half a character"
            case dict():
                for key in value:
                    if not _whole(key):
                        yield f"{where} has the key {quoted(key)}, which holds half a character"
                waiting.extend(((*steps, key), inner) for key, inner in reversed(value.items()))
            case list():
                waiting.extend(((*steps, index), value[index]) for index in reversed(range(len(value))))
            case _:
                pass


def _whole(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _syntax(problem: json.JSONDecodeError) -> str:
    where = f"line {problem.lineno}, column {problem.colno}"
    if not problem.doc[problem.pos :].strip() or problem.msg.startswith("Unterminated string"):
        return f"it ends in the middle of the JSON ({where}), as if cut off"
    return f"it is not JSON at {where}: {problem.msg[0].lower()}{problem.msg[1:]}"


def depth_place(text: str) -> str:
    """The place where the nesting gets too deep, as the end of a sentence."""
    try:
        from_json(text)
    except ValueError as problem:
        found = re.search(r"at line (\d+) column (\d+)", str(problem))
        if found:
            return f" from line {found[1]}, column {found[2]}"
    return ""
