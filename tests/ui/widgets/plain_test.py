"""User text is escaped, and isolated in every sentence of the window."""

from collections.abc import Iterator

from pytestqt.qtbot import QtBot

from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, HandoverRef, StageRef
from teamcanvas.board.signs import sign_words
from teamcanvas.model.stage import CORE_STAGES
from teamcanvas.ui.lists.people_commands import PeopleCommands
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.geometry import MatrixHit
from teamcanvas.ui.raci.header import MatrixColumns
from teamcanvas.ui.raci.menus import role_matrix_menu
from teamcanvas.ui.raci.tooltips import tooltip_words
from teamcanvas.ui.widgets.plain import menu_text
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.workspace import Workspace
from tests.right_to_left import in_hebrew, names_of, not_isolated
from tests.small_plans import template
from tests.ui.conftest import Editor
from tests.ui.screen_texts import menu_texts, part_texts, texts_of


def an_ampersand_stays_one_in_a_menu_test() -> None:
    assert menu_text("R&D") == "R&&D"


def _board(space: Workspace) -> Iterator[str]:
    """Menu, tooltip and details of every kind of place on the board."""
    refs: list[BoardRef] = [StageRef(CORE_STAGES[0]), HandoverRef(0)]
    for card in space.board.board.cards[CORE_STAGES[0]]:
        refs += [CardRef(card.stage, card.role), *(ChipRef(one.id) for one in card.placements)]
    yield from part_texts(space.board.accessible_tree)
    for ref in refs:
        space.board.select(ref)
        yield from menu_texts(space.board.menu_for(ref))
        yield sign_words(space.open_plan, ref)
        yield from texts_of(space.details)


def _lists(space: Workspace) -> Iterator[str]:
    people, roles = space.open_plan.plan.people, space.roles
    commands = PeopleCommands(space.open_plan, space.status.say)
    yield from menu_texts(commands.menu(people[0].id, space, print, print))
    commands.set_capacity(people[0].id, 0.5)
    commands.remove([people[-1].id])
    yield from texts_of(space.status)
    roles.list.choose(space.board.board.cards[CORE_STAGES[0]][0].role)
    space.board.select(CardRef(CORE_STAGES[0], space.board.board.cards[CORE_STAGES[0]][0].role))
    space.remove_selected()
    yield from (action.text() for action in space.window().actions())
    yield from texts_of(space.window())


def _matrix(space: Workspace) -> Iterator[str]:
    space.show_view(CentreView.RACI)
    view = space.raci.view
    for cell in (Cell(row, column) for row in view.grid.rows[:2] for column in view.grid.columns[:3]):
        space.raci.show_cell(cell.activity, cell.column)
        view.cycle()
        for hit in (
            MatrixHit("cell", cell.activity, cell.column),
            MatrixHit("title", cell.activity),
            MatrixHit("head", None, cell.column),
        ):
            yield from menu_texts(role_matrix_menu(view, hit))
            yield tooltip_words(space.open_plan, hit)
        yield from texts_of(space.raci)
        yield from texts_of(space.details)
    yield from part_texts(view.accessible_tree)
    space.raci.show_columns(MatrixColumns.PEOPLE)
    yield from part_texts(space.raci.people.accessible_tree)
    yield from texts_of(space.raci)
    space.show_activities()
    yield from texts_of(space.details)


def _others(space: Workspace, qtbot: QtBot) -> Iterator[str]:
    space.show_view(CentreView.PEOPLE)
    yield from texts_of(space.centre)
    space.header.scenarios.copy()
    space.show_view(CentreView.COMPARE)
    yield from texts_of(space.window())
    space.show_organisation()
    yield from texts_of(space.details)
    space.toggle_drill()
    panel = space.drill
    assert panel is not None
    space.open_plan.commit("Away", lambda plan: plan)
    panel.people.item(0).setCheckState(panel.people.item(0).checkState().Checked)
    qtbot.waitUntil(lambda: bool(panel.people.away))
    yield from texts_of(panel)


def names_from_right_to_left_are_isolated_in_every_sentence_of_the_window_test(qtbot: QtBot, editor: Editor) -> None:
    plan = in_hebrew(template("delivery-team"))
    space = editor(plan)
    said: list[str] = []
    for part in (space.header, space.board, space.roles, space.people, space.findings, space.details):
        part.message.connect(said.append)
    texts = [*texts_of(space.window()), *_board(space), *_lists(space), *_matrix(space), *_others(space, qtbot), *said]
    assert len(set(texts)) > 500
    names = names_of(plan) | names_of(space.open_plan.plan)
    assert sorted({text for text in texts if not_isolated(text, names)}) == []
