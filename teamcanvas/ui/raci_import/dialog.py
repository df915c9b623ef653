"""The dialog of a RACI import: what was recognised, open questions, what would change. Importing is one undo step."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QListWidget, QPushButton, QSplitter, QVBoxLayout, QWidget

from teamcanvas.edits.raci_import.effects import effects_of
from teamcanvas.edits.raci_import.heads import ActivityChoice, NewActivity, NewRole, RoleChoice
from teamcanvas.edits.raci_import.importing import import_raci
from teamcanvas.edits.raci_import.likeliest import likeliest_first
from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.layout.drawing.theme import Theme, load_theme
from teamcanvas.model.catalogue import Catalogue, catalogue_of
from teamcanvas.model.plan import Scheme
from teamcanvas.model.plural import counted
from teamcanvas.model.sheet import Sheet
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci_import.heads import ImportHeads
from teamcanvas.ui.raci_import.options import ImportOptions
from teamcanvas.ui.raci_import.preview import ImportPreview
from teamcanvas.ui.raci_import.words import (
    Choice,
    column_choices,
    column_entry,
    effects_words,
    row_choices,
    row_entry,
)
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.dialogs import buttons, say
from teamcanvas.ui.widgets.labels import plain_label, set_tip
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.tabs import TabbedPanel

NEW = "new"
"""The choice for all columns at once: each becomes a new role."""
STEP = "Import RACI"


class RaciImportDialog(QDialog):
    """Shows a proposal and takes answers. The plan changes only on Import."""

    imported = Signal(str)
    """The matrix was imported; a sentence says how much changed."""

    def __init__(
        self, open_plan: OpenPlan, sheets: Sequence[Sheet], parent: QWidget | None = None, theme: Theme | None = None
    ) -> None:
        """A dialog for the sheets of a file, at least one."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Import RACI")
        self._open_plan = open_plan
        self._sheets = likeliest_first(sheets, catalogue_of(open_plan.plan))
        self._number = 0
        self.proposal = self._proposed()
        self.options = ImportOptions(self._sheets)
        dark = self.palette().window().color().lightness() < 128
        self.preview = ImportPreview(theme or load_theme("dark" if dark else "light"))
        stages = [Choice(stage, f"New activities in {stage.label}") for stage in Stage]
        out = Choice(None, "Leave them out")
        self.columns = ImportHeads("Columns", "role", [Choice(NEW, "Make them new roles"), out], self._column_choices)
        self.rows = ImportHeads("Rows", "activity", [*stages, out], self._row_choices)
        self.problems = QListWidget()
        self.problems.setAccessibleName("Problems")
        self.problems.setFrameShape(QFrame.Shape.NoFrame)
        self.problems.setWordWrap(True)
        self.pages = TabbedPanel("Parts", (("Columns", self.columns), ("Rows", self.rows), ("Problems", self.problems)))
        self.effects = plain_label("", wrap=True)
        self.effects.setAccessibleName("What will change")
        self._lay_out()
        self._connect()
        self._show(anew=True)
        first = self.rows if self.pages.page is self.rows else self.columns
        first.heads.setFocus(Qt.FocusReason.OtherFocusReason)
        set_tip(self.confirm, "Ctrl+Enter")

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.preview)
        split.addWidget(self.pages)
        split.setSizes([260, 280])
        self.preview.setMinimumHeight(110)
        self.pages.setMinimumHeight(170)
        box, self.confirm = buttons(self, "Import")
        self.confirm.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(plain_label("Import RACI", "heading"))
        column.addWidget(self.options)
        column.addWidget(split, 1)
        column.addWidget(self.effects)
        column.addLayout(box)
        self.setMinimumSize(700, 470)
        room = self.screen().availableSize()
        self.resize(min(1_080, room.width() - 80), min(760, room.height() - 80))

    def _connect(self) -> None:
        self.options.sheet_chosen.connect(self._choose_sheet)
        self.options.place_chosen.connect(self._look_elsewhere)
        self.options.scheme_chosen.connect(self._choose_scheme)
        self.options.target_chosen.connect(self._choose_target)
        self.options.others_kept.connect(self._keep_others)
        self.columns.answered.connect(self._answer_column)
        self.rows.answered.connect(self._answer_row)
        self.columns.all_answered.connect(self._answer_columns)
        self.rows.all_answered.connect(self._answer_rows)
        self.columns.current_changed.connect(self._show_column)
        self.rows.current_changed.connect(self._show_row)
        self.problems.currentRowChanged.connect(self._show_problem)
        self.preview.current_changed.connect(self._show_head)
        self.pages.bar.currentChanged.connect(self._widen_tabs)

    @property
    def _catalogue(self) -> Catalogue:
        return catalogue_of(self._open_plan.plan)

    def _proposed(
        self, *, turned: bool | None = None, head_row: int | None = None, title_column: int | None = None
    ) -> Proposal:
        sheet = self._sheets[self._number]
        plan, scenario = self._open_plan.plan, self._open_plan.scenario
        return propose(sheet, plan, scenario, turned=turned, head_row=head_row, title_column=title_column)

    def _choose_sheet(self, number: int) -> None:
        self._number = number
        self._take(self._proposed(), anew=True)

    def _look_elsewhere(self) -> None:
        turned = self.options.turned.isChecked()
        area = self.proposal.area
        before = area.written.turned if area else self.proposal.sheet.turned
        row, column = self.options.place if turned is before else (None, None)
        found = self._proposed(turned=turned, head_row=row, title_column=column)
        if found.area is None:
            sheet = self._sheets[self._number]
            found = replace(found, sheet=sheet.turn() if turned else sheet)
        self._take(found.with_others_kept(self.options.keeps_others.isChecked()), anew=True)

    def _take(self, proposal: Proposal, *, anew: bool = False) -> None:
        self.proposal = proposal
        self._show(anew=anew)

    def _show(self, *, anew: bool) -> None:
        proposal, catalogue = self.proposal, self._catalogue
        self.options.show_proposal(proposal, self._number)
        self.preview.show_proposal(proposal, anew=anew)
        self.columns.show_entries([column_entry(head, catalogue) for head in proposal.columns], anew=anew)
        self.rows.show_entries([row_entry(head, catalogue) for head in proposal.rows], anew=anew)
        with QSignalBlocker(self.problems):
            self.problems.clear()
            self.problems.addItems([shown(problem.text, 300) for problem in proposal.problems])
        for number, (name, count) in enumerate(
            (
                ("Columns", self.columns.open_questions),
                ("Rows", self.rows.open_questions),
                ("Problems", len(proposal.problems)),
            )
        ):
            title = name if not count else f"{name} ({count})" if name == "Problems" else f"{name} ({count} open)"
            self.pages.bar.setTabText(number, title)
            self.pages.bar.setAccessibleTabName(number, title)
        self._widen_tabs()
        if anew:
            asked = self.columns if self.columns.open_questions else self.rows if self.rows.open_questions else None
            front = asked or self.columns
            self.pages.show_page(front)
            heads = proposal.rows if front is self.rows else proposal.columns
            if heads:
                self.preview.show_cell(heads[max(front.heads.currentRow(), 0)].address)
        effects = effects_of(self._open_plan.plan, self._open_plan.scenario_id, proposal)
        self.effects.setText(effects_words(effects, proposal.questions))
        self.confirm.setEnabled(effects.any and not effects.refused)

    def _choose_scheme(self, scheme: Scheme) -> None:
        self._take(self.proposal.with_scheme(scheme))

    def _choose_target(self, scheme: Scheme) -> None:
        self._take(self.proposal.with_target(scheme))

    def _keep_others(self, kept: bool) -> None:
        self._take(self.proposal.with_others_kept(kept))

    def _answer_column(self, number: int, choice: RoleChoice) -> None:
        self._take(self.proposal.with_column(number, choice))

    def _answer_row(self, number: int, choice: ActivityChoice) -> None:
        self._take(self.proposal.with_row(number, choice))

    def _show_column(self, number: int) -> None:
        self.preview.show_cell(self.proposal.columns[number].address)

    def _show_row(self, number: int) -> None:
        self.preview.show_cell(self.proposal.rows[number].address)

    def _widen_tabs(self, _page: int = 0) -> None:
        # The current tab is bold: Qt makes it wider, but not the tab bar.
        self.pages.bar.updateGeometry()

    def _column_choices(self, number: int) -> Sequence[Choice]:
        return column_choices(self.proposal, number, self._catalogue)

    def _row_choices(self, number: int) -> Sequence[Choice]:
        return row_choices(self.proposal, number, self._catalogue)

    def _answer_columns(self, answer: object) -> None:
        """Answer all open columns; those that resemble a known role stay open rather than become new roles."""
        proposal = self.proposal
        for number, head in enumerate(proposal.columns):
            if head.question and answer is None:
                proposal = proposal.with_column(number, None)
            elif head.question in ("unknown", "person") and head.text:
                proposal = proposal.with_column(number, NewRole(head.title, head.family))
        self._take(proposal)

    def _answer_rows(self, answer: object) -> None:
        proposal = self.proposal
        for number, head in enumerate(proposal.rows):
            if head.question and answer is None:
                proposal = proposal.with_row(number, None)
            elif head.question == "unknown" and isinstance(answer, Stage):
                proposal = proposal.with_row(number, NewActivity(head.title, answer))
        self._take(proposal)

    def _show_problem(self, number: int) -> None:
        if 0 <= number < len(self.proposal.problems):
            self.preview.show_cell(self.proposal.problems[number].address)

    def _show_head(self, row: int, column: int) -> None:
        """A click on a head in the preview goes to its question."""
        area = self.proposal.area
        if area is None:
            return
        address = area.written.address(row, column)
        self._go_to(self.columns, [head.address for head in self.proposal.columns], address)
        self._go_to(self.rows, [head.address for head in self.proposal.rows], address)

    def _go_to(self, page: ImportHeads, addresses: Sequence[str], address: str) -> None:
        if address in addresses:
            self.pages.show_page(page)
            page.go_to(addresses.index(address))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers a question; it imports only while a button has the focus, or with Ctrl."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirm.click()
        elif not enter or isinstance(self.focusWidget(), QPushButton):
            super().keyPressEvent(event)

    def accept(self) -> None:
        """Import in one undo step; if that is refused, keep the dialog open and say why."""
        proposal, ids = self.proposal, self._open_plan.ids
        scenario = self._open_plan.scenario_id
        effects = effects_of(self._open_plan.plan, scenario, proposal)

        def refused(why: str) -> None:
            say(self, "The matrix was not imported", why)

        if attempt(self._open_plan, STEP, lambda plan: import_raci(plan, scenario, proposal, ids), refused):
            self.imported.emit(f"Imported: {counted(effects.cells, 'cell')} in {counted(effects.rows, 'row')} changed.")
            super().accept()
