"""The menus of the matrix: of the cells selected, of rows and of columns, with the fixes of what is found there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from teamcanvas.edits.activities import remove_activity
from teamcanvas.model.ids import ActivityId
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.fixes import fixes_for
from teamcanvas.ui.raci.cells import Cell, choices, meaning
from teamcanvas.ui.raci.findings import findings_at, findings_of_cell
from teamcanvas.ui.raci.geometry import Hit
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.plain import menu_text, shown

if TYPE_CHECKING:
    from teamcanvas.ui.raci.by_person_view import ByPersonView
    from teamcanvas.ui.raci.view import RaciView

MOST_FINDINGS = 4
MOST_FIXES = 3


def menu_for(view: RaciView, hit: Hit) -> QMenu:
    """The menu of what is at a place; cells stand for all that are selected."""
    menu = QMenu(view)
    if hit.cell is not None:
        _add_letters(menu, view, hit.cell)
        menu.addSeparator()
    add_findings(menu, view, _findings(view, hit))
    if hit.cell is not None:
        _add_editing(menu, view)
    if hit.activity is not None:
        _add_row(menu, view, hit.activity)
    elif hit.part == "head" and hit.column:
        column = hit.column
        add_entry(menu, "Select the column\tCtrl+Space", lambda: view.select_column(column))
        add_entry(menu, "Show on the board", lambda: view.board_wanted.emit(column))
    return menu


def _findings(view: RaciView, hit: Hit) -> tuple[Finding, ...]:
    result = view.open_plan.result
    return (
        findings_of_cell(result, hit.activity, hit.column)
        if hit.cell and hit.activity and hit.column
        else (findings_at(result, hit))
    )


def _add_letters(menu: QMenu, view: RaciView, cell: Cell) -> None:
    scheme = view.scheme_of(cell)
    now = view.words.letters(cell)
    selected = tuple(view.selection.cells(view.grid))
    for letters in choices(scheme):
        words = meaning(letters, scheme)
        key = letters[0] if len(letters) in (1, 2) and letters in (letters[0], "Sg") else "" if letters else "Del"
        text = words[0].upper() + words[1:] if letters else "Clear"
        action = menu.addAction(f"{text}\t{key}" if key else text)
        action.setCheckable(True)
        action.setChecked(len(selected) == 1 and now == letters)
        action.triggered.connect(lambda _checked=False, chosen=letters: view.changes.put(selected, chosen))


def add_findings(menu: QMenu, view: RaciView | ByPersonView, findings: Sequence[Finding]) -> None:
    """The findings at a place, each with its fixes."""
    plan, scenario_id, ids = view.open_plan.plan, view.open_plan.scenario_id, view.open_plan.ids
    for finding in findings[:MOST_FINDINGS]:
        submenu = menu.addMenu(menu_text(explain(finding, plan).title))
        add_entry(submenu, "Show in the findings", partial(view.finding_wanted.emit, finding))

        def fill(submenu: QMenu = submenu, finding: Finding = finding) -> None:
            if len(submenu.actions()) > 1:
                return
            submenu.addSeparator()
            for fix in fixes_for(finding, plan, scenario_id, ids)[:MOST_FIXES]:
                add_entry(submenu, menu_text(fix.title), partial(view.fix_wanted.emit, finding.key, fix.title))

        submenu.aboutToShow.connect(fill)
    if findings:
        menu.addSeparator()


def _add_editing(menu: QMenu, view: RaciView) -> None:
    add_entry(menu, "Cut\tCtrl+X", view.cut)
    add_entry(menu, "Copy\tCtrl+C", view.copy)
    add_entry(menu, "Copy with titles\tCtrl+Shift+C", partial(view.copy, heads=True))
    add_entry(menu, "Paste\tCtrl+V", view.paste)
    if not view.selection.single:
        add_entry(menu, "Fill down\tCtrl+D", partial(view.fill, down=True))
        add_entry(menu, "Fill to the right\tCtrl+R", partial(view.fill, down=False))
    menu.addSeparator()


def _add_row(menu: QMenu, view: RaciView, activity: ActivityId) -> None:
    rows = view.selected_rows(activity)
    edited = [row for row in rows if view.words.edited(row)]
    follow = "Follow the board again" if len(rows) == 1 else f"Follow the board again in {len(edited)} rows"
    add_entry(menu, f"{follow}\tCtrl+B", partial(view.changes.follow, edited)).setEnabled(bool(edited))
    menu.addSeparator()
    # Of several rows selected, these act on the one the menu was asked of.
    add_entry(menu, "Activity…", partial(view.activity_wanted.emit, activity))
    add_entry(menu, "Move up\tAlt+Up", partial(view.step_row, activity, -1))
    add_entry(menu, "Move down\tAlt+Down", partial(view.step_row, activity, 1))
    add_entry(menu, "Remove from the matrix", partial(_remove, view, activity))


def _remove(view: RaciView, activity: ActivityId) -> None:
    title = shown(view.words.activity(activity), 40)
    attempt(
        view.open_plan,
        f"Remove “{title}” from the matrix",
        partial(remove_activity, activity=activity),
        view.message.emit,
    )


def add_entry(menu: QMenu, text: str, act: Callable[[], object]) -> QAction:
    """An entry that does something."""
    action = menu.addAction(text)
    action.triggered.connect(lambda _checked=False: act())
    return action
