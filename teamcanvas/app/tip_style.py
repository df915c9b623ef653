"""The style of the application: Fusion, with tooltips that the style sheet can round."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QProxyStyle, QWidget


class TipStyle(QProxyStyle):
    """Qt paints the corners of a tooltip beside its rounded background, unless its window is translucent."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def polish(self, target: QWidget | QApplication | QPalette) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] - three functions in C++, one in Python
        """Called by Qt once for each widget, before it is shown."""
        if isinstance(target, QLabel) and target.inherits("QTipLabel"):
            target.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        super().polish(target)  # pyright: ignore[reportCallIssue, reportArgumentType, reportUnknownMemberType] - see above
