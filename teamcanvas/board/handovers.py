"""The graphics items of the handovers in the gaps between the stages, with tooltips."""

import html
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtWidgets import QGraphicsScene

from teamcanvas.board.hit import EDGE
from teamcanvas.board.items import STAGE_Z, DrawingGraphicsItem
from teamcanvas.layout.board.board import BoardLayout
from teamcanvas.layout.board.handover_marks import PlacedHandover
from teamcanvas.model.stage import CORE_STAGES

HINT = "Drag from here to another stage to add a handover"


class HandoverMarks:
    """The handover marks of one scene, recreated only when their content has changed."""

    def __init__(self, scene: QGraphicsScene) -> None:
        """No handovers."""
        self._scene = scene
        self._items: list[DrawingGraphicsItem] = []
        self._shown: object = None

    def show(self, layout: BoardLayout) -> None:
        """Show the handovers of a layout."""
        placed = layout.handovers
        boxes = tuple(layout.stages[stage].box for stage in CORE_STAGES)
        now = (tuple((one.contents, one.box) for one in placed), boxes, layout.theme)
        if now == self._shown:
            return
        self._shown = now
        for item in self._items:
            self._scene.removeItem(item)
        self._items = [*map(_made, placed), *_gaps(layout)]
        for item in self._items:
            self._scene.addItem(item)


def _gaps(layout: BoardLayout) -> Iterator[DrawingGraphicsItem]:
    """Invisible items in the gaps between stages, for their tooltip."""
    for stage, following in pairwise(CORE_STAGES):
        box, right = layout.stages[stage].box, layout.stages[following].box
        gap = DrawingGraphicsItem((), right.left - box.right + EDGE, box.height)
        gap.setPos(box.right - EDGE, box.top)
        gap.setToolTip(HINT)
        yield gap


def _made(placed: PlacedHandover) -> DrawingGraphicsItem:
    item = DrawingGraphicsItem(placed.items, placed.box.width, placed.box.height)
    item.setZValue(STAGE_Z + 1)
    item.setPos(placed.box.left, placed.box.top)
    # Escaped: Qt reads a tooltip that looks like markup as markup.
    item.setToolTip(f"<qt>{html.escape(placed.words).replace(chr(10), '<br>')}</qt>")
    return item
