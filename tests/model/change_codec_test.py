"""A change survives encoding and decoding."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcanvas.model.apply import UnusableChangeError, apply
from teamcanvas.model.change import diff
from teamcanvas.model.change_codec import decode_change, encode_change
from teamcanvas.model.plan import Plan
from tests.example_counts import example_count
from tests.plans import plan_pairs, with_unknown_keys


@settings(max_examples=example_count(30))
@given(plan_pairs(), st.data())
def change_survives_json_test(pair: tuple[Plan, Plan], data: st.DataObject) -> None:
    before, after = pair
    if data.draw(st.booleans()):
        after = data.draw(with_unknown_keys(after))
        before = before.model_copy(update=after.model_extra)
    change = diff(before, after)
    read = decode_change(json.loads(json.dumps(encode_change(change))))
    assert apply(before, read) == after
    assert read == change


@pytest.mark.parametrize(
    "raw",
    [
        None,
        [],
        "text",
        {"differences": 5},
        {"differences": [5]},
        {"differences": [{"before": 1}]},
        {"differences": [{"path": "people", "after": []}]},
        {"differences": [{"path": ["nmae"], "after": "x"}]},
        {"differences": [{"path": ["title", "first"], "after": "x"}]},
        {"differences": [{"path": ["people", "p1", "name", "x"], "after": "x"}]},
        {"differences": [{"path": ["people", "p1"], "after": {"name": "without an id"}}]},
        {"differences": [{"path": ["title"], "after": 42}]},
        {"differences": [{"path": [], "after": 42}]},
        {"reorderings": [{"path": ["people"], "before": []}]},
        {"reorderings": [{"path": ["people"], "before": [], "after": [1]}]},
    ],
    ids=str,
)
def invalid_values_are_refused_test(raw: object) -> None:
    with pytest.raises(UnusableChangeError):
        decode_change(raw)
