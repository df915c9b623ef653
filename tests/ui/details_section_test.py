"""A heading that folds away what belongs to it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from teamcanvas.ui.details_section import Section


def it_folds_by_key_and_tells_test(qtbot: QtBot) -> None:
    section = Section("Teams & more")
    qtbot.addWidget(section)
    label = QLabel("inside")
    section.add(label)
    section.show()
    section.show_side("2")
    assert (section.head.text(), section.head.accessibleName()) == ("Teams && more · 2", "Teams & more · 2")
    assert label.isVisible()
    with qtbot.waitSignal(section.folded) as told:
        qtbot.keyClick(section.head, Qt.Key.Key_Space)
    assert told.args == ["Teams & more", True]
    assert not label.isVisible()


def it_can_begin_closed_test(qtbot: QtBot) -> None:
    section = Section("Teams", closed=True)
    qtbot.addWidget(section)
    section.show()
    assert not section.body.isVisible()
    section.head.click()
    assert section.body.isVisible()
