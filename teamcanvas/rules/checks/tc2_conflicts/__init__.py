"""Rules about conflicting roles of one person."""

from teamcanvas.rules.checks import rules_of

RULES = rules_of(
    __name__,
    "tc201_both_hats",
    "tc202_too_many_roles",
    "tc203_leadership_triad",
    "tc204_builder_validates",
    "tc205_privacy_conflict",
    "tc206_approver_releases",
    "tc207_one_hand_decides",
    "tc208_overseer_builds",
)
