"""The application's parts share the fixtures of the window's."""

from tests.ui.conftest import look, preferences, qtbot

__all__ = ["look", "preferences", "qtbot"]
