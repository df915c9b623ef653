"""The table of the key figures of two scenarios."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from teamcanvas.ui.compare.figures import Figure
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.plain import shown

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

LONGEST = 20
"""Characters of a scenario's title in the header; the fields above have it in full."""


class FigureTable(QFrame):
    """A row for each figure: both numbers, and the difference."""

    def __init__(self, figures: Sequence[Figure], first: str, second: str) -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self.setAccessibleName("Figures")
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        for column, title in enumerate((first, second), start=1):
            grid.addWidget(_number(shown(title, LONGEST), "group"), 0, column)
        grid.addWidget(_number("Difference", "group"), 0, 3)
        for row, figure in enumerate(figures, start=1):
            grid.addWidget(plain_label(figure.title), row, 0)
            for column, words in enumerate(figure.words, start=1):
                grid.addWidget(_number(words), row, column)
            change = _number(figure.change_words, _kind(figure))
            change.setAccessibleName(f"{figure.title}: {figure.change_words or 'no difference'}")
            grid.addWidget(change, row, 3)


def _number(words: str, kind: str = "") -> QLabel:
    label = plain_label(words, kind)
    label.setAlignment(_RIGHT)
    return label


def _kind(figure: Figure) -> str:
    """A colour only for figures that are better or worse for every team; the sign repeats it."""
    if not figure.less_is_better or not figure.change:
        return "strong"
    return "success" if figure.change < 0 else "error"
