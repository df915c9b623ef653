"""The accessibility events of the board."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, StageRef
from teamcanvas.board.view import BoardView
from teamcanvas.edits.placements import set_fte, vacate
from teamcanvas.edits.scenarios import add_scenario
from teamcanvas.model.ids import PlacementId, RoleId, SequentialIds
from teamcanvas.model.stage import Stage
from tests.board.conftest import Shows
from tests.small_plans import small_plan

Event = QAccessible.Event
PLAN = small_plan("S1 data_owner Sofia 0.5", "S1 evangelist Hanna", "S2 data_owner Piotr 0.5", "S2 tech_lead Piotr 0.5")
OWNER = CardRef(Stage.USE_CASE_DEFINITION, RoleId("data_owner"))
SOFIA, PIOTR = ChipRef(PlacementId("a1")), ChipRef(PlacementId("a3"))


class Listener:
    """A screen reader that records the events."""

    def __init__(self) -> None:
        self.events: list[tuple[QAccessible.Event, str]] = []

    def __call__(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.events.append((event.type(), event.message()))
        else:
            self.events.append((event.type(), event.accessibleInterface().text(QAccessible.Text.Name)))

    def heard(self, kind: QAccessible.Event) -> list[str]:
        return [words for event, words in self.events if event is kind]


@pytest.fixture
def view(shows: Shows) -> Iterator[BoardView]:
    """A board that a screen reader has read."""
    view = shows(PLAN)
    view.clearFocus()
    QAccessible.setActive(True)
    assert len(view.accessible_tree.places) == 12
    yield view
    QAccessible.setActive(False)


@pytest.fixture
def listener(view: BoardView) -> Listener:
    listener = Listener()
    view._announcer._send = listener
    return listener


def name(view: BoardView, ref: BoardRef) -> str:
    return view.accessible_tree.places[ref].name


def take_sofia_off(view: BoardView) -> None:
    view.open_plan.commit("Take Sofia Rossi off the card", lambda plan: vacate(plan, "plan", SOFIA.placement))


def edit_is_announced_with_what_it_did_to_the_topics_test(view: BoardView, listener: Listener) -> None:
    take_sofia_off(view)
    (words,) = listener.heard(Event.Announcement)
    assert words == "Take Sofia Rossi off the card. No longer covered: The data has an owner"


def undo_is_announced_test(view: BoardView, listener: Listener) -> None:
    take_sofia_off(view)
    view.open_plan.undo()
    words = listener.heard(Event.Announcement)[-1]
    assert words == "Undone: Take Sofia Rossi off the card. Covered: The data has an owner"


def resizing_and_changing_the_scenario_are_not_announced_test(view: BoardView, listener: Listener) -> None:
    view.resize(800, 600)
    view.open_plan.commit("Add", lambda plan: add_scenario(plan, "To be", SequentialIds()))
    listener.events.clear()
    view.open_plan.set_scenario(view.open_plan.plan.scenarios[1].id)
    assert listener.heard(Event.Announcement) == []


def refusal_is_announced_test(view: BoardView, listener: Listener) -> None:
    view.message.emit("Sofia Rossi already holds Data owner.")
    assert listener.heard(Event.Announcement) == ["Sofia Rossi already holds Data owner."]


def changed_names_and_order_are_sent_test(view: BoardView, listener: Listener) -> None:
    view.open_plan.commit("Set FTE", lambda plan: set_fte(plan, "plan", SOFIA.placement, 0.75))
    assert name(view, SOFIA).startswith("Sofia Rossi, 0.75 FTE")
    assert name(view, SOFIA) in listener.heard(Event.NameChanged)
    take_sofia_off(view)
    assert name(view, OWNER).startswith("Data owner, vacant, 2 notes")
    assert name(view, OWNER) in listener.heard(Event.NameChanged)
    assert listener.heard(Event.ObjectReorder) == [name(view, OWNER)]


def new_places_are_announced_and_old_interfaces_deleted_test(view: BoardView, listener: Listener) -> None:
    chip = view.accessible_tree.interface_of(SOFIA)
    take_sofia_off(view)
    assert view.accessible_tree.interface_of(SOFIA) is not chip
    view.open_plan.undo()
    assert listener.heard(Event.ObjectCreated) == [name(view, SOFIA)]


def selection_is_sent_and_focus_follows_it_while_the_board_has_it_test(
    view: BoardView, listener: Listener, qtbot: QtBot
) -> None:
    view.select(SOFIA)
    assert listener.heard(Event.SelectionAdd) == [name(view, SOFIA)]
    assert listener.heard(Event.Focus) == []
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    view.select(PIOTR)
    assert listener.heard(Event.SelectionRemove) == [name(view, SOFIA)]
    assert listener.heard(Event.Focus)[-1].startswith("Piotr Zając, 0.5 FTE")
    view.select(StageRef(Stage.PROJECT_MANAGEMENT))
    assert listener.heard(Event.Focus)[-1] == "Project management"
    view.select(None)
    assert listener.heard(Event.Focus)[-1] == "Board"


def focusing_the_board_sends_the_selection_test(view: BoardView, listener: Listener, qtbot: QtBot) -> None:
    view.select(OWNER)
    view.setFocus()
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    qtbot.waitUntil(lambda: any(name.startswith("Data owner") for name in listener.heard(Event.Focus)))


def nothing_is_sent_while_no_screen_reader_is_active_test(view: BoardView, listener: Listener) -> None:
    QAccessible.setActive(False)
    view.select(SOFIA)
    take_sofia_off(view)
    view.message.emit("No.")
    assert listener.events == []
