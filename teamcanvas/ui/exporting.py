"""Writing the PDF from the window: asks, writes, says where it is."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.dialogs import say
from teamcanvas.ui.export_dialog import ExportDialog
from teamcanvas.ui.plain import counted, shown
from teamcanvas.ui.status_line import StatusLine


class Exporting(QObject):
    """The export of one window."""

    def __init__(self, open_plan: OpenPlan, status: StatusLine, window: QWidget) -> None:
        super().__init__(window)
        self._open_plan = open_plan
        self._status = status
        self._window = window
        self._last: Path | None = None

    def ask(self) -> ExportDialog:
        """Ask what is wanted and write it."""
        dialog = ExportDialog(self._suggested(), self._window)
        dialog.accepted.connect(lambda: self._write(dialog))
        dialog.open()
        return dialog

    def _suggested(self) -> Path:
        if self._last is not None:
            return self._last
        if self._open_plan.path is not None:
            return self._open_plan.path.with_suffix(".pdf")
        return Path(QDir.homePath()) / "plan.pdf"

    def _write(self, dialog: ExportDialog) -> None:
        from teamcanvas.export.output import ExportError
        from teamcanvas.export.pdf import PdfOptions, write_pdf

        path = dialog.path
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            options = PdfOptions(dialog.pages, dialog.page_size)
            report = write_pdf(self._open_plan.plan, self._open_plan.scenario_id, path, options)
        except ExportError as problem:
            say(self._window, "The PDF was not written", str(problem))
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._last = path
        self._status.say(
            f"{counted(report.pages, 'page')} written to {shown(path.name)}",
            Open=partial(_show, path),
            Show_in_folder=partial(_show, path.parent),
        )
        if report.warnings:
            say(self._window, "Some characters have no font here", "\n".join(report.warnings[:8]))


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
