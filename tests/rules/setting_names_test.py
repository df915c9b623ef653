"""Names of settings."""

import pytest

from teamcanvas.rules.setting_names import setting_name
from tests.rules.sample_plans import samples


@pytest.mark.parametrize(
    ("setting", "name"),
    [
        ("maturity.mlops", "Maturity of MLOps"),
        ("sponsor.stance", "Stance of the sponsor"),
        ("ceremonies.stand-up", "Ceremony: stand-up"),
        ("agreements.dev-process-document", "Agreement: Development process written down"),
        ("agreements.our-own", "Agreement: our-own"),
        ("rules.TC302", "TC302 Person is over-allocated"),
        ("rules.TC202.max_roles", "TC202 Too many roles on one person: max_roles"),
        ("rules.TC999", "rules.TC999"),
        ("accepted.TC999", "Accepted findings: TC999"),
        ("something.else", "something.else"),
    ],
)
def setting_has_a_name_test(setting: str, name: str) -> None:
    assert setting_name(setting) == name


def every_setting_that_findings_are_about_has_a_name_test() -> None:
    known = {
        subject.id
        for sample in samples()
        if sample.found
        for one in sample.findings()
        for subject in one.subjects
        if subject.kind == "setting"
    }
    unnamed = {setting for setting in known if setting_name(setting) == setting}
    assert {"maturity.infrastructure", "rules.TC111"} <= known
    assert unnamed == {"rules.TC999"}, "only what no rule is called"
