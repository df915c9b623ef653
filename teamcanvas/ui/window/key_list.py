"""The list of all keys, made from the declared actions and menus, the bindings of the matrix, and a table."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from teamcanvas.ui.raci.keys import bindings
from teamcanvas.ui.window.actions import ACTIONS, MENUS


class KeyLine(NamedTuple):
    """What keys do in a part of the window."""

    where: str
    words: str
    keys: str


def key_lines() -> tuple[KeyLine, ...]:
    """Every line, in the order of the list."""
    return (*_menus(), *EVERYWHERE, *BOARD, *_matrix(), *OTHERS)


def _menus() -> Iterator[KeyLine]:
    for menu in MENUS:
        title = menu.text.replace("&", "")
        yield KeyLine(title, f"Open the menu {title}", menu.key)
        for record in ACTIONS:
            if record.menu == menu.id and record.shortcuts:
                yield KeyLine(title, record.name.rstrip("…"), _shown(record.shortcuts))


def _matrix() -> Iterator[KeyLine]:
    yield KeyLine("RACI", "Move to another cell", "Arrow keys, PgUp, PgDown, Home, End, Ctrl+arrow keys")
    yield KeyLine("RACI", "Select several cells", "Shift+arrow keys")
    yield KeyLine("RACI", "Write a letter into what is selected", "A, R, C, I")
    yield KeyLine("RACI", "Add a letter to a cell, or take it away", "Shift+letter")
    for words, keys in bindings().items():
        yield KeyLine("RACI", words, _shown(keys))


def _shown(keys: tuple[str, ...]) -> str:
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


EVERYWHERE = (
    KeyLine("Everywhere", "Next or previous field, list or button", "Tab, Shift+Tab"),
    KeyLine("Everywhere", "Press the button, open the link", "Enter, Space"),
    KeyLine("Everywhere", "All menus", "F10"),
    KeyLine("Everywhere", "Close a page, a menu or a dialog", "Esc"),
    KeyLine("Fields", "Take over what was typed", "Enter"),
    KeyLine("Fields", "Back to what was there; clear a search", "Esc"),
    KeyLine("Fields", "From a search into its list", "Down, Enter"),
    KeyLine("Fields", "Show what is known, the next value", "Down, Up, PgUp, PgDown, Home, End"),
    KeyLine("Fields", "Edit a title in its place", "F2, Enter"),
)
BOARD = (
    KeyLine("Board", "Move between stages, cards and people", "Arrow keys"),
    KeyLine("Board", "Edit the FTE of a person", "F2"),
    KeyLine("Board", "Choose a person for a vacant card, open a menu", "Enter"),
    KeyLine("Board", "Take a person or card off", "Delete, Backspace"),
    KeyLine("Board", "Menu of what is selected, with its findings", "Menu key, Shift+F10"),
    KeyLine("Board", "Move the card within its stage", "Alt+Up, Alt+Down"),
    KeyLine("Board", "Move the card to another stage", "Alt+Left, Alt+Right"),
    KeyLine("Board", "Select the card, then nothing; cancel a drag", "Esc"),
    KeyLine("Board", "Copy instead of move", "Ctrl while dragging"),
    KeyLine("Board", "Zoom", "Ctrl+wheel"),
    KeyLine("Board", "Show the finding of a sign", "Click on the sign"),
    KeyLine("Presenting", "Bring a stage closer; in the matrix, scroll to its rows", "1, 2, 3"),
    KeyLine("Presenting", "The same for project management", "4"),
    KeyLine("Presenting", "Show all stages; in the matrix, scroll to the top", "0"),
    KeyLine("Presenting", "Show roles and people", "P"),
    KeyLine("Presenting", "Signs of findings off and on", "S"),
    KeyLine("Presenting", "Say what a sign means", "Click on the sign"),
    KeyLine("Presenting", "End", "Esc"),
)
OTHERS = (
    KeyLine("Lists", "Place the chosen role or person", "Enter"),
    KeyLine("Lists", "Rename, remove a person", "F2, Delete, Backspace"),
    KeyLine("Lists", "Menu of the row", "Menu key, Shift+F10"),
    KeyLine("Findings", "Next or previous finding", "Down, Up"),
    KeyLine("Findings", "Show the finding on the board, unfold a rule", "Enter, Space"),
    KeyLine("Findings", "Fixes and other links of the finding", "Right, Left"),
    KeyLine("Findings", "Menu of the finding", "Menu key, Shift+F10"),
    KeyLine("Findings", "Help on a rule of the list, switch it off or on", "Enter, Space"),
    KeyLine("Findings", "Scroll a page of help", "Down, Up, PgUp, PgDown, Home, End"),
    KeyLine("People", "Details of the person", "Enter"),
    KeyLine("People", "Rename, change the capacity", "F2"),
    KeyLine("People", "Remove from the plan", "Delete, Backspace"),
    KeyLine("People", "Copy the rows, select all", "Ctrl+C, Ctrl+A"),
    KeyLine("People", "Menu of the row", "Menu key, Shift+F10"),
    KeyLine("Activities", "Move the activity", "Alt+Up, Alt+Down"),
    KeyLine("Absence drill", "Away or there", "Space"),
    KeyLine("Absence drill", "Show what is lost", "Enter, Space"),
    KeyLine("Command palette", "Next or previous entry", "Down, Up, PgUp, PgDown"),
    KeyLine("Command palette", "Do it, go there", "Enter"),
    KeyLine("Export", "Turn the pages of the preview", "PgUp, PgDown"),
    KeyLine("Export", "Turn the large page", "Right, Left, Down, Up, Home, End"),
    KeyLine("Export", "Move a page, edit its title", "Alt+Up, Alt+Down, F2"),
    KeyLine("Export", "Export", "Ctrl+Enter"),
    KeyLine("Import and schemes", "Next or previous choice, take it", "Down, Up, Enter"),
)
"""Keys that are no actions, because they belong to the focused widget; a test finds those that are missing."""
