"""Accessible trees for widgets that paint their parts themselves: Qt shows a screen reader nothing of what is painted.

A subclass of `VirtualTree` answers what the parts are; the interfaces here pass the answers on to Qt. Who owns what:

- Qt deletes every interface that it was given: that of a widget with the widget, that of a part on request
  (`VirtualTree.forget`). Until then Python has to hold a reference, or it deletes the interface first.
- Qt asks the factory again whenever the widget's class has become larger (PySide adds signals and slots as they are
  used), registers what it gets each time, and deletes each: an interface that is given twice is deleted twice, which
  ends the process with a segmentation fault.
"""

from __future__ import annotations

from functools import partial
from typing import Any, Generic, TypeVar, cast
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget, QMenu, QWidget
from shiboken6 import Shiboken

from teamcanvas.board.virtual_parts import P, Parts

PRESS = QAccessibleActionInterface.pressAction()
SHOW_MENU = QAccessibleActionInterface.showMenuAction()
SET_FOCUS = QAccessibleActionInterface.setFocusAction()

# Null pointers, which Qt expects and the stubs of PySide do not know.
NO_INTERFACE = cast(QAccessibleInterface, None)
NO_OBJECT = cast(QObject, None)

W = TypeVar("W", bound=QWidget)


class VirtualTree(Parts[P]):
    """The parts of one widget with their interfaces.

    The widget holds it in its attribute `accessible_tree`, where the factory looks for it.
    """

    def __init__(self, widget: QAbstractScrollArea) -> None:
        """The tree of a widget whose viewport shows the parts."""
        super().__init__(widget)
        self._interfaces: dict[P, PartInterface[P]] = {}

    def install(self, name: str) -> None:
        """Show the tree to screen readers, under the accessible name of the widget."""
        if not _installed:
            QAccessible.installFactory(_interface)
            _installed.append(_interface)
        # A partial, because it holds the tree: of a bound method Qt keeps only a weak reference.
        self.widget.destroyed.connect(partial(_forget_all, self))
        # Only now: it makes Qt ask for the interface and cache what it gets.
        self.widget.setAccessibleName(name)

    def make_root(self) -> RootInterface[P]:
        """A new interface of the widget, which Qt is going to delete with it."""
        made = RootInterface(self)
        keep_alive(made, self.widget)
        return made

    def interface_of(self, part: P) -> PartInterface[P]:
        """The interface of a part: always the same object, by which a screen reader recognises the part."""
        interface = self._interfaces.get(part)
        if interface is None:
            interface = self._interfaces[part] = PartInterface(self, part)
        return interface

    def forget(self, part: P) -> None:
        """Have Qt delete the interface of a part that is gone, and tell screen readers."""
        # The local name holds the interface until Qt has deleted it.
        interface = self._interfaces.pop(part, None)
        if interface is not None:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(interface))

    def forget_gone(self) -> None:
        """Have Qt delete the interfaces of all parts that are gone."""
        for part in [part for part in self._interfaces if not self.contains(part)]:
            self.forget(part)

    def forget_all(self) -> None:
        """Have Qt delete the interfaces of all parts."""
        for part in tuple(self._interfaces):
            self.forget(part)


