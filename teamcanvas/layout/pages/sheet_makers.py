"""The kinds of pages a deck can have, each with the function that makes its sheets."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from teamcanvas.layout.matrix.marks import MatrixMarks
from teamcanvas.layout.pages.board_legend import board_legend
from teamcanvas.layout.pages.board_pages import board_sheets
from teamcanvas.layout.pages.deck_source import DeckSource
from teamcanvas.layout.pages.empty_page import empty_page
from teamcanvas.layout.pages.finding_texts import accepted_texts, topic_texts
from teamcanvas.layout.pages.findings_page import findings_sheets
from teamcanvas.layout.pages.frame import PageSheet
from teamcanvas.layout.pages.matrix_answers import answered_by_several, answering, role_loads
from teamcanvas.layout.pages.matrix_pages import matrix_sheets, raci_people_sheets
from teamcanvas.layout.pages.organisation_page import organisation_sheets
from teamcanvas.layout.pages.people_page import people_page_sheets
from teamcanvas.layout.pages.roles_page import roles_sheets
from teamcanvas.layout.pages.size import PageKind
from teamcanvas.layout.pages.stages_page import stages_sheets
from teamcanvas.layout.pages.title_page import title_sheets
from teamcanvas.layout.pages.titles import board_title, findings_title, raci_people_title, raci_title
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.raci.people import people_matrix

SheetMaker: TypeAlias = Callable[[DeckSource], tuple[PageSheet, ...]]


def _board(source: DeckSource) -> tuple[PageSheet, ...]:
    board, frame = source.board, source.frame
    legend = board_legend(source.board_content, board.catalogue, frame.theme, frame.legend_room())
    return board_sheets(source.board_content, frame, board_title(board), source.subtitle("Team board"), legend)


def _raci(source: DeckSource) -> tuple[PageSheet, ...]:
    board = source.board
    matrix = raci_of(source.plan, source.scenario)
    scheme = source.scenario.settings.scheme
    title = raci_title(matrix, board, scheme, shared=answered_by_several(source.plan, source.scenario))
    subtitle = source.subtitle("Responsibilities by role")
    marks = MatrixMarks(scheme=scheme)
    fte, named = role_loads(board), answering(source.plan, source.scenario)
    return matrix_sheets(matrix, board.catalogue, source.frame, title, subtitle, marks, fte=fte, named=named)


def _raci_people(source: DeckSource) -> tuple[PageSheet, ...]:
    plan, scenario = source.plan, source.scenario
    matrix = people_matrix(plan, scenario)
    title = raci_people_title(matrix, plan)
    marks = MatrixMarks(scheme=scenario.settings.scheme)
    subtitle = source.subtitle("Responsibilities by person")
    if not matrix.columns:
        page = empty_page(source.frame, "Nobody takes part yet", "Once people have roles, their letters stand here.")
        return (PageSheet(title, subtitle, page, "Responsibilities by person"),)
    return raci_people_sheets(matrix, plan, scenario, source.frame, title, subtitle, marks)


def _findings(source: DeckSource) -> tuple[PageSheet, ...]:
    result = source.result
    topics, accepted = topic_texts(result, source.plan), accepted_texts(result, source.plan)
    title = findings_title(*result.topics.counts, accepted=len(accepted))
    return findings_sheets(topics, accepted, source.frame, title, source.subtitle("Findings of the check"))


SHEET_MAKERS: Mapping[PageKind, SheetMaker] = {
    "title": title_sheets,
    "board": _board,
    "stages": stages_sheets,
    "raci": _raci,
    "raci-people": _raci_people,
    "people": people_page_sheets,
    "findings": _findings,
    "roles": roles_sheets,
    "organisation": organisation_sheets,
}
"""The function that makes the sheets of each kind of page: at least one sheet for any plan."""
