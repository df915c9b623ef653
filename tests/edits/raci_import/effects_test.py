"""The effects of an import are known before."""

from teamcanvas.edits.activities import remove_activity
from teamcanvas.edits.raci_import.effects import ImportEffects, effects_of
from teamcanvas.edits.raci_import.heads import NewActivity, NewRole
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.stage import Stage
from tests.edits.raci_import.tables import a_plan, proposed


def cells_rows_and_what_is_new_are_counted_test() -> None:
    plan = remove_activity(a_plan(), ActivityId("s1_go"))
    proposal = proposed(
        "Task|Data owner|Lawyer", "Deploy to production|A|S", "Write poems|R|", "Decide go / no-go|R|C", plan=plan
    )
    proposal = proposal.with_column(1, NewRole("Lawyer")).with_scheme("RASCI")
    for number, row in enumerate(proposal.rows):
        if row.question:
            proposal = proposal.with_row(number, NewActivity(row.text, Stage.SCALE_AND_ADOPT))
    effects = effects_of(plan, "plan", proposal)
    assert effects.any
    assert effects.new_roles == ("Lawyer",)
    assert "Write poems" in effects.new_activities
    assert effects.scheme == "RASCI"
    assert effects.rows == 3
    assert effects.cells >= 5


def a_row_that_follows_the_board_and_would_no_longer_is_counted_test() -> None:
    effects = effects_of(a_plan(), "plan", proposed("Task|Data owner", "Deploy to production|A"))
    assert effects.taken_over == 1


def nothing_would_change_test() -> None:
    plan = a_plan()
    proposal = proposed("Task|Data owner", "Deploy to production|?", plan=plan).with_others_kept(keeps_others=True)
    assert not effects_of(plan, "plan", proposal).any


def a_refused_import_has_a_reason_test() -> None:
    effects = effects_of(a_plan(), "plan", proposed("a|b", "c|d"))
    assert effects == ImportEffects(refused=effects.refused)
    assert effects.refused


def letters_that_change_on_the_way_into_the_scheme_are_counted_and_shown_test() -> None:
    proposal = proposed("Task|Data owner|Data engineer", "Deploy to production|A|D", "Respond to incidents|C|D")
    assert effects_of(a_plan(), "plan", proposal).becomes == {}
    effects = effects_of(a_plan(), "plan", proposal.with_scheme("RAPID"))
    assert effects.becomes == {("A", "C"): 1, ("D", "A"): 2}
    assert effects.converted == {(1, 1): "C", (1, 2): "A", (2, 2): "A"}
    assert effects.scheme is None


def activities_that_the_sheet_does_not_have_are_counted_test() -> None:
    proposal = proposed("Task|Data owner", "Deploy to production|A").with_only_these(only_these=True)
    effects = effects_of(a_plan(), "plan", proposal)
    assert len(effects.removed_activities) == 35
    assert "Deploy to production" not in effects.removed_activities
