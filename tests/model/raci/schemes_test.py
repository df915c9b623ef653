"""The letters of a scheme, which may share a cell, and the effective scheme of a row."""

from collections.abc import Mapping
from typing import get_args

import pytest

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.model.raci.schemes import LETTERS_OF, SCHEMES_WITH_RACI, answering_letter, may_share_a_cell, scheme_of

LEAD = RoleId("tech_lead")


def _row(activity: str, cells: Mapping[RoleId, str]) -> RaciRow:
    return RaciRow(built_in_catalogue().activities[ActivityId(activity)], cells, edited=True)


def every_scheme_has_letters_each_once_test() -> None:
    assert set(LETTERS_OF) == set(get_args(Scheme))
    assert all(len(set(letters)) == len(letters) >= 4 for letters in LETTERS_OF.values())
    assert all({"R", "A", "C", "I"} <= set(LETTERS_OF[scheme]) for scheme in SCHEMES_WITH_RACI)


def only_signatory_may_share_a_cell_with_accountable_or_responsible_test() -> None:
    assert may_share_a_cell("RACI") == ({"A", "R"},)
    assert may_share_a_cell("RACI-VS") == ({"A", "R"}, {"A", "Sg"}, {"R", "Sg"})


@pytest.mark.parametrize(
    ("scheme", "activity", "cell", "spoken"),
    [
        ("RASCI", "s2_model", "S", "RASCI"),
        ("RACI-VS", "s1_go", "Sg", "RACI-VS"),
        ("DACI", "s1_go", "R", "DACI"),
        ("DACI", "s2_model", "AR", "RACI"),
        ("DACI", "s2_model", "D", "DACI"),
        ("DACI", "s2_model", "P", "RACI"),
        ("RAPID", "s2_model", "P", "RAPID"),
        ("RAPID", "s3_feedback", "AR", "RACI"),
    ],
)
def task_stays_with_raci_in_schemes_for_decisions_until_it_uses_their_letters_test(
    scheme: Scheme, activity: str, cell: str, spoken: Scheme
) -> None:
    assert scheme_of(_row(activity, {LEAD: cell}), scheme) == spoken


@pytest.mark.parametrize(
    ("scheme", "activity", "letter"),
    [
        *((scheme, "s1_go", "A") for scheme in LETTERS_OF if scheme != "RAPID"),
        ("RAPID", "s1_go", "D"),
        ("RAPID", "s2_model", "A"),
    ],
)
def role_that_answers_has_the_a_and_in_rapid_the_d_of_decisions_test(
    scheme: Scheme, activity: str, letter: str
) -> None:
    assert answering_letter(_row(activity, {LEAD: "AR"}), scheme) == letter
