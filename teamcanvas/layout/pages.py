"""The pages of a plan's PDF as drawings: the board, the RACI matrix, the findings."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from teamcanvas.layout.board_pages import board_sheets
from teamcanvas.layout.card_face import board_faces
from teamcanvas.layout.drawing import Drawing
from teamcanvas.layout.finding_texts import finding_texts
from teamcanvas.layout.findings_on_board import findings_on_board
from teamcanvas.layout.findings_page import findings_sheets
from teamcanvas.layout.handover_legend import with_handovers
from teamcanvas.layout.matrix_legend import family_legend
from teamcanvas.layout.matrix_marks import MatrixMarks
from teamcanvas.layout.matrix_measures import matrix_measures
from teamcanvas.layout.matrix_pages import matrix_sheets, people_sheets
from teamcanvas.layout.page_frame import PageFrame, Sheet
from teamcanvas.layout.page_size import PAGE_SIZES, USUAL_PAGE_KINDS, PageKind, PageSizeName
from teamcanvas.layout.page_titles import board_title, findings_title, people_title, raci_title
from teamcanvas.layout.theme import load_theme
from teamcanvas.model.board import board_of
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci import raci_of
from teamcanvas.model.raci_people import people_matrix
from teamcanvas.rules.result import CheckResult


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its name in the reader's list of bookmarks."""

    bookmark: str
    drawing: Drawing


def plan_pages(
    plan: Plan,
    scenario_id: str,
    result: CheckResult,
    kinds: Sequence[PageKind] = USUAL_PAGE_KINDS,
    size: PageSizeName = "16:9",
    date: str = "",
) -> tuple[Page, ...]:
    """The pages of a scenario, kind by kind in the given order.

    Args:
        result: what the check of the scenario found.
        date: shown in the footer as it is; nothing is shown if it is empty.

    Raises:
        KeyError: the plan has no such scenario.
    """
    frame = PageFrame(PAGE_SIZES[size], load_theme("paper"), footer=(plan.organisation, date))
    source = _Source(plan, plan.scenario(scenario_id), result, frame)
    sheets = tuple(chain.from_iterable(_SHEETS[kind](source) for kind in kinds))
    return tuple(
        Page(sheet.bookmark, frame.page(sheet, number, len(sheets))) for number, sheet in enumerate(sheets, start=1)
    )


@dataclass(frozen=True, slots=True)
class _Source:
    """What all pages are made from."""

    plan: Plan
    scenario: Scenario
    result: CheckResult
    frame: PageFrame

    def subtitle(self, what: str) -> tuple[str, ...]:
        return what, self.plan.title, self.scenario.title


def _board(source: _Source) -> tuple[Sheet, ...]:
    board = board_of(source.plan, source.scenario)
    faces = board_faces(board, findings_on_board(board, source.result.open), source.scenario.handovers)
    roles = (card.role for cards in board.cards.values() for card in cards)
    measures = matrix_measures(source.frame.theme)
    legend = family_legend(roles, board.catalogue, measures)
    if faces.handovers:
        legend = with_handovers(legend, measures)
    return board_sheets(faces, source.frame, board_title(board), source.subtitle("Team board"), legend)


def _raci(source: _Source) -> tuple[Sheet, ...]:
    board = board_of(source.plan, source.scenario)
    matrix = raci_of(source.plan, source.scenario)
    scheme = source.scenario.settings.scheme
    title = raci_title(matrix, board, scheme)
    marks = MatrixMarks(scheme=scheme)
    subtitle = source.subtitle("Responsibilities by role")
    return matrix_sheets(matrix, board.catalogue, source.frame, title, subtitle, marks)


def _people(source: _Source) -> tuple[Sheet, ...]:
    plan, scenario = source.plan, source.scenario
    matrix = people_matrix(plan, scenario)
    title = people_title(matrix, plan)
    marks = MatrixMarks(scheme=scenario.settings.scheme)
    subtitle = source.subtitle("Responsibilities by person")
    return people_sheets(matrix, plan, scenario, source.frame, title, subtitle, marks)


def _findings(source: _Source) -> tuple[Sheet, ...]:
    result = source.result
    texts = finding_texts(result, source.plan, source.scenario.id)
    title = findings_title(*result.counts, accepted=len(result.accepted))
    return findings_sheets(texts, source.frame, title, source.subtitle("Findings of the check"))


_SHEETS: Mapping[PageKind, Callable[[_Source], tuple[Sheet, ...]]] = {
    "board": _board,
    "raci": _raci,
    "raci-people": _people,
    "findings": _findings,
}
