"""Pages are turned by keys, wheel and thumbnails."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.drawing import Drawing, Rect
from teamcanvas.layout.pages.deck import Page
from teamcanvas.layout.pages.size import PageKind
from teamcanvas.ui.export.preview_pane import PreviewPane


def _pages(kinds: Iterable[PageKind]) -> tuple[Page, ...]:
    drawing = Drawing(960, 540, (Rect(0, 0, 960, 540, fill="#cc0000"),))
    return tuple(Page(kind, f"{kind} bookmark", f"{kind} title", drawing) for kind in kinds)


@pytest.fixture
def pane(qtbot: QtBot) -> PreviewPane:
    made = PreviewPane()
    made.resize(900, 500)
    qtbot.addWidget(made)
    made.show_pages(_pages(("title", "board", "raci", "findings")))
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize(
    ("keys", "page"),
    [
        ((Qt.Key.Key_Right,), 1),
        ((Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up), 1),
        ((Qt.Key.Key_End,), 3),
        ((Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Left), 2),
        ((Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Left), 0),
    ],
)
def keys_turn_the_pages_test(qtbot: QtBot, pane: PreviewPane, keys: tuple[Qt.Key, ...], page: int) -> None:
    for key in keys:
        qtbot.keyClick(pane.large, key)
    assert pane.current == page
    assert pane.small.currentRow() == page
    assert pane.large.accessibleName().startswith(f"Page {page + 1} of 4: ")


def a_thumbnail_is_clicked_test(qtbot: QtBot, pane: PreviewPane) -> None:
    place = pane.small.visualItemRect(pane.small.item(2)).center()
    with qtbot.waitSignal(pane.kind_shown) as told:
        qtbot.mouseClick(pane.small.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["raci"]
    assert pane.current == 2


def the_wheel_turns_a_page_a_notch_test(pane: PreviewPane) -> None:
    for angle in (-60, -60, -120):
        at = QPointF(pane.large.rect().center())
        wheel = QWheelEvent(
            at,
            QPointF(pane.large.mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(pane.large, wheel)
    assert pane.current == 2


def the_page_that_is_looked_at_stays_when_others_come_test(pane: PreviewPane) -> None:
    pane.turn(2)
    pane.show_pages(_pages(("raci", "board")))
    assert pane.current == 0
    assert pane.caption.text() == "Page 1 of 2 · raci bookmark"
    pane.show_pages(_pages(("title",)))
    assert pane.current == 0
    pane.show_pages(())
    assert pane.caption.text() == ""


def turning_to_a_kind_emits_nothing_test(qtbot: QtBot, pane: PreviewPane) -> None:
    with qtbot.assertNotEmitted(pane.kind_shown):
        pane.show_kind("findings")
    assert pane.current == 3
    pane.show_kind("people")
    assert pane.current == 3


def the_page_is_painted_in_the_large_and_the_small_test(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.grab()
    qtbot.waitUntil(lambda: not pane._painting.isActive())
    image = pane.grab().toImage()
    ratio = image.devicePixelRatio()
    middle = pane.large.mapTo(pane, pane.large.rect().center()) * ratio
    assert image.pixelColor(middle).name() == "#cc0000"
    first = pane.small.viewport().mapTo(pane, pane.small.visualItemRect(pane.small.item(0)).center()) * ratio
    assert image.pixelColor(first).name() == "#cc0000"


def thumbnails_have_accessible_titles_test(pane: PreviewPane) -> None:
    words = pane.small.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Page 2 of 4: board title"


def a_kind_that_is_waited_for_is_turned_to_when_it_comes_test(qtbot: QtBot, pane: PreviewPane) -> None:
    pane.turn(1)
    pane.turn_when_made("people")
    assert pane.current == 1
    with qtbot.waitSignal(pane.kind_shown) as told:
        pane.show_pages(_pages(("title", "board", "raci", "people", "people", "findings")))
    assert told.args == ["people"]
    assert (pane.current, pane.small.currentRow()) == (3, 3)
    pane.turn(1)
    pane.show_pages(_pages(("title", "board", "people", "people")))
    assert pane.pictures.pages[pane.current].kind == "people"


def turning_a_page_cancels_the_awaited_kind_test(pane: PreviewPane) -> None:
    pane.turn_when_made("people")
    pane.turn(1)
    pane.show_pages(_pages(("title", "board", "people")))
    assert pane.current == 1


def a_kind_without_pages_is_not_waited_for_any_longer_test(pane: PreviewPane) -> None:
    pane.turn(1)
    pane.turn_when_made("people")
    pane.show_pages(())
    pane.show_pages(_pages(("title", "board", "raci")))
    pane.turn_when_made("people")
    pane.show_pages(_pages(("title", "board", "raci")))
    pane.turn(1)
    pane.show_pages(_pages(("title", "board", "raci", "people")))
    assert pane.current == 1
