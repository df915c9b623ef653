"""The panel of roles: search, drag to the board, place by menu."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamcanvas.board.canvas import CardSize
from teamcanvas.board.commands import Command
from teamcanvas.board.landing import EditContext
from teamcanvas.board.menus import Chosen, menu_of
from teamcanvas.board.mime import role_mime
from teamcanvas.board.popups import pop_up
from teamcanvas.edits.roles import add_role
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.board import board_of
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.change import Change
from teamcanvas.model.ids import RoleId
from teamcanvas.model.title_forms import plain_title
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.lists.drag_pictures import role_picture
from teamcanvas.ui.lists.role_rows import role_hint, role_list_rows
from teamcanvas.ui.lists.row_painting import RowDelegate
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.row_list import RowList
from teamcanvas.ui.widgets.search_field import SearchField


class RolesPanel(QWidget):
    """All roles of the catalogue and the plan."""

    chosen = Signal(str)
    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, theme: Theme, card_size: Callable[[], CardSize]) -> None:
        """A panel; `card_size` is asked when a drag begins."""
        super().__init__()
        self._card_size = card_size
        self._open_plan = open_plan
        self._theme = theme
        self._delegate = RowDelegate(theme)
        self.list = RowList("Roles", self._delegate, self._drag, self._hint)
        self.search = SearchField("Search roles…", self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.search)
        self.making = LinkButton("", "link")
        """Makes a role of the text of the search."""
        self.making.clicked.connect(self._make)
        column.addWidget(self.making)
        column.addWidget(self.list, 1)
        self.search.textChanged.connect(self._show)
        self.list.activated_row.connect(self.offer_places)
        self.list.menu_wanted.connect(self._menu)
        self.list.current_changed.connect(self.chosen)
        open_plan.store.changed.connect(self._on_change)
        open_plan.scenario_changed.connect(self._show)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self.list.scheduleDelayedItemsLayout()

    def _make(self) -> None:
        title, known = self.search.text(), {role.id for role in self._open_plan.plan.roles}
        if attempt(
            self._open_plan,
            f"Make a role {shown(title, 40)}",
            lambda plan: add_role(plan, title, self._open_plan.ids),
            self.message.emit,
        ):
            self.search.clear()
            self.list.choose(next(role.id for role in self._open_plan.plan.roles if role.id not in known))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_places(self, role: str) -> None:
        """Open the menu of stages for a role."""
        self._menu(role, self.list.menu_place(role))

    def _menu(self, role: str, at: QPoint) -> None:
        from teamcanvas.ui.lists.placement_entries import role_entries, usual_entry

        context = self._context()
        menu = menu_of(role_entries(context, RoleId(role)), self._run, self)
        pop_up(menu, at)
        # The entries have one order for all roles; Enter takes the stage in which the role is usually needed.
        menu.setActiveAction(menu.actions()[usual_entry(context, RoleId(role))])

    def _run(self, entry: Chosen) -> None:
        if isinstance(entry, Command):
            attempt(self._open_plan, entry.undo_text, entry.edit, self.message.emit)

    def _context(self) -> EditContext:
        return EditContext(self._open_plan.plan, self._open_plan.scenario_id, self._open_plan.ids)

    def _drag(self, role: str) -> tuple[QMimeData, QPixmap]:
        board = board_of(self._open_plan.plan, self._open_plan.scenario)
        return role_mime(RoleId(role)), role_picture(board, RoleId(role), self._card_size(), self.devicePixelRatioF())

    def _hint(self, role: str) -> str:
        return role_hint(self._open_plan.plan, self._open_plan.scenario, role)

    def _on_change(self, change: Change) -> None:
        if change.touches("scenarios") or change.touches("roles"):
            self._show()

    def _show(self) -> None:
        wanted = self.search.text()
        rows = role_list_rows(self._open_plan.plan, self._open_plan.scenario, wanted)
        self.list.show_rows(rows, f"No role matches “{shown(wanted, 40)}”.")
        taken = {plain_title(role.title) for role in catalogue_of(self._open_plan.plan).roles.values()}
        self.making.say(f"Make a role “{shown(wanted.strip(), 40)}”")
        self.making.setVisible(bool(wanted.strip()) and plain_title(wanted) not in taken)
