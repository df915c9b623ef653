"""Which sheet is the matrix."""

from dataclasses import replace

from teamcanvas.edits.raci_import.likeliest import likeliest_first
from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.sheet import Sheet
from tests.edits.raci_import.tables import a_plan, table

CATALOGUE = built_in_catalogue()


def _sheet(name: str, *lines: str) -> Sheet:
    return replace(table(*lines), name=name)


def _names(*sheets: Sheet) -> list[str]:
    return [sheet.name for sheet in likeliest_first(sheets, CATALOGUE)]


LEGEND = _sheet("Legend", "Letter|Meaning", "R|Responsible", "A|Accountable")
SMALL = _sheet("Definitions", "Role|Boss", "Data owner|A", "Data engineer|R")
LARGE = _sheet("RACI", "Task|Boss|Clerk", "Load|A|R", "Train|A|R", "Ship|A|R")


def the_name_and_the_number_of_letters_count_test() -> None:
    assert _names(LEGEND, SMALL, LARGE) == ["RACI", "Definitions", "Legend"]
    assert _names(replace(SMALL, name="A"), replace(LARGE, name="B"))[0] == "B"


def a_hidden_sheet_comes_after_all_that_are_shown_test() -> None:
    assert _names(replace(LARGE, hidden=True), replace(SMALL, name="B")) == ["B", "RACI"]


def a_list_of_people_and_their_roles_is_no_matrix_test() -> None:
    team = _sheet("Team", "No|Name|Role", "1|Ada|Data engineer", "2|Ben|Data owner")
    assert _names(team, replace(SMALL, name="B"))[0] == "B"


def parts_of_one_matrix_are_one_sheet_with_their_names_as_sections_test() -> None:
    one = _sheet("Build", "Task|Data owner|Clerk", "Load|A|R", "Plan it|A|R")
    two = _sheet("Run", "Task|Clerk|Data owner", "Watch|R|A", "Mend|R|A", "Plan it|R|A")
    assert _names(one, LEGEND, two) == ["All 2 tables", "Run", "Build", "Legend"]
    whole = likeliest_first((one, LEGEND, two), CATALOGUE)[0]
    plan = a_plan()
    proposal = propose(whole, plan, plan.scenarios[0])
    assert [section.title for section in proposal.sections] == ["Build", "Run"]
    assert [(head.address, head.title) for head in proposal.rows] == [
        ("Build!A2", "Load"),
        ("Build!A3", "Plan it (Build)"),
        ("Run!A2", "Watch"),
        ("Run!A3", "Mend"),
        ("Run!A4", "Plan it (Run)"),
    ]
    answers = {proposal.cells[row.place, proposal.columns[0].place].letters for row in proposal.rows}
    assert (proposal.columns[0].text, answers) == ("Data owner", {"A"})


def versions_of_one_matrix_are_offered_together_but_not_first_test() -> None:
    assert _names(replace(LARGE, name="2023"), replace(LARGE, name="2024")) == ["2023", "All 2 tables", "2024"]


def without_a_matrix_they_stay_as_they_are_test() -> None:
    assert _names(LEGEND, _sheet("Text", "a|b")) == ["Legend", "Text"]
