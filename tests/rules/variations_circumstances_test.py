"""Example plans with other settings: expected changes of TC0xx to TC5xx findings.

Worked out by hand; each line says why. A finding that is not named does not change.
"""

import pytest

from teamcanvas.rules.area import Area
from tests.rules.variations import Variation, differences, gives, holds, leaves, maturity, rule, settings, vary

AREAS = (Area.BOARD, Area.COVERAGE, Area.CONFLICTS, Area.CAPACITY, Area.DEPENDENCE, Area.MATURITY)

VARIATIONS = (
    vary("governed data asks for less data engineering", "T1", maturity(data_foundation=3), gone=["TC501 info"]),
    vary("data in silos: the foundation is too weak as before", "T1", maturity(data_foundation=1)),
    vary(
        "nobody has rated the data foundation",
        "T1",
        maturity(data_foundation=None),
        gone=["TC501 info"],
        come=["TC506 info"],
    ),
    vary(
        "the trio runs its own platform: nobody administers it",
        "T1",
        maturity(infrastructure=2),
        come=["TC502 info"],
    ),
    vary("a trio of a small organisation instead of a start-up: the same is asked", "T1", settings(org_size="small")),
    vary(
        "a trio in a medium organisation: no stand-ins, nothing skipped, nothing milder; Priya is behind both letters "
        "of every decision but the one on data access, which Jonas prepares",
        "T1",
        settings(org_size="medium"),
        gone=[
            "TC103 info S1",
            "TC112 info S2",
            "TC301 warning",
            "TC401 info Product direction: Priya",
            "TC501 info",
        ],
        come=[
            "TC101 error S1",
            "TC102 error S1",
            "TC103 warning S1",
            "TC104 warning S1",
            "TC105 info S1",
            "TC112 error S2",
            "TC114 warning S2/S3",
            "TC121 error S3",
            "TC122 warning S3",
            "TC123 error S3",
            "TC141 warning",
            "TC144 info",
            "TC207 info s1_sponsor",
            "TC207 info s1_risk",
            "TC207 info s1_go",
            "TC207 info s3_release",
            "TC301 error",
            "TC401 warning Product direction: Priya",
            "TC501 warning",
        ],
    ),
    vary(
        "personal data in a start-up: security is asked for after all",
        "T1",
        settings(personal_data=True),
        come=["TC104 warning S1"],
    ),
    vary(
        "a critical case with two people on call, each alone in the craft; Helen approves and Lena deploys",
        "T2",
        settings(mission_critical=True),
        gone=["TC401 warning ML engineering: Lena", "TC401 warning Platform: Farid"],
        come=["TC401 error ML engineering: Lena", "TC401 error Platform: Farid", "TC403 warning"],
    ),
    vary(
        "a critical case with one",
        "T2",
        settings(mission_critical=True),
        leaves("Farid"),
        gone=["TC401 warning ML engineering: Lena", "TC401 warning Platform: Farid"],
        come=["TC401 error ML engineering: Lena", "TC403 warning"],
    ),
    vary("a mixed platform, with one whole platform engineer", "T2", maturity(infrastructure=2)),
    vary(
        "a self-managed platform, with a little less than one",
        "T2",
        maturity(infrastructure=1),
        gives("S3 platform_engineer Farid 0.4"),
        come=["TC502 warning"],
    ),
    vary("data on request, with as many data engineers as data scientists", "T2", maturity(data_foundation=2)),
    vary(
        "data in silos: enough for TC501, half of what the rule of thumb says",
        "T2",
        maturity(data_foundation=1),
        come=["TC305 info"],
    ),
    vary(
        "data on request and one data engineer: half as many do for TC501",
        "T2",
        maturity(data_foundation=2),
        leaves("Noor"),
        come=["TC305 info", "TC401 warning Data pipelines: Chidi"],
    ),
    vary(
        "data in silos and one data engineer: TC501 says it, so TC305 need not",
        "T2",
        maturity(data_foundation=1),
        leaves("Noor"),
        come=["TC501 warning", "TC401 warning Data pipelines: Chidi"],
    ),
    vary(
        "the same where TC501 is switched off",
        "T2",
        maturity(data_foundation=1),
        leaves("Noor"),
        rule("TC501", enabled=False),
        come=["TC305 info", "TC401 warning Data pipelines: Chidi"],
    ),
    vary(
        "a central team: nobody from the business is in S2",
        "T2",
        settings(configuration="centralized"),
        come=["TC511 info"],
    ),
    vary(
        "a central team to which the business lends Helen: she links the two",
        "T2",
        settings(configuration="centralized"),
        holds("S2 business_stakeholder Helen 0.1"),
        gone=["TC141 warning", "TC144 info"],
    ),
    vary(
        "an enterprise whose mixed platform nobody governs; one platform engineer runs it",
        "T3",
        settings(org_size="enterprise"),
        maturity(infrastructure=2),
        come=["TC505 warning"],
    ),
    vary("a service as platform: one in ten looks after it", "T3", maturity(infrastructure=4)),
    vary(
        "the same where the plan allows one in twenty",
        "T3",
        maturity(infrastructure=4),
        rule("TC503", params={"max_share": 0.05}),
        come=["TC503 info"],
    ),
    vary(
        "nine are the most: ten core people are too many",
        "T3",
        rule("TC307", params={"max_team": 9}),
        come=["TC307 info"],
    ),
    vary(
        "one team for all: fourteen core people are too many; an expert is in S2",
        "T4",
        settings(configuration="centralized"),
        gone=[
            "TC401 warning Product direction: Callum",
            "TC401 warning Product direction: Ewa",
            "TC401 warning Technical leadership: Bea",
            "TC401 warning Technical leadership: Olu",
            "TC403 warning Central platform & governance",
            "TC403 warning Credit domain",
        ],
        come=["TC307 info"],
    ),
    vary("a centre of excellence that nobody leads", "T4", settings(configuration="coe"), come=["TC512 warning"]),
    vary(
        "a federation: the unit has nobody of the crafts that count, and no team is central",
        "T5",
        settings(configuration="federated"),
        come=["TC514 warning Retail business unit", "TC515 warning"],
    ),
    vary(
        "a case that is not critical: milder, and no rota",
        "N1",
        settings(mission_critical=False),
        gone=["TC401 error MLOps: Meghan", "TC402 error Meghan", "TC403 warning"],
        come=["TC401 warning MLOps: Meghan", "TC402 warning Meghan"],
    ),
    vary(
        "a small organisation: Vera stands in for owner and users, three roles are allowed, the rest is a hint",
        "N1",
        settings(org_size="small"),
        gone=[
            "TC102 error S1",
            "TC103 warning S1",
            "TC104 warning S1",
            "TC105 info S1",
            "TC114 warning S2/S3",
            "TC122 warning S3",
            "TC141 warning",
            "TC144 info",
            "TC202 warning Meghan",
            "TC207 info s1_sponsor",
            "TC401 error MLOps: Meghan",
            "TC401 warning Platform: Meghan",
            "TC401 warning Business link: Vera",
            "TC401 warning Data pipelines: Meghan",
            "TC401 warning Product direction: Bo",
            "TC402 error Meghan",
            "TC403 warning",
            "TC501 warning",
            "TC502 warning",
            "TC504 warning",
        ],
        come=[
            "TC103 info S1",
            "TC401 info MLOps: Meghan",
            "TC401 info Platform: Meghan",
            "TC401 info Business link: Vera",
            "TC401 info Data pipelines: Meghan",
            "TC401 info Product direction: Bo",
            "TC402 info Meghan",
            "TC403 info",
            "TC501 info",
            "TC502 info",
            "TC504 info",
        ],
    ),
)


@pytest.mark.parametrize("variation", VARIATIONS, ids=str)
def findings_follow_changes_of_settings_test(variation: Variation) -> None:
    assert differences(variation, AREAS) == (variation.come, variation.gone)
