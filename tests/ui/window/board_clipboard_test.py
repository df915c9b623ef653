"""The board leaves by the clipboard: sharp, in light colours, without what only helps to work on it."""

import xml.etree.ElementTree as ET

import pytest
from PySide6.QtGui import QGuiApplication

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.ui.window.board_clipboard import SVG_TYPE
from teamcanvas.ui.window.main_window import MainWindow
from tests.small_plans import small_plan, template
from tests.ui.conftest import Editor

SVG = "{http://www.w3.org/2000/svg}"


def the_picture_is_twice_as_large_as_the_board_test(window: MainWindow, editor: Editor) -> None:
    space = editor(template("startup-trio"))
    window.actions_here["copy_board_image"].trigger()
    image = QGuiApplication.clipboard().image()
    layout = space.board.board_layout
    assert image.width() == pytest.approx(2 * layout.width, abs=1)
    assert image.height() > image.width() / 4
    colours = {image.pixelColor(x, image.height() // 3).name() for x in range(0, image.width(), 3)}
    assert len(colours) > 3
    assert image.pixelColor(0, 0).name() == load_theme("light").colours.background


def it_is_light_on_a_dark_screen_too_test(window: MainWindow, editor: Editor) -> None:
    space = editor(template("startup-trio"))
    space.set_theme(load_theme("dark"))
    window.actions_here["copy_board_image"].trigger()
    assert QGuiApplication.clipboard().image().pixelColor(0, 0).name() == load_theme("light").colours.background


def the_svg_has_the_names_as_text_test(window: MainWindow, editor: Editor) -> None:
    editor(small_plan("S2 data_engineer <script>x 0.5", "S1 data_owner - 1.0", people="<script>x"))
    window.actions_here["copy_board_svg"].trigger()
    mime = QGuiApplication.clipboard().mimeData()
    data = mime.data(SVG_TYPE).data()
    texts = ["".join(one.itertext()) for one in ET.fromstring(data).iter(f"{SVG}text")]
    assert {"<script>x", "Data engineer", "vacant"} <= {text.lower() if text == "Vacant" else text for text in texts}
    assert not [text for text in texts if "drop" in text.lower()]
    assert mime.text() == bytes(data).decode()


def a_message_says_where_it_is_test(window: MainWindow, editor: Editor) -> None:
    space = editor(template("startup-trio"))
    window.actions_here["copy_board_image"].trigger()
    assert "picture" in space.status.message
    window.actions_here["copy_board_svg"].trigger()
    assert "SVG" in space.status.message


def it_can_be_copied_while_the_matrix_is_shown_test(window: MainWindow, editor: Editor) -> None:
    editor(template("startup-trio"))
    window.actions_here["show_raci"].trigger()
    window.actions_here["copy_board_image"].trigger()
    assert not QGuiApplication.clipboard().image().isNull()