class RootInterface(QAccessibleWidget, Generic[P]):
    """A widget with virtual children: the parts, then the menus and fields that are open above it."""

    def __init__(self, tree: VirtualTree[P]) -> None:
        """An interface of the widget of a tree; see `VirtualTree.make_root`."""
        super().__init__(tree.widget, tree.root_role)
        # PySide never releases what a factory has returned: a strong reference would keep the closed window's plan.
        self._tree = ref(tree)

    @property
    def tree(self) -> VirtualTree[P]:
        """The tree of the widget, which holds it."""
        tree = self._tree()
        assert tree is not None, "the widget is gone, and Qt asks for nothing after that"
        return tree

    def interface_of(self, part: P) -> PartInterface[P]:
        """The interface of a part."""
        return self.tree.interface_of(part)

    def childCount(self) -> int:
        """How many parts and open menus and fields there are."""
        return self.tree.child_count(None) + len(self._open_above())

    def child(self, index: int) -> QAccessibleInterface:
        """A part, a menu, or the viewport."""
        parts = self.tree.child_count(None)
        if 0 <= index < parts:
            return self.tree.interface_of(self.tree.child(None, index))
        widgets = self._open_above()
        index -= parts
        return QAccessible.queryAccessibleInterface(widgets[index]) if 0 <= index < len(widgets) else NO_INTERFACE

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The index of a child; -1 for anything else."""
        part = _part_of(child, self.tree)
        if part is not None:
            return self.tree.index(part) if self.tree.parent(part) is None else -1
        above = [widget is child.object() for widget in self._open_above()]
        return self.tree.child_count(None) + above.index(True) if any(above) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The part at a point of the screen."""
        return _child_at(self.tree, None, x, y)

    def focusChild(self) -> QAccessibleInterface:
        """The part that has the focus."""
        focused = self.tree.focused
        return NO_INTERFACE if focused is None else self.tree.interface_of(focused)

    def state(self) -> QAccessible.State:
        """The state of the widget; it has the focus itself only if none of its parts has."""
        state = super().state()
        state.focused = self.tree.widget.hasFocus() and self.tree.focused is None
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """The name and description of the widget, and how to use it by keyboard."""
        return self.tree.root_help if kind is QAccessible.Text.Help else super().text(kind)

    def _open_above(self) -> list[QWidget]:
        """Visible menus, which Qt shows as children of nothing, and the viewport while a field is open in it."""
        viewport = self.tree.widget.viewport()
        menus: list[QWidget] = [menu for menu in _children(self.tree.widget, QMenu) if menu.isVisible()]
        return [*menus, viewport] if any(field.isVisible() for field in _children(viewport, QWidget)) else menus


