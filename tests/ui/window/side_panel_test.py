"""A panel that folds to a strip."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import ThemeName
from teamcanvas.ui.widgets.style import style_sheet
from teamcanvas.ui.window.side_panel import SidePanel


def _panel(qtbot: QtBot) -> SidePanel:
    panel = SidePanel("Lists", (("Roles", QWidget()), ("People", QWidget())), least=180, arrow="«", key="F9")
    qtbot.addWidget(panel)
    panel.resize(220, 400)
    panel.show()
    return panel


def folded_it_is_a_strip_with_the_names_of_its_pages_test(qtbot: QtBot) -> None:
    panel = _panel(qtbot)
    panel.set_folded(True)
    assert panel.width() == panel.strip_width < 60
    assert panel.page is not None
    assert not panel.page.isVisible()
    assert [button.accessibleName() for button in panel.strip_buttons] == ["Open Roles", "Open People"]
    for button in panel.strip_buttons:
        assert button.isVisible()
        assert button.height() >= button.fontMetrics().horizontalAdvance(button.text())
        assert panel.rect().contains(button.geometry())
    panel.set_folded(False)
    assert panel.page.isVisible()
    assert panel.minimumWidth() == panel.least_width >= 180
    assert panel.maximumWidth() > 10_000


def a_click_on_the_strip_asks_for_its_page_test(qtbot: QtBot) -> None:
    panel = _panel(qtbot)
    panel.set_folded(True)
    with qtbot.waitSignal(panel.open_wanted):
        qtbot.mouseClick(panel.strip_buttons[1], Qt.MouseButton.LeftButton)
    assert panel.bar.currentIndex() == 1


def the_corner_folds_it_test(qtbot: QtBot) -> None:
    panel = _panel(qtbot)
    with qtbot.waitSignal(panel.fold_wanted):
        qtbot.mouseClick(panel._fold_button, Qt.MouseButton.LeftButton)


def pages_that_come_and_go_have_their_button_test(qtbot: QtBot) -> None:
    panel = _panel(qtbot)
    panel.set_folded(True)
    drill = QWidget()
    panel.add_page("Drill", drill)
    assert [button.text() for button in panel.strip_buttons] == ["Roles", "People", "Drill"]
    panel.remove_page(drill)
    assert [button.text() for button in panel.strip_buttons] == ["Roles", "People"]
    assert all(button.isVisible() for button in panel.strip_buttons)


@pytest.mark.parametrize("name", ["light", "dark", "room"])
def all_tabs_are_whole_at_the_least_width_test(qtbot: QtBot, name: ThemeName) -> None:
    panel = SidePanel("Panels", (("Findings", QWidget()), ("Details", QWidget())), least=240, arrow="»", key="F9")
    qtbot.addWidget(panel)
    panel.setStyleSheet(style_sheet(name))
    panel.show()
    panel.add_page("Drill", QWidget())
    panel.resize(100, 400)
    QApplication.processEvents()
    assert panel.width() == panel.least_width >= 240
    assert panel.bar.width() >= panel.bar.sizeHint().width()
    assert panel.rect().contains(panel.bar.rect().translated(panel.bar.mapTo(panel, QPoint(0, 0))))
    assert panel._fold_button.width() >= panel._fold_button.sizeHint().width()
