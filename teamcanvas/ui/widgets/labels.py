"""Labels for user text: plain, elided where they are too narrow, and edited in place."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedWidget, QStyle, QToolTip, QWidget

from teamcanvas.layout.text.plain_text import tip
from teamcanvas.model.isolation import isolated
from teamcanvas.ui.widgets.line_edit import LineEdit
from teamcanvas.ui.widgets.plain import shown


def plain_label(text: str = "", kind: str = "", *, wrap: bool = False) -> QLabel:
    """A label that shows its text as typed.

    Args:
        text: what it says.
        kind: how it looks: a word that the style sheet knows.
        wrap: break lines instead of asking for more width.
    """
    label = QLabel(shown(text, 2_000))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", kind)
    # Qt indents the text of a label that has a padding.
    label.setIndent(0)
    label.setWordWrap(wrap)
    return label


def set_tip(widget: QWidget, text: str) -> None:
    """Set a tooltip in plain text. Also set as accessible description: screen readers would read the tip's markup."""
    widget.setToolTip(tip(text))
    widget.setAccessibleDescription(shown(text, 1_000))


class ElidedLabel(QLabel):
    """Plain text in one or a few lines, elided where it does not fit; the tooltip then holds the whole text."""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = 1
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Another text."""
        self.setText(shown(text))
        self.updateGeometry()

    def set_lines(self, lines: int) -> None:
        """Fix the height to a number of lines, independent of the text."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self.update()

    @property
    def shown_lines(self) -> tuple[str, ...]:
        """The visible text, line by line."""
        width = self.contentsRect().width()
        *whole, rest = broken_lines(self.text(), self.font(), width, self._lines)
        return (*whole, self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, width))

    def event(self, event: QEvent) -> bool:
        # Only where the text is elided: screen readers read tooltips too and would say everything twice.
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cut = "".join(self.shown_lines).replace(" ", "") != self.text().replace(" ", "")
            QToolTip.showText(event.globalPos(), tip(self.text()) if cut else "", self)
            return True
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 40), self._height())

    def sizeHint(self) -> QSize:
        # One pixel more than the text: rounding must not clip its last letter.
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, self._height())

    def _height(self) -> int:
        return super().sizeHint().height() + (self._lines - 1) * self.fontMetrics().lineSpacing()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        height = area.height() // self._lines
        for number, line in enumerate(self.shown_lines):
            place = QRect(area.left(), area.top() + number * height, area.width(), height)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)


def broken_lines(text: str, font: QFont, width: int, lines: int) -> list[str]:
    """The text broken into at most `lines` lines of `width` pixels; the last one holds the rest."""
    if lines == 1:
        return [text]
    layout = QTextLayout(text, font)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < lines and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return [text[start:end].strip() for start, end in zip(starts, (*starts[1:], None), strict=True)] or [text]


_LEAST_FIELD, _WIDEST_FIELD = 140, 600
"""Pixels of the field while a text is edited in its place: it grows with what is typed."""
_BESIDE_TYPED = 28


class InPlaceText(QStackedWidget):
    """A label that turns into a line edit on double click, F2 or Enter, and emits the typed text."""

    edited = Signal(str)
    editing_changed = Signal()
    """Editing has begun or ended or what is typed is longer, and the size hint is another one."""

    def __init__(self, name: str, kind: str, prefix: str = "", parent: QWidget | None = None) -> None:
        """A text to edit in place.

        Args:
            name: its accessible name, for example "Plan title".
            kind: how it looks.
            prefix: shown before the text while it is not edited.
            parent: its owner.
        """
        super().__init__(parent)
        self._text = ""
        self._prefix = prefix
        self._name = name
        self._label = ElidedLabel("", kind)
        self._label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._label.setCursor(Qt.CursorShape.IBeamCursor)
        self._label.installEventFilter(self)
        self._field = LineEdit()
        self._field.setProperty("kind", "inPlace")
        self._field.setAccessibleName(name)
        self._field.setMaxLength(500)
        self._field.installEventFilter(self)
        self._field.returnPressed.connect(self._finish)
        self._field.textEdited.connect(self._grow)
        self.addWidget(self._label)
        self.addWidget(self._field)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show the text of the plan; emits nothing."""
        self._text = text
        self._label.show_text(f"{self._prefix}{isolated(text)}" if text else "")
        self._label.setAccessibleName(f"{self._name}: {shown(text)}")
        self.setVisible(bool(text) or self.currentWidget() is self._field)

    def edit(self) -> None:
        """Start editing."""
        self._field.setText(self._text)
        self.show()
        self.setCurrentWidget(self._field)
        self.updateGeometry()
        self.editing_changed.emit()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def _grow(self) -> None:
        self.updateGeometry()
        self.editing_changed.emit()

    @property
    def editing(self) -> bool:
        """Whether the field is shown."""
        return self.currentWidget() is self._field

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self._text and not self.editing

    def sizeHint(self) -> QSize:
        if self.editing:
            typed = self._field.fontMetrics().horizontalAdvance(self._field.text())
            wanted = max(self._label.sizeHint().width(), typed) + _BESIDE_TYPED
            return QSize(min(max(wanted, _LEAST_FIELD), _WIDEST_FIELD), self._field.sizeHint().height())
        return self._label.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._in_front.minimumSizeHint()

    @property
    def _in_front(self) -> QWidget:
        return self._field if self.editing else self._label

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keys and clicks on the label start editing; Esc and focus out end it."""
        if watched is self._label and _begins_editing(event):
            self.edit()
            return True
        if watched is self._field and self.currentWidget() is self._field:
            if _key(event) == Qt.Key.Key_Escape:
                self._leave()
                return True
            if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STILL_EDITING:
                self._finish()
        return False

    def _finish(self) -> None:
        typed = self._field.text()
        self._leave()
        if typed != self._text:
            self.edited.emit(typed)

    def _leave(self) -> None:
        had_focus = self._field.hasFocus()
        self.setCurrentWidget(self._label)
        self.setVisible(bool(self._text))
        self.updateGeometry()
        self.editing_changed.emit()
        if had_focus:
            self._label.setFocus(Qt.FocusReason.OtherFocusReason)


_STILL_EDITING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def _key(event: QEvent) -> int | None:
    return event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None


def _begins_editing(event: QEvent) -> bool:
    if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonDblClick:
        return True
    return _key(event) in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again to a widget whose properties have changed."""
    style: QStyle = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
