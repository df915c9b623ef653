"""The settings of a scenario in words, the same in the form and on pages."""

from collections.abc import Mapping
from typing import Literal

from teamcanvas.model.plan import CeremonyKind, Configuration, OrgSize, Risk, Settings, Stance, TeamKind

MaturityPart = Literal["data_foundation", "infrastructure", "mlops"]

ORG_SIZES: Mapping[OrgSize, str] = {
    "startup": "Start-up",
    "small": "Small",
    "medium": "Medium",
    "enterprise": "Enterprise",
}
CONFIGURATIONS: Mapping[Configuration, str] = {
    "single-team": "Single team",
    "centralized": "Centralised",
    "coe": "Centre of excellence",
    "federated": "Federated",
}
RISKS: Mapping[Risk, str] = {"none": "None", "limited": "Limited", "high": "High"}
STANCES: Mapping[Stance, str] = {"committed": "Committed", "tentative": "Tentative", "absent": "Absent"}
CEREMONIES: Mapping[CeremonyKind, str] = {
    "stand-up": "Stand-up",
    "backlog": "Backlog refinement",
    "steering": "Steering committee",
    "review": "Review",
}
TEAM_KINDS: Mapping[TeamKind, str] = {
    "core": "Core team",
    "central": "Central team",
    "coe": "Centre of excellence",
    "domain": "Domain team",
}

MATURITY: Mapping[MaturityPart, str] = {
    "data_foundation": "Data foundation",
    "infrastructure": "Infrastructure",
    "mlops": "MLOps",
}
LEVELS: Mapping[MaturityPart, tuple[str, ...]] = {
    "data_foundation": (
        "silos, proprietary formats, manual access",
        "partly unified, access by request",
        "unified and governed",
        "self-service data products",
    ),
    "infrastructure": (
        "self-managed, many components",
        "mixed",
        "mostly managed",
        "one platform as a service",
    ),
    "mlops": (
        "manual training and release",
        "automated training, manual release",
        "CI/CD for models, monitoring",
        "automated retraining",
    ),
}
"""What the levels of maturity mean, from the first to the fourth."""
NOT_ASSESSED = "Not assessed"


def circumstances(settings: Settings) -> Mapping[str, str]:
    """Title and value of each setting, without maturity, sponsor and agreements."""
    return {
        "Organisation size": ORG_SIZES[settings.org_size],
        "Configuration": CONFIGURATIONS[settings.configuration],
        "AI risk": RISKS[settings.risk],
        "Personal data": "Yes" if settings.personal_data else "No",
        "Mission critical": "Yes" if settings.mission_critical else "No",
        "Models in production": str(settings.models_in_production),
        "Letters": settings.scheme,
    }


def cadence_words(days: int | None) -> str:
    """The cadence of updates to the sponsor, in words."""
    if days is None:
        return "Not agreed"
    return "Every day" if days == 1 else f"Every {days} days"
