"""The fields of what a delegate is told about a row, which the stubs of PySide6 hide."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem


def rect_of(option: QStyleOptionViewItem) -> QRect:
    """Where to paint."""
    return option.rect  # pyright: ignore[reportAttributeAccessIssue] - see above


def state_of(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    """Whether it is selected, focused, hovered."""
    return option.state  # pyright: ignore[reportAttributeAccessIssue] - see above


def palette_of(option: QStyleOptionViewItem) -> QPalette:
    """The colours of the view."""
    return option.palette  # pyright: ignore[reportAttributeAccessIssue] - see above


def metrics_of(option: QStyleOptionViewItem) -> QFontMetrics:
    """How wide words are in the font of the view."""
    return option.fontMetrics  # pyright: ignore[reportAttributeAccessIssue] - see above
