"""The real window with a real plan, and the words in which the tests use it."""

import re
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from teamcanvas.app.look import dress, load_fonts
from teamcanvas.board.canvas import CardSize
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.preferences import Preferences
from teamcanvas.ui.window.workspace import Workspace
from tests.small_plans import template

Opens = Callable[[Plan], OpenPlan]
Editor = Callable[[Plan], Workspace]


@pytest.fixture(scope="session", autouse=True)
def look(qapp: QApplication) -> None:
    """The font and palette that the program has."""
    load_fonts()
    dress(qapp, load_theme("light"))


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[QtBot]:
    """Holds on to its widgets. It only knows them weakly, and Python may free one in the middle of its painting."""
    held: list[QWidget] = []
    add = qtbot.addWidget

    def hold(widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None) -> None:
        held.append(widget)
        add(widget, before_close_func=before_close_func)

    monkeypatch.setattr(qtbot, "addWidget", hold)
    yield qtbot
    if QApplication.mouseButtons():
        # Qt's double click leaves the button down, which what follows would take for a drag.
        qtbot.mouseRelease(QWidget(), Qt.MouseButton.LeftButton)
    # What a closed window owns goes with it now, not in the middle of another test.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    held.clear()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def opens() -> Iterator[Opens]:
    """Opens plans that were never saved, without a window."""
    opened: list[OpenPlan] = []

    def opener(plan: Plan) -> OpenPlan:
        opened.append(OpenPlan.new(plan))
        return opened[-1]

    yield opener
    for one in opened:
        one.close()


@pytest.fixture
def plan() -> Plan:
    """The plan that `open_plan` opens; a module with another one has a fixture of this name."""
    return template("startup-trio")


@pytest.fixture
def open_plan(opens: Opens, plan: Plan) -> OpenPlan:
    return opens(plan)


@contextmanager
def shown_window(preferences: Preferences) -> Generator[MainWindow]:
    """A window without a plan. What is unsaved in it at the end is given up unasked."""
    made = MainWindow(preferences)
    made.setWindowState(Qt.WindowState.WindowNoState)
    made.resize(1280, 800)
    made.show()
    assert QTest.qWaitForWindowExposed(made)
    yield made
    if not isValid(made):
        return
    if made.open_plan is not None:
        made.open_plan.store.undo_stack.setClean()
    made.close()


@pytest.fixture
def window(qtbot: QtBot, preferences: Preferences) -> Iterator[MainWindow]:
    """A window of the test's own, without a plan."""
    with shown_window(preferences) as made:
        yield made


@pytest.fixture(scope="module")
def shared_window(look: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """A window for the tests of a module that leave it as it was, or put back what they change."""
    settings = tmp_path_factory.mktemp("preferences") / "settings.ini"
    with shown_window(Preferences(QSettings(str(settings), QSettings.Format.IniFormat))) as made:
        yield made


@pytest.fixture
def editor(qtbot: QtBot, window: MainWindow) -> Editor:
    """Shows a plan in the window."""

    def show(plan: Plan) -> Workspace:
        space = shown_in(window, plan)
        qtbot.waitUntil(space.board.isVisible)
        return space

    return show


def shown_in(window: MainWindow, plan: Plan) -> Workspace:
    """Shows a plan in a window."""
    window.show_plan(OpenPlan.new(plan))
    assert window.workspace is not None
    return window.workspace


def in_front(qtbot: QtBot, space: Workspace) -> Workspace:
    """A workspace whose window is active: windows of other tests may have been in front of it."""
    space.window().activateWindow()
    qtbot.waitUntil(space.isActiveWindow)
    return space


def undo_all(space: Workspace) -> None:
    """Undo what earlier tests have changed in a shared window."""
    stack = space.open_plan.store.undo_stack
    while stack.canUndo():
        stack.undo()


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """A window for dialogs and menus, which go with it."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def card_size() -> CardSize:
    """What a board would say to a list that stands alone."""
    return CardSize(200, 1.0, load_theme("light"), hints=True)


def hover(widget: QWidget, at: QPoint) -> None:
    """The pointer moves over a widget, no button pressed."""
    none = Qt.MouseButton.NoButton
    nowhere = QPointF(widget.mapToGlobal(at))
    move = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), nowhere, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, move)


def button(where: QWidget, text: str) -> QPushButton:
    """The button of this text, whatever letter of it is marked, that can be seen."""
    buttons = (one for one in where.findChildren(QPushButton) if not one.isHidden())
    found = [one for one in buttons if _plain(one.text()) == _plain(text)]
    assert found, f"no button {text!r} in {[one.text() for one in where.findChildren(QPushButton)]}"
    return found[0]


def _plain(words: str) -> str:
    return re.sub("&(?!&)", "", words)


def press(qtbot: QtBot, where: QWidget, text: str) -> None:
    qtbot.mouseClick(button(where, text), Qt.MouseButton.LeftButton, pos=QPoint(6, 6))


def open_dialog(kind: type[QDialog]) -> QDialog:
    """The dialog of a kind that is on the screen."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    assert len(found) == 1, f"{len(found)} of {kind.__name__}"
    return found[0]


def open_menu() -> QMenu:
    """The menu that is on the screen."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def entries(menu: QMenu) -> list[str]:
    """The words of a menu."""
    return [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]


def table_rows(table: QTableWidget) -> list[tuple[str, ...]]:
    """The words in a table, row by row."""
    rows = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    return [tuple(item.text() if item else "" for item in row) for row in rows]


def choose(menu: QMenu, *path: str) -> None:
    """Choose an entry, through submenus."""
    for step in path:
        action = next(one for one in menu.actions() if one.text().partition("\t")[0] == step)
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            submenu.aboutToShow.emit()
            menu = submenu
        else:
            action.trigger()
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        popup = QApplication.activePopupWidget()
