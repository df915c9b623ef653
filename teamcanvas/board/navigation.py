"""Arrow key navigation on the board: the nearest place in a direction."""

from collections.abc import Iterator
from typing import Literal

from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, HandoverRef, StageRef
from teamcanvas.layout.board.board import BoardLayout
from teamcanvas.layout.drawing.drawing import Box

Direction = Literal["left", "right", "up", "down"]


def box_of(layout: BoardLayout, ref: BoardRef) -> Box | None:
    """The box of a place; None if it is not on the board."""
    match ref:
        case StageRef():
            return layout.stages[ref.stage].box
        case CardRef():
            placed = layout.cards.get((ref.stage, ref.role))
            return placed.box if placed else None
        case ChipRef():
            for placed in layout.cards.values():
                box = placed.row_box(ref.placement)
                if box is not None:
                    return box
            return None
        case HandoverRef():
            return next((one.box for one in layout.handovers if ref.number in one.numbers), None)


def refs(layout: BoardLayout) -> Iterator[tuple[BoardRef, Box]]:
    """All selectable places in reading order, with their boxes for navigation."""
    for stage in layout.stages.values():
        yield StageRef(stage.stage), Box(stage.box.left, stage.box.top, stage.box.right, stage.box.top + 1)
        for placed in stage.cards:
            title = placed.drawing.title.moved(placed.x, placed.y)
            yield CardRef(stage.stage, placed.card.role), title
            # A vacant card has no chips to select.
            if not placed.card.vacant:
                for placement in placed.card.placements:
                    box = placed.row_box(placement.id)
                    if box is not None:
                        yield ChipRef(placement.id), box
    for handover in layout.handovers:
        yield HandoverRef(handover.numbers[0]), handover.box


def step(layout: BoardLayout, start: BoardRef | None, direction: Direction) -> BoardRef | None:
    """The target of an arrow key; None if there is nothing further in that direction."""
    found = dict(refs(layout))
    here = found.get(start) if start is not None else None
    if start is None or here is None:
        return next(iter(found), None)
    best: tuple[float, BoardRef] | None = None
    for ref, box in found.items():
        if ref == start:
            continue
        cost = _cost(here, box, direction)
        if cost is not None and (best is None or cost < best[0]):
            best = (cost, ref)
    return best[1] if best else None


def _cost(start: Box, box: Box, direction: Direction) -> float | None:
    """Distance of a box in a direction, with sideways offset weighted by three; None if it lies elsewhere."""
    x0, y0 = (start.left + start.right) / 2, (start.top + start.bottom) / 2
    x1, y1 = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    if direction in ("left", "right"):
        ahead = x0 - x1 if direction == "left" else x1 - x0
        apart = abs(y1 - y0)
        beside = box.right <= start.left + 1 if direction == "left" else box.left >= start.right - 1
        return ahead + 3 * apart if beside and ahead > 0 else None
    ahead = y0 - y1 if direction == "up" else y1 - y0
    # Boxes that overlap sideways are straight ahead.
    apart = max(0.0, max(start.left, box.left) - min(start.right, box.right))
    return ahead + 3 * apart if ahead > 0.5 and apart < 200 else None
