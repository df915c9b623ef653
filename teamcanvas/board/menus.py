"""Builds menus from commands; submenus are filled when they are opened."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from teamcanvas.board.commands import Command, EditFte, EditHandover, MenuEntry, Separator, ShowFinding, Submenu
from teamcanvas.layout.text.plain_text import shown

LONGEST = 80
"""Characters."""

Chosen = Command | EditFte | EditHandover | ShowFinding
"""The entries that a menu passes to its callback."""

Run = Callable[[Chosen], None]


def menu_of(entries: Sequence[MenuEntry], run: Run, parent: QWidget) -> QMenu:
    """A menu of these entries; `run` is called with the chosen one."""
    menu = QMenu(parent)
    _fill(menu, entries, run)
    return menu


def _fill(menu: QMenu, entries: Sequence[MenuEntry], run: Run) -> None:
    for entry in entries:
        match entry:
            case Separator():
                menu.addSeparator()
            case Submenu():
                _submenu(menu, entry, run)
            case Command() | EditFte() | EditHandover() | ShowFinding():
                action = menu.addAction(plain(entry.title))
                action.setEnabled(entry.enabled if isinstance(entry, Command) else True)
                action.triggered.connect(lambda _checked=False, chosen=entry: run(chosen))


def _submenu(menu: QMenu, entry: Submenu, run: Run) -> None:
    submenu = menu.addMenu(plain(entry.title))
    if not entry.entries:
        submenu.setEnabled(False)
        return

    def fill() -> None:
        if submenu.isEmpty():
            _fill(submenu, entry.entries, run)

    submenu.aboutToShow.connect(fill)


def plain(text: str) -> str:
    """Escape a text for a menu: an unescaped ampersand would make a mnemonic.

    Text after a tab is shown at the right; each part is elided before the menu becomes wider than a screen.
    """
    return "\t".join(shown(part, LONGEST) for part in text.split("\t")).replace("&", "&&")
