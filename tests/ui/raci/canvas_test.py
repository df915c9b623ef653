"""The canvas of the matrix: scrolling, zoom, themes, selection."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import RoleId
from teamcanvas.ui.raci.canvas import MatrixCanvas
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.selection import Selection
from tests.raci_cells import set_cell
from tests.small_plans import template
from tests.ui.conftest import Opens, hover


@pytest.fixture
def canvas(qtbot: QtBot, opens: Opens) -> MatrixCanvas:
    made = MatrixCanvas(opens(template("federated")), load_theme("light"))
    made.resize(700, 500)
    qtbot.addWidget(made)
    made.show()
    return made


def a_matrix_too_wide_scrolls_under_its_titles_test(canvas: MatrixCanvas) -> None:
    bar = canvas.horizontalScrollBar()
    assert bar.maximum() > 0
    last = Cell(canvas.grid.rows[0], canvas.grid.columns[-1])
    assert not canvas.viewport().rect().contains(canvas.cell_area(last).center())
    canvas.reveal(last)
    assert canvas.viewport().rect().contains(canvas.cell_area(last).center())
    titles = canvas.viewport().grab().toImage().copy(0, 300, 200, 100)
    bar.setValue(0)
    assert canvas.viewport().grab().toImage().copy(0, 300, 200, 100) == titles


def another_theme_is_laid_out_anew_test(canvas: MatrixCanvas) -> None:
    before = canvas.viewport().grab().toImage()
    canvas.set_theme(load_theme("dark"))
    assert canvas.viewport().grab().toImage() != before


def letters_in_the_theme_for_a_room_are_large_test(canvas: MatrixCanvas) -> None:
    canvas.set_theme(load_theme("room"))
    assert canvas.laid_out().measures.letter.size >= 21


def the_wheel_with_ctrl_zooms_and_the_current_cell_stays_in_sight_test(qtbot: QtBot, canvas: MatrixCanvas) -> None:
    cell = Cell(canvas.grid.rows[20], canvas.grid.columns[3])
    canvas.select(Selection().at(cell), reveal=True)
    at = QPointF(300, 300)
    with qtbot.waitSignal(canvas.zoom_changed):
        event = QWheelEvent(
            at,
            QPointF(canvas.viewport().mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, 240),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(canvas.viewport(), event)
    assert canvas.zoom > 1.2
    assert canvas.viewport().rect().intersects(canvas.cell_area(cell))
    canvas.zoom_out()
    canvas.zoom_out()
    assert canvas.zoom == 1.0


def zoom_has_limits_test(canvas: MatrixCanvas) -> None:
    canvas.zoom_to(100)
    assert canvas.zoom == 3.0
    canvas.zoom_to(0)
    assert canvas.zoom == 0.4


def an_edit_elsewhere_shows_and_only_its_row_is_painted_anew_test(qtbot: QtBot, canvas: MatrixCanvas) -> None:
    canvas.viewport().grab()
    painted = canvas._painter.pictures.made
    open_plan = canvas.open_plan
    activity, role = canvas.grid.rows[0], RoleId(canvas.grid.columns[0])
    letters = "I" if canvas.matrix.rows[activity].cells.get(role) != "I" else "C"
    with qtbot.waitSignal(canvas.refreshed):
        open_plan.commit("Set", lambda plan: set_cell(plan, open_plan.scenario_id, activity, role, letters))
    canvas.viewport().grab()
    # The parts of the row before and after the check, and the strips of heads and counts, whose signs may change.
    assert 1 <= canvas._painter.pictures.made - painted <= 9


def what_is_under_the_pointer_is_marked_test(canvas: MatrixCanvas) -> None:
    cell = Cell(canvas.grid.rows[1], canvas.grid.columns[1])
    hover(canvas.viewport(), canvas.cell_area(cell).center())
    assert (canvas.highlights.hovered_row, canvas.highlights.hovered_column) == (cell.activity, cell.column)


def columns_of_what_is_selected_elsewhere_are_lit_test(canvas: MatrixCanvas) -> None:
    before = canvas.viewport().grab().toImage()
    canvas.light_columns([canvas.grid.columns[2]])
    assert canvas.lit_columns == {canvas.grid.columns[2]}
    assert canvas.viewport().grab().toImage() != before


def a_row_that_goes_leaves_the_selection_to_the_one_in_its_place_test(canvas: MatrixCanvas) -> None:
    from teamcanvas.edits.activities import remove_activity

    cell = Cell(canvas.grid.rows[3], canvas.grid.columns[0])
    following = Cell(canvas.grid.rows[4], canvas.grid.columns[0])
    canvas.select(Selection().at(cell))
    canvas.open_plan.commit("Remove", lambda plan: remove_activity(plan, cell.activity))
    canvas.refresh()
    assert canvas.current == following
    assert cell.activity not in canvas.grid.row_of


def a_cell_at_an_edge_is_shown_with_heads_and_counts_beyond_it_test(canvas: MatrixCanvas) -> None:
    down, across = canvas.verticalScrollBar(), canvas.horizontalScrollBar()
    rows, columns = canvas.grid.rows, canvas.grid.columns
    canvas.select(Selection().at(Cell(rows[-1], columns[-1])), reveal=True)
    # The counts under the rows and beside them, and all of the last slanted head.
    assert (down.value(), across.value()) == (down.maximum(), across.maximum())
    canvas.select(Selection().at(Cell(rows[0], columns[0])), reveal=True)
    # The title of the first stage.
    assert (down.value(), across.value()) == (0, 0)


def the_surroundings_never_push_the_cell_itself_out_of_sight_test(canvas: MatrixCanvas) -> None:
    canvas.resize(330, 260)
    canvas.zoom_to(2.0)
    last = Cell(canvas.grid.rows[-1], canvas.grid.columns[-1])
    canvas.select(Selection().at(last), reveal=True)
    area, geometry = canvas.cell_area(last), canvas.geometry_now
    assert area.top() >= round(geometry.head_bottom)
    assert area.left() >= round(geometry.titles_right)
