"""The start page of a window without a plan: templates, recent plans, recovery after a crash."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from teamcanvas.model.plural import counted
from teamcanvas.storage.plan_names import plan_stem
from teamcanvas.storage.recovery import Recovery
from teamcanvas.storage.templates import Template
from teamcanvas.ui.start.recovery_rows import RecoveryRows
from teamcanvas.ui.widgets.dialogs import primary_button
from teamcanvas.ui.widgets.labels import ElidedLabel, plain_label, set_tip
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown

WIDTH = 720
COLUMNS = 3


class StartPage(QFrame):
    """The content of a window without a plan."""

    template_chosen = Signal(str)
    empty_wanted = Signal()
    open_wanted = Signal()
    path_chosen = Signal(object)
    recover_wanted = Signal(object)
    discard_wanted = Signal(object)
    menu_wanted = Signal()

    def __init__(self, templates: Sequence[Template], recent: Iterable[Path]) -> None:
        super().__init__()
        self.setObjectName("startPage")
        self.menu_button = QToolButton()
        self._recovered = QVBoxLayout()
        self._recent_rows: dict[Path, QWidget] = {}
        self._tiles: list[QPushButton] = []
        content = QWidget()
        content.setObjectName("scrolled")
        content.setMaximumWidth(WIDTH)
        self._fill(QVBoxLayout(content), templates, tuple(recent))
        middle = QWidget()
        middle.setObjectName("scrolled")
        row = QHBoxLayout(middle)
        row.addStretch(1)
        row.addWidget(content, 100)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        self.menu_button.setText("☰")
        self.menu_button.setAccessibleName("Menu")
        self.menu_button.clicked.connect(self.menu_wanted)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 8, 8, 0)
        whole.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(scroll, 1)

    @property
    def menu_place(self) -> QPoint:
        """The screen position for the menu of the menu button."""
        return self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft())

    def offer(self, recoveries: Iterable[Recovery]) -> None:
        """Offer recovery of plans after a crash."""
        rows = RecoveryRows(recoveries)
        rows.recover_wanted.connect(self.recover_wanted)
        rows.discard_wanted.connect(self.discard_wanted)
        title = plain_label("Unsaved changes from an earlier session", "heading")
        rows.emptied.connect(title.hide)
        self._recovered.addWidget(title)
        self._recovered.addWidget(rows)
        # What could be lost comes first, also for the keys.
        rows.focus_first()

    def focus_first(self) -> None:
        """Focus the first tile."""
        self._tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, column: QVBoxLayout, templates: Sequence[Template], recent: tuple[Path, ...]) -> None:
        column.setContentsMargins(16, 40, 16, 32)
        column.setSpacing(12)
        title = plain_label("Team Canvas", "welcome")
        column.addWidget(title)
        column.addWidget(
            plain_label("Plan an AI/ML team on a board of three stages, checked with every change.", "muted", wrap=True)
        )
        column.addLayout(self._recovered)
        column.addSpacing(8)
        column.addWidget(plain_label("New plan", "heading"))
        grid = QGridLayout()
        grid.setSpacing(12)
        tiles = [self._tile("Empty plan", "Start from nothing", self.empty_wanted.emit)]
        tiles += [
            self._tile(
                template.title,
                counted(template.people, "person", "people"),
                lambda name=template.name: self.template_chosen.emit(name),
            )
            for template in templates
        ]
        for number, tile in enumerate(tiles):
            grid.addWidget(tile, number // COLUMNS, number % COLUMNS)
        for place in range(COLUMNS):
            grid.setColumnStretch(place, 1)
        self._tiles = tiles
        column.addLayout(grid)
        column.addSpacing(12)
        column.addWidget(plain_label("Plans on this computer", "heading"))
        for path in recent:
            self._recent_rows[path] = row = self._recent(path)
            column.addWidget(row)
        open_button = primary_button("Open…")
        open_button.clicked.connect(self.open_wanted)
        column.addWidget(open_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _tile(self, title: str, facts: str, act: Callable[[], object]) -> QPushButton:
        tile = QPushButton()
        # Enter presses the button, too.
        tile.setAutoDefault(True)
        tile.setProperty("kind", "tile")
        tile.setAccessibleName(f"{shown(title)}, {facts}")
        tile.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        words = QVBoxLayout(tile)
        words.setContentsMargins(16, 12, 16, 12)
        words.setSpacing(2)
        for label in (plain_label(title, "strong", wrap=True), plain_label(facts, "small")):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        words.addStretch(1)
        # Through a lambda, because `clicked` passes the checked state.
        tile.clicked.connect(lambda _checked=False: act())
        return tile

    def remove_recent(self, path: Path) -> None:
        """Take a plan away whose file is gone."""
        row = self._recent_rows.pop(path, None)
        if row is not None:
            row.hide()

    def _recent(self, path: Path) -> QWidget:
        link = LinkButton(plan_stem(path), "link")
        set_tip(link, str(path))
        link.clicked.connect(lambda: self.path_chosen.emit(path))
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(link)
        row.addWidget(ElidedLabel(str(path.parent), "small"), 1)
        return whole
