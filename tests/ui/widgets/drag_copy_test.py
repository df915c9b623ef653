"""A row leaves its list or table as a copy."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.drag_copy import drag_copy


def what_is_dragged_is_copied_with_its_picture_test(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    source, mime, picture = QWidget(), QMimeData(), QPixmap(40, 20)
    qtbot.addWidget(source)
    mime.setText("sofia")
    seen: list[object] = []

    def run(drag: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
        seen.extend((drag.source(), drag.mimeData().text(), drag.pixmap().size(), actions))
        return actions

    monkeypatch.setattr(QDrag, "exec", run)
    drag_copy(source, mime, picture)
    assert seen == [source, "sofia", picture.size(), Qt.DropAction.CopyAction]
