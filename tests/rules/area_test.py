"""The areas of rules."""

from pathlib import Path

import teamcanvas.rules.checks
from teamcanvas.rules.area import Area


def each_area_is_a_family_of_rules_test() -> None:
    checks = Path(teamcanvas.rules.checks.__file__ or "").parent
    families = {path.name.partition("_")[0].upper() for path in checks.glob("tc*")}
    assert {area.value for area in Area} == families
