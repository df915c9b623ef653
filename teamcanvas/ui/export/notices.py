"""The preflight notices of an export, each with a link to the field that resolves it."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from teamcanvas.export.preflight.notice import Notice, NoticeKind
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.ui.findings.sign import SeveritySign
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown

WAYS: Mapping[NoticeKind, str] = {
    "names": "Change names",
    "names-left": "Change names",
    "file-name": "Change the name",
    "hand-written": "Change titles",
    "key": "Name a key file",
    "password": "Change the password",
    "small-text": "Change the size",
    "contrast": "Change the look",
    "logo": "Change the logo",
}
"""The text of the link for kinds of notices that the dialog can resolve."""
IN_THE_PLAN = "Show in the plan"


class NoticeRow(QFrame):
    """A notice: sign, text, and a link to the field that resolves it."""

    followed = Signal()

    def __init__(self, notice: Notice, theme: Theme) -> None:
        super().__init__()
        self.notice = notice
        self.setAccessibleName(f"{shown(notice.title, 200)}. {shown(notice.message, 400)}")
        way = WAYS.get(notice.kind, IN_THE_PLAN if notice.subjects else "")
        self.link = LinkButton(way, "link")
        self.link.setAccessibleDescription(shown(notice.title, 200))
        self.link.setVisible(bool(way))
        self.link.clicked.connect(self.followed)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(plain_label(notice.title, "strong", wrap=True))
        words.addWidget(plain_label(f"{notice.message} {notice.what_to_do}", "message", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(SeveritySign(notice.severity, theme), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)


class NoticeList(QWidget):
    """The list of notices about the current choices."""

    followed = Signal(object)
    """The link of this `Notice` was clicked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[NoticeRow] = []
        self.setAccessibleName("Before you export")
        self._head = plain_label("Before you export", "strong")
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._nothing = plain_label("", "muted", wrap=True)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(area, 1)

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Replace the notices; a notice that stays keeps the focus."""
        if [row.notice for row in self.rows] == list(notices):
            return
        focused = next((row.notice.kind for row in self.rows if row.link.hasFocus()), None)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [NoticeRow(notice, self._theme) for notice in notices]
        for number, row in enumerate(self.rows):
            row.followed.connect(partial(self.followed.emit, row.notice))
            self._column.insertWidget(number, row)
            if row.notice.kind == focused:
                row.link.setFocus(Qt.FocusReason.OtherFocusReason)
        self._head.setText(f"Before you export ({len(self.rows)})" if self.rows else "Before you export")
        self._nothing.setText("" if self.rows else "Nothing to look at: no names, no open ends, every character shown.")
        self._nothing.setVisible(not self.rows)

    @property
    def links(self) -> list[QWidget]:
        """Its tab stops."""
        return [row.link for row in self.rows if not row.link.isHidden()]
