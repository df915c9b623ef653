"""The board as text: the alternative text of its figure on a page."""

from collections.abc import Iterator

from teamcanvas.layout.board.card_content import BoardContent, CardContent
from teamcanvas.model.fte import fte_text
from teamcanvas.model.isolation import isolated
from teamcanvas.model.stage import Stage


def board_words(board: BoardContent) -> str:
    """`Use Case Definition: Data owner, vacant; Data engineer: Sofia Rossi 1.0, Piotr Zając 0.6.` stage by stage."""
    return " ".join((*(_stage(board, stage) for stage in Stage), *_handovers(board)))


def card_words(content: CardContent) -> str:
    """`Data owner, vacant` or `Data engineer: Sofia Rossi 1.0, Piotr Zając 0.6`."""
    if content.vacant:
        return f"{isolated(content.title)}, {'vacant' if len(content.rows) == 1 else f'{len(content.rows)} vacancies'}"
    held = (f"{isolated(row.name or 'vacancy')} {fte_text(row.fte)}" for row in content.rows)
    return f"{isolated(content.title)}: {', '.join(held)}"


def _stage(board: BoardContent, stage: Stage) -> str:
    cards = [card_words(content) for _, content in board.cards[stage]]
    return f"{stage.label}: {'; '.join(cards) or 'no roles'}."


def _handovers(board: BoardContent) -> Iterator[str]:
    if board.handovers:
        words = (f"to {one.to_stage.label}, {one.words.removeprefix('Handover: ')}" for one in board.handovers)
        yield f"Handovers: {'; '.join(words)}."
