"""The matrix view of the centre: toolbar, matrix by role or by person, details of the current cell, legend."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.by_person_view import ByPersonView
from teamcanvas.ui.raci.canvas import MatrixCanvas
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.export_menu import ExportMenuCommands
from teamcanvas.ui.raci.header import MatrixColumns, MatrixHeader
from teamcanvas.ui.raci.legend import MatrixLegend
from teamcanvas.ui.raci.selection import Selection
from teamcanvas.ui.raci.strip import NOTHING, CellStrip
from teamcanvas.ui.raci.view import RaciView

LINES_FOR_STRIP = 46
"""Height in ems from which the cell details are shown too."""
LINES_FOR_LEGEND = 34
FROM_ROLES = "Letters come from the roles that people have on the board."


class RaciPanel(QWidget):
    """Toolbar, matrices, cell details and legend, with the signals between them."""

    message = Signal(str)
    selection_changed = Signal()
    finding_wanted = Signal(object)
    fix_wanted = Signal(object, str)
    activity_wanted = Signal(str)
    activities_wanted = Signal()
    board_wanted = Signal(str)
    """A role to be shown on the board."""
    person_wanted = Signal(str)
    """A person to be shown on the board."""
    pdf_wanted = Signal()
    zoom_changed = Signal(float)

    def __init__(self, open_plan: OpenPlan, theme: Theme) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._theme = theme
        self.header = MatrixHeader(open_plan)
        self.view = RaciView(open_plan, theme)
        self._people: ByPersonView | None = None
        self.strip = CellStrip(open_plan)
        self.legend = MatrixLegend(theme)
        self.export_commands = ExportMenuCommands(open_plan, theme, self)
        self._stack = QStackedWidget()
        # Delayed until the change has been painted.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_current)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setObjectName("raciPanel")
        self._stack.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)
        column.addWidget(self.legend)

    def _connect(self) -> None:
        header, view, strip = self.header, self.view, self.strip
        for part in (header, view, self.export_commands):
            part.message.connect(self.message)
        header.columns_chosen.connect(self.show_columns)
        header.activities_wanted.connect(self.activities_wanted)
        header.import_wanted.connect(self.export_commands.ask_for_import)
        header.table_wanted.connect(self.export_commands.ask_for_file)
        header.copy_wanted.connect(self._copy)
        header.pdf_wanted.connect(self.pdf_wanted)
        self._connect_canvas(view)
        view.finding_wanted.connect(self.finding_wanted)
        view.fix_wanted.connect(self.fix_wanted)
        view.activity_wanted.connect(self.activity_wanted)
        view.board_wanted.connect(self.board_wanted)
        view.matrix_pasted.connect(self.export_commands.import_text)
        strip.fix_wanted.connect(self.fix_wanted)
        strip.finding_wanted.connect(self.finding_wanted)
        strip.board_wanted.connect(self.board_wanted)
        strip.follow_wanted.connect(self._follow)

    def _connect_canvas(self, canvas: MatrixCanvas) -> None:
        canvas.selection_changed.connect(self._show_current)
        canvas.refreshed.connect(self._later.start)
        canvas.zoom_changed.connect(self.zoom_changed)
        canvas.selection_changed.connect(self.selection_changed)

    # --- what it shows -------------------------------------------------------------------------------------------

    @property
    def people(self) -> ByPersonView:
        """The matrix by person, created on first use."""
        if self._people is None:
            self._people = ByPersonView(self._open_plan, self._theme)
            self._people.message.connect(self.message)
            self._people.finding_wanted.connect(self.finding_wanted)
            self._people.fix_wanted.connect(self.fix_wanted)
            self._people.activity_wanted.connect(self.activity_wanted)
            self._people.person_wanted.connect(self.person_wanted)
            self._people.role_cell_wanted.connect(self._show_role_cell)
            self._people.zoom_to(self.view.zoom)
            self._people.show_signs(self.view.signs)
            self._connect_canvas(self._people)
            self._stack.addWidget(self._people)
        return self._people

    @property
    def canvas(self) -> MatrixCanvas:
        """The matrix that is shown."""
        return self._people if self._people is not None and self.by_person else self.view

    @property
    def by_person(self) -> bool:
        """Whether the matrix by person is shown."""
        return self._people is not None and self._stack.currentWidget() is self._people

    def show_columns(self, columns: MatrixColumns) -> None:
        """Show the matrix by role or by person."""
        shown = self.people if columns is MatrixColumns.PEOPLE else self.view
        before = self.canvas
        self._stack.setCurrentWidget(shown)
        self.header.columns.choose(columns)
        self.zoom_changed.emit(shown.zoom)
        if before.hasFocus():
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_current()

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme = self.export_commands.theme = theme
        for part in (self.view, self._people, self.legend):
            if part is not None:
                part.set_theme(theme)
        self._make_room()

    def show_signs(self, shown: bool) -> None:
        """Show or hide the signs of findings, and what is said of them below the matrix."""
        for canvas in (self.view, self._people):
            if canvas is not None:
                canvas.show_signs(shown)
        self.strip.show_findings(shown)
        self._show_current()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus to the matrix. With a focus proxy, Tab would skip the toolbar above it."""
        self.canvas.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Hide the cell details if the height is small: rows have priority, tooltips and menus have the details."""
        lines = self.height() / self._theme.sizes.body
        self.strip.setVisible(lines >= LINES_FOR_STRIP)
        self.legend.setVisible(lines >= LINES_FOR_LEGEND)

    @property
    def current(self) -> Cell | None:
        """The current cell of the matrix by role."""
        return self.view.current

    @property
    def current_activity(self) -> ActivityId | None:
        """The activity of the current cell."""
        return self.canvas.current.activity if self.canvas.current else None

    @property
    def current_person(self) -> str | None:
        """The person of the current cell, in the matrix by person."""
        return self._people.current.column if self.by_person and self._people and self._people.current else None

    def show_activity(self, activity: str) -> None:
        """Scroll to a row and make it the current one."""
        self.show_columns(MatrixColumns.ROLES)
        self.view.show_activity(activity)

    def show_cell(self, activity: str, role: str) -> None:
        """Scroll to a cell and make it the current one."""
        self.show_columns(MatrixColumns.ROLES)
        self.view.show_cell(Cell(ActivityId(activity), role))

    def show_column(self, role: str) -> None:
        """Select a role's column, or that of an own role that counts as it."""
        self.show_columns(MatrixColumns.ROLES)
        shown = catalogue_of(self._open_plan.plan).shown_as(RoleId(role))
        self.view.select_column(next((one for one in shown if one in self.view.grid.column_of), role))

    def show_stage(self, stage: Stage | None) -> None:
        """Scroll to the rows of a stage; None scrolls to the top."""
        top = self.canvas.geometry_now.stage_top(stage) if stage is not None else 0
        if top is not None:
            self.canvas.verticalScrollBar().setValue(top)

    def light(self, role: str | None, person: str | None) -> None:
        """Highlight the columns of the selection on the board."""
        self.view.light_columns([role] if role else [])
        if self._people is not None or person:
            self.people.light_columns([person] if person else [])

    def zoom(self, step: int) -> None:
        """Zoom by a step; 0 resets the zoom."""
        canvas = self.canvas
        if step:
            (canvas.zoom_in if step > 0 else canvas.zoom_out)()
        else:
            canvas.zoom_to(1.0)

    def _show_role_cell(self, cell: Cell) -> None:
        self.show_columns(MatrixColumns.ROLES)
        self.view.select(Selection().at(cell), reveal=True)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_current(self) -> None:
        if self.isVisible():
            self.legend.show_layout(self.canvas.laid_out())
        if self.by_person and self._people is not None:
            cell = self._people.current
            words, about = FROM_ROLES, ""
            if cell is not None:
                words, about = self._people.describe(cell), f"{self._people.cell_note(cell)}."
                # An empty cell has no role.
                about += " Enter goes to the cell by role." if self._people.source(cell) else ""
            self.strip.show_words(words, about)
        elif self.view.current is None:
            self.strip.show_words(NOTHING)
        elif self.view.selection.single:
            self.strip.show_cell(self.view.current)
        elif self.view.selection.lines == "rows":
            self.strip.show_row(self.view.current)
        elif self.view.selection.lines == "columns":
            self.strip.show_column(self.view.current)
        else:
            cells = tuple(self.view.selection.cells(self.view.grid))
            self.strip.show_cells(len(cells), len({cell.activity for cell in cells}))

    def _follow(self, activity: ActivityId) -> None:
        self.view.changes.follow([activity])

    def _copy(self, how: str) -> None:
        self.export_commands.copy_all(how, people=self.by_person)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_current()
