"""The field in which an FTE is typed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
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


@pytest.mark.parametrize(("text", "fte"), [("0.25", 0.25), ("0,25", 0.25), ("1", 1.0)])
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


def letters_cannot_be_typed_test(field: FteEditor, typed: Typed, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "=1+x")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert typed in ([], [("a1", 1.0)])
