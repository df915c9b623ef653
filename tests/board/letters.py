"""A small widget with an accessible tree: two groups of letters, painted by nobody."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollArea

from teamcanvas.board.virtual_accessibility import VirtualTree


class Letters(QScrollArea):
    """Groups of letters, each letter 10 by 10 pixels, a group a row."""

    def __init__(self, *groups: str) -> None:
        super().__init__()
        self.groups = list(groups)
        self.selected: str | None = None
        self.done: list[str] = []
        self.accessible_tree = LettersTree(self)
        self.accessible_tree.install("Letters")


class LettersTree(VirtualTree[str]):
    """A group is a part of several letters, such as "abc"; its children are "a", "b" and "c"."""

    root_role = QAccessible.Role.Grouping
    root_help = "Press a letter."

    def __init__(self, letters: Letters) -> None:
        super().__init__(letters)
        self._letters = letters

    def contains(self, part: str) -> bool:
        return any(part == group or part in group for group in self._letters.groups)

    def parent(self, part: str) -> str | None:
        return next((group for group in self._letters.groups if part in group and part != group), None)

    def child_count(self, parent: str | None) -> int:
        return len(self._children(parent))

    def child(self, parent: str | None, index: int) -> str:
        return self._children(parent)[index]

    def index(self, part: str) -> int:
        siblings = self._children(self.parent(part))
        return siblings.index(part) if part in siblings else -1

    def area(self, part: str) -> QRect:
        if not self.contains(part):
            return QRect()
        group = self.parent(part)
        if group is None:
            return QRect(0, 10 * self._letters.groups.index(part), 10 * len(part), 10)
        return QRect(10 * group.index(part), 10 * self._letters.groups.index(group), 10, 10)

    def role(self, part: str) -> QAccessible.Role:
        return QAccessible.Role.Grouping if len(part) > 1 else QAccessible.Role.ListItem

    def name(self, part: str) -> str:
        return part

    def description(self, part: str) -> str:
        return f"{len(part)} long"

    @property
    def current(self) -> str | None:
        return self._letters.selected

    def selectable(self, part: str) -> bool:
        return len(part) == 1

    def select(self, part: str) -> None:
        self._letters.selected = part

    def act(self, part: str) -> None:
        self._letters.done.append(f"act {part}")

    def open_menu(self, part: str) -> None:
        self._letters.done.append(f"menu {part}")

    def _children(self, parent: str | None) -> tuple[str, ...]:
        if parent is None:
            return tuple(self._letters.groups)
        return tuple(parent) if len(parent) > 1 else ()
