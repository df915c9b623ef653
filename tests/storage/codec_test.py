"""Plans survive their file byte by byte; what is no plan is refused in a line with problem, place and remedy."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcanvas.model.ids import PersonId, ScenarioId
from teamcanvas.model.plan import Person, Plan, Scenario
from teamcanvas.resources import resource
from teamcanvas.storage.codec import decode_plan, encode_plan, refuse_newer
from teamcanvas.storage.refusals import NewerVersionError, PlanFileError
from tests.example_counts import example_count
from tests.plans import plans, with_unknown_keys

TEMPLATES = sorted(resource("templates").iterdir())

SMALL = Plan(
    title="Churn",
    people=(Person(id=PersonId("p1"), name="Ada"), Person(id=PersonId("p2"), name="Ben")),
    scenarios=(Scenario(id=ScenarioId("s1"), title="As is"),),
)


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
def template_is_encoded_as_it_was_read_test(file: Any) -> None:
    data = file.read_bytes()
    assert encode_plan(decode_plan(data, file.name)) == data


@settings(max_examples=example_count(30))
@given(plans(), st.data())
def plan_survives_its_file_test(plan: Plan, data: st.DataObject) -> None:
    plan = data.draw(with_unknown_keys(plan))
    encoded = encode_plan(plan)
    assert decode_plan(encoded, "x") == plan
    assert encode_plan(decode_plan(encoded, "x")) == encoded


def file_is_formatted_for_line_diffs_test() -> None:
    encoded = encode_plan(SMALL.replace(title="Zoë's <b> 👩‍💻")).decode()
    assert encoded.splitlines()[:4] == [
        "{",
        ' "format": "teamcanvas",',
        ' "version": 1,',
        ' "title": "Zoë\'s <b> 👩‍💻",',
    ]
    assert encoded.endswith("\n}\n")


def unknown_keys_are_written_back_at_every_level_test() -> None:
    raw = json.loads(encode_plan(SMALL))
    raw["colour"] = {"deep": [1, 2.5, None, 10**30]}
    raw["people"][0]["pronoun"] = "she"
    raw["scenarios"][0]["settings"]["maturity"]["agents"] = 4
    raw["scenarios"][0]["placements"] = [{"id": "a1", "role": "r", "stage": "s", "since": "2024-01-01"}]
    written = json.loads(encode_plan(decode_plan(json.dumps(raw).encode(), "x")))
    assert written["colour"] == {"deep": [1, 2.5, None, 10**30]}
    assert written["people"][0]["pronoun"] == "she"
    assert written["scenarios"][0]["settings"]["maturity"]["agents"] == 4
    assert written["scenarios"][0]["placements"][0]["since"] == "2024-01-01"


def byte_order_mark_is_accepted_and_not_written_test() -> None:
    data = encode_plan(SMALL)
    assert encode_plan(decode_plan(b"\xef\xbb\xbf" + data, "x")) == data


def profile_is_written_only_where_it_is_not_the_usual_one_test() -> None:
    """Files of versions without profiles stay unchanged."""
    assert b"profile" not in encode_plan(SMALL)
    strict = SMALL.replace(scenarios=(SMALL.scenarios[0].replace(profile="strict"),))
    assert json.loads(encode_plan(strict))["scenarios"][0]["profile"] == "strict"
    assert decode_plan(encode_plan(strict), "x") == strict


def employment_is_written_only_of_people_from_outside_test() -> None:
    """Files of versions without it stay unchanged."""
    assert b"kind" not in encode_plan(SMALL)
    assert b"employer" not in encode_plan(SMALL)
    ada, ben = SMALL.people
    vendor = SMALL.replace(people=(ada.replace(kind="vendor", employer="Data Forge"), ben))
    assert json.loads(encode_plan(vendor))["people"][0]["employer"] == "Data Forge"
    assert decode_plan(encode_plan(vendor), "x") == vendor


def lone_surrogate_in_memory_is_replaced_when_saving_test() -> None:
    plan = SMALL.replace(title="cut \ud83d here", organisation="ACME 👩‍💻")
    read = decode_plan(encode_plan(plan), "x")
    assert (read.title, read.organisation) == ("cut \ufffd here", "ACME 👩‍💻")


Damage = Callable[[Any], object]
"""Takes the JSON values of a sound file apart."""


def _damaged(damage: Damage) -> bytes:
    raw = json.loads(encode_plan(SMALL))
    damage(raw)
    return json.dumps(raw, ensure_ascii=False).encode()


def _refusal(data: bytes) -> str:
    with pytest.raises(PlanFileError) as refusal:
        decode_plan(data, "my plan.teamcanvas")
    said = str(refusal.value)
    assert said.isprintable()
    assert said.startswith("my plan.teamcanvas")
    return said.removeprefix("my plan.teamcanvas")


REPAIR = ". Correct it in a text editor, or go back to an earlier copy."


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda raw: raw["people"][1].update(name=42), ": people[1].name is 42, but has to be text"),
        (lambda raw: raw["people"][1].pop("name"), ': people[1] has no "name"'),
        (lambda raw: raw["people"].append("Cai"), ': people[2] is "Cai", but has to be an object in braces'),
        (lambda raw: raw.update(people={}), ": people is {}, but has to be a list"),
        (lambda raw: raw.pop("people"), ': the plan has no "people"'),
        (lambda raw: raw.pop("scenarios"), ': the plan has no "scenarios"'),
        (lambda raw: raw.update(scenarios=[]), ": scenarios is empty, but needs at least one entry"),
        (lambda raw: raw["people"][0].update(id="p2"), ": people[0] and people[1] have the same id 'p2'"),
        (
            lambda raw: raw["scenarios"][0].update(placements=[{"id": "a", "role": "r", "stage": "s"}] * 2),
            ": scenarios[0]: placements[0] and placements[1] have the same id 'a'",
        ),
        (
            lambda raw: raw["scenarios"][0]["settings"].update(org_size="huge", risk="deadly"),
            (
                ': scenarios[0].settings.org_size is "huge", but has to be '
                "'startup', 'small', 'medium' or 'enterprise' (and 1 more)"
            ),
        ),
        (
            lambda raw: raw["scenarios"][0]["settings"]["maturity"].update(mlops=5),
            ": scenarios[0].settings.maturity.mlops is 5, but has to be 4 or less",
        ),
        (lambda raw: raw["people"][0].update(capacity=-1), ": people[0].capacity is -1, but has to be 0 or more"),
        (lambda raw: raw["people"][0].update(capacity=True), ": people[0].capacity is true, but has to be a number"),
        (
            lambda raw: raw["scenarios"][0].update(raci={"s1 go": {"tech_lead": ["A"]}}),
            ': scenarios[0].raci["s1 go"].tech_lead is ["A"], but has to be text',
        ),
        (
            lambda raw: raw["scenarios"][0].update(raci=[]),
            ": scenarios[0].raci is [], but has to be an object in braces",
        ),
        (lambda raw: raw.update(version=True), ': its "version" is true, but has to be a whole number'),
        (lambda raw: raw.update(version="1"), ': its "version" is "1", but has to be a whole number'),
        (lambda raw: raw.update(version=1.0), ': its "version" is 1.0, but has to be a whole number'),
        (lambda raw: raw.update(version=None), ': its "version" is null, but has to be a whole number'),
        (lambda raw: raw.update(version=0), ": its version is 0, which no Team Canvas has written"),
        (lambda raw: raw.update(version=-1), ": its version is -1, which no Team Canvas has written"),
        (lambda raw: raw.pop("version"), ': its "version" is missing'),
    ],
)
def damaged_plan_is_refused_with_the_place_and_the_value_test(damage: Damage, said: str) -> None:
    assert _refusal(_damaged(damage)) == said + REPAIR


TEXT = encode_plan(SMALL).decode()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", " is empty. Go back to an earlier copy, or make a new plan."),
        (b" \n\t ", " is empty. Go back to an earlier copy, or make a new plan."),
        (
            TEXT.encode("utf-16"),
            " is text in UTF-16, but a plan is UTF-8. Save it again as UTF-8.",
        ),
        (
            TEXT.replace("Churn", "Zoë").encode("latin-1"),
            " is not UTF-8 text: line 4, byte 14 is 0xEB. Choose a .teamcanvas file, or save it again as UTF-8.",
        ),
        (
            b"\x89PNG\r\n",
            " is not UTF-8 text: line 1, byte 1 is 0x89. Choose a .teamcanvas file, or save it again as UTF-8.",
        ),
        (b"PK\x03\x04", ": it is not JSON at line 1, column 1: expecting value. Choose a .teamcanvas file."),
        (TEXT[:200].encode(), ": it ends in the middle of the JSON (line 13, column 18), as if cut off" + REPAIR),
        (TEXT.replace('"Ada"', "NaN").encode(), ": people[0].name is NaN, which is not a number" + REPAIR),
        (
            TEXT.replace("1.0", "Infinity", 1).encode(),
            ": people[0].capacity is Infinity, which is not a number" + REPAIR,
        ),
        (TEXT.replace("1.0", "1" * 400, 1).encode(), ": people[0].capacity is a number of 400 digits" + REPAIR),
        (
            TEXT.replace('"name": "Ada"', '"name": "Ada", "name": "Eve"').encode(),
            ': people[0] has the key "name" twice, and one of them would be lost' + REPAIR,
        ),
        (
            TEXT.replace("Ada", "\\ud83d").encode(),
            ': people[0].name is "\\ud83d", which holds half a character' + REPAIR,
        ),
        (b"[1, 2]", " is JSON, but not a plan: it is [1, 2]. Choose a .teamcanvas file."),
        (b"null", " is JSON, but not a plan: it is null. Choose a .teamcanvas file."),
        (
            b'{"name": "left-pad"}',
            ' is JSON, but not a plan: it has no "format", but has to be "teamcanvas". Choose a .teamcanvas file.',
        ),
        (
            b'{"format": "other"}',
            ' is JSON, but not a plan: its "format" is "other", but has to be "teamcanvas". Choose a .teamcanvas file.',
        ),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def what_is_no_plan_is_refused_with_a_remedy_test(data: bytes, said: str) -> None:
    assert _refusal(data) == said


@pytest.mark.parametrize(("opening", "advice"), [("[", ". Choose a .teamcanvas file."), ('{"a":', REPAIR)])
def endless_nesting_is_refused_with_its_place_test(opening: str, advice: str) -> None:
    said = _refusal(opening.encode() * 100_000)
    assert re.fullmatch(r": its values are nested too deep from line 1, column \d+" + re.escape(advice), said)


@pytest.mark.parametrize("depth", [250, 900, 5_000])
def unknown_key_nested_too_deep_is_refused_test(depth: int) -> None:
    deep = "[" * depth + "]" * depth
    assert "nested too deep" in _refusal(TEXT.replace('"Churn"', f'"Churn", "x": {deep}').encode())


def unknown_key_nested_a_hundred_deep_is_kept_test() -> None:
    deep = "[" * 100 + "]" * 100
    plan = decode_plan(TEXT.replace('"Churn"', f'"Churn", "x": {deep}').encode(), "x")
    assert re.sub(r"\s", "", encode_plan(plan).decode()).endswith(f'"x":{deep}}}')


def newer_version_says_which_one_it_needs_test() -> None:
    newer = _damaged(lambda raw: raw.update(version=2, scenarios={"of": "another kind"}))
    with pytest.raises(NewerVersionError) as refusal:
        decode_plan(newer, "plan.teamcanvas")
    assert str(refusal.value) == (
        "plan.teamcanvas needs a newer Team Canvas: it is written in version 2, this program reads 1. "
        "Open it with a newer Team Canvas."
    )
    with pytest.raises(NewerVersionError):
        refuse_newer(newer, "plan.teamcanvas")


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", TEXT.encode(), b'{"format": "other", "version": 2}'])
def what_is_not_newer_may_be_replaced_test(data: bytes) -> None:
    refuse_newer(data, "plan.teamcanvas")


def line_breaks_in_the_file_name_are_escaped_test() -> None:
    with pytest.raises(PlanFileError, match=r"^a\\nb\\u202ec\.teamcanvas is empty"):
        decode_plan(b"", "a\nb\u202ec.teamcanvas")


@given(st.data())
def plan_with_some_bytes_changed_is_read_or_refused_in_one_line_test(data: st.DataObject) -> None:
    damaged = bytearray(TEXT.encode())
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(damaged)))
        end = data.draw(st.integers(start, min(len(damaged), start + 40)))
        damaged[start:end] = data.draw(st.binary(max_size=8) | st.sampled_from([b'"', b"{", b"}", b"null", b"1e999"]))
    refusal = ""
    try:
        decode_plan(bytes(damaged), "plan")
    except PlanFileError as problem:
        refusal = str(problem)
    assert refusal.isprintable()
