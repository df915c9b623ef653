"""The board for a screen reader: Qt shows it nothing of what is in a graphics view, so stages, cards and people on
cards are virtual children of the view, each with its name, its box on the screen, its state and its actions.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QMenu, QWidget
from shiboken6 import Shiboken

from teamcanvas.board.selection import BoardRef, StageRef
from teamcanvas.board.spoken import Place, Places, description, places

if TYPE_CHECKING:
    from teamcanvas.board.view import BoardView

HELP = "Arrow keys walk, Enter acts, Delete removes, Alt and an arrow moves a card."

PRESS = QAccessibleActionInterface.pressAction()
SHOW_MENU = QAccessibleActionInterface.showMenuAction()
SET_FOCUS = QAccessibleActionInterface.setFocusAction()

# Null pointers, which Qt asks for and the stubs of PySide do not know.
NO_INTERFACE = cast(QAccessibleInterface, None)
NO_OBJECT = cast(QObject, None)

W = TypeVar("W", bound=QWidget)


class BoardInterface(QAccessibleWidget):
    """The board: its children are the stages, then menus and the field for an FTE while they are open."""

    def __init__(self, view: BoardView) -> None:
        """The board of a view."""
        super().__init__(view, QAccessible.Role.Grouping)
        self.view = view
        self._interfaces: dict[BoardRef, PlaceInterface] = {}
        self._places: Places = {}
        self._made_of: tuple[object, ...] = (None, None, None, None)

    def another(self) -> BoardInterface:
        """One more for the same board, with the same places.

        Qt asks for an interface again whenever it knows more of the view's class, registers what it gets each time, and
        deletes each when the view goes: the same one twice would be deleted twice.
        """
        made = BoardInterface(self.view)
        made._interfaces = self._interfaces
        self.view.destroyed.connect(partial(_keep, made))
        return made

    @property
    def known(self) -> Places:
        """What was on the board when somebody asked last."""
        return self._places

    @property
    def places(self) -> Places:
        """What is on the board now."""
        layout, result, board = self.view.board_layout, self.view.open_plan.result, self.view.board
        away = self.view.people_away
        made_of = (layout, result, board, away)
        if any(new is not old for new, old in zip(made_of, self._made_of, strict=True)):
            self._made_of = made_of
            self._places = places(layout, board, result.open, away)
        return self._places

    def interface_of(self, ref: BoardRef) -> PlaceInterface:
        """What stands for something on the board; always the same object, so that a screen reader recognises it."""
        interface = self._interfaces.get(ref)
        if interface is None:
            interface = self._interfaces[ref] = PlaceInterface(self, ref)
        return interface

    def forget(self, ref: BoardRef) -> None:
        """Something is not on the board any more: screen readers are told and let go of it."""
        interface = self._interfaces.pop(ref, None)
        if interface is not None:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(interface))

    def forget_all(self) -> None:
        """The board itself goes."""
        for ref in tuple(self._interfaces):
            self.forget(ref)

    def childCount(self) -> int:
        """The stages and what is open above them."""
        return len(self._stages()) + len(self._open_above())

    def child(self, index: int) -> QAccessibleInterface:
        """The stages from left to right, the band, then what is open above them."""
        stages = self._stages()
        if 0 <= index < len(stages):
            return self.interface_of(stages[index])
        widgets = self._open_above()
        index -= len(stages)
        return QAccessible.queryAccessibleInterface(widgets[index]) if 0 <= index < len(widgets) else NO_INTERFACE

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where a child stands; -1 for something else."""
        if isinstance(child, PlaceInterface):
            return _index(self._stages(), child.ref)
        above = [widget is child.object() for widget in self._open_above()]
        return len(self._stages()) + above.index(True) if any(above) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The stage at a point of the screen."""
        return _at(map(self.interface_of, self._stages()), x, y)

    def focusChild(self) -> QAccessibleInterface:
        """What a key would act on."""
        selected = self.view.selected
        focused = selected is not None and selected in self.places and self.view.hasFocus()
        return self.interface_of(selected) if selected and focused else NO_INTERFACE

    def state(self) -> QAccessible.State:
        """The view's state; the focus is in one place only."""
        state = super().state()
        state.focused = self.view.hasFocus() and self.view.selected is None
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """The view's name, and how to walk over it."""
        return HELP if kind is QAccessible.Text.Help else super().text(kind)

    def screen_box(self, place: Place) -> QRect:
        """Where something is on the screen, at any zoom and wherever the board is scrolled to."""
        box, viewport = place.box, self.view.viewport()
        top_left = viewport.mapToGlobal(self.view.mapFromScene(box.left, box.top))
        bottom_right = viewport.mapToGlobal(self.view.mapFromScene(box.right, box.bottom))
        return QRect(top_left, bottom_right - QPoint(1, 1))

    def shows(self, rect: QRect) -> bool:
        """Some of a box on the screen is in sight."""
        viewport = self.view.viewport()
        return QRect(viewport.mapToGlobal(QPoint(0, 0)), viewport.size()).intersects(rect)

    def _stages(self) -> tuple[BoardRef, ...]:
        return tuple(ref for ref in self.places if isinstance(ref, StageRef))

    def _open_above(self) -> list[QWidget]:
        """Menus, which Qt shows as nobody's children, and the viewport while the field for an FTE is open in it."""
        viewport = self.view.viewport()
        menus: list[QWidget] = [menu for menu in _children(self.view, QMenu) if menu.isVisible()]
        return [*menus, viewport] if any(field.isVisible() for field in _children(viewport, QWidget)) else menus


