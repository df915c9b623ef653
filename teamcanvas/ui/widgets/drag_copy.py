"""Runs the drag of a row out of a list or table."""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget

_HOT_SPOT = QPoint(24, 16)


def drag_copy(source: QWidget, mime: QMimeData, picture: QPixmap) -> None:
    """Drag mime data until it is dropped. It is a copy: after a move Qt would delete the row.

    Args:
        source: the widget the drag starts in.
        mime: what is dragged.
        picture: the pixmap under the pointer.
    """
    drag = QDrag(source)
    drag.setMimeData(mime)
    drag.setPixmap(picture)
    drag.setHotSpot(_HOT_SPOT)
    drag.exec(Qt.DropAction.CopyAction)
