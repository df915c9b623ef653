"""People on the clipboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from teamcanvas.ui.people_view.clipboard import HEADS
from teamcanvas.ui.people_view.view import PeopleView
from tests.small_plans import small_plan
from tests.ui.conftest import Opens
from tests.ui.people_view.conftest import shown_view, with_person

LEFT = Qt.MouseButton.LeftButton


def selected_rows_are_copied_with_heads_test(qtbot: QtBot, view: PeopleView) -> None:
    view.select("sofia")
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(view.message) as said:
        qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert said.args == ["2 rows copied."]
    heads, sofia, piotr = QGuiApplication.clipboard().text().splitlines()
    assert heads.split("\t") == list(HEADS)
    assert sofia.split("\t") == [
        *("Sofia Rossi", "Senior engineer", "Platform crew"),
        *("", "Data engineer 0.9", "MLOps engineer 0.4", "", "1.3", "1.0", ""),
    ]
    assert piotr.split("\t")[-1] == "away"


def formulas_are_copied_as_text_test(qtbot: QtBot, opens: Opens) -> None:
    for hostile in ("=1+1", "+1", "-1", "@x", "\tx", "\rx"):
        view = shown_view(qtbot, opens(with_person(small_plan(people="Sofia Rossi"), "sofia", name=hostile)))
        view.copy()
        assert QGuiApplication.clipboard().text().splitlines()[1].lstrip('"').startswith("'"), repr(hostile)
