"""The confirmation before a change of scheme that loses letters: a table of the losses."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from teamcanvas.layout.text.plain_text import tip
from teamcanvas.model.plan import Scheme
from teamcanvas.model.plural import counted
from teamcanvas.ui.widgets.dialogs import buttons
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.plain import shown

HEADS = ("Activity", "Role", "Letters", "What is lost")
LossRow = tuple[str, str, str, str]
"""Activity, role, letters before and after, and the loss as text."""


class SchemeConversionDialog(QDialog):
    """Accepted if the matrix should be converted; it changes nothing itself."""

    def __init__(
        self, before: Scheme, after: Scheme, rows: Sequence[LossRow], note: str = "", parent: QWidget | None = None
    ) -> None:
        """A dialog.

        Args:
            before: the current scheme.
            after: the chosen scheme.
            rows: every cell with a loss.
            note: a further note.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(f"Convert {before} to {after}")
        self.setMinimumSize(720, 420)
        self.losses = QTableWidget(len(rows), len(HEADS))
        self._fill(rows)
        box, self.convert = buttons(self, "Convert")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        heading = f"{counted(len(rows), 'cell loses', 'cells lose')} something from {before} to {after}"
        column.addWidget(plain_label(heading, "heading", wrap=True))
        for text in (note, "Undo brings the matrix back as it is now."):
            if text:
                column.addWidget(plain_label(text, "muted", wrap=True))
        column.addWidget(self.losses, 1)
        column.addLayout(box)
        self.convert.setFocus()

    def _fill(self, rows: Sequence[LossRow]) -> None:
        table = self.losses
        table.setAccessibleName("What is lost")
        table.setProperty("kind", "rows")
        table.setHorizontalHeaderLabels(list(HEADS))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(shown(text))
                item.setToolTip(tip(text))
                table.setItem(number, column, item)
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        # Row heights depend on the final column width, which is known only after the dialog is shown.
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
