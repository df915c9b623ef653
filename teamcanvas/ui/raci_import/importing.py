"""Imports a RACI matrix: asks for a file, reads it on a worker thread, opens the import dialog."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.sheet import Sheet
from teamcanvas.session.background_worker import BackgroundWorker
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.sheets.sheets import SheetError, read_sheets
from teamcanvas.ui.widgets.dialogs import say
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.plain import shown

if TYPE_CHECKING:
    from teamcanvas.ui.raci_import.dialog import RaciImportDialog

FILTER = "Tables (*.xlsx *.xlsm *.csv *.tsv *.txt *.md *.html *.htm);;All files (*)"
_PATIENCE = 400
"""Milliseconds of reading after which a progress dialog appears."""


class RaciImporting(QObject):
    """One import, from the choice of a file to the dialog; deletes itself when that is over."""

    def __init__(
        self,
        open_plan: OpenPlan,
        window: QWidget,
        theme: Theme | None = None,
        report: Callable[[str], object] | None = None,
    ) -> None:
        """An import into the scenario shown.

        Args:
            open_plan: the plan.
            window: the parent of the dialogs.
            theme: the theme of the preview; that of the window's palette by default.
            report: called with a sentence that says what was imported.
        """
        super().__init__(window)
        self._open_plan = open_plan
        self._window = window
        self._theme = theme
        self._report = report
        self._stopped = Event()
        self._worker = BackgroundWorker("sheets", self)
        self._progress: QProgressDialog | None = None
        self._path: Path | None = None
        self._dialog: RaciImportDialog | None = None

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

    def read(self, path: Path, encoding: str | None = None) -> None:
        """Read a file on a worker thread, which takes seconds and can be cancelled, then open the dialog.

        Args:
            path: the file.
            encoding: the encoding of a text; None detects it.
        """
        self._path = path
        progress = QProgressDialog("", "Cancel", 0, 100, self._dialog or self._window)
        progress.setLabel(plain_label(f"Reading {shown(path.name, 60)}…"))
        progress.setWindowTitle("Import RACI")
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(_PATIENCE)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        progress.setValue(0)
        progress.canceled.connect(self._stop)
        self._progress = progress
        progress_callback = partial(_report_progress, self._stopped, self._worker.callback(self._advance))
        self._worker.run(partial(read_sheets, path, progress_callback, encoding), self._take)

    def show_sheets(self, sheets: tuple[Sheet, ...]) -> None:
        """Open the dialog on sheets that are read already, for example a pasted table."""
        from teamcanvas.ui.raci_import.dialog import RaciImportDialog

        dialog = RaciImportDialog(self._open_plan, sheets, self._window, self._theme)
        self._dialog = dialog
        if self._path is not None:
            dialog.offer_encodings()
            dialog.encoding_chosen.connect(self._read_again)
        if self._report is not None:
            dialog.imported.connect(self._report)
        dialog.finished.connect(self.deleteLater)
        dialog.open()

    def _read_again(self, encoding: str) -> None:
        if self._path is not None:
            self.read(self._path, encoding)

    def _stop(self) -> None:
        self._stopped.set()

    def _advance(self, done: float) -> None:
        if self._progress is not None and not self._stopped.is_set():
            self._progress.setValue(round(done * 100))

    def _take(self, future: "Future[tuple[Sheet, ...]]") -> None:
        progress, self._progress = self._progress, None
        if progress is not None:
            progress.canceled.disconnect(self._stop)
            progress.close()
            progress.deleteLater()
        dialog = self._dialog
        if self._stopped.is_set():
            self._stopped.clear()
            if dialog is None:
                self.deleteLater()
            return
        try:
            sheets = future.result()
        except SheetError as problem:
            box = say(dialog or self._window, "The table was not read", str(problem))
            if dialog is None:
                box.finished.connect(self.deleteLater)
            return
        if dialog is None:
            self.show_sheets(sheets)
        else:
            dialog.show_sheets(sheets)


def _report_progress(stopped: Event, advance: Callable[[object], None], done: float) -> bool:
    """Called on the worker thread; returns whether to continue."""
    advance(done)
    return not stopped.is_set()
