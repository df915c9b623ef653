"""What an accessible tree asks of a widget that paints its parts itself."""

from abc import ABC, abstractmethod
from collections.abc import Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea

P = TypeVar("P", bound=Hashable)
"""What identifies a part, such as a reference to a card."""


class Parts(ABC, Generic[P]):
    """The parts of one widget as a tree: names, places, the selection, and what can be done."""

    root_role: QAccessible.Role
    """The role of the widget itself."""
    root_help: str
    """How to use the widget by keyboard."""

    def __init__(self, widget: QAbstractScrollArea) -> None:
        """The parts that the viewport of a widget shows."""
        self.widget = widget

    @abstractmethod
    def contains(self, part: P) -> bool:
        """Whether the widget has this part now."""

    @abstractmethod
    def parent(self, part: P) -> P | None:
        """The part that a part belongs to; None for the widget itself."""

    @abstractmethod
    def child_count(self, parent: P | None) -> int:
        """How many children a part has, or for None the widget."""

    @abstractmethod
    def child(self, parent: P | None, index: int) -> P:
        """The child at an index from 0 to `child_count` - 1."""

    @abstractmethod
    def index(self, part: P) -> int:
        """The index of a part in its parent; -1 if it is gone."""

    @abstractmethod
    def area(self, part: P) -> QRect:
        """Where a part is in the viewport; empty if it is gone."""

    @abstractmethod
    def role(self, part: P) -> QAccessible.Role:
        """The role of a part."""

    @abstractmethod
    def name(self, part: P) -> str:
        """The name of a part that the widget has."""

    @abstractmethod
    def description(self, part: P) -> str:
        """What is read after the name; may be empty."""

    @property
    @abstractmethod
    def current(self) -> P | None:
        """The part that is selected and on which keys act; it may be gone."""

    def selectable(self, part: P) -> bool:
        """Whether a part can be selected and acted on."""
        return True

    def child_at(self, parent: P | None, at: QPoint) -> P | None:
        """The child at a point of the viewport."""
        children = (self.child(parent, index) for index in range(self.child_count(parent)))
        return next((child for child in children if self.area(child).contains(at)), None)

    @abstractmethod
    def select(self, part: P) -> None:
        """Make a part the current one."""

    @abstractmethod
    def act(self, part: P) -> None:
        """Do what Enter does on a part, which is the current one."""

    @abstractmethod
    def open_menu(self, part: P) -> None:
        """Open the context menu of a part, which is the current one."""

    @property
    def focused(self) -> P | None:
        """The part that has the focus."""
        current = self.current
        return current if current is not None and self.widget.hasFocus() and self.contains(current) else None
