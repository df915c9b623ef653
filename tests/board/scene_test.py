"""The scene shows a layout, and touches only what differs."""

from pytestqt.qtbot import QtBot

from teamcanvas.board.items import CardItem
from teamcanvas.board.scene import DIMMED, BoardScene
from teamcanvas.layout.board.board import BoardLayout, Opening, layout_board
from teamcanvas.layout.board.card_content import CardContent, CardRowContent, board_content
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from tests.small_plans import board_in, small_plan

S1, S2 = Stage.USE_CASE_DEFINITION, Stage.SOLUTION_DEVELOPMENT


def laid_out(*placements: str) -> BoardLayout:
    return layout_board(board_content(board_in(small_plan(*placements))), load_theme("light"), 1035)


def cards(scene: BoardScene) -> dict[tuple[Stage, str], CardItem]:
    return {(item.stage, item.role): item for item in scene.items() if isinstance(item, CardItem)}


def every_card_has_an_item_and_those_that_go_leave_none_test(qtbot: QtBot) -> None:
    scene = BoardScene()
    scene.show_layout(laid_out("S1 tech_lead Sofia", "S2 data_owner -"))
    assert set(cards(scene)) == {(S1, "tech_lead"), (S2, "data_owner")}
    scene.show_layout(laid_out("S2 data_owner -"))
    assert set(cards(scene)) == {(S2, "data_owner")}
    assert scene.shown()[S1] == ()


def a_card_that_is_still_there_keeps_its_item_test(qtbot: QtBot) -> None:
    scene = BoardScene()
    scene.show_layout(laid_out("S1 tech_lead Sofia"))
    before = cards(scene)[(S1, "tech_lead")]
    scene.show_layout(laid_out("S1 data_owner Piotr", "S1 tech_lead Sofia"))
    assert cards(scene)[(S1, "tech_lead")] is before
    assert [role for role, _ in scene.shown()[S1]] == ["data_owner", "tech_lead"]


CARD = CardContent("Data owner", "data", "DA", (CardRowContent("Hanna Berg", 0.5),))


def cards_of_other_stages_stay_where_they_are_when_room_opens_test(qtbot: QtBot) -> None:
    scene = BoardScene()
    layout = laid_out("S1 tech_lead Sofia", "S2 tech_lead Piotr")
    scene.show_layout(layout)
    places = {key: item.pos() for key, item in cards(scene).items()}
    scene.show_layout(layout.opened(Opening(S2, RoleId("tech_lead"), CARD)), target=S2)
    moved = {key for key, item in cards(scene).items() if item.pos() != places[key]}
    assert moved == {(S2, "tech_lead")}
    scene.show_layout(layout)
    assert {key: item.pos() for key, item in cards(scene).items()} == places


def only_the_dragged_card_is_dimmed_test(qtbot: QtBot) -> None:
    scene = BoardScene()
    scene.show_layout(laid_out("S1 tech_lead Sofia", "S2 tech_lead Piotr"))
    scene.dim((S1, RoleId("tech_lead")))
    opacities = {key: item.opacity() for key, item in cards(scene).items()}
    assert opacities == {(S1, "tech_lead"): DIMMED, (S2, "tech_lead"): 1.0}
    scene.dim(None)
    assert all(item.opacity() == 1.0 for item in cards(scene).values())


def a_dimmed_card_that_comes_back_is_dimmed_test(qtbot: QtBot) -> None:
    scene = BoardScene()
    layout = laid_out("S1 tech_lead Sofia", "S2 tech_lead Piotr")
    scene.show_layout(layout)
    scene.dim((S1, RoleId("tech_lead")))
    scene.show_layout(layout.opened(Opening(S2, None, CARD, closes=(S1, RoleId("tech_lead")))))
    assert (S1, "tech_lead") not in cards(scene)
    scene.show_layout(layout)
    assert cards(scene)[(S1, "tech_lead")].opacity() == DIMMED
