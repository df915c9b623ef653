"""What a person covers through their roles."""

import pytest

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.rules.ability import LEAST, LEAST_IN_SMALL, Ability, AbilityTable
from tests.small_plans import small_plan


def _ability(*placements: str, least: float = LEAST) -> Ability:
    (scenario,) = small_plan(*placements).scenarios
    return AbilityTable(built_in_catalogue(), least).of(scenario.placements)


@pytest.mark.parametrize(
    ("placements", "ability"),
    [
        ((), ((), (), ())),
        (("S1 executive_sponsor Sofia 1",), ((), (), ())),
        (("S2 data_scientist Sofia 0.1",), (("data-science",), (), ())),
        (("S2 data_scientist Sofia 0.09",), ((), ("data-science",), ())),
        (("S2 ml_engineer Sofia 0.5",), (("ml-engineering",), (), ("mlops",))),
        (("S1 ml_engineer Sofia 0.5",), ((), ("ml-engineering",), ())),
        (("PM ml_engineer Sofia 0.5",), (("ml-engineering",), (), ("mlops",))),
        (
            ("S1 data_owner Sofia 0.05", "S2 subject_matter_expert Sofia 0.05"),
            (("data-and-domain",), (), ()),
        ),
    ],
)
def shares_of_all_roles_and_stages_of_a_capability_add_up_test(
    placements: tuple[str, ...], ability: tuple[tuple[str, ...], ...]
) -> None:
    assert _ability(*placements) == ability


def less_is_enough_in_a_small_organisation_test() -> None:
    assert _ability("S2 data_scientist Sofia 0.05", least=LEAST_IN_SMALL).enough == ("data-science",)
