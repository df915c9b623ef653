"""The matrix in use."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.layout.theme import load_theme
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.view import RaciView
from tests.small_plans import template
from tests.ui.conftest import Opens, choose, entries, open_menu

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def open_plan(opens: Opens) -> OpenPlan:
    return opens(template("startup-trio"))


@pytest.fixture
def view(qtbot: QtBot, open_plan: OpenPlan) -> RaciView:
    made = RaciView(open_plan, load_theme("light"))
    made.resize(900, 600)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def cell(view: RaciView) -> Cell:
    """The first row's cell under the first role."""
    matrix = view.matrix
    return Cell(next(iter(matrix.rows)), matrix.columns[0])


def a_click_on_a_cell_goes_round_the_letters_test(
    qtbot: QtBot, view: RaciView, cell: Cell, open_plan: OpenPlan
) -> None:
    view.set_letters(cell, "R")
    at = view.cell_area(cell).center()
    assert view.cell_at(at) == cell
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    assert view.letters(cell) == "A"
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    assert view.letters(cell) == "C"
    assert view.matrix.rows[cell.activity].edited


def letters_typed_in_one_cell_are_one_step_test(qtbot: QtBot, view: RaciView, cell: Cell, open_plan: OpenPlan) -> None:
    before = open_plan.plan
    view.setFocus()
    view._go_to(cell)
    for key in (Qt.Key.Key_C, Qt.Key.Key_I, Qt.Key.Key_Delete, Qt.Key.Key_R):
        qtbot.keyClick(view, key)
    assert view.letters(cell) == "R"
    open_plan.undo()
    assert open_plan.plan == before


def shift_adds_a_letter_test(qtbot: QtBot, view: RaciView, cell: Cell) -> None:
    view.set_letters(cell, "R")
    view._go_to(cell)
    qtbot.keyClick(view, "A", Qt.KeyboardModifier.ShiftModifier)
    assert view.letters(cell) == "AR"


def an_edited_row_can_follow_the_board_again_test(view: RaciView, cell: Cell, open_plan: OpenPlan) -> None:
    original = dict(view.matrix.rows[cell.activity].cells)
    view.set_letters(cell, "I")
    menu = view.menu_at(cell.activity, cell)
    assert entries(menu)[-1] == "Follow the board again"
    choose(menu, "Follow the board again")
    assert dict(view.matrix.rows[cell.activity].cells) == original
    assert open_plan.scenario.raci == {}
    assert not view.menu_at(cell.activity, None).actions()[-1].isEnabled()


def a_menu_sets_letters_test(qtbot: QtBot, view: RaciView, cell: Cell) -> None:
    where = view.cell_area(cell).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, view.viewport().mapToGlobal(where))
    QApplication.sendEvent(view.viewport(), event)
    choose(open_menu(), "Accountable and responsible")
    assert view.letters(cell) == "AR"


def arrow_keys_walk_and_the_view_follows_test(qtbot: QtBot, view: RaciView) -> None:
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    for _ in range(30):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current is not None
    assert list(view.matrix.rows).index(view.current.activity) == 30
    area = view.cell_area(view.current)
    assert view.viewport().rect().contains(area.center())
    assert view.verticalScrollBar().value() > 0
    for _ in range(40):
        qtbot.keyClick(view, Qt.Key.Key_Up)
    assert list(view.matrix.rows).index(view.current.activity) == 0


def heads_and_titles_are_no_cells_test(view: RaciView) -> None:
    assert view.cell_at(QPoint(5, 5)) is None
    view.verticalScrollBar().setValue(200)
    assert view.cell_at(QPoint(400, 60)) is None


def a_row_is_shown_from_a_finding_test(view: RaciView) -> None:
    last = list(view.matrix.rows)[-1]
    view.show_activity(last)
    assert view.current is not None
    assert view.current.activity == last
    assert view.viewport().rect().contains(view.cell_area(view.current).center())


def the_current_cell_is_said_test(view: RaciView, cell: Cell) -> None:
    view.set_letters(cell, "R")
    view._go_to(cell)
    words = view.accessibleDescription()
    assert words.endswith(": responsible, edited")
    assert view.matrix.rows[cell.activity].activity.title in words


def letters_are_painted_where_cells_are_test(view: RaciView, cell: Cell) -> None:
    theme = load_theme("light")
    view.set_letters(cell, "R")
    picture = view.viewport().grab(view.cell_area(cell)).toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert theme.letters["R"].fill in colours


def a_matrix_too_wide_scrolls_under_its_titles_test(qtbot: QtBot, opens: Opens) -> None:
    view = RaciView(opens(template("federated")), load_theme("light"))
    view.resize(700, 500)
    qtbot.addWidget(view)
    view.show()
    bar = view.horizontalScrollBar()
    assert bar.maximum() > 0
    last = Cell(ActivityId(next(iter(view.matrix.rows))), RoleId(view._laid_out().columns[-1].role))
    assert not view.viewport().rect().contains(view.cell_area(last).center())
    view._go_to(last)
    assert view.viewport().rect().contains(view.cell_area(last).center())
    titles = view.viewport().grab().toImage().copy(0, 200, 200, 200)
    bar.setValue(0)
    assert view.viewport().grab().toImage().copy(0, 200, 200, 200) == titles


def another_theme_is_laid_out_anew_test(view: RaciView) -> None:
    before = view.viewport().grab().toImage()
    view.set_theme(load_theme("dark"))
    assert view.viewport().grab().toImage() != before
