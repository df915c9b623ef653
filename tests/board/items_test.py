"""Items hold ids and a drawing, and are painted again only when that differs."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene
from pytestqt.qtbot import QtBot

from teamcanvas.board.items import CardItem, DrawingGraphicsItem
from teamcanvas.layout.board.board import layout_board
from teamcanvas.layout.board.card_content import board_content
from teamcanvas.layout.drawing.drawing import Rect
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from tests.small_plans import board_in, small_plan


def painted(scene: QGraphicsScene) -> QImage:
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    scene.render(painter, QRectF(0, 0, 200, 200), QRectF(0, 0, 200, 200))
    painter.end()
    return image


def an_item_shows_its_marks_where_it_is_test(qtbot: QtBot) -> None:
    scene = QGraphicsScene()
    item = DrawingGraphicsItem((Rect(0, 0, 40, 20, fill="#ff0000"),), 40, 20)
    scene.addItem(item)
    item.move_to(100, 100)
    image = painted(scene)
    assert image.pixelColor(120, 110) == QColor("#ff0000")
    assert image.pixelColor(60, 110) == QColor("white")


def other_marks_take_the_place_of_the_old_ones_test(qtbot: QtBot) -> None:
    scene = QGraphicsScene()
    item = DrawingGraphicsItem((Rect(0, 0, 40, 20, fill="#ff0000"),), 40, 20)
    scene.addItem(item)
    item.show_items((Rect(0, 0, 40, 20, fill="#0000ff"),), 40, 20)
    assert painted(scene).pixelColor(20, 10) == QColor("#0000ff")


def a_card_is_as_large_as_its_drawing_test(qtbot: QtBot) -> None:
    layout = layout_board(board_content(board_in(small_plan("S1 tech_lead Sofia"))), load_theme("light"), 900)
    placed = layout.cards[(Stage.USE_CASE_DEFINITION, RoleId("tech_lead"))]
    item = CardItem(Stage.USE_CASE_DEFINITION, RoleId("tech_lead"))
    item.show_card(placed)
    assert (item.x(), item.y()) == (placed.x, placed.y)
    assert item.boundingRect().contains(QRectF(0, 0, placed.drawing.width, placed.drawing.height))
    assert item.items() == placed.drawing.items
