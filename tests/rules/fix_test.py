"""Fixes, combined fixes and their context."""

from teamcanvas.model.ids import PersonId, RoleId, SequentialIds
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.fix import FixContext
from teamcanvas.rules.params import NO_PARAMS
from tests.small_plans import small_plan

PLAN = small_plan("S1 data_owner Hanna 0.5", "S2 data_engineer - 0.5")


def _context(*subjects: Subject) -> FixContext:
    finding = Finding("TC003", Severity.WARNING, subjects)
    return FixContext(finding, facts_of(PLAN, "plan"), NO_PARAMS, "plan", SequentialIds(), lambda *_: False)


def subjects_are_found_by_their_kind_test() -> None:
    context = _context(
        Subject("role", "data_owner"),
        Subject("person", "hanna"),
        Subject("person", "sofia"),
        Subject("stage", "scale-and-adopt"),
        Subject("activity", "s2_model"),
    )
    assert context.person == "hanna"
    assert context.role == "data_owner"
    assert context.stage is Stage.SCALE_AND_ADOPT
    assert context.activity == "s2_model"
    assert context.subject("team") == ""


def placements_that_are_gone_are_left_out_test() -> None:
    context = _context(Subject("placement", "a2"), Subject("placement", "a9"))
    assert [one.role for one in context.placements] == ["data_engineer"]


def people_and_roles_have_names_test() -> None:
    context = _context()
    assert context.name(PersonId("hanna")) == "Hanna Berg"
    assert context.name(None) == "Nobody"
    assert context.name(PersonId("gone")) == "Nobody"
    assert context.title(RoleId("data_owner")) == "Data owner"
