"""The fields of the style option that Qt passes to a delegate."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.style_option import metrics_of, palette_of, rect_of, state_of


class Recording(QStyledItemDelegate):
    """Records the style options it is painted with."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[int, tuple[int, bool]] = {}
        self.alike: list[bool] = []

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        selected = bool(state_of(option) & QStyle.StateFlag.State_Selected)
        self.rows[index.row()] = rect_of(option).top(), selected
        view = self.parent()
        assert isinstance(view, QListWidget)
        self.alike.append(metrics_of(option).height() == view.fontMetrics().height())
        self.alike.append(palette_of(option).highlight() == view.palette().highlight())


def a_delegate_reads_rectangle_state_palette_and_font_test(qtbot: QtBot) -> None:
    view, delegate = QListWidget(), Recording()
    delegate.setParent(view)
    view.setItemDelegate(delegate)
    view.addItems(["one", "two"])
    view.setCurrentRow(1)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: len(delegate.rows) == 2)
    assert delegate.rows[0][0] < delegate.rows[1][0]
    assert [selected for _, selected in delegate.rows.values()] == [False, True]
    assert all(delegate.alike)
