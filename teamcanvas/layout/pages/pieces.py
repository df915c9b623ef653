"""A card with more people than a page has room for, in pieces."""

from collections.abc import Iterator
from dataclasses import replace

from teamcanvas.layout.board.card_content import CardContent


def pieces(content: CardContent, most: int) -> Iterator[CardContent]:
    """The content as several, each with so many people at most; as it is if it has no more."""
    for start in range(0, max(len(content.rows), 1), most):
        yield replace(content, rows=content.rows[start : start + most])
