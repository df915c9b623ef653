"""`schema`."""

import json

from tests.commands.calling import Caller


def the_schema_is_json_and_names_the_keys_of_a_file_test(call: Caller) -> None:
    schema = json.loads(call("schema").out)
    assert {"format", "version", "title", "people", "scenarios"} <= set(schema["required"])
    assert "placements" in json.dumps(schema)
