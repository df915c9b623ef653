"""Why a plan file is not read or not written: one line that says what is wrong, where, and what to do."""

import json
from collections.abc import Sequence

from pydantic_core import ErrorDetails


class PlanFileError(Exception):
    """A plan file cannot be read or written. Its text is one line that can be shown to the user."""


class NewerVersionError(PlanFileError):
    """The file was written by a newer version of the program. It is neither read nor ever overwritten."""


class ChangedOnDiskError(PlanFileError):
    """Something else wrote the file since it was read; overwriting it would lose that."""


def quoted(value: object, limit: int = 60) -> str:
    """A value as it stands in the file, on one line, cut to `limit` characters, invisible characters spelled out."""
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError):
        text = str(value)
    return _cut(visible(text), limit)


def visible(text: str) -> str:
    """The text with line breaks, control characters and direction overrides spelled out: it stays one honest line."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def json_path(steps: Sequence[str | int]) -> str:
    """Where in a file: `people[3].name`."""
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
    """What validation found, in words: the first problem with its place, and how many more there are."""
    # A list whose members are wrong counts as empty as well, which is no problem of its own.
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
