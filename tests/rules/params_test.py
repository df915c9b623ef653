"""Parameters of rules: valid values of each kind, and the message for others."""

from typing import Any

import pytest

from teamcanvas.rules.params import (
    NO_PARAMS,
    Param,
    Params,
    UnfitValueError,
    activity,
    number,
    number_by_level,
    number_by_size,
    roles,
    text,
    whole_number,
)

WHOLE = whole_number("whole", 2, "A count.", least=1)
SHARE = number("share", 0.5, "A share.")
ROLES = roles("roles", ("data_owner",), "Some roles.")
WORD = text("word", "s3_release", "A word.")
LEVELS = number_by_level("levels", {1: 2.0, 2: 1.0}, "A measure by level.")
SIZES = number_by_size("sizes", {"startup": 4, "small": 3, "medium": 2, "enterprise": 2}, "A count by size.")


def activity_is_asked_for_by_its_id_test() -> None:
    release = activity("release", "s3_release", "An activity.")
    assert release.accept("s2_model") == "s2_model"
    assert release.takes == "the id of an activity"


def value_is_looked_up_by_its_declaration_test() -> None:
    assert Params({"whole": 7})[WHOLE] == 7
    assert NO_PARAMS[WHOLE] == 2


@pytest.mark.parametrize(
    ("param", "given", "kept"),
    [
        (WHOLE, 1, 1),
        (SHARE, 0, 0.0),
        (SHARE, 0.25, 0.25),
        (ROLES, ["a", "b"], ("a", "b")),
        (ROLES, [], ()),
        (WORD, "x", "x"),
        (LEVELS, 3, {1: 3.0, 2: 3.0}),
        (LEVELS, {"2": 0.5, 4: 0}, {1: 2.0, 2: 0.5, 4: 0.0}),
        (SIZES, 5, {"startup": 5, "small": 5, "medium": 5, "enterprise": 5}),
        (SIZES, {"medium": 3}, {"startup": 4, "small": 3, "medium": 3, "enterprise": 2}),
    ],
)
def fitting_values_are_taken_test(param: Param[Any], given: object, kept: object) -> None:
    assert param.accept(given) == kept


@pytest.mark.parametrize(
    ("param", "given"),
    [
        (WHOLE, 0),
        (WHOLE, 1.0),
        (WHOLE, True),
        (WHOLE, "2"),
        (WHOLE, None),
        (SHARE, -0.1),
        (SHARE, float("inf")),
        (SHARE, float("nan")),
        (SHARE, False),
        (ROLES, "data_owner"),
        (ROLES, ["data_owner", 1]),
        (WORD, ""),
        (WORD, 1),
        (LEVELS, True),
        (LEVELS, -0.1),
        (LEVELS, float("nan")),
        (LEVELS, {"5": 1}),
        (LEVELS, {"1": "much"}),
        (LEVELS, {"1": False}),
        (LEVELS, [1]),
        (SIZES, 0),
        (SIZES, True),
        (SIZES, "two"),
        (SIZES, {"huge": 3}),
        (SIZES, {"medium": 0}),
        (SIZES, {"medium": 2.5}),
    ],
)
def invalid_values_are_refused_test(param: Param[Any], given: object) -> None:
    with pytest.raises(UnfitValueError, match=r"number|text"):
        param.accept(given)


def equal_values_are_equal_parameters_test() -> None:
    assert Params({"whole": 7}) == Params({"whole": 7})
    assert Params({"whole": 7}) != Params({"whole": 8})


@pytest.mark.parametrize("param", [WHOLE, SHARE, ROLES, WORD, LEVELS, SIZES], ids=lambda param: param.name)
def parameter_says_what_it_takes_as_it_does_when_it_refuses_test(param: Param[Any]) -> None:
    with pytest.raises(UnfitValueError) as refusal:
        param.accept(None)
    assert param.takes == str(refusal.value)


def parameter_that_refuses_nothing_takes_anything_test() -> None:
    assert Param("any", 0, "Anything.", lambda value: value).takes == "anything"
