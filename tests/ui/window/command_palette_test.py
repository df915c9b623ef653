"""The command palette in use."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.edits.people import add_people
from teamcanvas.ui.window.command_palette import KEY_ROLE, CommandPalette
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.palette_places import PalettePlace
from tests.small_plans import small_plan
from tests.ui.conftest import Editor, open_dialog


def _palette(window: MainWindow) -> CommandPalette:
    window.actions_here["palette"].trigger()
    dialog = open_dialog(CommandPalette)
    assert isinstance(dialog, CommandPalette)
    return dialog


def _words(palette: CommandPalette) -> list[str]:
    return [palette.list.item(number).text() for number in range(palette.list.count())]


def a_command_is_found_by_some_letters_and_done_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    space = editor(small_plan())
    palette = _palette(window)
    qtbot.keyClicks(palette.field, "rac")
    assert _words(palette)[0] == "View: RACI"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not space.on_board


def every_command_shows_its_key_test(window: MainWindow, editor: Editor) -> None:
    editor(small_plan())
    palette = _palette(window)
    save = next(palette.list.item(n) for n in range(palette.list.count()) if "Save" in palette.list.item(n).text())
    assert save.data(KEY_ROLE) == "Ctrl+S"
    assert save.data(Qt.ItemDataRole.AccessibleTextRole) == "File: Save, Ctrl+S"
    assert not palette.grab().isNull()


def what_cannot_be_done_is_not_offered_test(window: MainWindow, editor: Editor) -> None:
    space = editor(small_plan())
    assert "Edit: Undo" not in _words(_palette(window))
    open_dialog(CommandPalette).reject()
    space.open_plan.commit("Add R&D", lambda plan: add_people(plan, ["R&D"], space.open_plan.ids))
    assert "Edit: Undo Add R&D" in _words(_palette(window))


def arrow_keys_walk_through_the_list_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    editor(small_plan())
    palette = _palette(window)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 2
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentRow() == 1


def nothing_found_does_nothing_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    editor(small_plan())
    palette = _palette(window)
    qtbot.keyClicks(palette.field, "qqqq")
    assert _words(palette) == []
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def it_says_when_no_command_fits_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    editor(small_plan())
    palette = _palette(window)
    assert not palette.nothing.isVisible()
    qtbot.keyClicks(palette.field, "zzqq<b>")
    assert palette.nothing.isVisible()
    assert palette.nothing.text() == "Nothing is called “zzqq<b>”."
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.field.setText("rac")
    assert not palette.nothing.isVisible()


def long_entries_wrap_and_are_read_whole_test(qtbot: QtBot, window: MainWindow, look: None) -> None:
    long = "Identify " + "data requirements and " * 5 + "obligations"
    palette = CommandPalette(window.actions_here, window, [PalettePlace("Finding", long, window.show)])
    qtbot.addWidget(palette)
    palette.show()
    qtbot.keyClicks(palette.field, "obligations")
    rows = palette.list
    assert rows.horizontalScrollBar().maximum() == 0, "nothing has to be scrolled into sight"
    row = rows.visualItemRect(rows.item(0))
    assert row.height() > 1.5 * rows.fontMetrics().height()
    assert row.width() <= rows.viewport().width()
