"""What rows look like."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import Theme, load_theme
from teamcanvas.ui.lists.people_rows import PersonListRow
from teamcanvas.ui.lists.role_rows import FamilyHeading, RoleRow
from teamcanvas.ui.lists.row_painting import RowDelegate
from teamcanvas.ui.widgets.row_list import RowList
from teamcanvas.ui.widgets.rows import Row

LIGHT = load_theme("light")


def _list(qtbot: QtBot, *rows: Row, theme: Theme = LIGHT) -> RowList:
    made = RowList("Rows", RowDelegate(theme), lambda _key: None, str)
    made.show_rows(rows)
    made.resize(230, 200)
    qtbot.addWidget(made)
    made.show()
    return made


def _picture(rows: RowList, key: str) -> QImage:
    area: QRect = rows.visualRect(rows.rows_model.index_of(key))
    return rows.viewport().grab(area).toImage()


def _colours(picture: QImage) -> set[str]:
    return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}


def a_role_has_the_bar_of_its_family_test(qtbot: QtBot) -> None:
    rows = _list(qtbot, RoleRow("a", "Data owner", "", True, "data", "2"), RoleRow("b", "UX", "", True, "unknown"))
    assert LIGHT.families["data"].edge in _colours(_picture(rows, "a"))
    assert LIGHT.families["other"].edge in _colours(_picture(rows, "b"))


def too_much_is_written_in_the_colour_of_errors_test(qtbot: QtBot) -> None:
    rows = _list(
        qtbot,
        PersonListRow("a", "Sofia", "", True, "S", "1.3 / 1.0", True, True),
        PersonListRow("b", "Piotr", "", True, "P", "0.5 / 1.0", True, False),
    )
    error = LIGHT.severities["error"].text
    assert error in _colours(_picture(rows, "a"))
    assert error not in _colours(_picture(rows, "b"))


def a_chosen_row_has_a_field_behind_it_test(qtbot: QtBot) -> None:
    rows = _list(qtbot, RoleRow("a", "Data owner", "", True, "data"))
    assert LIGHT.colours.accent_soft not in _colours(_picture(rows, "a"))
    rows.choose("a")
    assert LIGHT.colours.accent_soft in _colours(_picture(rows, "a"))


def rows_grow_with_the_theme_for_a_room_test(qtbot: QtBot) -> None:
    light = _list(qtbot, RoleRow("a", "Data owner", "", True, "data"), FamilyHeading("h", "Data", "", False))
    room = _list(qtbot, RoleRow("a", "Data owner", "", True, "data"), theme=load_theme("room"))
    here = light.visualRect(light.rows_model.index_of("a")).height()
    assert here == 32
    assert light.visualRect(light.rows_model.index_of("h")).height() < here
    assert room.visualRect(room.rows_model.index_of("a")).height() > 1.5 * here
