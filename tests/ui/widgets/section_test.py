"""A heading that folds away what belongs to it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.section import Section


def it_collapses_by_key_and_emits_test(qtbot: QtBot) -> None:
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


def what_is_opened_is_scrolled_to_test(qtbot: QtBot) -> None:
    area, page = QScrollArea(), QWidget()
    column = QVBoxLayout(page)
    before = QLabel("Before")
    before.setFixedHeight(370)
    section = Section("Agreements", closed=True)
    inside = QLabel("Inside")
    inside.setFixedHeight(200)
    section.add(inside)
    column.addWidget(before)
    column.addWidget(section)
    column.addStretch(1)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(300, 420)
    qtbot.addWidget(area)
    area.show()
    section.head.click()
    qtbot.waitUntil(lambda: area.viewport().rect().contains(inside.mapTo(area.viewport(), inside.rect().center())))
    assert area.viewport().rect().contains(section.head.mapTo(area.viewport(), section.head.rect().topLeft()))


def what_was_added_is_gone_to_test(qtbot: QtBot) -> None:
    area, page = QScrollArea(), QWidget()
    column = QVBoxLayout(page)
    section = Section("Handovers")
    column.addWidget(section)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(300, 300)
    qtbot.addWidget(area)
    area.show()
    for number in range(4):
        part, inside = QWidget(), QPushButton(f"Giver {number}")
        QVBoxLayout(part).addWidget(inside)
        part.setFixedHeight(200)
        section.add(part)
        section.go_to(part, inside)
        qtbot.waitUntil(lambda inside=inside: _seen(area, inside))
        assert area.window().focusWidget() is inside


def _seen(area: QScrollArea, widget: QWidget) -> bool:
    return area.viewport().rect().contains(widget.mapTo(area.viewport(), widget.rect().center()))
