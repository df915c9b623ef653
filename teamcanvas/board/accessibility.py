"""The board as an accessible tree: stages, the cards and handovers in them, and the people on the cards."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible

from teamcanvas.board.accessible_places import Places, description, places
from teamcanvas.board.actions import BoardActions
from teamcanvas.board.canvas import BoardCanvas
from teamcanvas.board.selection import BoardRef, StageRef
from teamcanvas.board.virtual_accessibility import VirtualTree


class BoardTree(VirtualTree[BoardRef]):
    """The board of one canvas."""

    root_role = QAccessible.Role.Grouping
    root_help = "Arrow keys walk, Enter acts, Delete removes, Alt and an arrow moves a card."

    def __init__(self, canvas: BoardCanvas, actions: BoardActions) -> None:
        """The tree of a canvas, whose actions a screen reader can run."""
        super().__init__(canvas)
        self._canvas = canvas
        self._actions = actions
        self._places: Places = {}
        self._made_of: tuple[object, ...] = (None, None, None, None)

    @property
    def known(self) -> Places:
        """What was on the board when `places` was last computed."""
        return self._places

    @property
    def places(self) -> Places:
        """What is on the board now; cached until layout, findings, board or absences change."""
        canvas = self._canvas
        layout, result, board, away = canvas.board_layout, canvas.open_plan.result, canvas.board, canvas.people_away
        made_of = (layout, result, board, away)
        if any(new is not old for new, old in zip(made_of, self._made_of, strict=True)):
            self._made_of = made_of
            self._places = places(layout, board, result.open, away)
        return self._places

    def contains(self, part: BoardRef) -> bool:
        return part in self.places

    def parent(self, part: BoardRef) -> BoardRef | None:
        place = self.places.get(part)
        return place.parent if place else None

    def child_count(self, parent: BoardRef | None) -> int:
        return len(self._children(parent))

    def child(self, parent: BoardRef | None, index: int) -> BoardRef:
        return self._children(parent)[index]

    def index(self, part: BoardRef) -> int:
        siblings = self._children(self.parent(part))
        return siblings.index(part) if part in siblings else -1

    def area(self, part: BoardRef) -> QRect:
        place = self.places.get(part)
        if place is None:
            return QRect()
        top_left = self._canvas.mapFromScene(place.box.left, place.box.top)
        return QRect(top_left, self._canvas.mapFromScene(place.box.right, place.box.bottom) - QPoint(1, 1))

    def role(self, part: BoardRef) -> QAccessible.Role:
        """Stages are groups; what is in them is read like the items of a list, with name and number."""
        return QAccessible.Role.Grouping if isinstance(part, StageRef) else QAccessible.Role.ListItem

    def name(self, part: BoardRef) -> str:
        return self.places[part].name

    def description(self, part: BoardRef) -> str:
        """The findings of a part."""
        return description(self.places[part], self._canvas.open_plan.plan)

    @property
    def current(self) -> BoardRef | None:
        return self._canvas.selected

    def select(self, part: BoardRef) -> None:
        self._canvas.select(part)

    def act(self, part: BoardRef) -> None:
        self._actions.act(part)

    def open_menu(self, part: BoardRef) -> None:
        self._actions.open_menu(part)

    def _children(self, parent: BoardRef | None) -> tuple[BoardRef, ...]:
        if parent is None:
            return tuple(ref for ref in self.places if isinstance(ref, StageRef))
        place = self.places.get(parent)
        return place.children if place else ()
