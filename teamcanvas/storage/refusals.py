"""Errors of reading and writing plan files: one-line messages with problem, place and remedy."""

import errno
import json
from collections.abc import Sequence

from pydantic_core import ErrorDetails

from teamcanvas.model.isolation import END, ISOLATE, is_balanced


class PlanFileError(Exception):
    """A plan file cannot be read or written. Its text is one line that can be shown to the user."""


class NewerVersionError(PlanFileError):
    """The file was written by a newer version of the program. It is neither read nor overwritten."""


class ChangedOnDiskError(PlanFileError):
    """Another program changed the file since it was read; overwriting it would lose that."""


_ADVICE = {
    errno.ENOENT: ("there is no such file or folder", "Check its name"),
    errno.EACCES: ("permission is denied", "Ask its owner, or choose another place"),
    errno.EPERM: ("permission is denied", "Ask its owner, or choose another place"),
    errno.EROFS: ("the drive is read-only", "Choose another place"),
    errno.ENOSPC: ("the disk is full", "Make room, or choose another place"),
    errno.EDQUOT: ("your share of the disk is used up", "Make room, or choose another place"),
    errno.EFBIG: ("the file would be too large for its place", "Choose another place"),
    errno.ENAMETOOLONG: ("the name is too long", "Choose a shorter one"),
    errno.ELOOP: ("it is a link that leads back to itself", "Choose another file"),
    errno.ENOTDIR: ("part of its path is not a folder", "Check its path"),
}


def why_and_what_to_do(problem: OSError) -> str:
    """Why the system refused something, and what to do: `the disk is full. Make room, or choose another place.`"""
    unknown = (problem.strerror or str(problem)).rstrip(".")
    why, advice = _ADVICE.get(problem.errno or 0, (unknown, "Try again, or choose another place"))
    return f"{why}. {advice}."


def quoted(value: object, limit: int = 60) -> str:
    """A value as JSON on one line, truncated to `limit` characters, invisible characters escaped."""
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError):
        text = str(value)
    return _cut(visible(text), limit)


def visible(text: str) -> str:
    """The text on one line, with line breaks, control characters and direction overrides escaped."""
    kept = {ISOLATE, END} if is_balanced(text) else set[str]()
    return "".join(c if c.isprintable() or c in kept else c.encode("unicode_escape").decode("ascii") for c in text)


def json_path(steps: Sequence[str | int]) -> str:
    """A path of keys and indexes as text: `people[3].name`."""
    written = ""
    for step in steps:
        if isinstance(step, int):
            written += f"[{step}]"
        elif step.replace("-", "_").isidentifier():
            written += f".{step}" if written else step
        else:
            written += f"[{quoted(step)}]"
    return written


def wording(errors: Sequence[ErrorDetails]) -> str:
    """The first validation error in words with its place, and the number of further ones."""
    # A list with invalid members is also reported as too short, which is no separate problem.
    real = [e for e in errors if e["type"] != "too_short" or not e["input"]]
    more = f" (and {len(real) - 1} more)" if len(real) > 1 else ""
    return _words(real[0]) + more


_KINDS = {
    "string_type": "text",
    "int_type": "a whole number",
    "float_type": "a number",
    "finite_number": "a number of ordinary size",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "an object in braces",
    "model_type": "an object in braces",
}


def _words(error: ErrorDetails) -> str:
    where = json_path(error["loc"])
    if error["type"] == "missing":
        owner = json_path(error["loc"][:-1]) or "the plan"
        return f"{owner} has no {quoted(error['loc'][-1])}"
    if error["type"] == "value_error":
        said = _cut(visible(error["msg"].removeprefix("Value error, ")), 160)
        return f"{where}: {said}" if where else said
    if error["type"] == "too_short":
        return f"{where} is empty, but needs at least one entry"
    return f"{where or 'the file'} is {quoted(error['input'])}, but has to be {_wanted(error)}"


def _wanted(error: ErrorDetails) -> str:
    context = error.get("ctx", {})
    match error["type"]:
        case "literal_error" | "enum":
            return str(context["expected"])
        case "greater_than_equal":
            return f"{context['ge']:g} or more"
        case "less_than_equal":
            return f"{context['le']:g} or less"
        case kind:
            return _KINDS.get(kind, error["msg"])


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
