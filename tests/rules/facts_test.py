"""The facts of a scenario."""

import pytest

from teamcanvas.edits.people import set_skills
from teamcanvas.edits.raci import set_row
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.facts import Facts
from tests.small_plans import small_plan

S1, S2, S3, PM = Stage
HANNA, SOFIA = PersonId("hanna"), PersonId("sofia")
ENGINEER, OWNER = RoleId("data_engineer"), RoleId("data_owner")


def _facts(*placements: str) -> Facts:
    return facts_of(small_plan(*placements), "plan")


MIXED = (
    "S2 data_engineer Sofia 0.5",
    "S1 data_owner Hanna 0.2",
    "S2 data_engineer Hanna 0.25",
    "S2 data_engineer Sofia 0.25",
    "S3 data_engineer - 0.5",
    "S3 wizard Hanna 0.5",
    "S9 data_owner Hanna 0.5",
    "S3 data_owner Hanna 1.5",
    "S3 data_owner ghost 0.5",
)


def only_placements_with_everything_known_count_test() -> None:
    facts = _facts(*MIXED)
    assert [one.id for one in facts.counting] == ["a1", "a2", "a3", "a4"]
    assert [one.id for one in facts.not_counting] == ["a5", "a6", "a7", "a8", "a9"]


def holders_and_fte_are_known_by_stage_and_role_test() -> None:
    facts = _facts(*MIXED)
    assert facts.holders == {(S2, ENGINEER): (SOFIA, HANNA, SOFIA), (S1, OWNER): (HANNA,)}
    assert facts.fte == {(S2, ENGINEER): 1.0, (S1, OWNER): 0.2}
    assert facts.staffing == {S1: {OWNER}, S2: {ENGINEER}, S3: frozenset(), PM: frozenset()}
    assert facts.staffed == {OWNER, ENGINEER}


def roles_stages_and_time_are_known_by_person_test() -> None:
    facts = _facts(*MIXED)
    assert facts.roles_of == {SOFIA: {ENGINEER}, HANNA: {ENGINEER, OWNER}}
    assert facts.stages_of(HANNA) == {S1, S2}
    assert facts.stages_of(PersonId("piotr")) == frozenset()
    assert facts.planned == {SOFIA: 0.75, HANNA: pytest.approx(0.45)}
    assert facts.free(HANNA) == pytest.approx(0.55)
    assert facts.free(PersonId("piotr")) == 1.0
    assert [one.id for one in facts.placements_of(HANNA)] == ["a2", "a3"]


def duplicates_are_placements_of_one_person_on_one_card_test() -> None:
    assert _facts(*MIXED).duplicates == {(SOFIA, (S2, ENGINEER)): ("a1", "a4")}
    assert _facts("S2 data_engineer - 0.5", "S2 data_engineer - 0.5").duplicates == {}


def holders_are_found_in_a_stage_or_anywhere_test() -> None:
    facts = _facts(*MIXED)
    assert facts.somebody_in(S1, (OWNER,))
    assert not facts.somebody_in(S3, (OWNER, ENGINEER))
    assert facts.somebody_anywhere((RoleId("tech_lead"), ENGINEER))
    assert not facts.somebody_anywhere((RoleId("tech_lead"),))
    assert facts.holders_of((ENGINEER, OWNER)) == (HANNA, SOFIA)
    assert facts.holders_of((OWNER,), (S2,)) == ()


def board_without_counting_placements_is_empty_test() -> None:
    assert _facts("S1 data_owner - 0.5", "S1 data_owner Hanna 0").empty
    assert not _facts("PM data_owner Hanna 0.1").empty


def roles_with_letters_take_part_and_roles_with_work_are_busy_test() -> None:
    """In CAIRO, an omitted role takes no part."""
    plan = small_plan("S1 data_owner Hanna", "S2 data_engineer Sofia")
    for activity, cells in (("s2_model", {ENGINEER: "C", OWNER: "O"}), ("s2_eval", {ENGINEER: "I", OWNER: "A"})):
        plan = set_row(plan, "plan", ActivityId(activity), cells)
    facts = facts_of(change_settings(plan, "plan", scheme="CAIRO"), "plan")
    assert "s2_model" not in facts.touched[OWNER]
    assert "s2_eval" in facts.touched[OWNER]
    assert "s2_model" in facts.touched[ENGINEER]
    assert OWNER in facts.busy
    assert facts.letters_of[OWNER]["A"][-1] == "s2_eval"


def only_decisions_of_a_decision_scheme_are_no_raci_rows_test() -> None:
    plan = change_settings(small_plan("S1 data_owner Hanna"), "plan", scheme="DACI")
    plan = set_row(plan, "plan", ActivityId("s1_go"), {OWNER: "D"})
    facts = facts_of(plan, "plan")
    assert not [row for row in facts.raci_rows if row.activity.kind == "decision"]
    assert len(facts.raci_rows) == 31
    # In DACI, C is consulted and I informed, too.
    assert facts.advised_rows == tuple(facts.rows.values())
    in_rapid = facts_of(change_settings(plan, "plan", scheme="RAPID"), "plan")
    assert in_rapid.advised_rows == in_rapid.raci_rows


def people_are_known_by_stage_name_and_skill_test() -> None:
    plan = set_skills(small_plan(*MIXED), SOFIA, ["sql"])
    facts = facts_of(plan, "plan")
    assert facts.people_by_stage == {S1: {HANNA}, S2: {SOFIA, HANNA}, S3: frozenset(), PM: frozenset()}
    assert facts.by_name([SOFIA, HANNA]) == (HANNA, SOFIA)
    assert facts.skills[SOFIA] == {"sql"}
    assert facts.holding == {OWNER: (HANNA,), ENGINEER: (SOFIA, HANNA)}
