"""The input of all pages of a deck, computed once."""

from dataclasses import dataclass
from functools import cached_property

from teamcanvas.layout.board.card_content import BoardContent, board_content
from teamcanvas.layout.board.findings import findings_on_board
from teamcanvas.layout.pages.deck_options import DeckOptions
from teamcanvas.layout.pages.frame import PageFrame
from teamcanvas.model.board import Board, board_of
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.rules.result import CheckResult


@dataclass(frozen=True)
class DeckSource:
    """A scenario of a plan, the result of its check, and the frame of its pages."""

    plan: Plan
    scenario: Scenario
    result: CheckResult
    frame: PageFrame
    options: DeckOptions

    @cached_property
    def board(self) -> Board:
        """The scenario's cards."""
        return board_of(self.plan, self.scenario)

    @cached_property
    def board_content(self) -> BoardContent:
        """What the cards show, with the worst open finding of each."""
        found = findings_on_board(self.board, self.result.with_signs)
        return board_content(self.board, found, self.scenario.handovers)

    def subtitle(self, what: str) -> tuple[str, ...]:
        """The subtitle: what a page shows, and the organisation; plan and scenario are in the footer."""
        return what, self.plan.organisation
