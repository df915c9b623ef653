"""The board in sentences, for somebody who cannot see it."""

from collections.abc import Iterator

from teamcanvas.layout.board.card_face import BoardFaces, CardFace, fte_text
from teamcanvas.model.stage import Stage


def board_words(faces: BoardFaces) -> str:
    """`Use Case Definition: Data owner, vacant; Data engineer: Sofia Rossi 1.0, Piotr Zając 0.6.` stage by stage."""
    return " ".join((*(_stage(faces, stage) for stage in Stage), *_handovers(faces)))


def card_words(face: CardFace) -> str:
    """`Data owner, vacant` or `Data engineer: Sofia Rossi 1.0, Piotr Zając 0.6`."""
    if face.vacant:
        return f"{face.title}, {'vacant' if len(face.rows) == 1 else f'{len(face.rows)} vacancies'}"
    return f"{face.title}: " + ", ".join(f"{row.name or 'vacancy'} {fte_text(row.fte)}" for row in face.rows)


def _stage(faces: BoardFaces, stage: Stage) -> str:
    cards = [card_words(face) for _, face in faces.cards[stage]]
    return f"{stage.label}: {'; '.join(cards) or 'no roles'}."


def _handovers(faces: BoardFaces) -> Iterator[str]:
    if faces.handovers:
        words = (f"to {one.to_stage.label}, {one.words.removeprefix('Handover: ')}" for one in faces.handovers)
        yield f"Handovers: {'; '.join(words)}."
