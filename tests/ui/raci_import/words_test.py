"""The words of the import."""

from teamcanvas.edits.raci_import.effects import ImportEffects
from teamcanvas.edits.raci_import.heads import NewActivity, NewRole
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.stage import Stage
from teamcanvas.ui.raci_import.words import column_choices, column_entry, effects_words, row_choices, row_entry
from tests.edits.raci_import.tables import proposed

CATALOGUE = built_in_catalogue()


def a_head_shows_its_meaning_test() -> None:
    proposal = proposed("Task|Product owner|SME", "Deploy to production|A|R", "Dance|R|A")
    assert [column_entry(head, CATALOGUE).meaning for head in proposal.columns] == [
        "which one?",
        "Subject-matter expert",
    ]
    assert [row_entry(head, CATALOGUE).meaning for head in proposal.rows] == [
        "Deploy to production",
        "not known: what is it?",
    ]
    assert column_entry(proposal.columns[0].answered(None), CATALOGUE).meaning == "left out"
    assert column_entry(proposal.columns[0].answered(NewRole("Chief")), CATALOGUE).words == (
        "B1   Product owner   →   new role “Chief”"
    )
    new = row_entry(proposal.rows[1].answered(NewActivity("Dance", Stage.SCALE_AND_ADOPT)), CATALOGUE)
    assert (new.meaning, new.asked) == ("new activity “Dance” in Scale and Adopt", False)


def the_likeliest_choices_come_first_and_none_is_missing_test() -> None:
    proposal = proposed("Task|Product owner|Inside-out lead", "Dance|A|R")
    choices = column_choices(proposal, 0, CATALOGUE)
    assert [one.words for one in choices[:4]] == [
        "Outside-in lead",
        "Inside-out lead (joined with its other column)",
        "New role “Product owner”",
        "Leave this column out",
    ]
    assert {one.value for one in choices} >= set(CATALOGUE.roles)
    rows = row_choices(proposal, 0, CATALOGUE)
    assert sum(isinstance(one.value, NewActivity) for one in rows) == len(Stage)
    assert {one.value for one in rows} >= set(CATALOGUE.activities)


def effects_are_sentences_test() -> None:
    effects = ImportEffects(
        cells=5, rows=2, cleared=1, taken_over=2, new_activities=("Dance",), new_roles=("Chief",), scheme="RASCI"
    )
    assert effects_words(effects, 1) == (
        "5 cells in 2 rows change, 1 of them is cleared. 2 rows will be yours and no longer follow the board. "
        "1 new activity. 1 new role. The scheme becomes RASCI. 1 head is left out until you say what is meant."
    )
    assert "Nothing would change" in effects_words(ImportEffects(), 0)
    assert effects_words(ImportEffects(refused="No."), 0) == "No."
