"""A card with more people than a page has room for, in pieces."""

from collections.abc import Iterator
from dataclasses import replace

from teamcanvas.layout.board.card_face import CardFace


def pieces(face: CardFace, most: int) -> Iterator[CardFace]:
    """The face as several, each with so many people at most; as it is if it has no more."""
    for start in range(0, max(len(face.rows), 1), most):
        yield replace(face, rows=face.rows[start : start + most])
