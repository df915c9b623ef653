"""Presenting to a room."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from teamcanvas.board.mime import role_mime
from teamcanvas.board.view import BoardView
from teamcanvas.layout.drawing.drawing import Box, Text, walk
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.header import MatrixColumns
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.presentation_mode import IDLE_MILLISECONDS, PresentationMode
from teamcanvas.ui.window.workspace import Workspace
from tests.small_plans import small_plan, template
from tests.ui.conftest import Editor, hover, shown_in, undo_all

PLAN = small_plan("S1 data_owner -", "S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.9")


def _mode(window: MainWindow) -> PresentationMode:
    assert window._presentation is not None
    return window._presentation


def _begin(window: MainWindow) -> PresentationMode:
    window.actions_here["present"].trigger()
    return _mode(window)


@pytest.fixture(scope="module")
def shared_workspace(shared_window: MainWindow) -> Workspace:
    """One for most tests: making a window and its views takes longer than what they do in it."""
    return shown_in(shared_window, PLAN)


@pytest.fixture
def restored(qtbot: QtBot, shared_window: MainWindow, shared_workspace: Workspace) -> Iterator[Workspace]:
    """The editor in the shared window; its view, signs, lists and plan are put back afterwards."""
    yield shared_workspace
    mode = _mode(shared_window)
    mode.show_lists(False)
    mode._show_signs(True)
    mode._idle.setInterval(IDLE_MILLISECONDS)
    shared_workspace.show_view(CentreView.BOARD)
    undo_all(shared_workspace)


@pytest.fixture
def space(restored: Workspace, shared_window: MainWindow) -> Workspace:
    """The editor in the shared window, not presented yet."""
    _mode(shared_window).end()
    return restored


@pytest.fixture
def presented(restored: Workspace, shared_window: MainWindow) -> Workspace:
    """The editor in the shared window, presented; it stays so from test to test."""
    if not _mode(shared_window).active:
        _begin(shared_window)
    return restored


def sign_boxes(board: BoardView) -> list[Box]:
    """The signs of stages and cards, in points of the board."""
    layout = board.board_layout
    stages = [layout.stage_sign_box(stage) for stage in Stage]
    return [box for box in (*stages, *(card.sign_box for card in layout.cards.values())) if box is not None]


def words_on(board: BoardView) -> list[str]:
    """The sentences on the cards, their lines joined."""
    found: list[str] = []
    for placed in board.board_layout.cards.values():
        items = [item for item, _, _ in walk(placed.drawing.items)]
        found.append(" ".join(item.line.text for item in items if isinstance(item, Text)))
    return found


def _frame(space: Workspace) -> list[bool]:
    return [part.isHidden() for part in (space.header, space.left, space.right, space.status)]


def the_board_is_alone_on_the_screen_in_the_theme_for_a_room_test(
    shared_window: MainWindow, presented: Workspace
) -> None:
    assert _frame(presented) == [True] * 4
    assert shared_window.isFullScreen()
    background = load_theme("room").colours.background
    assert presented.board.viewport().grab().toImage().pixelColor(1, 1).name() == background


def escape_brings_everything_back_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    space = editor(PLAN)
    space.sides.fold(space.right)
    sizes = space.split.sizes()
    presenting = _begin(window)
    qtbot.keyClick(space.board, Qt.Key.Key_Escape)
    assert not presenting.active
    assert _frame(space) == [False] * 4
    assert (space.left.folded, space.right.folded) == (False, True)
    assert not window.isFullScreen()
    qtbot.waitUntil(lambda: space.split.sizes() == sizes)
    assert window.styleSheet().count(load_theme("light").colours.accent) > 0


def panels_take_a_third_of_the_screen_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    space = editor(PLAN)
    _begin(window)
    for name, panel in (("findings_panel", space.right), ("roles_panel", space.left)):
        window.actions_here[name].trigger()
        assert not panel.isHidden()
        assert not panel.folded
        share = panel.width() / space.width()
        assert 0.33 <= share <= 0.35
        assert window.actions_here[name].isChecked()
        window.actions_here[name].trigger()
        assert panel.isHidden(), "away altogether: the wall shows no strip"
    qtbot.keyClick(space.board, Qt.Key.Key_P)
    assert 0.33 <= space.left.width() / space.width() <= 0.43


def a_key_brings_the_lists_out_for_drags_test(qtbot: QtBot, presented: Workspace) -> None:
    space = presented
    qtbot.keyClick(space.board, Qt.Key.Key_P)
    assert not space.left.isHidden()
    assert space.left.parent() is space
    qtbot.keyClick(space.board, Qt.Key.Key_P)
    assert space.left.isHidden()
    qtbot.keyClick(space.board, Qt.Key.Key_P)
    qtbot.keyClick(space.board, Qt.Key.Key_Escape)
    assert not space.left.isHidden()
    assert space.split.indexOf(space.left) == 0


def a_digit_brings_a_stage_closer_and_zero_shows_all_again_test(
    qtbot: QtBot, window: MainWindow, editor: Editor
) -> None:
    board = editor(template("federated")).board
    before = board.scale_now
    qtbot.keyClick(board, Qt.Key.Key_2)
    assert board.scale_now == before, "only while presenting"
    _begin(window)
    whole = board.scale_now
    for key, stage in ((Qt.Key.Key_2, Stage.SOLUTION_DEVELOPMENT), (Qt.Key.Key_4, Stage.PROJECT_MANAGEMENT)):
        qtbot.keyClick(board, key)
        box = board.board_layout.stages[stage].box
        shown = board.mapToScene(board.viewport().rect()).boundingRect()
        assert board.scale_now > 1.2 * whole
        assert shown.left() <= box.left < box.right <= shown.right()
        assert shown.top() <= box.top < box.bottom <= shown.bottom()
    qtbot.keyClick(board, Qt.Key.Key_0)
    assert board.scale_now == pytest.approx(whole)


def the_left_edge_brings_them_out_too_test(presented: Workspace) -> None:
    space = presented
    hover(space.board.viewport(), QPoint(200, 300))
    assert space.left.isHidden()
    hover(space.board.viewport(), QPoint(2, 300))
    assert not space.left.isHidden()
    hover(space.board.viewport(), QPoint(space.left.width() + 100, 300))
    assert space.left.isHidden()


def the_lists_make_room_for_a_drop_test(qtbot: QtBot, presented: Workspace) -> None:
    space = presented
    qtbot.keyClick(space.board, Qt.Key.Key_P)
    mime: QMimeData = role_mime(RoleId("data_owner"))
    nothing = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(500, 300), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, nothing)
    QApplication.sendEvent(space.board.viewport(), enter)
    assert space.left.isHidden()
    assert space.left.parent() is space, "the list that the drag began in is left alone until it is over"
    QApplication.sendEvent(space.board.viewport(), QDragLeaveEvent())


def editing_goes_on_test(shared_window: MainWindow, presented: Workspace) -> None:
    space = presented
    shared_window.actions_here["undo"].trigger()
    space.open_plan.commit("x", lambda plan: plan.replace(title="Shown to all"))
    shared_window.actions_here["undo"].trigger()
    assert space.open_plan.plan.title == "Small plan"


def the_matrix_is_presented_where_it_is_shown_test(qtbot: QtBot, shared_window: MainWindow, space: Workspace) -> None:
    window = shared_window
    window.actions_here["show_raci"].trigger()
    presenting = _begin(window)
    assert not space.on_board
    assert _frame(space) == [True] * 4
    window.actions_here["show_board"].trigger()
    assert space.on_board, "there and back while presenting"
    window.actions_here["show_raci"].trigger()
    qtbot.keyClick(space.raci.view, Qt.Key.Key_Escape)
    assert not presenting.active
    assert not space.on_board


def a_digit_scrolls_the_matrix_to_the_rows_of_a_stage_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    space = editor(template("full-mlops-team"))
    space.show_view(CentreView.RACI)
    for columns in MatrixColumns:
        space.raci.show_columns(columns)
        qtbot.keyClick(space.raci.canvas, Qt.Key.Key_2)
        assert space.raci.canvas.verticalScrollBar().value() == 0, "only while presenting"
    presenting = _begin(window)
    assert "1 to 4 scroll to a stage, 0 to the top" in presenting._hint.text()
    space.show_view(CentreView.BOARD)
    assert "1 to 4 bring a stage closer" in presenting._hint.text(), "the keys of the view that is shown now"
    space.show_view(CentreView.RACI)
    before = space.open_plan.plan
    for columns in MatrixColumns:
        space.raci.show_columns(columns)
        bar = space.raci.canvas.verticalScrollBar()
        qtbot.waitUntil(lambda bar=bar: bar.maximum() > 0)
        for key, stage in enumerate(list(Stage), start=1):
            qtbot.keyClick(space.raci.canvas, str(key))
            geometry = space.raci.canvas.geometry_now
            title = next(row for row in geometry.layout.rows if row.stage is stage)
            assert bar.value() in {geometry.stage_top(stage), bar.maximum()}
            assert geometry.body.intersects(geometry.row_area(title))
        qtbot.keyClick(space.raci.canvas, "0")
        assert bar.value() == 0
    assert space.open_plan.plan is before


def f5_ends_it_as_well_and_the_window_is_as_it_was_test(shared_window: MainWindow, space: Workspace) -> None:
    window = shared_window
    window.actions_here["show_raci"].trigger()
    presenting = _begin(window)
    window.actions_here["show_board"].trigger()
    window.actions_here["present"].trigger()
    assert not presenting.active
    assert not space.on_board


def the_tabs_of_the_header_are_all_there_afterwards_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    space = editor(PLAN)
    window.resize(1436, 900)
    space.show_view(CentreView.PEOPLE)
    presenting = _begin(window)
    qtbot.waitUntil(lambda: space.width() == window.screen().size().width())
    presenting.end()
    qtbot.waitUntil(lambda: space.width() == 1436 and space.header.isVisible())
    bar = space.header.views.bar
    # The one that is chosen is bold, and wider for it.
    for view in (CentreView.COMPARE, CentreView.BOARD, CentreView.COMPARE):
        space.show_view(view)
        qtbot.waitUntil(lambda: not any(button.isVisible() for button in bar.findChildren(QToolButton)))


def the_line_of_keys_covers_no_card_where_there_is_room_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    space = editor(template("startup-trio"))
    presenting = _begin(window)
    qtbot.waitUntil(lambda: space.width() == window.screen().size().width())
    hint, board = presenting._hint, space.board
    assert hint.isVisible()
    assert space.rect().contains(hint.geometry())
    for keys in ("S signs", "Ctrl+3 people", "Ctrl+4 compare", "Ctrl+Z undo", "F1 all keys", "Esc"):
        assert keys in hint.text()
    for placed in board.board_layout.cards.values():
        card = board.mapFromScene(QRectF(placed.box.left, placed.box.top, placed.box.width, placed.box.height))
        assert not card.boundingRect().intersects(hint.geometry())


def s_takes_the_signs_away_and_brings_them_back_test(
    qtbot: QtBot, shared_window: MainWindow, presented: Workspace
) -> None:
    board = presented.board
    signs = sign_boxes(board)
    assert signs
    qtbot.keyClick(board, Qt.Key.Key_S)
    assert sign_boxes(board) == []
    assert _mode(shared_window)._hint.text() == "Signs are off · S shows them again"
    qtbot.keyClick(board, Qt.Key.Key_S)
    assert sign_boxes(board) == signs
    qtbot.keyClick(board, Qt.Key.Key_S)
    qtbot.keyClick(board, Qt.Key.Key_Escape)
    assert sign_boxes(board), "the editor has them again"


def s_takes_the_signs_of_the_other_views_away_too_test(
    qtbot: QtBot, shared_window: MainWindow, presented: Workspace
) -> None:
    space, presenting = presented, _mode(shared_window)

    def signs() -> int:
        people = {row.severity for row in space.people_view.table.rows_model.rows} - {None}
        matrices = (space.raci.view.marks, space.raci.people.marks)
        return len(people) + sum(len(one.rows) + len(one.columns) + len(one.cells) for one in matrices)

    space.show_view(CentreView.RACI)
    qtbot.keyClick(space.raci.view, Qt.Key.Key_S)
    space.show_view(CentreView.PEOPLE)
    assert signs() == 0
    assert sign_boxes(space.board) == []
    assert presenting._hint.text() == "Signs are off · S shows them again"
    space.show_view(CentreView.RACI)
    cell = Cell(space.raci.view.grid.rows[0], "tech_lead")
    space.raci.show_cell(cell.activity, cell.column)
    assert space.raci.strip.finding_button.isHidden(), "nor what the signs mean"
    qtbot.keyClick(space.raci.view, Qt.Key.Key_S)
    space.show_view(CentreView.PEOPLE)
    assert signs() > 2
    qtbot.keyClick(space.people_view.table, Qt.Key.Key_S)
    assert signs() == 0
    presenting.end()
    qtbot.keyClick(space.people_view.table, Qt.Key.Key_S)
    space.show_view(CentreView.PEOPLE)
    assert signs() > 2, "the editor has them again"


def s_is_written_where_it_is_a_letter_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    plan = small_plan("S1 tech_lead Sofia 0.9")
    scenario = plan.scenarios[0].replace(settings=plan.scenarios[0].settings.replace(scheme="RASCI"))
    space = editor(plan.replace(scenarios=(scenario,)))
    space.show_view(CentreView.RACI)
    _begin(window)
    cell = Cell(space.raci.view.grid.rows[0], "tech_lead")
    space.raci.show_cell(cell.activity, cell.column)
    qtbot.keyClick(space.raci.view, Qt.Key.Key_S)
    assert space.raci.view.words.letters(cell) == "S"
    assert space.raci.view.signs


def a_click_on_a_sign_says_what_it_means_test(qtbot: QtBot, presented: Workspace) -> None:
    board = presented.board
    box = sign_boxes(board)[0]
    at = board.mapFromScene((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    hover(board.viewport(), at)
    assert board.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    with qtbot.assertNotEmitted(board.finding_wanted):
        qtbot.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(QToolTip.isVisible)
    assert "Sofia" in QToolTip.text()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def the_pointer_hides_while_nobody_moves_it_test(qtbot: QtBot, shared_window: MainWindow, presented: Workspace) -> None:
    viewport, presenting = presented.board.viewport(), _mode(shared_window)
    presenting._idle.setInterval(1)
    hover(viewport, QPoint(300, 300))
    qtbot.waitUntil(lambda: viewport.cursor().shape() is Qt.CursorShape.BlankCursor)
    presenting._idle.setInterval(60_000)
    hover(viewport, QPoint(310, 300))
    assert viewport.cursor().shape() is Qt.CursorShape.ArrowCursor
    presenting._idle.setInterval(1)
    hover(viewport, QPoint(300, 300))
    qtbot.waitUntil(lambda: viewport.cursor().shape() is Qt.CursorShape.BlankCursor)
    presenting.end()
    assert viewport.cursor().shape() is Qt.CursorShape.ArrowCursor


def a_maximised_window_stays_so_beneath_the_presentation_test(window: MainWindow, editor: Editor) -> None:
    editor(PLAN)
    window.setWindowState(Qt.WindowState.WindowMaximized)
    presenting = _begin(window)
    assert window.isFullScreen()
    assert window.windowState() & Qt.WindowState.WindowMaximized, "else it would come back in its smaller size first"
    presenting.end()
    assert window.isMaximized()
    assert not window.isFullScreen()


def vacant_cards_ask_for_nobody_on_the_wall_test(shared_window: MainWindow, space: Workspace) -> None:
    board = space.board
    assert any("Vacant. Drop a person here." in words for words in words_on(board))
    presenting = _begin(shared_window)
    for stage in (None, Stage.USE_CASE_DEFINITION):
        board.fit(stage)
        assert any("Vacant" in words for words in words_on(board))
        assert not any("Drop" in words for words in words_on(board))
    presenting.end()
    assert any("Vacant. Drop a person here." in words for words in words_on(board))
