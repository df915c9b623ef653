"""Typed access to the fields of QStyleOptionViewItem that the stubs of PySide6 lack."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem


def rect_of(option: QStyleOptionViewItem) -> QRect:
    """The rectangle to paint in."""
    return option.rect  # pyright: ignore[reportAttributeAccessIssue] - see above


def state_of(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    """The state flags: selected, focused, hovered."""
    return option.state  # pyright: ignore[reportAttributeAccessIssue] - see above


def palette_of(option: QStyleOptionViewItem) -> QPalette:
    """The palette of the view."""
    return option.palette  # pyright: ignore[reportAttributeAccessIssue] - see above


def metrics_of(option: QStyleOptionViewItem) -> QFontMetrics:
    """The font metrics of the view."""
    return option.fontMetrics  # pyright: ignore[reportAttributeAccessIssue] - see above


def font_of(option: QStyleOptionViewItem) -> QFont:
    """The font of the item."""
    return option.font  # pyright: ignore[reportAttributeAccessIssue] - see above
