"""The file format as a JSON Schema, for other programs that write or check plans."""

from collections.abc import Mapping

from teamcanvas.model.plan import Plan

REQUIRED = ("format", "version", "title", "people", "scenarios")
"""The keys that every file has."""


def plan_schema() -> Mapping[str, object]:
    """The JSON Schema (2020-12) of a `.teamcanvas` file."""
    schema = Plan.model_json_schema(by_alias=True)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "Team Canvas plan, version 1",
        # The model has defaults for format and version; in a file they are required.
        "required": list(REQUIRED),
    }
