"""The matrix in use."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Subject
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.selection import Selection
from teamcanvas.ui.raci.view import RaciView
from tests.ui.conftest import choose, entries, open_menu

LEFT, CTRL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(qtbot: QtBot, open_plan: OpenPlan) -> RaciView:
    made = RaciView(open_plan, load_theme("light"))
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def cell(view: RaciView) -> Cell:
    """The first cell."""
    return view.grid.first()


def at(view: RaciView, row: int, column: int) -> Cell:
    return Cell(view.grid.rows[row], view.grid.columns[column])


def where(view: RaciView, cell: Cell) -> QPoint:
    return view.cell_area(cell).center()


def letters(view: RaciView, *cells: Cell) -> list[str]:
    return [view.words.letters(cell) for cell in cells]


def go_to(view: RaciView, cell: Cell) -> None:
    view.select(Selection().at(cell), reveal=True)


# --- writing ---------------------------------------------------------------------------------------------------------


def a_click_or_two_on_a_cell_selects_it_and_changes_nothing_test(
    qtbot: QtBot, view: RaciView, cell: Cell, open_plan: OpenPlan
) -> None:
    """On a projector people point with a click."""
    view.changes.put([cell], "AR")
    before = open_plan.plan
    for _ in range(2):
        qtbot.mouseClick(view.viewport(), LEFT, pos=where(view, cell))
        assert view.current == cell
    assert open_plan.plan is before


def a_double_click_opens_the_letters_a_cell_can_have_test(
    qtbot: QtBot, view: RaciView, cell: Cell, open_plan: OpenPlan
) -> None:
    view.changes.put([cell], "AR")
    before = open_plan.plan
    qtbot.mouseDClick(view.viewport(), LEFT, pos=where(view, cell))
    menu = open_menu()
    assert view.current == cell
    assert open_plan.plan is before
    choose(menu, "Consulted")
    assert letters(view, cell) == ["C"]


def enter_opens_the_menu_with_letters_and_findings_and_changes_nothing_test(
    qtbot: QtBot, view: RaciView, cell: Cell, open_plan: OpenPlan
) -> None:
    other = next(column for column in view.grid.columns if column != cell.column)
    view.changes.write({cell: "A", Cell(cell.activity, other): "A"})
    view.refresh()
    before = open_plan.plan
    go_to(view, cell)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    menu = open_menu()
    finding = next(action.menu() for action in menu.actions() if isinstance(action.menu(), QMenu))
    assert isinstance(finding, QMenu)
    assert open_plan.plan is before
    with qtbot.waitSignal(view.finding_wanted) as wanted:
        choose(finding, "Show in the findings")
    assert wanted.args is not None
    assert Subject("activity", cell.activity) in wanted.args[0].subjects
    menu.close()


def enter_twice_changes_nothing_test(qtbot: QtBot, view: RaciView, open_plan: OpenPlan) -> None:
    before = open_plan.plan
    cells = (Cell(row, column) for row in view.grid.rows for column in view.grid.columns)
    filled = next(cell for cell in cells if letters(view, cell) != [""])
    go_to(view, filled)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    menu = open_menu()
    active = menu.activeAction()
    assert active is not None
    assert active.isChecked()
    active.trigger()
    assert open_plan.plan is before
    menu.close()


def space_goes_round_the_letters_test(qtbot: QtBot, view: RaciView, cell: Cell) -> None:
    view.changes.put([cell], "R")
    go_to(view, cell)
    for expected in ("A", "C"):
        qtbot.keyClick(view, Qt.Key.Key_Space)
        assert letters(view, cell) == [expected]
    assert view.matrix.rows[cell.activity].edited


def letters_typed_in_one_cell_are_one_step_test(qtbot: QtBot, view: RaciView, cell: Cell, open_plan: OpenPlan) -> None:
    before = open_plan.plan
    go_to(view, cell)
    for key in (Qt.Key.Key_C, Qt.Key.Key_I, Qt.Key.Key_Delete, Qt.Key.Key_R):
        qtbot.keyClick(view, key)
    assert letters(view, cell) == ["R"]
    open_plan.undo()
    assert open_plan.plan == before


def shift_adds_a_letter_test(qtbot: QtBot, view: RaciView, cell: Cell) -> None:
    view.changes.put([cell], "R")
    go_to(view, cell)
    qtbot.keyClick(view, "A", SHIFT)
    assert letters(view, cell) == ["AR"]


def a_letter_the_scheme_does_not_know_is_refused_with_a_message_test(qtbot: QtBot, view: RaciView, cell: Cell) -> None:
    before = letters(view, cell)
    go_to(view, cell)
    with qtbot.waitSignal(view.message) as told:
        qtbot.keyClick(view, "x")
    assert told.args is not None
    assert "“X” is no letter of RACI" in told.args[0]
    assert letters(view, cell) == before


def a_letter_is_written_into_all_that_is_selected_test(qtbot: QtBot, view: RaciView, open_plan: OpenPlan) -> None:
    before = open_plan.plan
    go_to(view, at(view, 1, 0))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(view, key, SHIFT)
    qtbot.keyClick(view, "i")
    assert letters(view, *(at(view, row, column) for row in (1, 2) for column in (0, 1))) == ["I"] * 4
    assert not view.matrix.rows[view.grid.rows[3]].edited
    open_plan.undo()
    assert open_plan.plan == before


def a_drag_selects_and_writes_nothing_test(qtbot: QtBot, view: RaciView, open_plan: OpenPlan) -> None:
    before = open_plan.plan
    first, last = at(view, 1, 0), at(view, 3, 1)
    qtbot.mousePress(view.viewport(), LEFT, pos=where(view, first))
    qtbot.mouseMove(view.viewport(), where(view, at(view, 2, 0)))
    qtbot.mouseMove(view.viewport(), where(view, last))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=where(view, last))
    assert len(list(view.selection.cells(view.grid))) == 6
    assert open_plan.plan is before


def ctrl_and_shift_select_without_writing_test(qtbot: QtBot, view: RaciView, open_plan: OpenPlan) -> None:
    before = open_plan.plan
    go_to(view, at(view, 0, 0))
    qtbot.mouseClick(view.viewport(), LEFT, SHIFT, where(view, at(view, 2, 0)))
    qtbot.mouseClick(view.viewport(), LEFT, CTRL, where(view, at(view, 4, 1)))
    assert len(list(view.selection.cells(view.grid))) == 4
    assert open_plan.plan is before


def filling_copies_the_first_row_down_test(qtbot: QtBot, view: RaciView) -> None:
    view.changes.write({at(view, 0, 0): "A", at(view, 0, 1): "R", at(view, 1, 0): "", at(view, 2, 1): "I"})
    view.select(Selection().at(at(view, 0, 0)).extended(at(view, 2, 1)))
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    assert letters(view, *(at(view, row, column) for row in (1, 2) for column in (0, 1))) == ["A", "R", "A", "R"]
    view.select(Selection().at(at(view, 2, 0)).extended(at(view, 2, 1)))
    qtbot.keyClick(view, Qt.Key.Key_R, CTRL)
    assert letters(view, at(view, 2, 1)) == ["A"]


def a_row_is_copied_and_pasted_into_another_one_test(qtbot: QtBot, view: RaciView, open_plan: OpenPlan) -> None:
    view.select(Selection().row(view.grid, view.grid.rows[0]))
    qtbot.keyClick(view, Qt.Key.Key_C, CTRL)
    go_to(view, at(view, 5, 0))
    steps = open_plan.store.undo_stack.index()
    qtbot.keyClick(view, Qt.Key.Key_V, CTRL)
    columns = range(len(view.grid.columns))
    assert letters(view, *(at(view, 5, one) for one in columns)) == letters(
        view, *(at(view, 0, one) for one in columns)
    )
    assert open_plan.store.undo_stack.index() == steps + 1


def cut_takes_the_letters_along_test(qtbot: QtBot, view: RaciView, cell: Cell) -> None:
    view.changes.put([cell], "C")
    go_to(view, cell)
    qtbot.keyClick(view, Qt.Key.Key_X, CTRL)
    assert letters(view, cell) == [""]
    assert QGuiApplication.clipboard().text().strip() == "C"


def keys_of_cells_take_precedence_over_shortcuts_of_the_window_test(qtbot: QtBot, view: RaciView) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    taken = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_D, CTRL)
    taken.ignore()
    QApplication.sendEvent(view, taken)
    left = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CTRL)
    left.ignore()
    QApplication.sendEvent(view, left)
    assert taken.isAccepted()
    assert not left.isAccepted()


# --- rows ------------------------------------------------------------------------------------------------------------


def an_edited_row_can_follow_the_board_again_test(
    qtbot: QtBot, view: RaciView, cell: Cell, open_plan: OpenPlan
) -> None:
    original = dict(view.matrix.rows[cell.activity].cells)
    view.changes.put([cell], "I")
    go_to(view, cell)
    qtbot.keyClick(view, Qt.Key.Key_F10, SHIFT)
    choose(open_menu(), "Follow the board again")
    assert dict(view.matrix.rows[cell.activity].cells) == original
    assert open_plan.scenario.raci == {}


def a_menu_sets_letters_test(view: RaciView, cell: Cell) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where(view, cell), QPoint())
    QApplication.sendEvent(view.viewport(), event)
    menu = open_menu()
    assert {"Responsible", "Accountable", "Accountable and responsible", "Clear", "Remove from the matrix"} <= {
        *entries(menu)
    }
    choose(menu, "Accountable and responsible")
    assert letters(view, cell) == ["AR"]


def a_row_is_moved_by_key_and_stays_selected_test(qtbot: QtBot, view: RaciView) -> None:
    moved, other = view.grid.rows[:2]
    go_to(view, at(view, 0, 1))
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert view.grid.rows[:2] == (other, moved)
    assert view.current == Cell(moved, view.grid.columns[1])
    view.open_plan.undo()
    assert view.grid.rows[:2] == (moved, other)


def a_row_moved_out_of_a_block_becomes_the_selection_test(qtbot: QtBot, view: RaciView) -> None:
    go_to(view, at(view, 0, 0))
    view.select(view.selection.extended(at(view, 1, 1)))
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert list(view.selection.cells(view.grid)) == [at(view, 2, 0)]


def a_row_is_dragged_into_another_stage_test(qtbot: QtBot, view: RaciView) -> None:
    view.verticalScrollBar().setValue(0)
    geometry = view.geometry_now
    activity = view.grid.rows[0]
    start, target = geometry.row(activity), geometry.row(view.grid.rows[9])
    assert start
    assert target
    assert target.stage is Stage.USE_CASE_DEFINITION
    landing = next(row for row in view.laid_out().rows if row.activity is None and row.top > 0)
    assert landing.stage is Stage.SOLUTION_DEVELOPMENT
    view.verticalScrollBar().setValue(round(landing.top) - 300)
    geometry = view.geometry_now
    begun = geometry.row(view.grid.rows[9])
    assert begun is not None
    press = geometry.row_area(begun).center().toPoint()
    press.setX(60)
    drop = QPoint(60, round(geometry.row_area(landing).bottom()) - 2)
    qtbot.mousePress(view.viewport(), LEFT, pos=press)
    qtbot.mouseMove(view.viewport(), QPoint(60, press.y() + 20))
    qtbot.mouseMove(view.viewport(), drop)
    assert view.highlights.landing is not None
    qtbot.mouseRelease(view.viewport(), LEFT, pos=drop)
    assert begun.activity is not None
    row = view.matrix.rows[begun.activity]
    assert row.activity.stage is Stage.SOLUTION_DEVELOPMENT
    assert view.grid.rows[9] == begun.activity
    assert view.highlights.landing is None


# --- walking ---------------------------------------------------------------------------------------------------------


def arrow_keys_move_the_current_cell_and_scroll_to_it_test(qtbot: QtBot, view: RaciView) -> None:
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home, CTRL)
    for _ in range(30):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current is not None
    assert view.grid.row_of[view.current.activity] == 30
    assert view.viewport().rect().contains(where(view, view.current))
    assert view.verticalScrollBar().value() > 0
    qtbot.keyClick(view, Qt.Key.Key_Up, CTRL)
    assert view.grid.row_of[view.current.activity] == 0


def heads_and_titles_select_columns_and_rows_test(qtbot: QtBot, view: RaciView) -> None:
    geometry = view.geometry_now
    column = view.laid_out().columns[1]
    head = QPoint(round(geometry.origin.x() + column.middle), round(geometry.head_bottom) - 6)
    assert view.hit(head).cell is None
    qtbot.mouseClick(view.viewport(), LEFT, pos=head)
    assert {cell.column for cell in view.selection.cells(view.grid)} == {column.key}
    row = geometry.row(view.grid.rows[2])
    assert row is not None
    title = geometry.row_area(row).center().toPoint()
    title.setX(60)
    qtbot.mouseClick(view.viewport(), LEFT, pos=title)
    assert view.selection.activities(view.grid) == (view.grid.rows[2],)


def letters_are_painted_where_cells_are_test(view: RaciView, cell: Cell) -> None:
    theme = load_theme("light")
    view.changes.put([cell], "R")
    picture = view.viewport().grab(view.cell_area(cell)).toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert theme.letters["R"].fill in colours


def tooltips_explain_letters_that_follow_the_board_test(view: RaciView, cell: Cell, open_plan: OpenPlan) -> None:
    from teamcanvas.ui.raci.tooltips import tooltip_words

    words = tooltip_words(open_plan, view.hit(where(view, cell)))
    assert view.words.activity(cell.activity) in words
    view.changes.put([cell], "C")
    assert "no longer follows the board" in tooltip_words(open_plan, view.hit(where(view, cell)))
