"""Run as a program: shows a window until it has painted once, and prints when. The start-up benchmark starts it.

`first_paint.py empty` shows an empty PySide6 window with a graphics view; `first_paint.py board FILE` the editor.
"""

import sys
import time
from pathlib import Path


def show_empty() -> None:
    """The least that any program with a canvas does."""
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QMainWindow

    class View(QGraphicsView):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            tell()

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(View(QGraphicsScene()))
    window.resize(1440, 900)
    window.show()
    application.exec()


def show_board(path: Path) -> None:
    """The editor, until its board is painted with the cards on it."""
    from PySide6.QtGui import QPaintEvent

    from teamcanvas.app.main import run
    from teamcanvas.board.canvas import BoardCanvas

    paint = BoardCanvas.paintEvent

    def paint_and_tell(self: BoardCanvas, event: QPaintEvent) -> None:
        paint(self, event)
        if any(cards for cards in self.shown().values()):
            tell()

    BoardCanvas.paintEvent = paint_and_tell
    run([path])


def tell() -> None:
    """Prints the time, which the starting process measures by the same clock, and ends at once."""
    print(time.monotonic(), flush=True)
    sys.stdout.flush()
    import os

    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        show_empty()
    else:
        show_board(Path(sys.argv[2]))