class PartInterface(QAccessibleInterface, Generic[P]):
    """A part of a widget."""

    def __init__(self, tree: VirtualTree[P], part: P) -> None:
        """The interface of a part; see `VirtualTree.interface_of`."""
        super().__init__()
        self.tree = tree
        self.part = part
        self._actions = PartActions(tree, part)

    def isValid(self) -> bool:
        """Whether the widget still exists and has this part."""
        return Shiboken.isValid(self.tree.widget) and self.tree.contains(self.part)

    def object(self) -> QObject:
        """None: a part is no QObject."""
        return NO_OBJECT

    def window(self) -> QWindow:
        """The window of the widget."""
        return self.tree.widget.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """The part that this one belongs to, or the widget."""
        widget = self.tree.widget
        if not Shiboken.isValid(widget):
            return NO_INTERFACE
        parent = self.tree.parent(self.part)
        # For the widget the interface that Qt has, not another one that it would register as well.
        return QAccessible.queryAccessibleInterface(widget) if parent is None else self.tree.interface_of(parent)

    def childCount(self) -> int:
        """How many parts belong to this one."""
        return self.tree.child_count(self.part)

    def child(self, index: int) -> QAccessibleInterface:
        """A part that belongs to this one."""
        there = 0 <= index < self.childCount()
        return self.tree.interface_of(self.tree.child(self.part, index)) if there else NO_INTERFACE

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The index of a child; -1 for anything else."""
        part = _part_of(child, self.tree)
        return self.tree.index(part) if part is not None and self.tree.parent(part) == self.part else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The child at a point of the screen."""
        return _child_at(self.tree, self.part, x, y)

    def focusChild(self) -> QAccessibleInterface:
        """The part that has the focus, if it is this one or inside it."""
        inner = focused = self.tree.focused
        while focused is not None and inner is not None:
            if inner == self.part:
                return self.tree.interface_of(focused)
            inner = self.tree.parent(inner)
        return NO_INTERFACE

    def rect(self) -> QRect:
        """Where the part is on the screen; empty if it is gone."""
        area = self.tree.area(self.part)
        return QRect() if area.isEmpty() else QRect(self._to_screen(area.topLeft()), area.size())

    def role(self) -> QAccessible.Role:
        """The role that the tree gives the part."""
        return self.tree.role(self.part)

    def state(self) -> QAccessible.State:
        """Whether it can be selected, is selected, has the focus, can be seen."""
        state, widget = QAccessible.State(), self.tree.widget
        if self.tree.selectable(self.part):
            state.focusable = state.selectable = True
            state.selected = self.tree.current == self.part
            state.focused = state.selected and widget.hasFocus()
        state.invisible = not widget.isVisible()
        state.offscreen = not QRect(self._to_screen(QPoint(0, 0)), widget.viewport().size()).intersects(self.rect())
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """The name or the description; empty if the part is gone."""
        if kind is QAccessible.Text.Name and self.isValid():
            return self.tree.name(self.part)
        return self.tree.description(self.part) if kind is QAccessible.Text.Description and self.isValid() else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Screen readers cannot change a part."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """The actions of a part that can be selected; there are no other interfaces."""
        # For the C++ pointer that Qt expects, PySide takes the object itself or a VoidPtr, unlike its stubs say: for
        # None or a number it would pass on the address of the Python object.
        found = kind is QAccessible.InterfaceType.ActionInterface and self.tree.selectable(self.part)
        return cast(int, self._actions if found else Shiboken.VoidPtr(0))

    def _to_screen(self, at: QPoint) -> QPoint:
        return self.tree.widget.viewport().mapToGlobal(at)


class PartActions(QAccessibleActionInterface, Generic[P]):
    """What a screen reader can do with a part: the same as Enter, the menu key and a click."""

    def __init__(self, tree: VirtualTree[P], part: P) -> None:
        """The actions of a part."""
        super().__init__()
        self._tree = tree
        self._part = part

    def actionNames(self) -> list[str]:
        """The default action comes first."""
        return [PRESS, SHOW_MENU, SET_FOCUS]

    def keyBindingsForAction(self, name: str) -> list[str]:
        """The keys that do the same."""
        return {PRESS: ["Return"], SHOW_MENU: ["Menu"]}.get(name, [])

    def doAction(self, name: str) -> None:
        """Act in a later turn of the event loop: the screen reader waits for this call, and a menu may block."""
        QTimer.singleShot(0, self._tree.widget, partial(self._do, name))

    def _do(self, name: str) -> None:
        if not self._tree.contains(self._part):
            return
        self._tree.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tree.select(self._part)
        if name == PRESS:
            self._tree.act(self._part)
        elif name == SHOW_MENU:
            self._tree.open_menu(self._part)


def keep_alive(interface: QAccessibleInterface, widget: QWidget) -> None:
    """Hold a Python reference to an interface for as long as its widget exists; Qt deletes it then."""
    widget.destroyed.connect(partial(_hold, interface))


_installed: list[object] = []
"""The factory once it is installed: Qt holds no Python reference to it."""


def _interface(_class_name: str, item: QObject) -> QAccessibleInterface | None:
    # Any: of which parts a tree is does not matter here.
    found = cast("VirtualTree[Any] | None", getattr(item, "accessible_tree", None))
    return found.make_root() if isinstance(found, VirtualTree) else None


def _hold(_interface: QAccessibleInterface) -> None:
    """The connection to this holds the interface."""


def _forget_all(tree: VirtualTree[Any]) -> None:  # Any: as above
    tree.forget_all()


def _part_of(interface: QAccessibleInterface, tree: VirtualTree[P]) -> P | None:
    """The part that an interface stands for; None if it belongs to another tree, or to a widget."""
    if not isinstance(interface, PartInterface):
        return None
    found = cast("PartInterface[P]", interface)  # only if the tree is the same, which is asked next
    return found.part if found.tree is tree else None


def _child_at(tree: VirtualTree[P], parent: P | None, x: int, y: int) -> QAccessibleInterface:
    child = tree.child_at(parent, tree.widget.viewport().mapFromGlobal(QPoint(x, y)))
    return NO_INTERFACE if child is None else tree.interface_of(child)


def _children(parent: QWidget, kind: type[W]) -> list[W]:
    return parent.findChildren(kind, options=Qt.FindChildOption.FindDirectChildrenOnly)
