"""The matrix by person in the window: turns keys and the pointer into selections; nothing is edited here."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.accessibility import NAME, MatrixTree
from teamcanvas.ui.raci.findings import findings_at
from teamcanvas.ui.raci.geometry import MatrixHit
from teamcanvas.ui.raci.keys import KeyAction, Step, action_of
from teamcanvas.ui.raci.menus import person_matrix_menu
from teamcanvas.ui.raci.person_matrix import PersonMatrix
from teamcanvas.ui.raci.popups import menu_anchor, pop_up_if_any, show_tooltip
from teamcanvas.ui.raci.selection import Selection

_ZOOM = (KeyAction.ZOOM_IN, KeyAction.ZOOM_OUT, KeyAction.ACTUAL_SIZE)
READING = (
    *(KeyAction.COPY, KeyAction.COPY_WITH_HEADS, KeyAction.MENU),
    *(KeyAction.SELECT_ALL, KeyAction.SELECT_ROW, KeyAction.SELECT_COLUMN),
    *_ZOOM,
)
"""What keys do besides moving the current cell: nothing that edits."""


class ByPersonView(PersonMatrix):
    """The matrix by person with keys, pointer, menus and tooltips."""

    def __init__(self, open_plan: OpenPlan, theme: Theme) -> None:
        """The matrix of an open plan."""
        super().__init__(open_plan, theme)
        self.accessible_tree = MatrixTree(self)
        self.accessible_tree.install(NAME)

    def open_menu(self) -> None:
        """Open the menu of the current cell."""
        place = menu_anchor(self)
        if place is not None:
            self._open_menu(*place)

    def _open_menu(self, hit: MatrixHit, at: QPoint) -> None:
        pop_up_if_any(person_matrix_menu(self, hit), at)

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
        """Open the menu of what is under the pointer, or by key that of the current cell."""
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            self.open_menu()
            return
        hit = self.hit(event.pos())
        if hit.cell is not None and hit.cell not in tuple(self.selection.cells(self.grid)):
            self.select(Selection().at(hit.cell))
        if hit.part != "none":
            self._open_menu(hit, event.globalPos())

    def event(self, event: QEvent) -> bool:
        # Key bindings of the matrix take precedence over the shortcuts of the window.
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        if action_of(event.key(), event.modifiers()) in READING:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = action_of(event.key(), event.modifiers())
        if isinstance(action, Step):
            self.select(self.selection.moved(self.grid, action.down, action.right, extend=action.extend), reveal=True)
        elif action in (KeyAction.OPEN, KeyAction.CYCLE):
            self.show_source()
        elif action in (KeyAction.COPY, KeyAction.COPY_WITH_HEADS):
            self.copy(heads=action is KeyAction.COPY_WITH_HEADS)
        elif action is KeyAction.SELECT_ALL and not self.grid.empty:
            self.select(self.selection.everything(self.grid))
        elif action in (KeyAction.SELECT_ROW, KeyAction.SELECT_COLUMN):
            self.select(self.selection.widened("rows" if action is KeyAction.SELECT_ROW else "columns"))
        elif action is KeyAction.MENU:
            self.open_menu()
        elif action in _ZOOM:
            handlers = {KeyAction.ZOOM_IN: self.zoom_in, KeyAction.ZOOM_OUT: self.zoom_out}
            handlers.get(action, lambda: self.zoom_to(1.0))()
        else:
            if event.text().isalpha() and len(event.text()) == 1 and not event.modifiers():
                self.message.emit("Letters are written by role: Enter goes there.")
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        return show_tooltip(event, lambda at: self.tooltip_words(self.hit(at)), self) or super().viewportEvent(event)
