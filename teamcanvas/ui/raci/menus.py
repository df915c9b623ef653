"""The context menus of the matrix by role and by person: commands, findings and their fixes."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from teamcanvas.edits.activities import remove_activity
from teamcanvas.model.ids import ActivityId
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.fixes import offered_fixes
from teamcanvas.ui.raci.canvas import MatrixCanvas
from teamcanvas.ui.raci.cells import Cell, choices, meaning
from teamcanvas.ui.raci.findings import findings_at, findings_of_cell
from teamcanvas.ui.raci.geometry import MatrixHit
from teamcanvas.ui.raci.person_matrix import PersonMatrix
from teamcanvas.ui.raci.role_matrix import RoleMatrix
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.plain import menu_text, shown

MOST_FINDINGS = 4
MOST_FIXES = 3


def role_matrix_menu(matrix: RoleMatrix, hit: MatrixHit) -> QMenu:
    """The menu of a place in the matrix by role; for a cell it acts on all selected cells."""
    menu = QMenu(matrix)
    if hit.cell is not None:
        _add_letters(menu, matrix, hit.cell)
        menu.addSeparator()
    _add_findings(menu, matrix, _findings(matrix, hit))
    if hit.cell is not None:
        _add_editing(menu, matrix)
    if hit.activity is not None:
        _add_row(menu, matrix, hit.activity)
    elif hit.part == "head" and hit.column:
        column = hit.column
        _add_entry(menu, "Select the column\tCtrl+Space", lambda: matrix.select_column(column))
        _add_entry(menu, "Show on the board", lambda: matrix.board_wanted.emit(column))
    return menu


def person_matrix_menu(matrix: PersonMatrix, hit: MatrixHit) -> QMenu:
    """The menu of a place in the matrix by person; copying acts on all selected cells."""
    menu = QMenu(matrix)
    source = matrix.source(hit.cell) if hit.cell is not None else None
    if source is not None:
        _add_entry(menu, "Go to the cell by role\tEnter", partial(matrix.role_cell_wanted.emit, source))
    if hit.part == "head" and hit.column:
        _add_entry(menu, "Select the column\tCtrl+Space", partial(matrix.select_column, hit.column))
    if hit.column:
        _add_entry(menu, "Show on the board", partial(matrix.person_wanted.emit, hit.column))
    if hit.activity:
        _add_entry(menu, "Activity…", partial(matrix.activity_wanted.emit, hit.activity))
    if not menu.isEmpty():
        menu.addSeparator()
    _add_findings(menu, matrix, findings_at(matrix.open_plan.result, hit))
    if hit.cell is not None:
        _add_entry(menu, "Copy\tCtrl+C", matrix.copy)
        _add_entry(menu, "Copy with titles\tCtrl+Shift+C", partial(matrix.copy, heads=True))
    return menu


def _findings(matrix: RoleMatrix, hit: MatrixHit) -> tuple[Finding, ...]:
    result = matrix.open_plan.result
    return (
        findings_of_cell(result, hit.activity, hit.column)
        if hit.cell and hit.activity and hit.column
        else (findings_at(result, hit))
    )


def _add_letters(menu: QMenu, matrix: RoleMatrix, cell: Cell) -> None:
    scheme = matrix.scheme_of(cell)
    now = matrix.words.letters(cell)
    selected = tuple(matrix.selection.cells(matrix.grid))
    for letters in choices(scheme):
        words = meaning(letters, scheme)
        key = letters[0] if len(letters) in (1, 2) and letters in (letters[0], "Sg") else "" if letters else "Del"
        text = words[0].upper() + words[1:] if letters else "Clear"
        action = menu.addAction(f"{text}\t{key}" if key else text)
        action.setCheckable(True)
        action.setChecked(len(selected) == 1 and now == letters)
        if action.isChecked():
            # Choosing what is there changes nothing: the row is not taken for one that was written by hand.
            continue
        action.triggered.connect(lambda _checked=False, chosen=letters: matrix.changes.put(selected, chosen))


def _add_findings(menu: QMenu, canvas: MatrixCanvas, findings: Sequence[Finding]) -> None:
    """Add a submenu with fixes for each finding."""
    plan, scenario_id, ids = canvas.open_plan.plan, canvas.open_plan.scenario_id, canvas.open_plan.ids
    for finding in findings[:MOST_FINDINGS]:
        submenu = menu.addMenu(menu_text(explain(finding, plan).title))
        _add_entry(submenu, "Show in the findings", partial(canvas.finding_wanted.emit, finding))

        def fill(submenu: QMenu = submenu, finding: Finding = finding) -> None:
            if len(submenu.actions()) > 1:
                return
            submenu.addSeparator()
            for fix in islice(offered_fixes(finding, plan, scenario_id, ids), MOST_FIXES):
                _add_entry(submenu, menu_text(fix.title), partial(canvas.fix_wanted.emit, finding.key, fix.title))

        submenu.aboutToShow.connect(fill)
    if findings:
        menu.addSeparator()


def _add_editing(menu: QMenu, matrix: RoleMatrix) -> None:
    _add_entry(menu, "Cut\tCtrl+X", matrix.cut)
    _add_entry(menu, "Copy\tCtrl+C", matrix.copy)
    _add_entry(menu, "Copy with titles\tCtrl+Shift+C", partial(matrix.copy, heads=True))
    _add_entry(menu, "Paste\tCtrl+V", matrix.paste)
    if not matrix.selection.single:
        _add_entry(menu, "Fill down\tCtrl+D", partial(matrix.fill, down=True))
        _add_entry(menu, "Fill to the right\tCtrl+R", partial(matrix.fill, down=False))
    menu.addSeparator()


def _add_row(menu: QMenu, matrix: RoleMatrix, activity: ActivityId) -> None:
    rows = matrix.selected_rows(activity)
    edited = [row for row in rows if matrix.words.edited(row)]
    follow = "Follow the board again" if len(rows) == 1 else f"Follow the board again in {len(edited)} rows"
    _add_entry(menu, f"{follow}\tCtrl+B", partial(matrix.changes.follow, edited)).setEnabled(bool(edited))
    menu.addSeparator()
    # With several rows selected, these act on the row of the menu.
    _add_entry(menu, "Activity…", partial(matrix.activity_wanted.emit, activity))
    _add_entry(menu, "Move up\tAlt+Up", partial(matrix.step_row, activity, -1))
    _add_entry(menu, "Move down\tAlt+Down", partial(matrix.step_row, activity, 1))
    _add_entry(menu, "Remove from the matrix", partial(_remove, matrix, activity))


def _remove(matrix: RoleMatrix, activity: ActivityId) -> None:
    title = shown(matrix.words.activity(activity), 40)
    attempt(
        matrix.open_plan,
        f"Remove “{title}” from the matrix",
        partial(remove_activity, activity=activity),
        matrix.message.emit,
    )


def _add_entry(menu: QMenu, text: str, act: Callable[[], object]) -> QAction:
    """Add an entry with a handler."""
    action = menu.addAction(text)
    action.triggered.connect(lambda _checked=False: act())
    return action
