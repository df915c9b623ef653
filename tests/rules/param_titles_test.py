"""Names of parameters."""

from teamcanvas.rules.param_titles import PARAM_TITLES, param_title
from teamcanvas.rules.registry import RULES


def every_parameter_has_a_name_and_no_name_is_left_over_test() -> None:
    assert set(PARAM_TITLES) == {param.name for rule in RULES for param in rule.params}


def names_within_a_rule_differ_test() -> None:
    for rule in RULES:
        titles = [param_title(param.name) for param in rule.params]
        assert len(set(titles)) == len(titles)


def unknown_parameter_is_shown_by_its_id_test() -> None:
    assert param_title("no_such-thing") == "No such thing"
