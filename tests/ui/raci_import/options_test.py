"""The fields over the preview."""

from pytestqt.qtbot import QtBot

from teamcanvas.ui.raci_import.options import ImportOptions
from tests.edits.raci_import.tables import proposed


def fields_show_what_was_recognised_test(qtbot: QtBot) -> None:
    proposal = proposed("RACI|", "Task|Data owner", "Deploy to production|A")
    options = ImportOptions((proposal.sheet,))
    qtbot.addWidget(options)
    options.show_proposal(proposal, 0)
    assert (options.head_row.currentText(), options.title_column.currentText()) == ("2", "A")
    assert options.place == (1, 0)
    assert not options.turned.isChecked()
    assert (options.scheme.currentText(), options.target.currentText()) == ("RACI", "RACI")


def a_turned_sheet_counts_the_other_way_round_test(qtbot: QtBot) -> None:
    proposal = proposed("Role|Deploy to production|Respond to incidents", "Data owner|A|R")
    options = ImportOptions((proposal.sheet,))
    qtbot.addWidget(options)
    options.show_proposal(proposal, 0)
    assert options.turned.isChecked()
    assert (options.head_row.currentText(), options.title_column.currentText()) == ("A", "1")


def without_a_matrix_nothing_is_chosen_test(qtbot: QtBot) -> None:
    proposal = proposed("a|b", "c|d")
    options = ImportOptions((proposal.sheet,))
    qtbot.addWidget(options)
    options.show_proposal(proposal, 0)
    assert options.place == (None, None)
