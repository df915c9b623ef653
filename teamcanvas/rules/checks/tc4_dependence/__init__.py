"""Rules about dependence on one person."""

from teamcanvas.rules.checks import rules_of

RULES = rules_of(
    __name__,
    "tc401_key_person",
    "tc402_carries_alone",
    "tc403_thin_on_call",
    "tc404_breaks_when_away",
    "tc405_too_few_hands",
    "tc406_from_outside_only",
)
