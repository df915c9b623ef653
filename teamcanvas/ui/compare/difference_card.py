"""A card with the differences of one kind: groups under headings, and links to where each can be seen."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.plural import counted
from teamcanvas.ui.compare.lines import SIGNS, SPOKEN, DifferenceGroup, DifferenceLine
from teamcanvas.ui.findings.sign import SeveritySign
from teamcanvas.ui.widgets.finding_counts import SEVERITY_WORDS
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown

FEW = 14
"""Lines shown at first; a link shows the others."""


class DifferenceCard(QFrame):
    """The differences of one kind, such as the board or the findings."""

    chosen = Signal(object)
    """The `DifferenceLine` that was clicked."""

    def __init__(
        self, title: str, parts: Sequence[DifferenceGroup], theme: Theme, *, nothing: str, whole: bool
    ) -> None:
        """A card.

        Args:
            title: its heading.
            parts: the differences in groups.
            theme: colours of the signs.
            nothing: the text if nothing differs.
            whole: show all lines at first.
        """
        super().__init__()
        self.setProperty("kind", "tile")
        self.setAccessibleName(title)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.setSpacing(4)
        number = sum(len(part.lines) for part in parts)
        self._column.addWidget(plain_label(f"{title} · {number:,}" if number else title, "heading"))
        if not number:
            self._column.addWidget(plain_label(nothing, "muted", wrap=True))
        self._more: LinkButton | None = None
        self._parts = parts
        self._room = QWidget()
        self._column.addWidget(self._room)
        self._fill(number if whole else FEW)

    @property
    def more(self) -> LinkButton | None:
        """The link that shows the other lines; None if all are shown."""
        return self._more

    def show_all(self) -> None:
        """Show all lines."""
        self._fill(None)
        first = self._room.findChildren(LinkButton)
        if len(first) > FEW:
            first[FEW].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, most: int | None) -> None:
        room = QWidget()
        grid = QGridLayout(room)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        left = sum(len(part.lines) for part in self._parts)
        room_for = left if most is None else most
        for part in self._parts:
            lines = part.lines[:room_for]
            if part.heading and lines:
                grid.addWidget(plain_label(part.heading, "group"), grid.rowCount(), 0, 1, 2)
            for sign, link in self._lines(lines):
                row = grid.rowCount()
                grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
                grid.addWidget(link, row, 1)
            room_for -= len(lines)
            left -= len(lines)
        self._more = None
        if left:
            self._more = LinkButton(f"Show {counted(left, 'other')}", "link")
            self._more.clicked.connect(self.show_all)
            grid.addWidget(self._more, grid.rowCount(), 1)
        self._column.replaceWidget(self._room, room)
        room.setVisible(True)
        self._room.hide()
        self._room.deleteLater()
        self._room = room

    def _lines(self, lines: Sequence[DifferenceLine]) -> Iterator[tuple[QWidget, LinkButton]]:
        for line in lines:
            link = LinkButton(line.text, "line")
            words = SPOKEN[line.change]
            if line.severity is not None:
                kind = SEVERITY_WORDS[line.severity].lower()
                words = f"Settled {kind}" if line.change == "gone" else f"{words} {kind}"
            link.setAccessibleName(shown(f"{words}: {line.text}"))
            link.clicked.connect(partial(self._follow, line))
            yield self._sign(line), link

    def _sign(self, line: DifferenceLine) -> QWidget:
        settled = line.severity is not None and line.change == "gone"
        if line.severity is not None and not settled:
            return SeveritySign(line.severity, self._theme)
        # What is settled is good news: a tick, not the sign that it had.
        sign: QLabel = plain_label("✓" if settled else SIGNS[line.change], "success" if settled else "strong")
        sign.setMinimumWidth(14)
        sign.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        sign.setContentsMargins(0, 2, 0, 0)
        return sign

    def _follow(self, line: DifferenceLine, _checked: bool = False) -> None:
        self.chosen.emit(line)
