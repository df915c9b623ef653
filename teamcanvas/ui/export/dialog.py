"""The export dialog: pages, look, privacy, preview, notices and target file."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.preflight.notice import Notice, NoticeKind
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.pages.size import PageKind
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.session.presets import ExportChoices, PlanExports
from teamcanvas.ui.export.chosen_options import chosen_options
from teamcanvas.ui.export.export_job import ExportJob, ExportRequest
from teamcanvas.ui.export.file_field import FileField
from teamcanvas.ui.export.notices import NoticeList
from teamcanvas.ui.export.options_column import OptionsColumn
from teamcanvas.ui.export.preview_pane import PreviewPane
from teamcanvas.ui.export.preview_worker import PreviewPages, PreviewRequest, PreviewWorker
from teamcanvas.ui.export.target_path import form_of, with_suffix
from teamcanvas.ui.export.words import FORM_WORDS
from teamcanvas.ui.widgets.dialogs import ask, primary_button, say
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.tab_order import set_tab_order


class ExportDialog(QDialog):
    """Writes the file on confirmation; it closes on success and stays open on failure."""

    written = Signal(object)
    """An `ExportReport`."""
    subjects_wanted = Signal(object)
    """These subjects should be shown in the plan; the dialog has closed."""

    def __init__(
        self, open_plan: OpenPlan, exports: PlanExports, suggested: Path, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """A dialog for the current scenario.

        Args:
            open_plan: the plan.
            exports: the remembered choices.
            suggested: the initial target; its suffix is that of the format.
            theme: theme of the dialog.
            parent: the window.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Export")
        self._open_plan = open_plan
        self._today = date.today()
        self._confirmed = exports.file
        self._suggested = suggested
        self._typed = bool(exports.file)
        self._awaited = False
        self.accepted_notices: frozenset[str] = frozenset()
        """The messages of notices about names, which the user has accepted."""
        self.run: ExportJob | None = None
        self.options = OptionsColumn(exports, self._today)
        self.preview = PreviewPane()
        self.notices = NoticeList(theme)
        self.file = FileField("File", "Choose the file", "", saves=True, in_folder_shown=True)
        self.confirm = primary_button("Export")
        self.cancel = QPushButton("Cancel")
        self.progress = QProgressBar()
        self.problem = plain_label("", "error", wrap=True)
        self.lacking = LinkButton("", "link")
        self._preview_worker = PreviewWorker(self)
        self._lay_out()
        self._connect()
        self.options.privacy.suggested_key = str(suggested.with_name(f"{suggested.stem}-key.json"))
        self._show_file(suggested)
        self._refresh(at_once=True)
        self.options.pages.kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- layout --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        right = QSplitter(Qt.Orientation.Vertical)
        right.setChildrenCollapsible(False)
        right.setHandleWidth(9)
        right.addWidget(self.preview)
        right.addWidget(self.notices)
        right.setStretchFactor(0, 1)
        right.setSizes([430, 150])
        self.notices.setMinimumHeight(72)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.options)
        middle.addWidget(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(plain_label("Export", "heading"))
        column.addLayout(middle, 1)
        column.addWidget(self.problem)
        column.addLayout(self._lower_end())
        self.problem.hide()
        room = self.screen().availableSize()
        self.setMinimumSize(min(900, room.width()), min(560, room.height()))
        self.resize(min(1_360, room.width() - 48), min(900, room.height() - 64))

    def _lower_end(self) -> QHBoxLayout:
        label = QLabel("&File")
        label.setBuddy(self.file)
        self.progress.setAccessibleName("Progress")
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(140, 8)
        self.progress.hide()
        self.confirm.setDefault(True)
        self.confirm.setToolTip("Ctrl+Enter")
        self.cancel.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.file, 1)
        row.addSpacing(8)
        row.addWidget(self.lacking, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.progress)
        row.addWidget(self.cancel)
        row.addWidget(self.confirm)
        return row

    def _connect(self) -> None:
        self.options.changed.connect(self._take_choices)
        self.options.password_changed.connect(self._enable_confirm)
        self.options.pages.current_changed.connect(self.preview.show_kind)
        self.options.pages.ticked.connect(self.preview.turn_when_made)
        self.preview.kind_shown.connect(self.options.pages.go_to)
        self.file.changed.connect(self._take_file)
        self.file.chosen.connect(self._confirm_file)
        self.notices.followed.connect(self._follow)
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(self._begin)
        self.lacking.clicked.connect(lambda: self._go_to(self._lacking[1]))
        self._preview_worker.pages_ready.connect(self._show_preview)
        self._preview_worker.notices_ready.connect(self._show_notices)
        self._preview_worker.failed.connect(self._show_problem)
        for key, by in (("PgUp", -1), ("PgDown", 1)):
            QShortcut(QKeySequence(key), self, partial(self.preview.turn, by))
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.confirm.click)

    # --- choices -------------------------------------------------------------------------------------------------

    @property
    def choices(self) -> ExportChoices:
        """The current choices."""
        return self.options.choices

    @property
    def path(self) -> Path | None:
        """The target with the suffix of its format; None if none is typed."""
        path = self.file.named
        return with_suffix(path, self.choices.form) if path else None

    @property
    def remembered(self) -> PlanExports:
        """The choices to remember for the plan."""
        return self.options.remembered(self._confirmed)

    @property
    def secret(self) -> str | None:
        """The password, if the PDF is protected."""
        return self.options.privacy.secret

    def export_options(self) -> ExportOptions:
        """The options of the export. Raises ExportError if the logo can't be read."""
        return chosen_options(self.choices, self._today, self.secret)

    def _take_choices(self) -> None:
        path = self.path
        if path is not None:
            self._show_file(path)
        self._refresh()

    def _take_file(self) -> None:
        self._typed = True
        path = self.file.path
        form = form_of(path) if path else None
        if form is not None and form != self.choices.form:
            self.options.show_choices(replace(self.choices, form=form))
        elif self.choices.anonymise != "none":
            # The file name may contain a person's name.
            self._refresh()
        self._enable_confirm()

    def _confirm_file(self, chosen: str) -> None:
        """The file dialog has already asked whether the file may be replaced."""
        self._confirmed = str(with_suffix(Path(chosen), form_of(Path(chosen)) or self.choices.form))

    def _show_file(self, path: Path) -> None:
        form = self.choices.form
        self.file.show_path(str(with_suffix(path, form)))
        self.file.show_filters(f"{FORM_WORDS[form].replace('(', '').replace(')', '')} (*.{form})")

    # --- preview -------------------------------------------------------------------------------------------------

    def _refresh(self, *, at_once: bool = False) -> None:
        self._enable_confirm()
        if not self.choices.pages:
            self._preview_worker.close()
            self.preview.show_pages(())
            self.preview.say("Tick at least one page.")
            self.notices.show_notices(())
            return
        plan, choices, secret, today = self._open_plan.plan, self.choices, self.secret, self._today
        request = PreviewRequest(
            plan,
            self._open_plan.scenario_id,
            self._open_plan.result,
            lambda: chosen_options(choices, today, secret),
            # A suggested name has its names removed before anything is written.
            self.path if self._typed else None,
        )
        self._preview_worker.show(request, at_once=at_once)

    def _show_preview(self, preview: PreviewPages) -> None:
        self._show_problem("")
        self.preview.show_pages(preview.pages)
        titles: dict[PageKind, str] = {}
        for page in preview.pages:
            titles.setdefault(page.kind, page.title)
        self.options.pages.show_made(titles, len(preview.pages))
        if not self._typed:
            # A file name reveals as much as a page.
            self._show_file(self._suggested.with_name(preview.scrub(self._suggested.name)))

    def _show_notices(self, notices: Sequence[Notice]) -> None:
        self.notices.show_notices(notices)
        # Created last, but placed between the pages and the file.
        set_tab_order(self.preview.large, [*self.notices.links, self.file.field])
        self._begin_if_awaited()

    def _show_problem(self, reason: str) -> None:
        self.problem.setText(shown(reason, 500))
        self.problem.setVisible(bool(reason))
        if reason:
            self.preview.show_pages(())
            self._begin_if_awaited()

    def _enable_confirm(self) -> None:
        """Enable Export if there are pages, a target file and a usable password."""
        lacking, _field = self._lacking
        self.lacking.say(lacking)
        self.lacking.setVisible(bool(lacking))
        self.confirm.setEnabled(not lacking and self.run is None)

    @property
    def _lacking(self) -> tuple[str, QWidget]:
        """What is missing for an export, and the field for it."""
        privacy = self.options.privacy
        if not self.choices.pages:
            return "Tick a page", self.options.pages.kinds
        if self.path is None:
            return "Name a file", self.file.field
        if privacy.problem:
            return "Choose another password" if privacy.secret else "Type the password", privacy.password
        return "", self.confirm

    def _go_to(self, field: QWidget) -> None:
        self.options.ensureWidgetVisible(field)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow(self, notice: Notice) -> None:
        """Focus the field that resolves a notice, or emit its subjects."""
        field = self._fields.get(notice.kind)
        if field is not None:
            self._go_to(field)
        elif notice.subjects:
            self.reject()
            self.subjects_wanted.emit(notice.subjects)

    @property
    def _fields(self) -> Mapping[NoticeKind, QWidget]:
        """The fields of this dialog that resolve a kind of notice."""
        privacy, look = self.options.privacy, self.options.look
        return {
            "names": privacy.names,
            "names-left": privacy.names,
            "file-name": self.file.field,
            "hand-written": self.options.pages.title,
            "key": privacy.key.field,
            "password": privacy.password,
            "small-text": look.page_size,
            "contrast": look.theme,
            "logo": look.logo.field,
        }

    # --- writing -------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        if self.path is None or self.run is not None:
            return
        # Names are to be left out: wait for the notices that say whether they are.
        self._awaited = self.choices.anonymise != "none" and self._preview_worker.busy
        if self._awaited:
            return
        lefts = [row.notice for row in self.notices.rows if row.notice.names_somebody]
        self.accepted_notices = frozenset(notice.message for notice in lefts)
        left = next(iter(lefts), None)
        if left is None:
            self._write_if_new()
        else:
            ask(
                self, left.title, shown(f"{left.message} {left.what_to_do}", 600), {"Export anyway": self._write_if_new}
            )

    def _begin_if_awaited(self) -> None:
        if self._awaited:
            self._begin()

    def _write_if_new(self) -> None:
        path = self.path
        if path is None:
            return
        there = _there(path)
        if there and str(path) != self._confirmed:
            words = f"{shown(there.name, 80)} is there already."
            ask(self, "Replace the file?", words, {"Replace": self._write})
        else:
            self._write()

    def _write(self) -> None:
        from teamcanvas.export.outgoing.output import ExportError

        path = self.path
        if path is None:
            return
        try:
            options = self.export_options()
        except ExportError as problem:
            self._tell_failure(str(problem))
            return
        plan = self._open_plan
        self.run = ExportJob(ExportRequest(plan.plan, plan.scenario_id, plan.result, path, options), self)
        self.run.advanced.connect(self.progress.setValue)
        self.run.written.connect(self._end)
        self.run.failed.connect(self._tell_failure)
        self.run.stopped.connect(self._unlock)
        self._confirmed = str(path)
        self.progress.setValue(0)
        self.progress.show()
        self.options.setEnabled(False)
        self.file.setEnabled(False)
        self._enable_confirm()

    def _unlock(self) -> None:
        self.run = None
        self.progress.hide()
        self.options.setEnabled(True)
        self.file.setEnabled(True)
        self._enable_confirm()

    def _tell_failure(self, reason: str) -> None:
        self._unlock()
        say(self, "The file was not written", reason)

    def _end(self, report: object) -> None:
        self.run = None
        self._preview_worker.close()
        self.accept()
        self.written.emit(report)

    def reject(self) -> None:
        """Cancel the running export, or close the dialog. The choices are remembered."""
        if self.run is not None:
            self.run.stop()
            return
        self._preview_worker.close()
        super().reject()


def _there(path: Path) -> Path | None:
    """The existing target, or the first of numbered pictures; None if there is none."""
    numbered: Sequence[str] = [f"{path.stem}-{start}{path.suffix}" for start in ("1", "01", "001")]
    try:
        return next((one for one in (path, *map(path.with_name, numbered)) if one.exists() and not one.is_dir()), None)
    except OSError:
        return None
