"""Decodes and encodes the content of a `.teamcanvas` file."""

import re
from collections.abc import Mapping
from json import dumps

from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticSerializationError, to_json

from teamcanvas.model.plan import Plan
from teamcanvas.storage.json_text import NESTED_TOO_DEEP, BadJsonError, Json, depth_place, parse_json
from teamcanvas.storage.migrations import MIGRATIONS, VERSION, JsonObject, Migration, migrated, oldest
from teamcanvas.storage.refusals import NewerVersionError, PlanFileError, quoted, visible, wording

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def decode_plan(data: bytes, name: str, steps: Mapping[int, Migration] = MIGRATIONS) -> Plan:
    """The plan that a file holds.

    Args:
        data: the file's bytes.
        name: the file name for messages.
        steps: the migrations from older versions.

    Raises:
        PlanFileError: it holds no plan, or a damaged one; a one-line message with place and remedy.
    """
    shown = visible(name)
    text = _text(data, shown)
    try:
        values = parse_json(text)
    except BadJsonError as problem:
        # Without the beginning of a plan, the file was never one.
        advice = _REPAIR if text.lstrip().startswith("{") else _FOREIGN
        raise PlanFileError(f"{shown}: {problem}. {advice}") from None
    plan_values, version = _of_our_format(values, shown, steps)
    if version < VERSION:
        text = to_json(migrated(plan_values, version, steps)).decode()
    try:
        return Plan.model_validate_json(text)
    except ValidationError as problem:
        errors = problem.errors(include_url=False)
        if errors[0]["type"] == "json_invalid":
            # The JSON was parsed before, so this can only be pydantic's limit of nesting.
            raise PlanFileError(f"{shown}: {NESTED_TOO_DEEP}{depth_place(text)}. {_REPAIR}") from None
        raise PlanFileError(f"{shown}: {wording(errors)}. {_REPAIR}") from None


_REPAIR = "Correct it in a text editor, or go back to an earlier copy."
_FOREIGN = "Choose a .teamcanvas file."


def _text(data: bytes, name: str) -> str:
    if not data.strip():
        raise PlanFileError(f"{name} is empty. Go back to an earlier copy, or make a new plan.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise PlanFileError(f"{name} is text in UTF-16, but a plan is UTF-8. Save it again as UTF-8.")
    data = data.removeprefix(_BYTE_ORDER_MARK)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as problem:
        before = data[: problem.start]
        line, column = before.count(b"\n") + 1, problem.start - before.rfind(b"\n")
        where = f"line {line}, byte {column} is 0x{data[problem.start]:02X}"
        raise PlanFileError(f"{name} is not UTF-8 text: {where}. {_FOREIGN[:-1]}, or save it again as UTF-8.") from None


def _of_our_format(values: Json, name: str, steps: Mapping[int, Migration]) -> tuple[JsonObject, int]:
    if not isinstance(values, dict):
        raise PlanFileError(f"{name} is JSON, but not a plan: it is {quoted(values, 20)}. {_FOREIGN}")
    if values.get("format") != "teamcanvas":
        found = f'its "format" is {quoted(values["format"])}' if "format" in values else 'it has no "format"'
        raise PlanFileError(f'{name} is JSON, but not a plan: {found}, but has to be "teamcanvas". {_FOREIGN}')
    version = values.get("version")
    if type(version) is not int:  # not isinstance: true is no version
        found = f"is {quoted(version)}, but has to be a whole number" if "version" in values else "is missing"
        raise PlanFileError(f'{name}: its "version" {found}. {_REPAIR}')
    if version > VERSION:
        raise NewerVersionError(
            f"{name} needs a newer Team Canvas: it is written in version {quoted(version)}, this program reads "
            f"{VERSION}. Open it with a newer Team Canvas."
        )
    if version < oldest(steps):
        raise PlanFileError(f"{name}: its version is {quoted(version)}, which no Team Canvas has written. {_REPAIR}")
    return values, version


def refuse_newer(data: bytes, name: str) -> None:
    """Raise if a newer version of the program has written the data; ignore all other data.

    Raises:
        NewerVersionError: a newer version has written it.
    """
    try:
        _of_our_format(parse_json(_text(data, name)), visible(name), MIGRATIONS)
    except NewerVersionError:
        raise
    except (BadJsonError, PlanFileError):
        # Any other problem does not make it a newer file.
        return


def encode_plan(plan: Plan) -> bytes:
    """The content of the file of a plan: deterministic, and formatted for line-by-line diffs."""
    return encode_record(plan, indent=1) + b"\n"


def encode_record(record: BaseModel, indent: int | None = None) -> bytes:
    """A record as JSON in UTF-8; on one line without an indent."""
    try:
        return record.model_dump_json(indent=indent, by_alias=True).encode()
    except PydanticSerializationError:
        return encode_values(record.model_dump(mode="json", by_alias=True), indent)


def encode_values(values: object, indent: int | None = None) -> bytes:
    """JSON values in UTF-8; on one line without an indent."""
    text = dumps(values, indent=indent, ensure_ascii=False)
    # A lone surrogate, from text cut in the middle of a character, cannot be encoded in UTF-8.
    return re.sub("[\ud800-\udfff]", "\ufffd", text).encode()
