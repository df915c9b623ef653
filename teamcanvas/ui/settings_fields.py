"""The settings of a scenario as declared fields: what each is called, and what it can be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from teamcanvas.model.plan import Settings

Part = Literal["settings", "maturity", "sponsor"]


@dataclass(frozen=True, slots=True)
class SettingField:
    """One field of the form."""

    part: Part
    name: str
    """The field of `Settings`, `Maturity` or `Sponsor`."""
    label: str
    choices: Mapping[object, str] | None = None
    """None for a number, or for yes and no."""
    most: int | None = None
    """The largest number; None for what is no number."""
    none: str = ""
    """The words for nothing known, where 0 in the field means that."""
    section: str = "Circumstances"
    """The heading under which it stands."""

    def value(self, settings: Settings) -> object:
        """What the settings hold there."""
        whole = {"settings": settings, "maturity": settings.maturity, "sponsor": settings.sponsor}[self.part]
        return getattr(whole, self.name)  # the test of this table compares every name with the model


LEVELS: Mapping[str, Mapping[object, str]] = {
    "data_foundation": {
        None: "Not assessed",
        1: "1 – silos, proprietary formats, manual access",
        2: "2 – partly unified, access by request",
        3: "3 – unified and governed",
        4: "4 – self-service data products",
    },
    "infrastructure": {
        None: "Not assessed",
        1: "1 – self-managed, many components",
        2: "2 – mixed",
        3: "3 – mostly managed",
        4: "4 – one platform as a service",
    },
    "mlops": {
        None: "Not assessed",
        1: "1 – manual training and release",
        2: "2 – automated training, manual release",
        3: "3 – CI/CD for models, monitoring",
        4: "4 – automated retraining",
    },
}

SETTING_FIELDS: tuple[SettingField, ...] = (
    SettingField(
        "settings",
        "org_size",
        "Organisation size",
        {"startup": "Start-up", "small": "Small", "medium": "Medium", "enterprise": "Enterprise"},
    ),
    SettingField(
        "settings",
        "configuration",
        "Configuration",
        {
            "single-team": "Single team",
            "centralized": "Centralised",
            "coe": "Centre of excellence",
            "federated": "Federated",
        },
    ),
    SettingField("settings", "risk", "AI risk", {"none": "None", "limited": "Limited", "high": "High"}),
    SettingField("settings", "personal_data", "Works with personal data"),
    SettingField("settings", "mission_critical", "Mission critical"),
    SettingField("settings", "models_in_production", "Models in production", most=100_000),
    SettingField("maturity", "data_foundation", "Data foundation", LEVELS["data_foundation"], section="Maturity"),
    SettingField("maturity", "infrastructure", "Infrastructure", LEVELS["infrastructure"], section="Maturity"),
    SettingField("maturity", "mlops", "MLOps", LEVELS["mlops"], section="Maturity"),
    SettingField(
        "sponsor",
        "stance",
        "Sponsor",
        {"committed": "Committed", "tentative": "Tentative", "absent": "Absent"},
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
