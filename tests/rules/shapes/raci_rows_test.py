"""Rows of the matrix: adding and removing letters, and suitable roles."""

import pytest

from teamcanvas.edits.raci import set_row
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import ActivityId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.letters import ACCOUNTABLE, RESPONSIBLE
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.fix import FixContext
from teamcanvas.rules.params import NO_PARAMS
from teamcanvas.rules.shapes.raci_rows import (
    able_to_take,
    following,
    giving,
    row_of,
    rows_with_raci,
    sound,
    with_letter,
    without_letter,
)
from tests.small_plans import small_plan

MODEL = ActivityId("s2_model")
LEAD, SCIENTIST, OWNER, OFFICER = map(RoleId, ("tech_lead", "data_scientist", "data_owner", "privacy_officer"))
PLAN = small_plan(
    "S2 tech_lead Sofia",
    "S2 data_scientist Piotr",
    "S1 data_owner Hanna",
    "S1 privacy_officer Hanna",
    "S2 ml_engineer -",
)


def _context(plan: Plan) -> FixContext:
    finding = Finding("TC801", Severity.ERROR, (Subject("activity", MODEL),))
    return FixContext(finding, facts_of(plan, "plan"), NO_PARAMS, "plan", SequentialIds(), lambda *_: False)


@pytest.mark.parametrize(("scheme", "asked"), [("RACI", True), ("CAIRO", True), ("DACI", False), ("RAPID", False)])
def decisions_are_checked_only_in_schemes_with_these_letters_test(scheme: str, asked: bool) -> None:
    plan = change_settings(PLAN, "plan", scheme=scheme)
    kinds = {row.activity.kind for row in rows_with_raci(facts_of(plan, "plan"))}
    assert kinds == ({"task", "feedback", "decision"} if asked else {"task", "feedback"})


@pytest.mark.parametrize(
    ("cell", "letter", "after"), [("", "A", "A"), ("R", "A", "AR"), ("C", "R", "R"), ("A", "A", "A"), ("I", "A", "A")]
)
def accountable_and_responsible_roles_lose_c_and_i_test(cell: str, letter: str, after: str) -> None:
    assert with_letter({LEAD: cell, OWNER: "I"}, LEAD, letter) == {LEAD: after, OWNER: "I"}


@pytest.mark.parametrize(("cell", "after"), [("AR", "R"), ("A", "C")])
def role_that_loses_its_a_is_consulted_test(cell: str, after: str) -> None:
    assert without_letter({LEAD: cell}, LEAD, "A") == {LEAD: after}


@pytest.mark.parametrize(
    ("cells", "fine"),
    [
        ({LEAD: "A", SCIENTIST: "R"}, True),
        ({LEAD: "AR"}, True),
        ({LEAD: "A"}, False),
        ({SCIENTIST: "R"}, False),
        ({LEAD: "A", SCIENTIST: "AR"}, False),
        ({RoleId("coe_lead"): "A", SCIENTIST: "R"}, False),
        ({LEAD: "A", RoleId("ml_engineer"): "R"}, False),
    ],
)
def row_is_sound_with_one_accountable_and_one_responsible_role_test(cells: dict[RoleId, str], fine: bool) -> None:
    assert sound(facts_of(PLAN, "plan"), cells) is fine


def roles_in_the_stage_come_first_and_accountable_ones_need_authority_test() -> None:
    context = _context(set_row(PLAN, "plan", MODEL, {}))
    row = row_of(context)
    assert row is not None
    assert able_to_take(context.facts, row, ACCOUNTABLE) == [LEAD, OWNER, OFFICER]
    assert able_to_take(context.facts, row, RESPONSIBLE) == [SCIENTIST, LEAD, OWNER]
    asked = set_row(PLAN, "plan", MODEL, {OWNER: "C"})
    row = row_of(_context(asked))
    assert row is not None
    assert able_to_take(_context(asked).facts, row, ACCOUNTABLE)[0] == OWNER


def fix_gives_a_letter_and_leaves_the_rest_of_the_row_test() -> None:
    plan = set_row(PLAN, "plan", MODEL, {OWNER: "C", SCIENTIST: "R"})
    context = _context(plan)
    row = row_of(context)
    assert row is not None
    first = next(iter(giving(context, row, ACCOUNTABLE, "accountable")))
    assert first.title == "Make Tech lead accountable for “Develop and train the model”"
    assert first.edit(plan).scenarios[0].raci[MODEL] == {OWNER: "C", SCIENTIST: "R", LEAD: "A"}


def row_is_reset_only_to_a_valid_default_test() -> None:
    edited = set_row(PLAN, "plan", MODEL, {})
    row = row_of(_context(edited))
    assert row is not None
    (fix,) = following(_context(edited), row)
    assert fix.edit(edited).scenarios[0].raci == {}
    nobody = set_row(small_plan("S1 privacy_officer Hanna"), "plan", MODEL, {})
    row = row_of(_context(nobody))
    assert row is not None
    assert list(following(_context(nobody), row)) == []
    untouched = row_of(_context(PLAN))
    assert untouched is not None
    assert list(following(_context(PLAN), untouched)) == []
