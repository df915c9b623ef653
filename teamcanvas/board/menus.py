"""Turns commands into menus. Long lists are filled when they are opened."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from teamcanvas.board.commands import Command, EditFte, EditHandover, Entry, Separator, Submenu
from teamcanvas.layout.text.plain_text import shown

LONGEST = 80
"""Characters."""

Chosen = Command | EditFte | EditHandover
"""What a menu gives back."""

Run = Callable[[Chosen], None]


def menu_of(entries: Sequence[Entry], run: Run, parent: QWidget) -> QMenu:
    """A menu of these entries; the chosen one is given to `run`."""
    menu = QMenu(parent)
    _fill(menu, entries, run)
    return menu


def _fill(menu: QMenu, entries: Sequence[Entry], run: Run) -> None:
    for entry in entries:
        match entry:
            case Separator():
                menu.addSeparator()
            case Submenu():
                _submenu(menu, entry, run)
            case Command() | EditFte() | EditHandover():
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
    """A text as a menu shows it to the letter: an ampersand would underline what follows it.

    What stands behind a tab is shown at the right; each part is cut before it makes a menu wider than a screen.
    """
    return "\t".join(shown(part, LONGEST) for part in text.split("\t")).replace("&", "&&")
