"""The matrix by person in the window: turns keys and the pointer into selections; nothing is edited here."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.accessibility import NAME, MatrixTree
from teamcanvas.ui.raci.findings import findings_at
from teamcanvas.ui.raci.geometry import Hit
from teamcanvas.ui.raci.keys import Do, Step, deed_of
from teamcanvas.ui.raci.people_menu import people_menu
from teamcanvas.ui.raci.person_matrix import PersonMatrix
from teamcanvas.ui.raci.popping import at_current, pop_up_if_any, show_tip
from teamcanvas.ui.raci.selection import Selection

READING = (
    *(Do.ZOOM_IN, Do.ZOOM_OUT, Do.ACTUAL_SIZE, Do.COPY, Do.COPY_WITH_HEADS, Do.MENU),
    *(Do.SELECT_ALL, Do.SELECT_ROW, Do.SELECT_COLUMN),
)
"""What works without edits."""


class ByPersonView(PersonMatrix):
    """The matrix by person with keys, pointer, menus and tooltips."""

    def __init__(self, open_plan: OpenPlan, theme: Theme) -> None:
        """The matrix of an open plan."""
        super().__init__(open_plan, theme)
        self.accessible_tree = MatrixTree(self)
        self.accessible_tree.install(NAME)

    def open_menu(self) -> None:
        """Open the menu of the current cell."""
        place = at_current(self)
        if place is not None:
            self._open_menu(*place)

    def _open_menu(self, hit: Hit, at: QPoint) -> None:
        pop_up_if_any(people_menu(self, hit), at)

    # --- events --------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position())
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if hit.sign and (findings := findings_at(self.open_plan.result, hit)):
            self.finding_wanted.emit(findings[0])
        if hit.cell is not None:
            self.select(Selection().at(hit.cell), reveal=True)
        elif hit.part == "head" and hit.column and self.grid.rows:
            self.select_column(hit.column)
        elif hit.part == "title" and hit.activity and self.grid.columns:
            self.select(self.selection.row(self.grid, hit.activity))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.hit(event.position())
        if hit.cell is not None:
            self.show_source()
        elif hit.part == "title" and hit.activity:
            self.activity_wanted.emit(hit.activity)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what is under the pointer; asked for by key, of the current cell."""
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            self.open_menu()
            return
        hit = self.hit(event.pos())
        if hit.cell is not None and hit.cell not in tuple(self.selection.cells(self.grid)):
            self.select(Selection().at(hit.cell))
        if hit.part != "none":
            self._open_menu(hit, event.globalPos())

    def event(self, event: QEvent) -> bool:
        # As in the matrix by role.
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        if deed_of(event.key(), event.modifiers()) in READING:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = deed_of(event.key(), event.modifiers())
        if isinstance(deed, Step):
            self.select(self.selection.moved(self.grid, deed.down, deed.right, extend=deed.extend), reveal=True)
        elif deed is Do.CYCLE:
            self.show_source()
        elif deed in (Do.COPY, Do.COPY_WITH_HEADS):
            self.copy(heads=deed is Do.COPY_WITH_HEADS)
        elif deed is Do.SELECT_ALL and not self.grid.empty:
            self.select(self.selection.everything(self.grid))
        elif deed in (Do.SELECT_ROW, Do.SELECT_COLUMN):
            self.select(self.selection.widened("rows" if deed is Do.SELECT_ROW else "columns"))
        elif deed is Do.MENU:
            self.open_menu()
        elif deed in (Do.ZOOM_IN, Do.ZOOM_OUT, Do.ACTUAL_SIZE):
            {Do.ZOOM_IN: self.zoom_in, Do.ZOOM_OUT: self.zoom_out}.get(deed, lambda: self.zoom_to(1.0))()
        else:
            if event.text().isalpha() and len(event.text()) == 1 and not event.modifiers():
                self.message.emit("Letters are written by role: Enter goes there.")
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        return show_tip(event, lambda at: self.tip_words(self.hit(at)), self) or super().viewportEvent(event)
