"""The list of completions below a field."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QFrame, QListView, QWidget


def completer_of(words: Sequence[str] | QStringListModel, field: QWidget) -> QCompleter:
    """A completer that finds words by any part of them, in either case.

    Args:
        words: what it offers.
        field: its owner.
    """
    model = words if isinstance(words, QStringListModel) else QStringListModel(list(words), field)
    made = QCompleter(model, field)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = made.popup()
    # It is a window of its own, outside of the style sheet, and in a dark theme has no visible frame.
    if isinstance(popup, QListView):
        popup.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
        popup.setSpacing(2)
    return made
