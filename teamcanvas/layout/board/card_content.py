"""View models of cards and of the board: texts and severities, before anything is measured."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from teamcanvas.layout.board.findings import FindingsOnBoard
from teamcanvas.layout.board.handover_content import HandoverContent, handover_contents
from teamcanvas.layout.text.graphemes import graphemes
from teamcanvas.model.board import Board, Card
from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import Handover, Placement
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Severity


@dataclass(frozen=True, slots=True)
class CardRowContent:
    """A line on a card: a person, or a vacancy if the name is None."""

    name: str | None
    fte: float
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class CardContent:
    """A card: role, family and who holds it. Equal content is drawn alike."""

    title: str
    family: str
    badge: str
    rows: tuple[CardRowContent, ...]
    severity: Severity | None = None

    @property
    def vacant(self) -> bool:
        """Whether nobody holds the role here."""
        return all(row.name is None for row in self.rows)

    def split(self, most: int) -> "Iterator[CardContent]":
        """The card as several with at most so many rows each; as it is if it has no more."""
        for start in range(0, max(len(self.rows), 1), most):
            yield replace(self, rows=self.rows[start : start + most])


@dataclass(frozen=True, slots=True)
class BoardContent:
    """All cards of a scenario by stage, each with the content it shows, in board order."""

    cards: Mapping[Stage, tuple[tuple[Card, CardContent], ...]]
    stage_severities: Mapping[Stage, Severity]
    handovers: tuple[HandoverContent, ...] = ()

    def held(self, stage: Stage) -> tuple[int, int]:
        """How many of a stage's roles are held, and how many there are."""
        cards = self.cards[stage]
        return sum(not card.vacant for card, _ in cards), len(cards)


def board_content(
    board: Board, findings: FindingsOnBoard | None = None, handovers: Sequence[Handover] = ()
) -> BoardContent:
    """What all cards of a board show, with the worst finding of each card and person if findings are given.

    Args:
        board: the scenario's board.
        findings: the worst severities by card, person and stage.
        handovers: of the scenario.
    """
    found = findings or FindingsOnBoard({}, {}, {})
    return BoardContent(
        cards={
            stage: tuple((card, _card_content(board, card, found)) for card in board.cards[stage]) for stage in Stage
        },
        stage_severities=found.stages,
        handovers=handover_contents(handovers, board),
    )


def role_badge(board: Board, role: RoleId) -> tuple[str, str]:
    """A role's family id and the family's two letters; a question mark for an unknown role."""
    known = board.catalogue.roles.get(role)
    family = board.catalogue.families.get(known.family) if known else None
    return (family.id, family.badge) if family else ("other", "?")


def vacant_card(board: Board, role: RoleId) -> CardContent:
    """The card of a role that nobody holds yet."""
    family, badge = role_badge(board, role)
    return CardContent(board.catalogue.role_title(role), family, badge, (CardRowContent(None, 0.5),))


@lru_cache(maxsize=8192)
def initials_of(name: str) -> str:
    """The first letters of the first and the last word, without a remark in brackets at the end."""
    words = re.sub(r"\([^()]*\)\s*$", "", name).split() or name.split()
    chosen = words if len(words) < 2 else [words[0], words[-1]]
    return "".join(_first_letter(word) for word in chosen).upper()


def _card_content(board: Board, card: Card, findings: FindingsOnBoard) -> CardContent:
    family, badge = role_badge(board, card.role)
    return CardContent(
        title=board.catalogue.role_title(card.role),
        family=family,
        badge=badge,
        rows=tuple(_row_content(board, placement, findings) for placement in card.placements),
        severity=findings.cards.get((card.stage, card.role)),
    )


def _row_content(board: Board, placement: Placement, findings: FindingsOnBoard) -> CardRowContent:
    return CardRowContent(person_name(board, placement), placement.fte, findings.chips.get(placement.id))


def person_name(board: Board, placement: Placement) -> str | None:
    """Who holds a placement; a person that the plan does not have (TC001) is shown by their id."""
    if placement.person is None:
        return None
    return board.names.get(placement.person, f"? {placement.person}")


def _first_letter(word: str) -> str:
    return next((letter for letter in graphemes(word) if letter[0].isalnum()), "")
