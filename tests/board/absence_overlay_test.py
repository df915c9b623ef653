"""Absent people on the board."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from teamcanvas.board.absence_overlay import ABSENT_OPACITY
from teamcanvas.board.items import CardItem
from teamcanvas.board.view import BoardView
from teamcanvas.edits.placements import hand_over
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PersonId, PlacementId
from teamcanvas.session.open_plan import OpenPlan
from tests.small_plans import small_plan

SOFIA, PIOTR = PersonId("sofia"), PersonId("piotr")


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[BoardView]:
    open_plan = OpenPlan.new(small_plan("S1 tech_lead Sofia", "S2 data_engineer Sofia", "S2 data_engineer Piotr"))
    made = BoardView(open_plan, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    yield made
    open_plan.close()


def _ghostly(view: BoardView) -> set[str]:
    items = [item for item in view.scene().items() if isinstance(item, CardItem)]
    return {item.role for item in items if item.opacity() == ABSENT_OPACITY}


def cards_of_absent_people_are_dimmed_and_their_chips_on_other_cards_veiled_test(view: BoardView) -> None:
    view.show_away([SOFIA])
    assert _ghostly(view) == {"tech_lead"}
    assert len(view._scene.away._veils) == 2
    view.show_away([SOFIA, PIOTR])
    assert _ghostly(view) == {"tech_lead", "data_engineer"}
    view.show_away([])
    assert _ghostly(view) == set()
    assert view._scene.away._veils == []


def the_end_of_a_drag_keeps_absent_cards_dimmed_test(view: BoardView) -> None:
    view.show_away([SOFIA])
    view.cancel_drag()
    assert _ghostly(view) == {"tech_lead"}


def the_overlay_follows_an_edit_test(view: BoardView) -> None:
    view.show_away([PIOTR])
    assert _ghostly(view) == set()
    view.open_plan.commit("Hand over", lambda plan: hand_over(plan, "plan", (PlacementId("a1"),), PIOTR))
    view.refresh()
    assert _ghostly(view) == {"tech_lead"}


def absence_is_part_of_the_accessible_name_test(view: BoardView) -> None:
    view.show_away([SOFIA])
    names = {place.name for place in view.accessible_tree.places.values()}
    assert any(name.startswith("Tech lead, ") and ", away" in name for name in names)
    assert any(name.startswith("Sofia Rossi, ") and " FTE, away" in name for name in names)
    assert not any(name.startswith("Data engineer, ") and "away" in name for name in names)
    view.show_away([])
    assert not any("away" in place.name for place in view.accessible_tree.places.values())
