"""The published schema accepts the same files as the program."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from teamcanvas.storage.codec import encode_plan
from teamcanvas.storage.schema import REQUIRED, plan_schema
from teamcanvas.storage.templates import template_names, template_plan

SCHEMA: Any = plan_schema()  # Any: a JSON Schema has no one shape


def _problems(value: object, schema: Any, where: str = "$") -> list[str]:
    """What a value breaks of a schema, for the words that this schema is written in."""
    if "$ref" in schema:
        return _problems(value, SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]], where)
    if "anyOf" in schema:
        return [] if any(not _problems(value, one) for one in schema["anyOf"]) else [f"{where}: none of anyOf"]
    problems: list[str] = []
    if "const" in schema and value != schema["const"]:
        problems.append(f"{where}: const")
    if "enum" in schema and value not in schema["enum"]:
        problems.append(f"{where}: enum")
    if "type" in schema and not _is_of(value, schema["type"]):
        return [*problems, f"{where}: {schema['type']}"]
    if isinstance(value, (int, float)) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        problems.append(f"{where}: out of bounds")
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            problems.append(f"{where}: minItems")
        for index, entry in enumerate(value):
            problems += _problems(entry, schema.get("items", {}), f"{where}[{index}]")
    if isinstance(value, dict):
        problems += [f"{where}: no {key}" for key in schema.get("required", ()) if key not in value]
        for key, inner in value.items():
            other = schema.get("additionalProperties", True)
            part = schema.get("properties", {}).get(key, {} if other is True else other)
            problems += _problems(inner, part, f"{where}.{key}")
    return problems


def _is_of(value: object, kind: str) -> bool:
    kinds: Mapping[str, type | tuple[type, ...]] = {
        "object": dict,
        "array": list,
        "string": str,
        "integer": int,
        "number": (int, float),
        "boolean": bool,
        "null": type(None),
    }
    return isinstance(value, kinds[kind]) and (kind == "boolean" or not isinstance(value, bool))


def _words(schema: Any) -> set[str]:
    """The schema's own words, without the names of properties and definitions."""
    if isinstance(schema, Sequence) and not isinstance(schema, str):
        return set[str]().union(*map(_words, schema))
    if not isinstance(schema, Mapping):
        return set()
    found = set(schema)
    for word, inner in schema.items():
        if word in ("properties", "$defs"):
            found |= set[str]().union(*map(_words, inner.values()))
        elif word not in ("default", "enum", "const", "required"):
            found |= _words(inner)
    return found


@pytest.mark.parametrize("name", template_names())
def template_fits_the_schema_test(name: str) -> None:
    assert _problems(json.loads(encode_plan(template_plan(name))), SCHEMA) == []


SMALL: Mapping[str, Any] = {
    "format": "teamcanvas",
    "version": 1,
    "title": "Churn",
    "people": [{"id": "p1", "name": "Ada", "pronoun": "she"}],
    "scenarios": [{"id": "s1", "title": "As is", "handovers": [{"from": "a", "to": "b"}]}],
    "colour": "red",
}


def smallest_file_with_unknown_keys_fits_test() -> None:
    assert _problems(SMALL, SCHEMA) == []


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        ({"format": "other"}, "$.format: const"),
        ({"version": 2}, "$.version: const"),
        ({"version": True}, "$.version: integer"),
        ({"title": None}, "$.title: string"),
        ({"scenarios": []}, "$.scenarios: minItems"),
        ({"people": [{"id": "p1"}]}, "$.people[0]: no name"),
        ({"people": [{"id": "p1", "name": "Ada", "capacity": -1}]}, "$.people[0].capacity: out of bounds"),
        ({"teams": [{"id": "t1", "name": "Core", "kind": "other"}]}, "$.teams[0].kind: enum"),
    ],
)
def what_the_program_refuses_does_not_fit_test(damage: Mapping[str, Any], problem: str) -> None:
    assert _problems({**SMALL, **damage}, SCHEMA) == [problem]


@pytest.mark.parametrize("key", REQUIRED)
def file_without_a_required_key_does_not_fit_test(key: str) -> None:
    assert _problems({name: value for name, value in SMALL.items() if name != key}, SCHEMA) == [f"$: no {key}"]


def schema_uses_only_keywords_that_this_test_checks_test() -> None:
    understood = {"$ref", "anyOf", "const", "enum", "type", "minimum", "maximum", "minItems", "items", "required"}
    understood |= {"properties", "additionalProperties", "$defs"}
    assert _words(SCHEMA) - understood == {"$schema", "title", "description", "default"}
