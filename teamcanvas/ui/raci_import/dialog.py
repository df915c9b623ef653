"""The dialog of a RACI import: what was recognised, open questions, what would change. Importing is one undo step."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QListWidget, QPushButton, QSplitter, QVBoxLayout, QWidget

from teamcanvas.edits.raci_import.answers import (
    as_new_activities,
    as_new_roles,
    new_columns,
    new_rows,
    open_columns,
    open_rows,
    without_columns,
    without_rows,
)
from teamcanvas.edits.raci_import.effects import effects_of
from teamcanvas.edits.raci_import.heads import ActivityChoice, RoleChoice
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
from teamcanvas.ui.raci_import.questions import ImportQuestions
from teamcanvas.ui.raci_import.summary import LEAVE_OUT
from teamcanvas.ui.raci_import.words import (
    Choice,
    SectionAnswer,
    column_choices,
    column_entry,
    effects_words,
    row_choices,
    row_entry,
)
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.dialogs import ask, buttons, say
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
    encoding_chosen = Signal(object)
    """The text file is to be read again in this encoding."""

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
        self._includes_hidden = False
        self._answers = 0
        self.proposal = self._proposed()
        self.options = ImportOptions(self._sheets)
        self.questions = ImportQuestions()
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
        parts = (
            ("Columns", self.columns),
            ("Rows", self.rows),
            ("Problems", self.problems),
            ("Options", self.options.details),
        )
        self.pages = TabbedPanel("Parts", parts)
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
        self.preview.setMinimumHeight(90)
        box, self.confirm = buttons(self, "Import")
        self.confirm.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.questions)
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
        self.options.only_these_chosen.connect(self._keep_only_these)
        self.options.hidden_included.connect(self._include_hidden)
        self.options.encoding_chosen.connect(self.encoding_chosen)
        self.questions.take_over.connect(self._take_over)
        self.questions.scheme_chosen.connect(self._choose_scheme)
        self.questions.turn_wanted.connect(self._turn)
        self.columns.several_answered.connect(self._answer_several_columns)
        self.rows.several_answered.connect(self._answer_several_rows)
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
        return propose(
            sheet,
            plan,
            scenario,
            turned=turned,
            head_row=head_row,
            title_column=title_column,
            hidden=self._includes_hidden,
        )

    def offer_encodings(self) -> None:
        """Let the user choose the encoding: the file can be read again."""
        self.options.can_read_again = True
        self._show(anew=False)

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Replace the sheets by those of the file in another encoding."""
        self._sheets = likeliest_first(sheets, self._catalogue)
        self.options.show_sheets(self._sheets)
        self._choose_sheet(0)

    def _choose_sheet(self, number: int) -> None:
        self._number = number
        self._take(self._with_options(self._proposed()), anew=True)

    def _with_options(self, proposal: Proposal) -> Proposal:
        kept = proposal.with_others_kept(self.options.keeps_others.isChecked())
        return kept.with_only_these(self.options.only_these.isChecked())

    def _include_hidden(self, included: bool) -> None:
        self._includes_hidden = included
        self._choose_sheet(self._number)

    def _turn(self) -> None:
        self.options.turned.click()

    def _look_elsewhere(self) -> None:
        turned = self.options.turned.isChecked()
        area = self.proposal.area
        before = area.written.turned if area else self.proposal.sheet.turned
        row, column = self.options.place if turned is before else (None, None)
        found = self._proposed(turned=turned, head_row=row, title_column=column)
        if found.area is None:
            sheet = self._sheets[self._number]
            found = replace(found, sheet=sheet.turn() if turned else sheet)
        self._take(self._with_options(found), anew=True)

    def _take(self, proposal: Proposal, *, anew: bool = False) -> None:
        self.proposal = proposal
        self._answers = 0 if anew else self._answers + 1
        self._show(anew=anew)

    def _show(self, *, anew: bool) -> None:
        proposal, catalogue = self.proposal, self._catalogue
        effects = effects_of(self._open_plan.plan, self._open_plan.scenario_id, proposal)
        self.questions.show_proposal(proposal)
        self.options.show_proposal(proposal, self._number)
        self.preview.show_proposal(proposal, effects.converted, anew=anew)
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
            self.pages.show_page(self.options.details if proposal.area is None else front)
            heads = proposal.rows if front is self.rows else proposal.columns
            if heads:
                self.preview.show_cell(heads[max(front.heads.currentRow(), 0)].address)
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

    def _keep_only_these(self, only_these: bool) -> None:
        self._take(self.proposal.with_only_these(only_these))

    def _answer_row(self, number: int, choice: ActivityChoice | SectionAnswer) -> None:
        if isinstance(choice, SectionAnswer):
            self._take(self.proposal.with_section(choice.section, choice.stage))
        else:
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
        asked = open_columns(self.proposal) if answer is None else new_columns(self.proposal)
        self._answer_several_columns(asked, answer)

    def _answer_rows(self, answer: object) -> None:
        asked = open_rows(self.proposal) if answer is None else new_rows(self.proposal)
        self._answer_several_rows(asked, answer)

    def _answer_several_columns(self, numbers: Sequence[int], answer: object) -> None:
        made = without_columns if answer is None else as_new_roles
        self._take(made(self.proposal, numbers))

    def _answer_several_rows(self, numbers: Sequence[int], answer: object) -> None:
        if answer is None:
            self._take(without_rows(self.proposal, numbers))
        elif isinstance(answer, Stage):
            self._take(as_new_activities(self.proposal, numbers, answer))

    def _take_over(self, answer: object) -> None:
        """Answer what is new: take it over, or leave it out."""
        proposal, rows, columns = self.proposal, new_rows(self.proposal), new_columns(self.proposal)
        if answer == LEAVE_OUT:
            self._take(without_rows(without_columns(proposal, columns), rows))
        else:
            stage = answer if isinstance(answer, Stage) else None
            self._take(as_new_activities(as_new_roles(proposal, columns), rows, stage))

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
        elif not enter:
            super().keyPressEvent(event)
        elif isinstance(focused := self.focusWidget(), QPushButton):
            focused.click()

    def reject(self) -> None:
        """Close without importing; ask first if answers would be lost."""
        if not self._answers:
            super().reject()
            return
        lost = "The answers given so far are lost. The plan stays as it is."
        ask(self, "Close without importing?", lost, {"Close": self._discard}, keep="Go on", loses=True)

    def _discard(self) -> None:
        self._answers = 0
        self.reject()

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
