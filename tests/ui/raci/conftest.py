"""Every test of the matrix leaves an empty clipboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def clipboard(qapp: QApplication) -> Iterator[None]:
    """The offscreen platform would let go of what Python has made when Python is no more."""
    yield
    QGuiApplication.clipboard().clear()
