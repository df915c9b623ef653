"""A field for a list of roles: a button with their titles, and a menu with check marks."""

from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from teamcanvas.board.popups import pop_up
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.rules.listing import listed
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import menu_text


class RolesField(LinkButton):
    """Shows titles of roles and emits their ids."""

    edited = Signal(object)

    def __init__(self, name: str, catalogue: Catalogue) -> None:
        super().__init__("", "link")
        self._name = name
        self._catalogue = catalogue
        self._roles: tuple[str, ...] = ()
        self.clicked.connect(self._open)

    def show_value(self, value: object) -> None:
        """Show the value of the plan; emits nothing."""
        self._roles = _ids(value)
        words = self.words_of(value)
        self.say(words)
        self.setAccessibleName(f"{self._name}: {words}")

    def words_of(self, value: object) -> str:
        """The titles of roles in one text."""
        return listed(self._catalogue.role_title(RoleId(role)) for role in _ids(value)) or "None"

    def _open(self) -> None:
        menu = QMenu(self)
        known = {str(role): self._catalogue.role_title(role) for role in self._catalogue.roles}
        # Unknown roles in the list are offered too, so that they can be removed.
        known.update({role: role for role in self._roles if role not in known})
        for role, title in known.items():
            action = QAction(menu_text(title), menu)
            action.setCheckable(True)
            action.setChecked(role in self._roles)
            action.triggered.connect(partial(self._tick, role, role not in self._roles))
            menu.addAction(action)
        pop_up(menu, self.mapToGlobal(self.rect().bottomLeft()))

    def _tick(self, role: str, checked: bool) -> None:
        kept = tuple(one for one in self._roles if one != role)
        self.edited.emit((*kept, role) if checked else kept)


def _ids(value: object) -> tuple[str, ...]:
    members = cast(tuple[object, ...], value) if isinstance(value, tuple) else ()  # isinstance leaves it unknown
    return tuple(map(str, members))
