"""JSON is parsed unchanged, or refused with the place of the problem."""

import json

import pytest
from hypothesis import given

from teamcanvas.storage.json_text import BadJsonError, parse_json
from tests.plans import any_text, json_values


@given(json_values())
def valid_json_is_parsed_unchanged_test(values: object) -> None:
    assert parse_json(json.dumps(values)) == values
    assert parse_json(json.dumps(values, ensure_ascii=False)) == values


@given(any_text())
def any_text_is_parsed_or_refused_test(text: str) -> None:
    refusal = ""
    try:
        parse_json(text)
    except BadJsonError as problem:
        refusal = str(problem)
    assert refusal.isprintable()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it ends in the middle of the JSON (line 1, column 1), as if cut off"),
        ('{"a": [1,\n 2', "it ends in the middle of the JSON (line 2, column 3), as if cut off"),
        ('{"a": "b', "it ends in the middle of the JSON (line 1, column 7), as if cut off"),
        ('{\n "a": 1\n "b": 2}', "it is not JSON at line 3, column 2: expecting ',' delimiter"),
        ("{'a': 1}", "it is not JSON at line 1, column 2: expecting property name enclosed in double quotes"),
        ("hello", "it is not JSON at line 1, column 1: expecting value"),
        ("{} {}", "it is not JSON at line 1, column 4: extra data"),
        ('"a\tb"', "it is not JSON at line 1, column 3: invalid control character at"),
        ("NaN", "the file is NaN, which is not a number"),
        ('{"a": {"b": [0, NaN]}}', "a.b[1] is NaN, which is not a number"),
        ('{"a": -Infinity}', "a is -Infinity, which is not a number"),
        ('{"a": 1e400}', "a is 1e400, which is too large"),
        (f'{{"a": {"9" * 101}}}', "a is a number of 101 digits"),
        (f'{{"a": {"9" * 5000}}}', "a is a number of 5000 digits"),
        ('{"a": 1, "b": 2, "a": 3}', 'the file has the key "a" twice, and one of them would be lost'),
        ('[{"x": {"b": 2, "b": 2}}]', '[0].x has the key "b" twice, and one of them would be lost'),
        ('{"name": "\\ud83d"}', 'name is "\\ud83d", which holds half a character'),
        ('{"name": "\\ude00\\ud83d"}', 'name is "\\ude00\\ud83d", which holds half a character'),
        ('{"a": {"\\udc00": 1}}', 'a has the key "\\udc00", which holds half a character'),
    ],
)
def what_a_round_trip_would_change_is_refused_with_its_place_test(text: str, said: str) -> None:
    with pytest.raises(BadJsonError) as refusal:
        parse_json(text)
    assert str(refusal.value) == said


def first_of_several_flaws_is_named_test() -> None:
    with pytest.raises(BadJsonError, match=r"^a\[1\] is NaN"):
        parse_json('{"a": [1, NaN], "b": Infinity, "c": "\\ud800"}')


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def endless_nesting_is_refused_with_its_place_test(opening: str) -> None:
    with pytest.raises(BadJsonError, match=r"nested too deep from line 1, column \d+$"):
        parse_json(opening * 100_000)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('"\\ud83d\\ude00"', "😀"),
        ('"\\\\ud83d"', "\\ud83d"),
        ("9" * 100, 10**100 - 1),
        ("1e308", 1e308),
        ("1e-400", 0.0),
        (" [ ] \n", []),
    ],
)
def odd_but_valid_json_is_parsed_test(text: str, value: object) -> None:
    assert parse_json(text) == value
