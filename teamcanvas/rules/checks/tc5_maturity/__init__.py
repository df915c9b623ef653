"""Rules about maturity and configuration."""

from teamcanvas.rules.checks import rules_of

RULES = rules_of(
    __name__,
    "tc501_weak_data_foundation",
    "tc502_unadministered_platform",
    "tc503_large_platform_crew",
    "tc504_no_hands_in_operation",
    "tc505_platform_governance",
    "tc506_maturity_not_assessed",
    "tc511_central_without_business",
    "tc512_centre_without_lead",
    "tc513_no_takeover",
    "tc514_incomplete_domain_team",
    "tc515_no_guard_rails",
)
