"""The drag pixmaps of roles and people."""

from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from teamcanvas.board.canvas import CardSize
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.ui.lists.drag_pictures import person_picture, role_picture
from tests.small_plans import board_in, small_plan

LIGHT = load_theme("light")
SIZE = CardSize(200, 1.0, LIGHT, hints=True)
BOARD = board_in(small_plan(people="Sofia Rossi, " + "X" * 300))


def _colours(picture: QPixmap) -> set[str]:
    image = picture.toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def a_role_looks_like_its_vacant_card_test(qtbot: QtBot) -> None:
    picture = role_picture(BOARD, RoleId("data_owner"), SIZE, 1.0)
    assert LIGHT.families["data"].edge in _colours(picture)
    assert picture.width() == 216


def a_role_is_as_large_as_the_cards_of_a_zoomed_board_test(qtbot: QtBot) -> None:
    one, half = (role_picture(BOARD, RoleId("data_owner"), SIZE._replace(scale=scale), 1.0) for scale in (1.0, 0.5))
    assert half.width() - 16 == (one.width() - 16) / 2
    assert abs((half.height() - 16) - (one.height() - 16) / 2) <= 1


def pictures_are_sharp_on_dense_screens_test(qtbot: QtBot) -> None:
    one, two = (role_picture(BOARD, RoleId("data_owner"), SIZE, ratio) for ratio in (1.0, 2.0))
    assert abs(two.width() - 2 * one.width()) <= 1
    assert abs(two.deviceIndependentSize().height() - one.height()) <= 1


def a_person_of_a_long_name_is_cut_test(qtbot: QtBot) -> None:
    sofia = person_picture(BOARD, PersonId("sofia"), LIGHT, 1.0)
    long = person_picture(BOARD, PersonId("x" * 300), LIGHT, 1.0)
    assert sofia.width() < long.width() < 300
    assert LIGHT.colours.chip in _colours(sofia)
