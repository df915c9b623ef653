"""A real board in a window."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from teamcanvas.board.view import BoardView
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan

Shows = Callable[[Plan], BoardView]


@pytest.fixture
def shows(qtbot: QtBot) -> Shows:
    """Shows a plan in a window of 1035 by 760 pixels."""

    def show(plan: Plan) -> BoardView:
        view = BoardView(OpenPlan.new(plan), load_theme("light"))
        view.setParent(None)
        qtbot.addWidget(view)
        view.resize(1035, 760)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return show
