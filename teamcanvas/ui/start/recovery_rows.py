"""Plans with a journal left by a crash, to recover or to discard."""

from collections.abc import Iterable

from PySide6.QtCore import QDateTime, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from teamcanvas.layout.pages.date_words import date_words
from teamcanvas.model.plural import counted
from teamcanvas.storage.recovery import Recovery
from teamcanvas.ui.widgets.dialogs import primary_button
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.plain import shown


class RecoveryRows(QWidget):
    """One row a plan; an answered row is removed."""

    recover_wanted = Signal(object)
    discard_wanted = Signal(object)
    emptied = Signal()

    def __init__(self, recoveries: Iterable[Recovery]) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for recovery in recoveries:
            self._add(recovery)

    def focus_first(self) -> None:
        """Focus the Recover button of the first plan."""
        first = self.findChild(QPushButton, "recover")
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, recovery: Recovery) -> None:
        row = QFrame()
        row.setProperty("kind", "tile")
        name = shown(recovery.title, 80)
        recover, discard = primary_button("Recover"), QPushButton("Discard")
        recover.setObjectName("recover")
        recover.setAccessibleName(f"Recover {name}")
        discard.setAccessibleName(f"Discard {name}")
        moment = QDateTime.fromSecsSinceEpoch(round(recovery.last_change.timestamp()))
        when = f"{date_words(recovery.last_change.astimezone().date())}, {moment.toString('HH:mm')}"
        where = shown(recovery.path.name) if recovery.path else "never saved"
        facts = f"{counted(recovery.changes, 'unsaved change')}, the last on {when} · {where}"
        if recovery.file_changed:
            facts += " · the file has been changed since"
        grid = QGridLayout(row)
        grid.setContentsMargins(14, 10, 12, 10)
        grid.setHorizontalSpacing(10)
        grid.addWidget(plain_label(name, "strong"), 0, 0)
        grid.addWidget(plain_label(facts, "small", wrap=True), 1, 0)
        # Enter must never discard work, so it presses Recover.
        discard.setAutoDefault(False)
        grid.addWidget(discard, 0, 1, 2, 1)
        grid.addWidget(recover, 0, 2, 2, 1)
        QWidget.setTabOrder(recover, discard)
        grid.setColumnStretch(0, 1)
        self._column.addWidget(row)
        recover.clicked.connect(lambda: self._answer(row, self.recover_wanted, recovery))
        discard.clicked.connect(lambda: self._answer(row, self.discard_wanted, recovery))

    def _answer(self, row: QWidget, signal: SignalInstance, recovery: Recovery) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        signal.emit(recovery)
        if not self._column.count():
            self.emptied.emit()


class RecoveryDialog(QDialog):
    """Offers recovery in a window that shows a plan."""

    def __init__(self, recoveries: Iterable[Recovery], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Unsaved changes")
        self.setMinimumWidth(560)
        self.rows = RecoveryRows(recoveries)
        self.rows.emptied.connect(self.accept)
        later = QPushButton("Decide later")
        later.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(later)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addWidget(plain_label("Team Canvas ended before these plans were saved", "heading", wrap=True))
        column.addWidget(self.rows)
        column.addLayout(row)
        self.rows.focus_first()
