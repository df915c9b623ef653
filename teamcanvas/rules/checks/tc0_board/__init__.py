"""Rules about the board and the settings of rules."""

from teamcanvas.rules.checks import rules_of

RULES = rules_of(
    __name__,
    "tc000_rule_settings",
    "tc001_unknown_reference",
    "tc002_impossible_fte",
    "tc003_duplicate_placement",
    "tc004_person_without_place",
    "tc005_circular_reporting",
    "tc006_vacancy",
    "tc007_empty_board",
)
