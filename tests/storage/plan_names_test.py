"""Names of plan files."""

from pathlib import Path

import pytest

from teamcanvas.storage.plan_names import is_plan_name, plan_stem, with_plan_suffix


@pytest.mark.parametrize(
    ("name", "file", "stem"),
    [
        ("Churn team v1.2", "Churn team v1.2.teamcanvas", "Churn team v1.2"),
        ("a.teamcanvas", "a.teamcanvas", "a"),
        ("X.TEAMCANVAS", "X.TEAMCANVAS", "X"),
        ("v1.2.TeamCanvas", "v1.2.TeamCanvas", "v1.2"),
        ("plan.json", "plan.json.teamcanvas", "plan.json"),
        (".teamcanvas", ".teamcanvas.teamcanvas", ".teamcanvas"),
    ],
)
def a_dot_belongs_to_the_name_and_the_suffix_has_any_case_test(name: str, file: str, stem: str) -> None:
    named = with_plan_suffix(Path("folder") / name)
    assert named == Path("folder") / file
    assert is_plan_name(named)
    assert plan_stem(Path(name)) == stem
    assert with_plan_suffix(named) == named
