"""The valid counts of letters of each scheme, taken from the definitions."""

from collections.abc import Mapping

import pytest

from teamcanvas.edits.raci import set_row
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.rules.checks.tc8_raci.scheme_counts import broken, in_order
from teamcanvas.rules.engine import facts_of
from tests.small_plans import small_plan

GO = ActivityId("s1_go")
ROLES = [RoleId(one) for one in ("tech_lead", "data_scientist", "ml_engineer", "data_owner", "coe_lead")]
"""The roles of a row in order; its cells are written one after the other, a dot for an empty one."""


def _cells(text: str) -> dict[RoleId, str]:
    return {role: cell for role, cell in zip(ROLES, text.split(), strict=False) if cell != "."}


def _row(cells: Mapping[RoleId, str]) -> RaciRow:
    return RaciRow(built_in_catalogue().activities[GO], cells, edited=True)


@pytest.mark.parametrize(
    ("scheme", "cells", "wrong"),
    [
        ("RACI", "A A R", ()),
        ("RASCI", "A R S S", ()),
        ("RASCI", "A . S", ("support for nobody who does it",)),
        ("RASCI", "A . C", ()),
        ("RACI-VS", "ASg R V V", ()),
        ("RACI-VS", "ASg RSg V", ("2 signatories",)),
        ("RACI-VS", "A RV V", ("a verifier who also does it",)),
        ("RACI-VS", "ASg VR Sg", ("2 signatories", "a verifier who also does it")),
        ("CAIRO", "A R O O", ()),
        ("CAIRO", "A R OC", ("an O beside another letter",)),
        ("CAIRO", "A R OO", ()),
        ("DACI", "A D C C I", ()),
        ("DACI", "A C", ("no driver",)),
        ("DACI", "D D A", ("2 drivers",)),
        ("DACI", "D A A", ("2 approvers",)),
        ("DACI", "C I", ("no driver", "no approver")),
        ("DACI", "DA", ()),
        ("RAPID", "D R P P I", ()),
        ("RAPID", "D R P A A", ()),
        ("RAPID", "R P I", ("no decider",)),
        ("RAPID", "D D R R P", ("2 deciders", "2 recommenders")),
        ("RAPID", "D . I", ("no recommender", "no performer")),
        ("RAPID", "D R AP A A", ("3 who must agree",)),
        ("DACI", "", ()),
        ("RAPID", ". .", ()),
    ],
)
def counts_are_checked_by_scheme_test(scheme: Scheme, cells: str, wrong: tuple[str, ...]) -> None:
    assert broken(_row(_cells(cells)), scheme) == wrong


@pytest.mark.parametrize(
    ("scheme", "before", "after"),
    [
        # The signatory with most authority stays: the tech lead decides in scope, the ML engineer does not.
        ("RACI-VS", "ASg R Sg", "ASg R C"),
        ("RACI-VS", "A RV V", "A R V"),
        # The supporting role with a holder becomes responsible.
        ("RASCI", "A . S S", "A . S R"),
        ("CAIRO", "A R OC O", "A R C O"),
        # The doer becomes driver; consulted and informed roles stay.
        ("DACI", "A R R C I", "A D C C I"),
        ("DACI", "D D A", "D C A"),
        ("DACI", "A . C", "A . D"),
        # A becomes D; the second doer performs.
        ("RAPID", "A R R C I", "D R P I I"),
    ],
)
def row_is_corrected_with_the_smallest_change_test(scheme: Scheme, before: str, after: str) -> None:
    plan = small_plan("S1 tech_lead Sofia", "S1 data_scientist Piotr", "S1 data_owner Hanna", "S1 qa_engineer Hanna")
    plan = change_settings(set_row(plan, "plan", GO, _cells(before)), "plan", scheme=scheme)
    facts = facts_of(plan, "plan")
    cells = in_order(facts, facts.rows[GO], scheme)
    assert cells is not None
    assert broken(_row(cells), scheme) == ()
    assert cells == _cells(after)


def role_outside_the_row_performs_if_all_others_have_another_letter_test() -> None:
    plan = small_plan("S1 tech_lead Sofia", "S1 data_scientist Piotr", "S1 qa_engineer Hanna")
    plan = change_settings(set_row(plan, "plan", GO, _cells("D R . A A")), "plan", scheme="RAPID")
    facts = facts_of(plan, "plan")
    assert in_order(facts, facts.rows[GO], "RAPID") == {**_cells("D R . A A"), RoleId("qa_engineer"): "P"}


def row_without_suitable_roles_is_not_corrected_test() -> None:
    plan = change_settings(small_plan("S1 tech_lead Sofia"), "plan", scheme="DACI")
    facts = facts_of(set_row(plan, "plan", GO, _cells("A")), "plan")
    assert in_order(facts, facts.rows[GO], "DACI") is None
