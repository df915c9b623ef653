"""The menu of a place in the matrix by person: ways to what is behind it, its findings, copying."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from teamcanvas.ui.raci.findings import findings_at
from teamcanvas.ui.raci.geometry import Hit
from teamcanvas.ui.raci.menus import add_entry, add_findings

if TYPE_CHECKING:
    from teamcanvas.ui.raci.by_person_view import ByPersonView


def people_menu(view: ByPersonView, hit: Hit) -> QMenu:
    """The menu of what is at a place; copying takes all that is selected."""
    menu = QMenu(view)
    source = view.source(hit.cell) if hit.cell is not None else None
    if source is not None:
        add_entry(menu, "Go to the cell by role\tEnter", partial(view.role_cell_wanted.emit, source))
    if hit.part == "head" and hit.column:
        add_entry(menu, "Select the column\tCtrl+Space", partial(view.select_column, hit.column))
    if hit.column:
        add_entry(menu, "Show on the board", partial(view.person_wanted.emit, hit.column))
    if hit.activity:
        add_entry(menu, "Activity…", partial(view.activity_wanted.emit, hit.activity))
    if not menu.isEmpty():
        menu.addSeparator()
    add_findings(menu, view, findings_at(view.open_plan.result, hit))
    if hit.cell is not None:
        add_entry(menu, "Copy\tCtrl+C", view.copy)
        add_entry(menu, "Copy with titles\tCtrl+Shift+C", partial(view.copy, heads=True))
    return menu
