"""The menus of the matrix: of the cells selected, of rows and of columns, with the fixes of what is found there."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from teamcanvas.edits.activities import remove_activity
from teamcanvas.model.ids import ActivityId
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.fixes import fixes_for
from teamcanvas.ui.raci.canvas import MatrixCanvas
from teamcanvas.ui.raci.cells import Cell, choices, meaning
from teamcanvas.ui.raci.findings import findings_at, findings_of_cell
from teamcanvas.ui.raci.geometry import Hit
from teamcanvas.ui.raci.role_matrix import RoleMatrix
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.plain import menu_text, shown

MOST_FINDINGS = 4
MOST_FIXES = 3


def menu_for(matrix: RoleMatrix, hit: Hit) -> QMenu:
    """The menu of what is at a place; cells stand for all that are selected."""
    menu = QMenu(matrix)
    if hit.cell is not None:
        _add_letters(menu, matrix, hit.cell)
        menu.addSeparator()
    add_findings(menu, matrix, _findings(matrix, hit))
    if hit.cell is not None:
        _add_editing(menu, matrix)
    if hit.activity is not None:
        _add_row(menu, matrix, hit.activity)
    elif hit.part == "head" and hit.column:
        column = hit.column
        add_entry(menu, "Select the column\tCtrl+Space", lambda: matrix.select_column(column))
        add_entry(menu, "Show on the board", lambda: matrix.board_wanted.emit(column))
    return menu


def _findings(matrix: RoleMatrix, hit: Hit) -> tuple[Finding, ...]:
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
        action.triggered.connect(lambda _checked=False, chosen=letters: matrix.changes.put(selected, chosen))


def add_findings(menu: QMenu, canvas: MatrixCanvas, findings: Sequence[Finding]) -> None:
    """The findings at a place, each with its fixes."""
    plan, scenario_id, ids = canvas.open_plan.plan, canvas.open_plan.scenario_id, canvas.open_plan.ids
    for finding in findings[:MOST_FINDINGS]:
        submenu = menu.addMenu(menu_text(explain(finding, plan).title))
        add_entry(submenu, "Show in the findings", partial(canvas.finding_wanted.emit, finding))

        def fill(submenu: QMenu = submenu, finding: Finding = finding) -> None:
            if len(submenu.actions()) > 1:
                return
            submenu.addSeparator()
            for fix in fixes_for(finding, plan, scenario_id, ids)[:MOST_FIXES]:
                add_entry(submenu, menu_text(fix.title), partial(canvas.fix_wanted.emit, finding.key, fix.title))

        submenu.aboutToShow.connect(fill)
    if findings:
        menu.addSeparator()


def _add_editing(menu: QMenu, matrix: RoleMatrix) -> None:
    add_entry(menu, "Cut\tCtrl+X", matrix.cut)
    add_entry(menu, "Copy\tCtrl+C", matrix.copy)
    add_entry(menu, "Copy with titles\tCtrl+Shift+C", partial(matrix.copy, heads=True))
    add_entry(menu, "Paste\tCtrl+V", matrix.paste)
    if not matrix.selection.single:
        add_entry(menu, "Fill down\tCtrl+D", partial(matrix.fill, down=True))
        add_entry(menu, "Fill to the right\tCtrl+R", partial(matrix.fill, down=False))
    menu.addSeparator()


def _add_row(menu: QMenu, matrix: RoleMatrix, activity: ActivityId) -> None:
    rows = matrix.selected_rows(activity)
    edited = [row for row in rows if matrix.words.edited(row)]
    follow = "Follow the board again" if len(rows) == 1 else f"Follow the board again in {len(edited)} rows"
    add_entry(menu, f"{follow}\tCtrl+B", partial(matrix.changes.follow, edited)).setEnabled(bool(edited))
    menu.addSeparator()
    # Of several rows selected, these act on the one the menu was asked of.
    add_entry(menu, "Activity…", partial(matrix.activity_wanted.emit, activity))
    add_entry(menu, "Move up\tAlt+Up", partial(matrix.step_row, activity, -1))
    add_entry(menu, "Move down\tAlt+Down", partial(matrix.step_row, activity, 1))
    add_entry(menu, "Remove from the matrix", partial(_remove, matrix, activity))


def _remove(matrix: RoleMatrix, activity: ActivityId) -> None:
    title = shown(matrix.words.activity(activity), 40)
    attempt(
        matrix.open_plan,
        f"Remove “{title}” from the matrix",
        partial(remove_activity, activity=activity),
        matrix.message.emit,
    )


def add_entry(menu: QMenu, text: str, act: Callable[[], object]) -> QAction:
    """An entry that does something."""
    action = menu.addAction(text)
    action.triggered.connect(lambda _checked=False: act())
    return action
