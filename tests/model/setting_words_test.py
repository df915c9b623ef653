"""Settings have words, for each value that a plan can have."""

from typing import get_args

from teamcanvas.model.plan import CeremonyKind, Configuration, Maturity, OrgSize, Risk, Stance, TeamKind
from teamcanvas.model.setting_words import (
    CEREMONIES,
    CONFIGURATIONS,
    LEVELS,
    MATURITY,
    ORG_SIZES,
    RISKS,
    STANCES,
    TEAM_KINDS,
)


def every_value_has_a_word_test() -> None:
    pairs: tuple[tuple[object, set[str]], ...] = (
        (OrgSize, set(ORG_SIZES)),
        (Configuration, set(CONFIGURATIONS)),
        (Risk, set(RISKS)),
        (Stance, set(STANCES)),
        (CeremonyKind, set(CEREMONIES)),
        (TeamKind, set(TEAM_KINDS)),
    )
    for literal, words in pairs:
        assert set(get_args(literal)) == words


def every_part_of_maturity_has_four_levels_test() -> None:
    assert set(MATURITY) == set(LEVELS) == set(Maturity.model_fields)
    assert {len(levels) for levels in LEVELS.values()} == {4}
