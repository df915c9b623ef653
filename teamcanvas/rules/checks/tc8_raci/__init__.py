"""Rules about the RACI matrix."""

from teamcanvas.rules.checks import rules_of

RULES = rules_of(
    __name__,
    "tc801_nobody_accountable",
    "tc802_several_accountable",
    "tc803_no_doer",
    "tc804_too_many_doers",
    "tc805_too_many_consulted",
    "tc806_too_many_informed",
    "tc807_nobody_in_the_loop",
    "tc808_nothing_to_do",
    "tc809_too_much_to_do",
    "tc810_hoarded_accountability",
    "tc811_no_authority",
    "tc812_unstaffed_letter",
    "tc813_doer_elsewhere",
    "tc814_empty_column",
    "tc815_involved_everywhere",
    "tc816_unknown_letter",
    "tc817_contradicting_letters",
    "tc818_several_answer",
    "tc819_scheme_counts",
    "tc820_empty_row",
    "tc821_accountability_too_high",
)
