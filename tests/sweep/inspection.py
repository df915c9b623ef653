"""Finds what a person could not read or reach in a widget: clipped texts, small texts, overlaps, missing names."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontInfo
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QSizeGrip,
    QSplitterHandle,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from teamcanvas.ui.widgets.labels import ElidedLabel

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QTabBar, QPlainTextEdit)
WITHOUT_TEXT = (QScrollBar, QSplitterHandle, QSizeGrip)
SLACK = 1
"""Pixels by which rounding may differ."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a widget."""

    kind: str
    """`clipped`, `elided`, `torn`, `small`, `overlap`, `unreachable`, `unnamed`, `off screen`, `contrast` or
    `restless`."""
    widget: str
    """The class and name of the widget."""
    text: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.widget} “{self.text}”"


def faults_of(root: QWidget, smallest_text: float) -> Iterator[Fault]:
    """The faults of a window, dialog or menu as it stands on the screen.

    Args:
        root: a visible top-level widget.
        smallest_text: in pixels.
    """
    screen = root.screen().availableGeometry()
    if not screen.contains(root.frameGeometry().adjusted(SLACK, SLACK, -SLACK, -SLACK)):
        yield Fault("off screen", _name(root), f"{root.frameGeometry().getRect()} on {screen.getRect()}")
    if isinstance(root, QMenu):
        yield from _menu(root)
        return
    for widget in shown_widgets(root):
        for kind, text in _clipped(widget):
            yield Fault(kind, _name(widget), text)
        text = text_of(widget)
        if text and QFontInfo(widget.font()).pixelSize() < smallest_text - SLACK / 2:
            yield Fault("small", _name(widget), f"{QFontInfo(widget.font()).pixelSize()} px: {text}")
        if isinstance(widget, CONTROLS) and not _inside_a_control(widget):
            if not _spoken(widget):
                yield Fault("unnamed", _name(widget), text)
            if widget.isEnabled() and not _reachable(widget, root):
                yield Fault("unreachable", _name(widget), text or _spoken(widget))
    yield from _overlaps(root)


def shown_widgets(root: QWidget) -> list[QWidget]:
    """The widgets that a person sees, or would by scrolling."""
    return [
        one
        for one in root.findChildren(QWidget)
        if one.window() is root and one.isVisibleTo(root) and not isinstance(one, WITHOUT_TEXT)
    ]


def text_of(widget: QWidget) -> str:
    """The text that a widget shows; empty for pictures and containers."""
    if isinstance(widget, ElidedLabel):
        return widget.text()
    if isinstance(widget, QLabel):
        return "" if widget.pixmap() else _without_mnemonic(widget.text()) if widget.buddy() else widget.text()
    if isinstance(widget, QAbstractButton):
        return _without_mnemonic(widget.text())
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    return ""


def _without_mnemonic(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _clipped(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Texts that do not fit into their widget."""
    text = text_of(widget)
    if isinstance(widget, ElidedLabel):
        if "".join(widget.shown_lines).replace(" ", "") != text.replace(" ", ""):
            yield "elided", text
    elif isinstance(widget, QLabel):
        if text and not _label_fits(widget):
            yield "clipped", text
    elif isinstance(widget, QAbstractButton):
        if text and widget.width() + SLACK < min(widget.sizeHint().width(), widget.minimumSizeHint().width()):
            yield "clipped", text
    elif isinstance(widget, QComboBox):
        if _advance(widget, text) > _field_of(widget).width() + SLACK:
            yield "clipped", text
    elif isinstance(widget, QLineEdit):
        margins = widget.textMargins()
        room = widget.contentsRect().width() - margins.left() - margins.right() - 4
        if not widget.text() and _advance(widget, text) > room + SLACK:
            yield "elided", text
    elif isinstance(widget, QTabBar):
        yield from _tabs(widget)
    elif isinstance(widget, QHeaderView):
        yield from _sections(widget)


def _label_fits(label: QLabel) -> bool:
    room = label.contentsRect()
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height() + SLACK
    lines = text_of(label).split("\n")
    return max(_advance(label, line) for line in lines) <= room.width() + SLACK


def _field_of(box: QComboBox) -> QRect:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    return box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )


def _tabs(bar: QTabBar) -> Iterator[tuple[str, str]]:
    if any(one.isVisible() for one in bar.findChildren(QAbstractButton)):
        yield "torn", " | ".join(bar.tabText(index) for index in range(bar.count()))
    for index in range(bar.count()):
        if (
            bar.isTabVisible(index)
            and _advance(bar, bar.tabText(index).replace("&&", "&")) > bar.tabRect(index).width() + SLACK
        ):
            yield "clipped", bar.tabText(index)


def _sections(header: QHeaderView) -> Iterator[tuple[str, str]]:
    if header.orientation() is not Qt.Orientation.Horizontal or not (model := header.model()):
        return
    for section in range(header.count()):
        text = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        # Words may stand in lines of their own.
        longest = max((_advance(header, word) for word in text.split()), default=0)
        if not header.isSectionHidden(section) and longest > header.sectionSize(section) + SLACK:
            yield "clipped", text


def _advance(widget: QWidget, text: str) -> int:
    return widget.fontMetrics().horizontalAdvance(text)


def _inside_a_control(widget: QWidget) -> bool:
    """Whether a widget is a part of another control, such as the line edit of a combo box."""
    parent = widget.parentWidget()
    return isinstance(parent, (QComboBox, QAbstractSpinBox, QLineEdit, QTabBar, QAbstractItemView)) or (
        parent is not None and isinstance(parent.parentWidget(), QAbstractItemView)
    )


def _spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def _reachable(widget: QWidget, root: QWidget) -> bool:
    """Whether a control is inside of the window, or can be scrolled there."""
    if widget.width() < 2 or widget.height() < 2:
        return False
    inner: QWidget = widget
    place = QRect(QPoint(0, 0), widget.size())
    while inner is not root:
        parent = inner.parentWidget()
        assert parent is not None
        place.translate(inner.pos())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            # What is scrolled out is reachable, unless it is only sideways and there is no bar.
            sideways = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if isinstance(area, QScrollArea) and sideways:
                return place.left() >= -SLACK and place.right() <= parent.width() + SLACK
            return True
        inner = parent
    return root.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place)


def _overlaps(root: QWidget) -> Iterator[Fault]:
    """Pairs of labels and controls of one parent that lie on each other."""
    for parent in (root, *shown_widgets(root)):
        if isinstance(parent, (QAbstractItemView, QTabBar, QComboBox, QAbstractSpinBox, QLineEdit)):
            continue
        parts = [
            one
            for one in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if one.isVisibleTo(root) and not one.isWindow() and (isinstance(one, (QLabel, *CONTROLS)))
        ]
        for one, other in combinations(parts, 2):
            common = one.geometry() & other.geometry()
            if common.width() > SLACK and common.height() > SLACK:
                yield Fault("overlap", f"{_name(one)} and {_name(other)}", f"{text_of(one)} / {text_of(other)}")


def _menu(menu: QMenu) -> Iterator[Fault]:
    for action in menu.actions():
        if not action.isSeparator() and not action.text():
            yield Fault("unnamed", _name(menu), "an entry")
        if menu.actionGeometry(action).bottom() > menu.height() or menu.actionGeometry(action).right() > menu.width():
            yield Fault("clipped", _name(menu), action.text())


def _name(widget: QWidget) -> str:
    named = widget.objectName() or widget.accessibleName()
    parent = widget.parentWidget()
    within = f"in {type(parent).__name__}" if parent is not None and not named else ""
    return " ".join(filter(None, (type(widget).__name__, named, within)))
