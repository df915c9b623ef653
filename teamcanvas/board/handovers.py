"""Handovers in the gaps between the stages: under the arrow, who gives over who receives."""

import html
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtWidgets import QGraphicsScene

from teamcanvas.board.items import STAGE_Z, DrawingItem
from teamcanvas.layout.board import BoardLayout
from teamcanvas.layout.card_face import initials_of
from teamcanvas.layout.drawing import Circle, Line, Mark, Polygon, Text
from teamcanvas.layout.plain_text import shown
from teamcanvas.layout.stage_frame import head_height
from teamcanvas.layout.text import FontStyle, shape_line
from teamcanvas.layout.theme import Theme
from teamcanvas.model.board import Board
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Handover
from teamcanvas.model.stage import CORE_STAGES, known_stage

UNKNOWN = "somebody not yet known"


class HandoverMarks:
    """The marks of one scene, made anew only when what they show has changed."""

    def __init__(self, scene: QGraphicsScene) -> None:
        """No handovers."""
        self._scene = scene
        self._items: list[DrawingItem] = []
        self._shown: object = None

    @property
    def hints(self) -> tuple[str, ...]:
        """What each mark says to a pointer that rests on it, as plain text."""
        return tuple(str(item.data(0)) for item in self._items)

    def show(self, layout: BoardLayout, handovers: tuple[Handover, ...], board: Board) -> None:
        """Show what goes from stage to stage."""
        boxes = tuple(layout.stages[stage].box for stage in CORE_STAGES)
        names = tuple((_name(one.giver, board), _name(one.receiver, board)) for one in handovers)
        now = (handovers, names, boxes, layout.theme.name)
        if now == self._shown:
            return
        self._shown = now
        for item in self._items:
            self._scene.removeItem(item)
        self._items = list(_made(layout, handovers, board)) if handovers else []
        for item in self._items:
            self._scene.addItem(item)


def _made(layout: BoardLayout, handovers: tuple[Handover, ...], board: Board) -> Iterator[DrawingItem]:
    theme = layout.theme
    for before, stage in pairwise(CORE_STAGES):
        left, right = layout.stages[before].box.right, layout.stages[stage].box
        width = right.left - left
        top = right.top + head_height(theme)
        # What skips a stage stands where it arrives.
        for handover in (one for one in handovers if known_stage(one.to_stage) is stage):
            people = (_name(handover.giver, board), _name(handover.receiver, board))
            marks, height = _marks(people, width, theme)
            if top + height > right.bottom:
                break
            item = DrawingItem(marks, width, height)
            item.setZValue(STAGE_Z + 1)
            item.setPos(left, top)
            _explain(item, people, handover.artefacts)
            yield item
            top += height + 2 * theme.measures.spacing


def _name(person: PersonId | None, board: Board) -> str:
    return board.people[person].name if person is not None and person in board.people else ""


def _explain(item: DrawingItem, people: tuple[str, str], artefacts: str) -> None:
    giver, receiver = (shown(name, 80) or UNKNOWN for name in people)
    words = f"Handover: {giver} → {receiver}" + (f": {shown(artefacts, 200)}" if artefacts else "")
    item.setData(0, words)
    # Qt takes a hint that looks like markup for markup.
    item.setToolTip(f"<qt>{html.escape(words)}</qt>")


def _marks(people: tuple[str, str], width: float, theme: Theme) -> tuple[tuple[Mark, ...], float]:
    """The giver's disc over the receiver's, an arrow between them; an empty disc for somebody not yet known."""
    middle, r = width / 2, min(0.4 * width, 0.75 * theme.sizes.body)
    gap = 0.9 * r
    ends = (r + 1, 3 * r + 1 + gap)
    tail, tip = ends[0] + r, ends[1] - r
    weight, colour = max(1.2, theme.measures.outline), theme.colours.text_muted
    arrow = ((middle - gap * 0.35, tip - gap * 0.45), (middle, tip - 1), (middle + gap * 0.35, tip - gap * 0.45))
    marks: list[Mark] = [
        Line(middle, tail, middle, tip - 1, colour, weight),
        Polygon(arrow, stroke=colour, stroke_width=weight, closed=False, cap="round"),
    ]
    for y, name in zip(ends, people, strict=True):
        fill = theme.colours.chip if name else None
        marks.append(Circle(middle, y, r, fill=fill, stroke=theme.colours.outline_vacant, stroke_width=1))
        initials = initials_of(name) if name else "?"
        line = shape_line(initials, FontStyle(r * (0.85 if len(initials) < 3 else 0.7), bold=True))
        ink = theme.colours.text if name else colour
        marks.append(Text(middle - line.width / 2, y + line.style.size * 0.36, line, ink))
    return tuple(marks), ends[1] + r + 1
