"""Sets the tab order to the visual order instead of the order of creation."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def set_tab_order(first: QWidget, others: Iterable[QWidget]) -> None:
    """Chain the tab order from a widget to others.

    Args:
        first: where the chain starts: at itself, or if it does not accept the focus, at the tab stop before it.
        others: the widgets after it, in tab order.
    """
    # After a widget without focus policy, `QWidget.setTabOrder` does nothing, or makes a loop.
    before = first if first.focusPolicy() & Qt.FocusPolicy.TabFocus else stop_before(first)
    for widget in others:
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def stop_before(widget: QWidget, within: QWidget | None = None) -> QWidget | None:
    """The last tab stop before a widget, None if there is no other one.

    Args:
        widget: where to begin.
        within: the stops in this widget are passed over.
    """
    before = widget.previousInFocusChain()
    while before and before is not widget:
        if before.focusPolicy() & Qt.FocusPolicy.TabFocus and not (within or widget).isAncestorOf(before):
            return before
        before = before.previousInFocusChain()
    return None


def tab_stops(parent: QWidget) -> list[QWidget]:
    """The widgets in a parent that accept focus by Tab, in order of creation."""
    return [
        one
        for one in parent.findChildren(QWidget)
        # The popup list of a combo box is a window of its own.
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.window() is parent.window()
    ]


def tab_stops_by_layout(parent: QWidget) -> Iterator[QWidget]:
    """The widgets in a parent that accept focus by Tab, in layout order: for layouts that are refilled."""
    content = parent.widget() if isinstance(parent, QScrollArea) else parent
    layout = content.layout() if content else None
    yield from _standing(layout) if layout else ()


def _standing(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        if widget is not None:
            yield from tab_stops_by_layout(widget)
        elif inner is not None:
            yield from _standing(inner)
