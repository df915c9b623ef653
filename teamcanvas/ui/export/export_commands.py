"""The export commands of a window: open the dialog, repeat the last export, print."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QDir, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QProgressDialog, QWidget

from teamcanvas.export.outgoing.file_names import safe_stem
from teamcanvas.export.outgoing.output import ExportError
from teamcanvas.export.write import ExportReport
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.pages.size import PageKind
from teamcanvas.model.plural import counted
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.session.presets import ExportMemory, PlanExports
from teamcanvas.storage.plan_names import plan_stem
from teamcanvas.ui.export.chosen_options import chosen_options
from teamcanvas.ui.export.dialog import ExportDialog
from teamcanvas.ui.export.export_job import ExportJob, ExportRequest
from teamcanvas.ui.widgets.dialogs import say
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.plain import shown

_ALONE: Mapping[PageKind, str] = {"raci": "RACI", "raci-people": "RACI by person"}
"""Appended to the plan's file name for an export of one kind of page."""
PATIENCE = 1_500
"""Milliseconds after which a repeated export shows a progress dialog."""


class ShowMessage(Protocol):
    """Shows a sentence in the window, with buttons for what can be done about it."""

    def __call__(self, text: str, **offers: Callable[[], object]) -> None:
        """The keyword of an offer is the text of its button, with underscores for blanks."""
        ...


class ExportCommands(QObject):
    """The export commands for the plan of one window."""

    subjects_wanted = Signal(object)
    """These subjects should be shown in the plan."""

    def __init__(self, open_plan: OpenPlan, show_message: ShowMessage, window: QWidget) -> None:
        super().__init__(window)
        self._open_plan = open_plan
        self._show_message = show_message
        self._window = window
        self._memory = ExportMemory()
        self._secret: str | None = None
        self._accepted_notices = frozenset[str]()
        self._run: ExportJob | None = None
        path = open_plan.path
        self._exports = self._memory.of(path) if path else PlanExports()

    def ask(self, theme: Theme) -> ExportDialog:
        """Open the dialog."""
        dialog = self._open(self._exports, self._suggested(), theme)
        dialog.finished.connect(partial(self._keep, dialog))
        return dialog

    def ask_alone(self, kind: PageKind, theme: Theme) -> ExportDialog:
        """Open the dialog for a PDF with pages of one kind; the remembered choices of the deck stay unchanged."""
        chosen = self._exports.chosen
        alone = replace(chosen, pages=(kind,), others=chosen.order, form="pdf")
        beside = self._open_plan.path or Path(QDir.homePath()) / "plan.teamcanvas"
        suggested = beside.with_name(f"{beside.stem} {_ALONE.get(kind, kind)}.pdf")
        return self._open(replace(self._exports, chosen=alone, file=""), suggested, theme)

    def _open(self, exports: PlanExports, suggested: Path, theme: Theme) -> ExportDialog:
        dialog = ExportDialog(self._open_plan, exports, suggested, theme, self._window)
        if self._secret is not None:
            dialog.options.privacy.show_secret(self._secret)
        dialog.written.connect(self._tell)
        dialog.subjects_wanted.connect(self.subjects_wanted)
        dialog.open()
        return dialog

    def again(self, theme: Theme) -> None:
        """Repeat the last export into the same file; without one, or without its password, open the dialog."""
        exports = self._exports
        protected = exports.chosen.form == "pdf" and exports.chosen.protected
        if not exports.file:
            self.ask(theme)
        elif protected and self._secret is None:
            # Without its password the file would be written unprotected.
            self.ask(theme).lacking.click()
            self._show_message("Type the password again: it is not kept")
        elif self._run is None:
            self._repeat(Path(exports.file))

    def print(self) -> None:
        """Open the print preview with the pages, titles and anonymisation of the last export."""
        from teamcanvas.ui.export.printing import PrintPreview

        try:
            options = chosen_options(self._exports.chosen, date.today())
            PrintPreview(self._open_plan, options, self._window).open()
        except ExportError as problem:
            self._show_message("Nothing was printed")
            say(self._window, "The pages cannot be printed", str(problem))

    def _repeat(self, path: Path) -> None:
        chosen, plan = self._exports.chosen, self._open_plan
        try:
            options = chosen_options(chosen, date.today(), self._secret if chosen.form == "pdf" else None)
        except ExportError as problem:
            self._fail(str(problem))
            return
        self._show_message(f"Exporting to {shown(path.name)}…")
        # Names are to be left out, but the plan may contain new ones since the notices were accepted.
        accepted_notices = None if chosen.anonymise == "none" else self._accepted_notices
        run = ExportJob(ExportRequest(plan.plan, plan.scenario_id, plan.result, path, options, accepted_notices), self)
        progress = QProgressDialog("", "Cancel", 0, 100, self._window)
        progress.setLabel(plain_label(f"Exporting to {shown(path.name, 60)}…"))
        progress.setWindowTitle("Export")
        progress.setMinimumDuration(PATIENCE)
        progress.setAutoReset(False)
        progress.setValue(0)
        progress.canceled.connect(run.stop)
        run.advanced.connect(progress.setValue)
        for ended in (run.written, run.failed, run.stopped):
            ended.connect(partial(self._end, progress))
        run.written.connect(partial(self._tell, again=True))
        run.failed.connect(self._fail)
        run.stopped.connect(lambda: self._show_message("Nothing was exported"))
        self._run = run

    def _end(self, progress: QProgressDialog, *_told: object) -> None:
        self._run = None
        progress.canceled.disconnect()
        progress.close()
        progress.deleteLater()

    def _suggested(self) -> Path:
        exports = self._exports
        if exports.file:
            return Path(exports.file)
        path = self._open_plan.path
        name = plan_stem(path) if path else safe_stem(self._open_plan.plan.title)
        folder = path.parent if path else Path(QDir.homePath())
        return folder / f"{name}.{exports.chosen.form}"

    def _keep(self, dialog: ExportDialog, result: int) -> None:
        """Remember the choices, also of a cancelled dialog, but the file only after an export."""
        before = self._exports
        done = bool(result)
        self._exports = dialog.remembered if done else replace(dialog.remembered, file=before.file)
        if done:
            self._secret, self._accepted_notices = dialog.secret, dialog.accepted_notices
        if self._open_plan.path is not None:
            self._memory.keep(self._open_plan.path, self._exports)

    def _tell(self, report: ExportReport, *, again: bool = False) -> None:
        first, count = report.files[0], len(report.files)
        what = counted(report.pages, "page") if count == 1 else f"{count} files"
        where = first.name if count == 1 else first.parent.name
        self._show_message(
            f"{what} written {'again ' if again else ''}to {shown(where)}",
            Open=partial(_show, first),
            Show_in_folder=partial(_show, first.parent),
        )
        if report.warnings:
            say(self._window, "Exported, with something to look at", "\n".join(report.warnings[:8]))

    def _fail(self, reason: str) -> None:
        self._show_message("Nothing was exported")
        say(self._window, "The file was not written", reason)


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
