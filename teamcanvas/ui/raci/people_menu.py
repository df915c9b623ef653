"""The menu of a place in the matrix by person: ways to what is behind it, its findings, copying."""

from functools import partial

from PySide6.QtWidgets import QMenu

from teamcanvas.ui.raci.findings import findings_at
from teamcanvas.ui.raci.geometry import Hit
from teamcanvas.ui.raci.menus import add_entry, add_findings
from teamcanvas.ui.raci.person_matrix import PersonMatrix


def people_menu(matrix: PersonMatrix, hit: Hit) -> QMenu:
    """The menu of what is at a place; copying takes all that is selected."""
    menu = QMenu(matrix)
    source = matrix.source(hit.cell) if hit.cell is not None else None
    if source is not None:
        add_entry(menu, "Go to the cell by role\tEnter", partial(matrix.role_cell_wanted.emit, source))
    if hit.part == "head" and hit.column:
        add_entry(menu, "Select the column\tCtrl+Space", partial(matrix.select_column, hit.column))
    if hit.column:
        add_entry(menu, "Show on the board", partial(matrix.person_wanted.emit, hit.column))
    if hit.activity:
        add_entry(menu, "Activity…", partial(matrix.activity_wanted.emit, hit.activity))
    if not menu.isEmpty():
        menu.addSeparator()
    add_findings(menu, matrix, findings_at(matrix.open_plan.result, hit))
    if hit.cell is not None:
        add_entry(menu, "Copy\tCtrl+C", matrix.copy)
        add_entry(menu, "Copy with titles\tCtrl+Shift+C", partial(matrix.copy, heads=True))
    return menu
