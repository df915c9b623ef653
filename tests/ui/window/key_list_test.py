"""The list of keys has every key that the program binds."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

import teamcanvas
from teamcanvas.ui.window.actions import ACTIONS, MENUS
from teamcanvas.ui.window.key_list import key_lines

PACKAGE = Path(teamcanvas.__file__).parent
PARTS: Mapping[str, tuple[str, ...]] = {
    "board/fte_editor.py": ("Fields",),
    "board/fte_spin_box.py": ("Fields",),
    "board/keys.py": ("Board",),
    "board/physical_keys.py": ("Presenting",),
    "board/view.py": ("Board",),
    "ui/activities/rows_list.py": ("Activities",),
    "ui/details/panel.py": ("Everywhere",),
    "ui/drill/loss.py": ("Absence drill",),
    "ui/drill/people.py": ("Absence drill",),
    "ui/export/dialog.py": ("Export",),
    "ui/export/page_list.py": ("Export", "Fields"),
    "ui/export/preview_pane.py": ("Export",),
    "ui/findings/card.py": ("Findings",),
    "ui/findings/card_frame.py": ("Findings",),
    "ui/findings/page_stack.py": ("Findings", "Everywhere"),
    "ui/people_view/delegate.py": ("Fields", "Everywhere"),
    "ui/people_view/table.py": ("People",),
    "ui/raci/keys.py": ("RACI",),
    "ui/raci_import/dialog.py": ("Import and schemes",),
    "ui/raci_import/heads.py": ("Import and schemes",),
    "ui/rules/rule_list.py": ("Findings",),
    "ui/scheme/chooser.py": ("Import and schemes",),
    "ui/widgets/chips.py": ("Fields",),
    "ui/widgets/choice_field.py": ("Fields",),
    "ui/widgets/filter_field.py": ("Fields",),
    "ui/widgets/labels.py": ("Fields",),
    "ui/widgets/link_button.py": ("Everywhere",),
    "ui/widgets/press_by_enter.py": ("Everywhere",),
    "ui/widgets/row_list.py": ("Lists",),
    "ui/widgets/search_field.py": ("Fields",),
    "ui/window/command_palette.py": ("Command palette",),
    "ui/window/presentation_mode.py": ("Presenting",),
    "ui/window/menus.py": ("Everywhere",),
    "ui/window/scenario_tabs.py": ("Fields",),
    "ui/window/workspace.py": ("Everywhere",),
}
"""In which parts of the list the keys of a module stand."""
WORDS = {
    "Return": "Enter",
    "Escape": "Esc",
    "PageUp": "PgUp",
    "PageDown": "PgDown",
    "Delete": "Del",
    "Backtab": "Shift+Tab",
    "Plus": "+",
    "Equal": "=",
    "Minus": "-",
    "Insert": "Ins",
    "Control": "Ctrl while dragging",
}
ARROWS = {"Up", "Down", "Left", "Right"}
NOT_LISTED = {"Select", "9"}
"""A key of remote controls that does what Space does, and the end of a range of digits."""


@cache
def keys_of(module: str) -> frozenset[str]:
    """The keys that a module handles and that have to be listed."""
    return frozenset(bound(PACKAGE / module)) - NOT_LISTED


def bound(path: Path) -> Iterator[str]:
    """The names of the keys that a module handles: `Key_Return` or the text of a shortcut."""
    source = path.read_text(encoding="utf-8")
    if "Key_" not in source and "QKeySequence" not in source:
        return  # not worth being parsed
    for item in ast.walk(ast.parse(source)):
        if isinstance(item, ast.Attribute) and item.attr.startswith("Key_"):
            yield item.attr.removeprefix("Key_")
        elif isinstance(item, ast.Call) and ast.unparse(item.func) == "QKeySequence":
            yield from _strings(*item.args)
        elif isinstance(item, ast.For) and "QKeySequence(" in ast.unparse(item):
            yield from _strings(item.iter)


def _strings(*parts: ast.expr) -> Iterator[str]:
    for part in parts:
        for one in ast.walk(part):
            if isinstance(one, ast.Constant) and isinstance(one.value, str):
                yield one.value.replace("Return", "Enter")


def every_module_that_handles_keys_has_its_part_in_the_list_test() -> None:
    modules = (str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.py"))
    assert {module for module in modules if keys_of(module)} == set(PARTS)
    assert {part for parts in PARTS.values() for part in parts} <= {line.where for line in key_lines()}


@pytest.mark.parametrize("module", PARTS)
def every_key_of_a_module_is_in_its_part_test(module: str) -> None:
    listed = " ".join(line.keys for line in key_lines() if line.where in PARTS[module])
    listed = listed.replace("Delete", "Del").replace("Menu key", "")
    missing = {
        key for key in keys_of(module) if WORDS.get(key, key) not in listed and not (key in ARROWS and "rrow" in listed)
    }
    assert missing == set()


def every_declared_shortcut_is_listed_test() -> None:
    lines = key_lines()
    for record in ACTIONS:
        if record.shortcuts:
            keys = ", ".join(QKeySequence(key).toString() for key in record.shortcuts)
            assert (record.name.rstrip("…"), keys) in {(line.words, line.keys) for line in lines}
    assert {menu.key for menu in MENUS} <= {line.keys for line in lines}


def menus_open_by_the_same_key_everywhere_test() -> None:
    opening = {line.where for line in key_lines() if "Shift+F10" in line.keys}
    assert opening == {"Board", "RACI", "Lists", "Findings", "People"}


def no_line_stands_twice_and_the_lines_of_a_part_stand_together_test() -> None:
    lines = key_lines()
    assert len(set(lines)) == len(lines)
    changes = [line.where for before, line in pairwise(lines) if before.where != line.where]
    assert len(set(changes)) == len(changes)
