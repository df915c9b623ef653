"""Rules about AI governance."""

from teamcanvas.rules.checks import rules_of

RULES = rules_of(
    __name__,
    "tc901_no_human_oversight",
    "tc902_ai_literacy",
    "tc903_no_ai_governance",
    "tc904_no_privacy_advice",
    "tc905_no_independent_validation",
    "tc906_risk_decided_too_low",
    "tc907_no_concern_channel",
)
