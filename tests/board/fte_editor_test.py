"""The field in which an FTE is typed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.board.fte_editor import FteEditor
from teamcanvas.model.ids import PlacementId

Typed = list[tuple[str, float]]


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[FteEditor]:
    """Open over a placement of 0.5 FTE."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    editor = FteEditor(window)
    editor.open_at(PlacementId("a1"), 0.5, QRect(100, 100, 60, 20))
    yield editor
    window.close()


@pytest.fixture
def typed(field: FteEditor) -> Typed:
    """What the field emitted."""
    committed: Typed = []
    field.committed.connect(lambda placement, fte: committed.append((placement, fte)))
    return committed


@pytest.mark.parametrize(
    ("text", "fte"), [("0.25", 0.25), ("0,25", 0.25), ("1", 1.0), ("0.02", 0.02), ("40 %", 0.4), ("2 days a week", 0.4)]
)
def enter_commits_the_typed_text_test(field: FteEditor, typed: Typed, qtbot: QtBot, text: str, fte: float) -> None:
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert typed == [("a1", fte)]
    assert not field.isVisible()


def escape_cancels_test(field: FteEditor, typed: Typed, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "0.9")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert typed == []
    assert not field.isVisible()


def focus_out_commits_test(field: FteEditor, typed: Typed, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "0.3")
    field.clearFocus()
    assert typed == [("a1", 0.3)]


def the_same_value_is_no_edit_test(field: FteEditor, typed: Typed, qtbot: QtBot) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert typed == []


@pytest.mark.parametrize("fte", [0.02, 0.0125, 1.5, 0.333333])
@pytest.mark.parametrize("leave", ["enter", "focus"])
def a_look_at_an_unusual_number_changes_nothing_test(
    field: FteEditor, typed: Typed, qtbot: QtBot, fte: float, leave: str
) -> None:
    field.open_at(PlacementId("a1"), fte, QRect(100, 100, 60, 20))
    if leave == "enter":
        qtbot.keyClick(field, Qt.Key.Key_Return)
    else:
        field.clearFocus()
    assert typed == []
    assert not field.isVisible()


@pytest.mark.parametrize("text", ["10", "1.5", "150 %", "=1+x", "half"])
@pytest.mark.parametrize("leave", ["enter", "focus"])
def what_is_no_fte_stays_with_a_message_until_it_is_corrected_test(
    field: FteEditor, typed: Typed, qtbot: QtBot, text: str, leave: str
) -> None:
    qtbot.keyClicks(field, text)
    if leave == "enter":
        qtbot.keyClick(field, Qt.Key.Key_Return)
    else:
        field.clearFocus()
    assert typed == []
    assert field.isVisible()
    assert field.lineEdit().text() == text
    assert any(label.isVisible() and label.text() == field.complaint for label in field.window().findChildren(QLabel))
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0.3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert typed == [("a1", 0.3)]
    assert not any(label.isVisible() for label in field.window().findChildren(QLabel))


def escape_leaves_what_could_not_be_read_test(field: FteEditor, typed: Typed, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "10")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert typed == []
