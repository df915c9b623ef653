"""The Roles list in use."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.board.mime import ROLE_MIME
from teamcanvas.edits.placements import place_role
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.ui.lists.role_rows import RoleRow
from teamcanvas.ui.lists.roles_panel import RolesPanel
from tests.small_plans import placed, small_plan
from tests.ui.conftest import Opens, card_size, choose, open_menu


def _panel(qtbot: QtBot, opens: Opens) -> RolesPanel:
    panel = RolesPanel(opens(small_plan("S1 data_owner -")), load_theme("light"), card_size)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def _side(panel: RolesPanel, role: str) -> str:
    row = next(row for row in panel.list.rows_model.rows if row.key == role)
    assert isinstance(row, RoleRow)
    return row.side


def a_role_is_placed_by_a_menu_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(small_plan())
    panel = RolesPanel(open_plan, load_theme("light"), card_size)
    qtbot.addWidget(panel)
    panel.show()
    panel.offer_places("tech_lead")
    choose(open_menu(), "Place in Solution Development")
    assert placed(open_plan.plan) == ["S2 tech_lead - 0.5"]
    assert open_plan.store.undo_stack.undoText() == "Place Tech lead in Solution Development"


def counts_follow_the_board_and_the_scenario_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(small_plan("S1 data_owner -"))
    panel = RolesPanel(open_plan, load_theme("light"), card_size)
    qtbot.addWidget(panel)
    assert _side(panel, "data_owner") == "1"
    role, stage = RoleId("data_owner"), Stage.SCALE_AND_ADOPT
    open_plan.commit("Place", lambda plan: place_role(plan, "plan", role, stage, open_plan.ids))
    assert _side(panel, "data_owner") == "2"
    open_plan.undo()
    assert _side(panel, "data_owner") == "1"


def a_drag_carries_the_role_and_looks_like_its_card_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens)
    source = panel.list._drag_source("data_owner")
    assert source is not None
    mime, picture = source
    assert bytes(mime.data(ROLE_MIME).data()) == b"data_owner"
    assert picture.width() > 150


def a_search_without_matches_is_quoted_as_typed_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens)
    panel.search.setText("<b>x</b>")
    assert panel.list.rows_model.rows == ()
    assert panel.list._nothing == "No role matches “<b>x</b>”."


def another_theme_repaints_it_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens)
    before = panel.list.viewport().grab().toImage()
    panel.set_theme(load_theme("dark"))
    qtbot.waitUntil(lambda: panel.list.viewport().grab().toImage() != before)


def a_search_without_that_title_makes_a_role_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(small_plan())
    panel = RolesPanel(open_plan, load_theme("light"), card_size)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.making.isHidden()
    panel.search.setText("data-engineer")
    assert panel.making.isHidden(), "there is one already"
    panel.search.setText("Quant")
    assert panel.making.isVisible()
    chosen: list[str] = []
    panel.chosen.connect(chosen.append)
    qtbot.mouseClick(panel.making, Qt.MouseButton.LeftButton)
    (role,) = open_plan.plan.roles
    assert (role.title, role.counts_as) == ("Quant", ("data_scientist",))
    assert (panel.search.text(), panel.list.current_key, chosen) == ("", role.id, [role.id])
    assert panel.making.isHidden()
    assert open_plan.store.undo_stack.undoText() == "Make a role Quant"
    panel.search.setText("quant")
    assert panel.making.isHidden()
