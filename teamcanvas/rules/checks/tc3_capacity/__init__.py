"""Rules about capacity."""

from teamcanvas.rules.checks import rules_of

RULES = rules_of(
    __name__,
    "tc301_no_engineering_for_scientists",
    "tc302_over_allocated",
    "tc303_thin_slices",
    "tc305_few_data_engineers",
    "tc306_few_ml_engineers",
    "tc307_core_team_too_large",
    "tc309_no_core_team",
)
