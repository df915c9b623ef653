"""The editor of one plan: header, lists, the centre with its views, findings and details, and the status line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from teamcanvas.board.commands import removal
from teamcanvas.board.view import BoardView
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.rules.area import Area
from teamcanvas.rules.finding import Finding, Subject
from teamcanvas.rules.registry import rule_of
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.panel import DetailsPanel
from teamcanvas.ui.findings.panel import FindingsPanel
from teamcanvas.ui.lists.people_panel import PeoplePanel
from teamcanvas.ui.lists.roles_panel import RolesPanel
from teamcanvas.ui.widgets.tab_order import tab_stops
from teamcanvas.ui.window.action_set import ActionSet
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.header import Header
from teamcanvas.ui.window.on_screen import is_over
from teamcanvas.ui.window.side_panel import SidePanel
from teamcanvas.ui.window.side_panels import CENTRE_LEAST, SidePanels
from teamcanvas.ui.window.status_line import StatusLine

if TYPE_CHECKING:
    from teamcanvas.ui.compare.view import CompareView
    from teamcanvas.ui.drill.panel import DrillPanel
    from teamcanvas.ui.people_view.view import PeopleView
    from teamcanvas.ui.raci.panel import RaciPanel
    from teamcanvas.ui.window.raci_link import RaciLink

LEFT, RIGHT = 248, 316


class Workspace(QWidget):
    """The parts of the editor, and the signals between them."""

    state_changed = Signal()
    """What can be done may have changed: another selection, another view."""
    page_wanted = Signal(str)
    """A `PageKind` is to be exported by itself."""

    def __init__(self, open_plan: OpenPlan, theme: Theme, actions: ActionSet) -> None:
        super().__init__()
        self.open_plan = open_plan
        self._theme = theme
        self.header = Header(open_plan, actions, theme)
        self.board = BoardView(open_plan, theme)
        self.roles = RolesPanel(open_plan, theme, lambda: self.board.card_size)
        self.people = PeoplePanel(open_plan, theme)
        self.findings = FindingsPanel(open_plan, theme)
        self.details = DetailsPanel(open_plan, self.board.menu_for)
        self.status = StatusLine(open_plan)
        lists = (("Roles", self.roles), ("People", self.people))
        panels = (("Findings", self.findings), ("Details", self.details))
        self.left = SidePanel("Lists", lists, least=180, arrow="«", key="F9")
        self.right = SidePanel("Panels", panels, least=240, arrow="»", key="Shift+F9")
        self.centre = QStackedWidget()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self._raci: RaciPanel | None = None
        self._link: RaciLink | None = None
        self._people_view: PeopleView | None = None
        self._compare: CompareView | None = None
        self.drill: DrillPanel | None = None
        """The panel of the active drill."""
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.left.setObjectName("leftPanel")
        self.right.setObjectName("rightPanel")
        self.centre.setObjectName("centre")
        self.centre.addWidget(self.board)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.centre.setMinimumWidth(CENTRE_LEAST)
        for place, widget in enumerate((self.left, self.centre, self.right)):
            self.split.addWidget(widget)
            self.split.setStretchFactor(place, 1 if widget is self.centre else 0)
        self.sides = SidePanels(self.split, self.left, self.right, (LEFT, RIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.split, 1)
        column.addWidget(self.status)

    def _connect(self) -> None:
        for part in (self.header, self.board, self.roles, self.people, self.findings, self.details):
            part.message.connect(self.status.say)
        self.header.view_chosen.connect(self.show_view)
        self.board.selection_changed.connect(self._show_selection)
        self.board.handover_wanted.connect(self.edit_handover)
        self.board.details_wanted.connect(lambda: self._show_at_right(self.details))
        for part in (self.board, self.details):
            part.finding_wanted.connect(self.show_in_findings)
        self.board.zoom_changed.connect(self.status.show_zoom)
        self.board.takes_off = partial(is_over, self.left)
        self.roles.chosen.connect(self.details.show_role)
        self.people.chosen.connect(self.details.show_person)
        self.details.activity_chosen.connect(self._show_row)
        self.findings.chosen.connect(self._show_finding)
        self.sides.changed.connect(self.state_changed)
        self.findings.change.summarised.connect(self._summarise_if_hidden)
        self.status.fit_wanted.connect(self.board.fit)
        self.status.actual_size_wanted.connect(lambda: self.zoom(0))
        self.open_plan.journal_failed.connect(self.status.say)

    def _summarise_if_hidden(self, change: str) -> None:
        """Show the change of the findings in the status line while their panel is hidden."""
        if not self.findings.isVisible():
            self.status.say(change)

    @property
    def raci(self) -> RaciPanel:
        """The matrix, created on first use."""
        if self._raci is None:
            from teamcanvas.ui.raci.panel import RaciPanel
            from teamcanvas.ui.window.raci_link import RaciLink

            panel = self._raci = RaciPanel(self.open_plan, self._theme)
            self._link = RaciLink(panel, self.board, self.details, self.status)
            self._link.board_wanted.connect(partial(self.show_view, CentreView.BOARD))
            self._link.page_wanted.connect(self.page_wanted)
            panel.finding_wanted.connect(self.show_in_findings)
            panel.fix_wanted.connect(self.findings.commands.fix)
            panel.activity_wanted.connect(self.show_activity_details)
            panel.activities_wanted.connect(self.show_activities)
            self.centre.addWidget(panel)
        return self._raci

    @property
    def on_board(self) -> bool:
        """Whether the centre shows the board."""
        return self.centre.currentWidget() is self.board

    @property
    def people_view(self) -> PeopleView:
        """The view of people, created on first use."""
        if self._people_view is None:
            from teamcanvas.ui.people_view.view import PeopleView

            self._people_view = PeopleView(self.open_plan, self._theme)
            self._people_view.chosen.connect(self.details.show_person)
            self._people_view.activated.connect(self.show_person)
            self._people_view.message.connect(self.status.say)
            self._people_view.adding_wanted.connect(self.add_person)
            self._people_view.go_with(self.people)
            self.centre.addWidget(self._people_view)
        return self._people_view

    @property
    def compare(self) -> CompareView:
        """The comparison of two scenarios, created on first use."""
        if self._compare is None:
            from teamcanvas.ui.compare.view import CompareView

            self._compare = CompareView(self.open_plan, self._theme)
            self._compare.chosen.connect(self._show_in_scenario)
            self._compare.copy_wanted.connect(self.header.scenarios.copy)
            self.centre.addWidget(self._compare)
        return self._compare

    @property
    def view(self) -> CentreView:
        """The current view of the centre."""
        parts = (self.board, self._raci, self._people_view, self._compare)
        shown = zip(CentreView, parts, strict=True)
        return next(view for view, part in shown if part is self.centre.currentWidget())

    def show_view(self, view: CentreView) -> None:
        """Show one of the views in the centre, give it the focus, and carry the selection over."""
        before = self.view
        if before is not view:
            self.status.say("")  # what was said is not about this view
        shown = self._part(view)
        self.centre.setCurrentWidget(shown)
        self.header.show_view(view)
        zoomed = view in (CentreView.BOARD, CentreView.RACI)
        self.status.show_view_buttons(fit=view is CentreView.BOARD, zoom=zoomed)
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._link is not None and before is not view and zoomed:
            self._link.carry_over(to_board=self.on_board)
        self.state_changed.emit()

    def _part(self, view: CentreView) -> QWidget:
        if view is CentreView.RACI:
            return self.raci
        if view is CentreView.PEOPLE:
            return self.people_view
        return self.compare if view is CentreView.COMPARE else self.board

    def zoom(self, step: int) -> None:
        """Zoom the centre view by a step; 0 resets the zoom."""
        if self.view is CentreView.RACI:
            self.raci.zoom(step)
        elif not self.on_board:
            return
        elif step:
            (self.board.zoom_in if step > 0 else self.board.zoom_out)()
        else:
            self.board.zoom_to(1.0)

    def set_theme(self, theme: Theme) -> None:
        """Set the theme of all widgets that paint themselves; the style sheet covers the others."""
        self._theme = theme
        later = [part for part in (self._raci, self._people_view, self._compare, self.drill) if part is not None]
        for part in (self.header, self.board, self.roles, self.people, self.findings, *later):
            part.set_theme(theme)

    def show_organisation(self) -> None:
        """Show and focus the page of the organisation."""
        self._show_at_right(self.details)
        self.details.show_organisation()
        self._enter_details()

    def show_activities(self) -> None:
        """Show and focus the page of all activities, beside the matrix."""
        self.show_view(CentreView.RACI)
        self._show_at_right(self.details)
        current = self.raci.current
        self.details.show_activities(current.activity if current else "")
        if self.details.page is not None:
            self.details.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_activity_details(self, activity: str) -> None:
        """Show and focus the details of an activity."""
        self._show_at_right(self.details)
        self.details.show_activity(activity)

    def import_raci(self) -> None:
        """Import a matrix from a spreadsheet."""
        self.show_view(CentreView.RACI)
        self.raci.export_commands.ask_for_import()

    def choose_scheme(self) -> None:
        """Open the dialog that chooses the scheme."""
        from teamcanvas.ui.scheme.chooser import open_scheme_chooser

        self.show_view(CentreView.RACI)
        open_scheme_chooser(self.open_plan, self.window(), self.status.say)

    def _enter_details(self) -> None:
        """Focus the first field of the details."""
        if self.details.page is not None:
            next(iter(tab_stops(self.details.page)), self.details).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_at_right(self, page: QWidget) -> None:
        self.sides.open(self.right)
        self.right.show_page(page)

    def show_person(self, person: str) -> None:
        """Show and focus the details of a person."""
        self._show_at_right(self.details)
        self.details.show_person(person)
        self._enter_details()

    def show_role(self, role: str) -> None:
        """Show the details of a role, and its card if it is on the board."""
        self._show_at_right(self.details)
        self.details.show_role(role)

    def edit_handover(self, number: int | None = None) -> None:
        """Edit a handover in the details; None for the field to add one."""
        self.show_organisation()
        self.details.edit_handover(number)

    def toggle_drill(self) -> None:
        """Start or end the drill."""
        if self.drill is not None:
            self.end_drill()
            return
        from teamcanvas.ui.drill.panel import DrillPanel

        self.drill = DrillPanel(self.open_plan, self._theme)
        self.drill.away_changed.connect(self.board.show_away)
        self.drill.chosen.connect(self.show_subjects)
        self.drill.ended.connect(self.end_drill)
        self.right.add_page("Drill", self.drill)
        self._show_at_right(self.drill)
        self.header.show_drill(True)
        self.drill.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_drill(self) -> None:
        """End the drill."""
        panel, self.drill = self.drill, None
        self.header.show_drill(False)
        if panel is not None:
            panel.stop()
            self.right.remove_page(panel)
            panel.hide()
            panel.deleteLater()
            self.board.show_away(())
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes a page over the findings or ends the drill, wherever the focus is."""
        escape = event.key() == Qt.Key.Key_Escape
        if escape and self.drill is not None and self.right.page is self.drill:
            self.end_drill()
        elif escape and self.findings.isVisible() and self.findings.pages.page is not None:
            self.findings.pages.pop()
        elif escape and self.drill is not None:
            self.end_drill()
        else:
            super().keyPressEvent(event)

    def remove_selected(self) -> None:
        """Remove the selection from the board."""
        selected = self.board.selected
        command = removal(selected, self.board.edit_context) if selected else None
        if command is not None:
            self.board.actions_here.run(command)

    def find_role(self) -> None:
        """Focus the search of the roles."""
        self._search(self.roles)

    def find_person(self) -> None:
        """Focus the search of the people."""
        self._search(self.people)

    def add_person(self) -> None:
        """Focus the field that adds people."""
        self.sides.open(self.left)
        self.left.show_page(self.people)
        self.people.adding.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_rules(self) -> None:
        """Open the page of all rules."""
        self._show_at_right(self.findings)
        self.findings.show_rules()

    def compare_profiles(self) -> None:
        """Open the comparison of two profiles."""
        self._show_at_right(self.findings)
        self.findings.compare_profiles()

    def _search(self, panel: RolesPanel | PeoplePanel) -> None:
        self.sides.open(self.left)
        self.left.show_page(panel)
        panel.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        panel.search.selectAll()

    def _show_selection(self, ref: object) -> None:
        self.details.show_selection(self.board.selected)
        self.state_changed.emit()

    def _show_row(self, activity: str) -> None:
        """Scroll the matrix, if it is shown, to the current activity of the list."""
        if self.view is CentreView.RACI:
            self.raci.show_activity(activity)

    def _show_finding(self, finding: Finding) -> None:
        roles = [subject.id for subject in finding.subjects if subject.kind == "role"]
        if roles and len(roles) == len(finding.subjects) and rule_of(finding.rule).area is Area.MATRIX:
            self.show_view(CentreView.RACI)
            self.raci.show_column(roles[0])
        else:
            self.show_subjects(finding.subjects)

    def show_in_findings(self, finding: Finding) -> None:
        """Show a finding in its panel."""
        self._show_at_right(self.findings)
        self.findings.show_finding(finding)

    def _show_in_scenario(self, scenario: str, target: object) -> None:
        """Show a difference between scenarios in one of them."""
        self.open_plan.set_scenario(scenario)
        if isinstance(target, Finding):
            self._show_finding(target)
            return
        subjects = cast("tuple[Subject, ...]", target)
        if all(subject.kind == "setting" for subject in subjects):
            self.show_organisation()
        else:
            self.show_subjects(subjects)

    def show_subjects(self, subjects: tuple[Subject, ...]) -> None:
        """Show subjects on the board or in the matrix."""
        kinds = {subject.kind for subject in subjects}
        activity = next((subject.id for subject in subjects if subject.kind == "activity"), None)
        if activity is not None and not kinds & {"placement", "stage"}:
            role = next((subject.id for subject in subjects if subject.kind == "role"), None)
            self.show_view(CentreView.RACI)
            if role is not None and role in self.raci.view.grid.column_of:
                self.raci.show_cell(activity, role)
            else:
                self.raci.show_activity(activity)
            return
        if not self.on_board:
            self.show_view(CentreView.BOARD)
        self.board.show_subjects(subjects)