class PlaceInterface(QAccessibleInterface):
    """A stage, a card or a person on a card."""

    def __init__(self, board: BoardInterface, ref: BoardRef) -> None:
        """Stands for one thing, for as long as it is on the board."""
        super().__init__()
        self.ref = ref
        self._board = board
        self._actions = PlaceActions(board, ref)

    def isValid(self) -> bool:
        """It is still on the board, and the board on the screen."""
        return Shiboken.isValid(self._board.view) and self._place is not None

    def object(self) -> QObject:
        """There is no object of Qt behind it."""
        return NO_OBJECT

    def window(self) -> QWindow:
        """The window it is in."""
        return self._board.view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """The card of a person, the stage of a card, the board of a stage."""
        place = self._place
        if place is not None and place.parent is not None:
            return self._board.interface_of(place.parent)
        # The one that Qt knows, not the one it would come to know twice.
        view = self._board.view
        return (QAccessible.queryAccessibleInterface(view) if Shiboken.isValid(view) else None) or NO_INTERFACE

    def childCount(self) -> int:
        """Cards of a stage, people of a card."""
        return len(self._children)

    def child(self, index: int) -> QAccessibleInterface:
        """In reading order."""
        children = self._children
        return self._board.interface_of(children[index]) if 0 <= index < len(children) else NO_INTERFACE

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where a child stands; -1 for something else."""
        return _index(self._children, child.ref) if isinstance(child, PlaceInterface) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The child at a point of the screen."""
        return _at(map(self._board.interface_of, self._children), x, y)

    def focusChild(self) -> QAccessibleInterface:
        """Itself or what is inside it, if a key would act on that."""
        focused = self._board.focusChild()
        inner = focused
        while isinstance(inner, PlaceInterface):
            if inner is self:
                return focused
            inner = inner.parent()
        return NO_INTERFACE

    def rect(self) -> QRect:
        """Its box on the screen."""
        place = self._place
        return self._board.screen_box(place) if place else QRect()

    def role(self) -> QAccessible.Role:
        """Stages are groups; what is in them is read like the items of a list, with name and number."""
        return QAccessible.Role.Grouping if isinstance(self.ref, StageRef) else QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Can be selected, is selected, can be seen."""
        state = QAccessible.State()
        view = self._board.view
        state.focusable = state.selectable = True
        state.selected = view.selected == self.ref
        state.focused = view.selected == self.ref and view.hasFocus()
        state.invisible = not view.isVisible()
        state.offscreen = not self._board.shows(self.rect())
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Its name; as description, what is wrong with it."""
        place = self._place
        if place is None:
            return ""
        if kind is QAccessible.Text.Name:
            return place.name
        if kind is QAccessible.Text.Description:
            return description(place, self._board.view.open_plan.plan)
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names are not changed here."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """It can be acted on."""
        # For the C++ pointer that Qt asks for, PySide takes the object itself or a VoidPtr, whatever its stubs say:
        # of None or a number it would pass on the address of the Python object.
        found = self._actions if kind is QAccessible.InterfaceType.ActionInterface else Shiboken.VoidPtr(0)
        return cast(int, found)

    @property
    def _place(self) -> Place | None:
        return self._board.places.get(self.ref)

    @property
    def _children(self) -> tuple[BoardRef, ...]:
        place = self._place
        return place.children if place else ()


class PlaceActions(QAccessibleActionInterface):
    """What a screen reader can do with something on the board: what Enter, the menu key and a click do."""

    def __init__(self, board: BoardInterface, ref: BoardRef) -> None:
        """The actions of one thing."""
        super().__init__()
        self._board = board
        self._ref = ref

    def actionNames(self) -> list[str]:
        """Best first."""
        return [PRESS, SHOW_MENU, SET_FOCUS]

    def keyBindingsForAction(self, name: str) -> list[str]:
        """The keys that do the same."""
        return {PRESS: ["Return"], SHOW_MENU: ["Menu"]}.get(name, [])

    def doAction(self, name: str) -> None:
        """Does it once the screen reader has its answer: a menu takes its time."""
        QTimer.singleShot(0, self._board.view, partial(self._do, name))

    def _do(self, name: str) -> None:
        view = self._board.view
        if self._ref not in self._board.places:
            return
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        view.select(self._ref)
        if name == PRESS:
            view.actions_here.act(self._ref)
        elif name == SHOW_MENU:
            view.actions_here.open_menu(self._ref)


def install(view: BoardView) -> BoardInterface:
    """Makes a board visible to screen readers; the view keeps what it gives as its `board_interface`."""
    if not _installed:
        QAccessible.installFactory(_interface)
        _installed.append(_interface)
    board = BoardInterface(view)
    # Qt keeps no reference that Python knows of: connections do, for exactly as long as the view lives.
    view.destroyed.connect(partial(_let_go, board))
    return board


_installed: list[object] = []


def _interface(_class_name: str, item: QObject) -> QAccessibleInterface | None:
    found: object = getattr(item, "board_interface", None)
    return found.another() if isinstance(found, BoardInterface) else None


def _children(parent: QWidget, kind: type[W]) -> list[W]:
    return parent.findChildren(kind, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _at(interfaces: Iterable[QAccessibleInterface], x: int, y: int) -> QAccessibleInterface:
    return next((one for one in interfaces if one.rect().contains(x, y)), NO_INTERFACE)


def _let_go(board: BoardInterface) -> None:
    board.forget_all()


def _keep(_board: BoardInterface) -> None:
    """Qt deletes it; Python must not do so before."""


def _index(refs: tuple[BoardRef, ...], ref: BoardRef) -> int:
    return refs.index(ref) if ref in refs else -1
