"""Importing a RACI matrix from the window: asks for a file, reads it beside the interface, opens the dialog."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from teamcanvas.layout.theme import Theme
from teamcanvas.model.sheet import Sheet
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.sheets import SheetError, read_sheets
from teamcanvas.ui.dialogs import say
from teamcanvas.ui.labels import plain_label
from teamcanvas.ui.plain import shown

FILTER = "Tables (*.xlsx *.xlsm *.csv *.tsv *.txt *.md);;All files (*)"
_PATIENCE = 400
"""Milliseconds after which a bar says how far it is."""

Told = Callable[[str], object]


class RaciImporting(QObject):
    """One import, from the choice of a file to the dialog."""

    _returned = Signal(object)
    _advanced = Signal(float)

    def __init__(
        self, open_plan: OpenPlan, window: QWidget, theme: Theme | None = None, told: Told | None = None
    ) -> None:
        super().__init__(window)
        self._open_plan = open_plan
        self._window = window
        self._theme = theme
        self._told = told
        self._stopped = False
        self._progress: QProgressDialog | None = None
        # Emitted by the worker's thread, they are queued and arrive in the thread of the interface.
        self._returned.connect(self._take)
        self._advanced.connect(self._advance)

    def ask(self) -> QFileDialog:
        """Ask for a file."""
        path = self._open_plan.path
        folder = str(path.parent) if path else QDir.homePath()
        dialog = QFileDialog(self._window, "Import RACI", folder, FILTER)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._read_named)
        dialog.rejected.connect(self.deleteLater)
        dialog.open()
        return dialog

    def _read_named(self, name: str) -> None:
        self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read a file and go on with what is in it. A large one takes seconds; meanwhile it can be stopped."""
        progress = QProgressDialog("", "Cancel", 0, 100, self._window)
        progress.setLabel(plain_label(f"Reading {shown(path.name, 60)}…"))
        progress.setWindowTitle("Import RACI")
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(_PATIENCE)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        progress.setValue(0)
        progress.canceled.connect(self._stop)
        self._progress = progress
        worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sheets")
        worker.submit(read_sheets, path, self._goes_on).add_done_callback(self._returned.emit)
        worker.shutdown(wait=False)

    def show_sheets(self, sheets: tuple[Sheet, ...]) -> None:
        """Open the dialog about these."""
        from teamcanvas.ui.raci_import_dialog import RaciImportDialog

        dialog = RaciImportDialog(self._open_plan, sheets, self._window, self._theme)
        if self._told is not None:
            dialog.imported.connect(self._told)
        dialog.finished.connect(self.deleteLater)
        dialog.open()

    def _goes_on(self, done: float) -> bool:
        """In the worker's thread."""
        self._advanced.emit(done)
        return not self._stopped

    def _stop(self) -> None:
        self._stopped = True

    def _advance(self, done: float) -> None:
        if self._progress is not None and not self._stopped:
            self._progress.setValue(round(done * 100))

    def _take(self, future: "Future[tuple[Sheet, ...]]") -> None:
        progress, self._progress = self._progress, None
        if progress is not None:
            progress.canceled.disconnect(self._stop)
            progress.close()
            progress.deleteLater()
        if self._stopped:
            self.deleteLater()
            return
        try:
            sheets = future.result()
        except SheetError as problem:
            say(self._window, "The table was not read", str(problem)).finished.connect(self.deleteLater)
            return
        self.show_sheets(sheets)
