"""The settings of a scenario as declared fields: label, choices, range."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from teamcanvas.model.plan import Settings
from teamcanvas.model.setting_words import (
    CONFIGURATIONS,
    LEVELS,
    MATURITY,
    NOT_ASSESSED,
    ORG_SIZES,
    RISKS,
    STANCES,
    MaturityPart,
)

SettingsPart = Literal["settings", "maturity", "sponsor"]


@dataclass(frozen=True, slots=True)
class SettingField:
    """One field of the form."""

    part: SettingsPart
    name: str
    """Field name in `Settings`, `Maturity` or `Sponsor`."""
    label: str
    choices: Mapping[object, str] | None = None
    """None for a number or a check box."""
    most: int | None = None
    """The largest number; None for other fields."""
    none: str = ""
    """The text shown for 0, where 0 means unknown."""
    section: str = "Circumstances"
    """The title of its section."""

    def value(self, settings: Settings) -> object:
        """The value in the settings."""
        whole = {"settings": settings, "maturity": settings.maturity, "sponsor": settings.sponsor}[self.part]
        return getattr(whole, self.name)  # the test of this table compares every name with the model


def _levels(part: MaturityPart) -> Mapping[object, str]:
    numbered = ((number, f"{number} – {words}") for number, words in enumerate(LEVELS[part], start=1))
    return {None: NOT_ASSESSED, **dict(numbered)}


SETTING_FIELDS: tuple[SettingField, ...] = (
    SettingField(
        "settings",
        "org_size",
        "Organisation size",
        {**ORG_SIZES},
    ),
    SettingField(
        "settings",
        "configuration",
        "Configuration",
        {**CONFIGURATIONS},
    ),
    SettingField("settings", "risk", "AI risk", {**RISKS}),
    SettingField("settings", "personal_data", "Works with personal data"),
    SettingField("settings", "mission_critical", "Mission critical"),
    SettingField("settings", "models_in_production", "Models in production", most=100_000),
    SettingField(
        "maturity", "data_foundation", MATURITY["data_foundation"], _levels("data_foundation"), section="Maturity"
    ),
    SettingField(
        "maturity", "infrastructure", MATURITY["infrastructure"], _levels("infrastructure"), section="Maturity"
    ),
    SettingField("maturity", "mlops", MATURITY["mlops"], _levels("mlops"), section="Maturity"),
    SettingField(
        "sponsor",
        "stance",
        "Sponsor",
        {**STANCES},
        section="Sponsor",
    ),
    SettingField(
        "sponsor",
        "update_cadence_days",
        "Sponsor hears from the team every … days",
        most=3_650,
        none="Unknown",
        section="Sponsor",
    ),
)
