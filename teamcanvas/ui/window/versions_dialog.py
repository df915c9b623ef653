"""A dialog that lists earlier versions of a plan with their date and what has changed since."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from teamcanvas.model.change_lines import change_lines
from teamcanvas.model.plan import Plan
from teamcanvas.storage.backups import Backup
from teamcanvas.storage.files import read_plan
from teamcanvas.storage.refusals import PlanFileError
from teamcanvas.ui.widgets.dialogs import primary_button
from teamcanvas.ui.widgets.labels import plain_label


class VersionsDialog(QDialog):
    """The list on the left, what changed since the chosen version on the right."""

    chosen = Signal(object)
    """The `Plan` of a version, to be opened as a copy."""

    def __init__(self, versions: Sequence[Backup], current: Plan, parent: QWidget | None = None) -> None:
        """A dialog.

        Args:
            versions: newest first, at least one.
            current: the open plan.
            parent: the window it is modal to.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Earlier versions")
        self._versions = versions
        self._current = current
        self._plan: Plan | None = None
        self.list = QListWidget()
        self.list.setAccessibleName("Earlier versions")
        self.list.addItems([_date_text(version) for version in versions])
        self.changes = plain_label("", wrap=True)
        self.changes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.open_button = primary_button("Open as a copy")
        self._lay_out()
        self.open_button.clicked.connect(self._open)
        self.list.currentRowChanged.connect(self._show_version)
        self.list.itemActivated.connect(self._open)
        self.list.setCurrentRow(0)

    def _lay_out(self) -> None:
        cancel = QPushButton("Cancel")
        cancel.clicked.connect(self.reject)
        right = QVBoxLayout()
        right.addWidget(plain_label("Changed since then", "strong"))
        right.addWidget(self.changes, 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list, 2)
        middle.addLayout(right, 3)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addLayout(middle, 1)
        column.addLayout(buttons)
        self.resize(640, 420)

    def _show_version(self, row: int) -> None:
        try:
            self._plan = read_plan(self._versions[row].path)
        except PlanFileError as problem:
            self._plan = None
            self.changes.setText(str(problem))
        else:
            lines = change_lines(self._plan, self._current)
            self.changes.setText("\n".join(lines) or "Nothing: this version equals the open plan.")
        self.open_button.setEnabled(self._plan is not None)

    def _open(self) -> None:
        if self._plan is not None:
            self.chosen.emit(self._plan)
            self.accept()


def _date_text(version: Backup) -> str:
    seconds = int(version.replaced.timestamp())
    return QLocale.c().toString(QDateTime.fromSecsSinceEpoch(seconds), "d MMMM yyyy, HH:mm:ss")
