"""The order in which Tab goes from widget to widget: as they stand, not as they came into being."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow(first: QWidget, others: Iterable[QWidget]) -> None:
    """Have Tab go from a widget to others, one after the other.

    Args:
        first: need not take the focus itself; the others come where it stands.
        others: in the order in which they are reached.
    """
    before = first
    for widget in others:
        QWidget.setTabOrder(before, widget)
        before = widget


def reached_in(parent: QWidget) -> list[QWidget]:
    """The widgets in a parent that Tab reaches, in the order in which they were made."""
    return [
        one
        for one in parent.findChildren(QWidget)
        # The list that a choice field opens is a window of its own.
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.window() is parent.window()
    ]


def standing_in(parent: QWidget) -> Iterator[QWidget]:
    """The widgets in a parent that Tab reaches, in the order of its layout: for what is filled and refilled."""
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
            yield from standing_in(widget)
        elif inner is not None:
            yield from _standing(inner)
