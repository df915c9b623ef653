"""Files of older versions go through one step a version."""

import json
from typing import get_args

import pytest

from teamcanvas.model.plan import Plan
from teamcanvas.storage.codec import decode_plan, encode_plan
from teamcanvas.storage.migrations import MIGRATIONS, VERSION, JsonObject, migrated, oldest


def _with_people(values: JsonObject) -> JsonObject:
    """From a made-up version 0 that called people staff."""
    return {**{key: value for key, value in values.items() if key != "staff"}, "people": values["staff"]}


def _with_staff(values: JsonObject) -> JsonObject:
    """From a made-up version -1 that had no people at all."""
    return {**values, "staff": [{"id": "p1", "name": "Ada"}]}


OLD: JsonObject = {
    "format": "teamcanvas",
    "version": 0,
    "title": "Churn",
    "staff": [{"id": "p1", "name": "Ada", "pronoun": "she"}],
    "scenarios": [{"id": "s1", "title": "As is"}],
    "colour": "red",
}


def version_written_is_the_version_of_the_model_test() -> None:
    assert get_args(Plan.model_fields["version"].annotation) == (VERSION,)


def migrations_skip_no_version_test() -> None:
    assert sorted(MIGRATIONS) == list(range(oldest(), VERSION))


def older_file_is_migrated_when_read_test() -> None:
    plan = decode_plan(json.dumps(OLD).encode(), "old.teamcanvas", steps={0: _with_people})
    assert [person.name for person in plan.people] == ["Ada"]
    assert plan.version == VERSION


def unknown_keys_survive_migrations_test() -> None:
    plan = decode_plan(json.dumps(OLD).encode(), "old.teamcanvas", steps={0: _with_people})
    written = json.loads(encode_plan(plan))
    assert written["colour"] == "red"
    assert written["people"][0]["pronoun"] == "she"


def migrations_are_applied_in_order_test() -> None:
    values = migrated({"version": -1, "title": "Churn"}, -1, {0: _with_people, -1: _with_staff})
    assert values == {"version": 1, "title": "Churn", "people": [{"id": "p1", "name": "Ada"}]}


def the_argument_is_not_modified_test() -> None:
    before = json.dumps(OLD)
    migrated(OLD, 0, {0: _with_people})
    assert json.dumps(OLD) == before


def current_values_need_no_migration_test() -> None:
    assert migrated({"version": VERSION}, VERSION) == {"version": VERSION}


def missing_migration_is_an_error_test() -> None:
    with pytest.raises(KeyError):
        migrated({"version": -1}, -1, {0: _with_people})
