"""Rules about leadership and sponsorship."""

from teamcanvas.rules.checks import rules_of

RULES = rules_of(
    __name__,
    "tc701_no_sponsor",
    "tc702_sponsor_not_committed",
    "tc703_sponsor_hears_rarely",
    "tc704_management_layer",
    "tc705_role_does_not_fit",
    "tc706_lead_without_business",
    "tc707_owner_without_cover",
    "tc708_lead_without_wings",
    "tc709_lead_without_culture",
    "tc710_title_hides_role",
)
