"""Conversion of letters to other schemes, and its losses: the table of conversions row by row."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcanvas.edits.activities import remove_activity
from teamcanvas.edits.raci import set_row
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan, Scheme
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.raci.scheme_conversion import (
    BOTH,
    CHECK,
    DOING,
    DRIVING,
    LEFT_OUT,
    PERFORMING,
    SEVERAL_DOERS,
    SIGNATURE,
    TELLING,
    VETO,
    conversion_losses,
    convert_cells,
)
from teamcanvas.model.raci.schemes import LETTERS_OF, SCHEMES_WITH_RACI, may_share_a_cell, scheme_spoken
from teamcanvas.model.role import Activity
from teamcanvas.model.stage import Stage
from tests.small_plans import small_plan

GO, MODEL = ActivityId("own_go"), ActivityId("own_model")
DECISION = Activity(id=GO, title="Go", stage=Stage.USE_CASE_DEFINITION, kind="decision")
TASK = Activity(id=MODEL, title="Build", stage=Stage.SOLUTION_DEVELOPMENT)

Told = Mapping[str, str]


def cells(text: str) -> dict[RoleId, str]:
    """`a:AR b:C` as a row."""
    return {RoleId(role): cell for role, cell in (one.split(":") for one in text.split())}


def converted(text: str, from_: Scheme, to: Scheme, activity: Activity = DECISION) -> str:
    return " ".join(f"{role}:{cell}" for role, cell in convert_cells(cells(text), activity, from_, to).items())


def lost(text: str, from_: Scheme, to: Scheme, activity: Activity = DECISION) -> Told:
    """What is lost of which role."""
    plan = small_plan().replace(activities=(activity,))
    plan = set_row(change_settings(plan, "plan", scheme=from_), "plan", activity.id, cells(text))
    return {one.role: one.what for one in conversion_losses(plan, plan.scenarios[0], to)}


@pytest.mark.parametrize(
    ("from_", "to", "before", "after", "what"),
    [
        ("RACI", "RASCI", "a:AR b:C c:I", "a:AR b:C c:I", {}),
        ("RACI", "RACI-VS", "a:AR b:C c:I", "a:AR b:C c:I", {}),
        ("RACI", "CAIRO", "a:AR b:C c:I", "a:AR b:C c:I", {}),
        ("RASCI", "RACI", "a:A b:R c:S", "a:A b:R c:C", {"c": DOING}),
        ("RACI-VS", "RACI", "a:A b:R c:V d:Sg", "a:A b:R c:C d:C", {"c": CHECK, "d": SIGNATURE}),
        ("RACI-VS", "RACI", "a:R b:Sg c:Sg", "a:R b:A c:C", {"b": SIGNATURE, "c": SIGNATURE}),
        ("RACI-VS", "RACI", "a:ASg b:R", "a:A b:R", {"a": SIGNATURE}),
        ("RACI-VS", "RACI", "a:RSg b:C", "a:AR b:C", {"a": SIGNATURE}),
        ("CAIRO", "RACI", "a:AR b:O c:I", "a:AR c:I", {"b": LEFT_OUT}),
        ("RACI", "DACI", "a:A b:R c:R d:C e:I", "a:A b:D c:C d:C e:I", {"c": SEVERAL_DOERS}),
        ("RACI", "DACI", "a:A b:R d:C", "a:A b:D d:C", {}),
        ("RACI", "DACI", "a:AR b:R", "a:A b:D", {"a": BOTH}),
        ("RACI", "DACI", "a:AR b:C", "a:A b:C", {"a": BOTH}),
        ("RACI", "RAPID", "a:A b:R c:R d:C e:I", "a:D b:R c:P d:I", {"e": TELLING}),
        ("RACI", "RAPID", "a:AR b:R c:R", "a:D b:R c:P", {"a": BOTH}),
        ("RACI", "RAPID", "a:AR", "a:D", {"a": BOTH}),
        ("DACI", "RACI", "a:A b:D c:C d:I", "a:A b:R c:C d:I", {"b": DRIVING}),
        ("RAPID", "RACI", "a:D b:R c:R", "a:A b:R c:R", {"c": PERFORMING}),
        ("RAPID", "RACI", "a:D b:R c:P d:A e:I", "a:A b:R c:R d:C e:C", {"c": PERFORMING, "d": VETO}),
        ("RASCI", "CAIRO", "a:A b:R c:S", "a:A b:R c:C", {"c": DOING}),
        ("CAIRO", "DACI", "a:A b:R c:O", "a:A b:D", {"c": LEFT_OUT}),
        ("RASCI", "RAPID", "a:A b:R c:S d:R", "a:D b:R c:I d:P", {"c": DOING}),
        ("DACI", "RAPID", "a:A b:D c:C", "a:D b:R c:I", {"b": DRIVING}),
        ("RAPID", "DACI", "a:D b:R c:P d:I", "a:A b:D c:C d:C", {"c": f"{PERFORMING}; {SEVERAL_DOERS}"}),
        ("RACI", "RAPID", "a:A b:R c:? d:", "a:D b:R c:?", {}),
        ("RAPID", "RAPID", "a:D b:R", "a:D b:R", {}),
    ],
)
def letters_are_converted_and_losses_listed_test(
    from_: Scheme, to: Scheme, before: str, after: str, what: Told
) -> None:
    assert converted(before, from_, to) == after
    assert lost(before, from_, to) == what


@pytest.mark.parametrize("scheme", ["DACI", "RAPID"])
def task_keeps_the_letters_of_raci_in_a_scheme_for_decisions_test(scheme: Scheme) -> None:
    assert converted("a:AR b:R c:I", "RACI", scheme, TASK) == "a:AR b:R c:I"
    assert lost("a:AR b:R c:I", "RACI", scheme, TASK) == {}
    assert converted("a:AR b:I", scheme, "RACI", TASK) == "a:AR b:I"


def task_edited_in_a_scheme_for_decisions_is_converted_back_test() -> None:
    assert converted("a:A b:D c:I", "DACI", "RACI", TASK) == "a:A b:R c:I"
    assert converted("a:A b:D c:I", "DACI", "RAPID", TASK) == "a:A b:R c:I"
    assert converted("a:A b:S", "RASCI", "DACI", TASK) == "a:A b:C"


def first_responsible_role_is_the_first_of_the_default_letters_test() -> None:
    sponsor = built_in_catalogue().activities[ActivityId("s1_sponsor")]
    row = cells("business_stakeholder:R evangelist:R outside_in_lead:A")
    assert convert_cells(row, sponsor, "RACI", "DACI") == cells("business_stakeholder:C evangelist:D outside_in_lead:A")


ROWS = [*built_in_catalogue().activities.values(), DECISION, TASK]


@st.composite
def sound_rows(draw: st.DrawFn, scheme: Scheme) -> dict[RoleId, str]:
    """A row in the letters of a scheme, without contradictions."""
    alone = [(letter,) for letter in LETTERS_OF[scheme]]
    together = [tuple(one for one in LETTERS_OF[scheme] if one in pair) for pair in may_share_a_cell(scheme)]
    letters = st.sampled_from([*alone, *(pair for pair in together if len(pair) == 2)]).map("".join)
    return draw(st.dictionaries(st.sampled_from([RoleId(one) for one in "abcdef"]), letters, max_size=5))


@given(st.sampled_from(sorted(LETTERS_OF)), st.sampled_from(sorted(LETTERS_OF)), st.sampled_from(ROWS), st.data())
def lossless_conversion_is_reversible_test(from_: Scheme, to: Scheme, activity: Activity, data: st.DataObject) -> None:
    row = data.draw(sound_rows(from_))
    plan = small_plan().replace(activities=() if activity.id in built_in_catalogue().activities else (activity,))
    plan = set_row(change_settings(plan, "plan", scheme=from_), "plan", activity.id, row)
    there = convert_cells(row, activity, from_, to)
    told = conversion_losses(plan, plan.scenarios[0], to)
    assert {one.role for one in told} <= row.keys()
    assert all(one.after == there.get(one.role, "") and one.before == row[one.role] and one.what for one in told)
    assert row.keys() - there.keys() <= {one.role for one in told}
    letters = [letter for cell in row.values() for letter in split_letters(cell)]
    # A task that somebody wrote in letters for decisions means the same in RACI, and comes back in RACI.
    may_come_back = activity.kind == "decision" or scheme_spoken(activity.kind, letters, from_) in SCHEMES_WITH_RACI
    if not told and may_come_back:
        back = convert_cells(there, activity, to, from_)
        assert {role: set(split_letters(cell)) for role, cell in back.items()} == {
            role: set(split_letters(cell)) for role, cell in row.items()
        }


@given(st.sampled_from(sorted(LETTERS_OF)), st.sampled_from(sorted(LETTERS_OF)), st.sampled_from(ROWS), st.data())
def converted_letters_are_those_of_the_other_scheme_test(
    from_: Scheme, to: Scheme, activity: Activity, data: st.DataObject
) -> None:
    there = convert_cells(data.draw(sound_rows(from_)), activity, from_, to)
    known = {*LETTERS_OF[to], *(() if to in SCHEMES_WITH_RACI or activity.kind == "decision" else LETTERS_OF["RACI"])}
    assert {letter for cell in there.values() for letter in split_letters(cell)} <= known or from_ == to


def rows_that_follow_the_board_lose_nothing_and_removed_ones_are_listed_test() -> None:
    plan = small_plan("S1 business_stakeholder Sofia", "S1 evangelist Piotr", "S1 outside_in_lead Hanna")
    assert conversion_losses(plan, plan.scenarios[0], "DACI") == ()
    sponsor = ActivityId("s1_sponsor")
    edited = set_row(plan, "plan", sponsor, cells("outside_in_lead:A evangelist:R business_stakeholder:R"))
    removed = remove_activity(edited, sponsor)
    for one in (edited, removed):
        assert [loss.role for loss in conversion_losses(one, one.scenarios[0], "DACI")] == ["business_stakeholder"]


def shown(plan: Plan, scheme: Scheme, activity: str) -> str:
    plan = change_settings(plan, "plan", scheme=scheme)
    row = raci_of(plan, plan.scenarios[0]).rows[ActivityId(activity)]
    assert not row.edited
    return " ".join(sorted(f"{role}:{cell}" for role, cell in row.cells.items()))


def row_that_follows_the_board_is_shown_in_the_letters_of_the_scheme_test() -> None:
    plan = small_plan("S1 business_stakeholder Sofia", "S1 evangelist Piotr", "S1 outside_in_lead Hanna")
    assert shown(plan, "RACI", "s1_sponsor") == "business_stakeholder:R evangelist:R outside_in_lead:A"
    assert shown(plan, "DACI", "s1_sponsor") == "business_stakeholder:C evangelist:D outside_in_lead:A"
    assert shown(plan, "RAPID", "s1_sponsor") == "business_stakeholder:P evangelist:R outside_in_lead:D"
    assert shown(plan, "RAPID", "s1_value") == shown(plan, "RACI", "s1_value")
