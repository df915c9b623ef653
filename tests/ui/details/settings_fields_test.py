"""The form of settings and the model agree."""

from typing import get_args

import pytest

from teamcanvas.model.plan import Configuration, OrgSize, Risk, Settings, Stance
from teamcanvas.ui.details.settings_fields import SETTING_FIELDS, SettingField

ALL = {
    ("settings", "org_size"): OrgSize,
    ("settings", "configuration"): Configuration,
    ("settings", "risk"): Risk,
    ("sponsor", "stance"): Stance,
}


@pytest.mark.parametrize("field", SETTING_FIELDS, ids=lambda field: field.name)
def every_field_shows_what_the_model_starts_with_test(field: SettingField) -> None:
    value = field.value(Settings())
    if field.choices is not None:
        assert value in field.choices
    else:
        assert isinstance(value, int) or (value is None and field.none)


def every_choice_of_the_model_can_be_made_test() -> None:
    for field in SETTING_FIELDS:
        literal = ALL.get((field.part, field.name))
        if literal is not None:
            assert tuple(field.choices or ()) == get_args(literal)


def no_setting_is_forgotten_test() -> None:
    shown = {field.name for field in SETTING_FIELDS if field.part == "settings"}
    # Agreements have check boxes of their own; only one scheme has letters so far.
    assert set(Settings.model_fields) - shown == {"maturity", "sponsor", "agreements", "scheme"}
