"""Fixtures shared with the tests of the window."""

from tests.ui.conftest import look, preferences, qtbot

__all__ = ["look", "preferences", "qtbot"]
