"""The absence drill in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidgetItem
from pytestqt.qtbot import QtBot

from teamcanvas.board.absence_overlay import ABSENT_OPACITY
from teamcanvas.board.items import CardItem
from teamcanvas.edits.placements import set_fte
from teamcanvas.model.ids import PersonId, PlacementId
from teamcanvas.model.plan import Person
from teamcanvas.ui.drill import panel as drill_panel
from teamcanvas.ui.drill.loss import LossCard
from teamcanvas.ui.drill.panel import NOBODY, DrillPanel
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.workspace import Workspace
from tests.rules.sample_plans import example
from tests.small_plans import small_plan, template
from tests.ui.conftest import Editor, in_front, press, shown_in, undo_all

PLAN = small_plan(
    "S1 business_stakeholder Hanna 0.3",
    "S2 data_scientist Sofia 0.5",
    "S2 data_engineer Piotr 0.5",
    "S2 data_engineer Hanna 0.2",
)


@pytest.fixture(scope="module")
def shared_space(shared_window: MainWindow) -> Workspace:
    return shown_in(shared_window, PLAN)


@pytest.fixture
def space(qtbot: QtBot, shared_space: Workspace) -> Workspace:
    """The plan in the shared window, as it was at first, without a drill."""
    in_front(qtbot, shared_space)
    if shared_space.drill is not None:
        shared_space.end_drill()
    undo_all(shared_space)
    return shared_space


def _begin(qtbot: QtBot, space: Workspace) -> DrillPanel:
    press(qtbot, space.header, "Absence drill")
    panel = space.drill
    assert panel is not None
    qtbot.waitUntil(lambda: not panel._ranking.isActive())
    return panel


def _row(panel: DrillPanel, name: str) -> QListWidgetItem:
    return panel.people.findItems(name, Qt.MatchFlag.MatchExactly)[0]


def _tick(qtbot: QtBot, panel: DrillPanel, name: str) -> None:
    area = panel.people.visualItemRect(_row(panel, name))
    qtbot.mouseClick(panel.people.viewport(), Qt.MouseButton.LeftButton, pos=area.center())


def _cards(panel: DrillPanel) -> list[str]:
    return [card.accessibleName() for card in panel.findChildren(LossCard) if not card.isHidden()]


def _opacity(space: Workspace, role: str) -> float:
    items = [item for item in space.board.scene().items() if isinstance(item, CardItem) and item.role == role]
    return items[0].opacity()


def people_are_ranked_by_what_their_absence_stops_test(qtbot: QtBot, editor: Editor) -> None:
    panel = _begin(qtbot, editor(template("full-mlops-team")))
    assert len(panel._breaks) == 15
    first = panel.people.item(0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).startswith(first.text() + ", ")
    order = [panel._breaks[PersonId(panel.people.item(row).data(Qt.ItemDataRole.UserRole))] for row in range(15)]
    assert order == sorted(order, key=lambda one: one.missed)
    assert order[0].stops


def a_ticked_person_is_dimmed_and_the_losses_are_listed_test(qtbot: QtBot, space: Workspace) -> None:
    panel = _begin(qtbot, space)
    assert panel.summary.text() == NOBODY
    before = space.open_plan.plan
    _tick(qtbot, panel, "Sofia Rossi")
    assert panel.people.away == ("sofia",)
    assert panel.summary.text().startswith("Without Sofia Rossi this stops: data science")
    qtbot.waitUntil(lambda: "Error: Capability, Data science" in _cards(panel))
    assert _opacity(space, "data_scientist") == ABSENT_OPACITY
    assert _opacity(space, "business_stakeholder") == 1.0
    assert space.open_plan.plan is before, "nothing in the plan changes"
    assert not space.open_plan.unsaved


def a_card_that_others_hold_too_stays_and_only_the_chip_is_veiled_test(qtbot: QtBot, space: Workspace) -> None:
    panel = _begin(qtbot, space)
    _tick(qtbot, panel, "Piotr Zając")
    assert _opacity(space, "data_engineer") == 1.0
    assert len(space.board._scene.away._veils) == 1
    _tick(qtbot, panel, "Hanna Berg")
    assert _opacity(space, "data_engineer") == ABSENT_OPACITY


def losses_beyond_a_limit_are_counted_test(qtbot: QtBot, space: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    panel = _begin(qtbot, space)
    _tick(qtbot, panel, "Sofia Rossi")
    qtbot.waitUntil(lambda: bool(_cards(panel)))
    every = len(_cards(panel))
    monkeypatch.setattr(drill_panel, "MOST_CARDS", 2)
    for _ in range(2):
        _tick(qtbot, panel, "Sofia Rossi")

    def rest() -> list[str]:
        return [one.text() for one in panel.findChildren(QLabel) if one.isVisible() and one.text().startswith("and ")]

    qtbot.waitUntil(lambda: len(_cards(panel)) == 2)
    qtbot.waitUntil(lambda: rest() == [f"and {every - 2} more"])
    _tick(qtbot, panel, "Sofia Rossi")
    assert rest() == []


def two_people_of_one_name_are_distinguished_test(qtbot: QtBot, editor: Editor) -> None:
    namesakes = (
        Person(id=PersonId("p7"), name="Sofia Rossi", job_title="Buyer"),
        Person(id=PersonId("p8"), name="Sofia Rossi"),
    )
    panel = _begin(qtbot, editor(PLAN.replace(people=(*PLAN.people, *namesakes))))
    names = {panel.people.item(row).text() for row in range(panel.people.count())}
    assert names >= {"Sofia Rossi (1)", "Sofia Rossi (Buyer)", "Sofia Rossi (3)", "Hanna Berg"}


def keys_tick_too_and_esc_ends_test(qtbot: QtBot, space: Workspace) -> None:
    panel = _begin(qtbot, space)
    panel.people.setCurrentItem(_row(panel, "Sofia Rossi"))
    qtbot.keyClick(panel.people, Qt.Key.Key_Space)
    assert panel.people.away == ("sofia",)
    qtbot.keyClick(panel.people, Qt.Key.Key_Escape)
    assert space.drill is None
    assert _opacity(space, "data_scientist") == 1.0
    assert space.right.bar.count() == 2
    assert not space.header.drill_button.property("active")


def the_button_ends_it_as_well_and_it_can_begin_again_test(qtbot: QtBot, space: Workspace) -> None:
    for _ in range(2):
        _begin(qtbot, space)
        assert space.header.drill_button.property("active")
        press(qtbot, space.header, "Absence drill")
        assert space.drill is None
        assert not space.header.drill_button.property("active")


def an_edit_meanwhile_keeps_who_is_away_test(qtbot: QtBot, space: Workspace) -> None:
    panel = _begin(qtbot, space)
    _tick(qtbot, panel, "Sofia Rossi")
    space.open_plan.commit("FTE", lambda plan: set_fte(plan, "plan", PlacementId("a3"), 0.6))
    qtbot.waitUntil(lambda: not panel._ranking.isActive())
    assert panel.people.away == ("sofia",)
    assert _opacity(space, "data_scientist") == ABSENT_OPACITY


def a_person_without_placement_breaks_nothing_test(qtbot: QtBot, editor: Editor) -> None:
    panel = _begin(qtbot, editor(small_plan("S1 tech_lead Sofia")))
    _tick(qtbot, panel, "Hanna Berg")
    assert panel.summary.text() == "Without Hanna Berg nothing changes: no place on the board is theirs."
    assert _cards(panel) == []


def person_without_whom_most_stops_is_first_test(qtbot: QtBot, editor: Editor) -> None:
    """N1: Bo brings more findings than Meghan, but with her three crafts stop."""
    panel = _begin(qtbot, editor(example("N1")))
    assert panel.people.item(0).text() == "Meghan"
    spoken = panel.people.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Meghan, stops: data pipelines, MLOps and the platform · 4 errors")


def a_loss_in_the_matrix_is_shown_there_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(template("full-mlops-team"))
    panel = _begin(qtbot, space)
    shown: list[LossCard] = []
    for row in range(panel.people.count()):
        panel.people.item(row).setCheckState(Qt.CheckState.Checked)
        shown = [one for one in panel.findChildren(LossCard) if ": RACI, " in one.accessibleName()]
        if shown:
            break
    card = shown[0]
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert not space.on_board


def a_plan_can_be_closed_in_the_middle_of_a_drill_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(PLAN)
    press(qtbot, space.header, "Absence drill")
    window = space.window()
    assert window.close()


def a_high_panel_shows_all_people_while_there_is_room_test(qtbot: QtBot, editor: Editor) -> None:
    panel = _begin(qtbot, editor(template("delivery-team")))
    panel.window().resize(1440, 1100)
    people = panel.people
    last = people.item(people.count() - 1)
    assert 6 < people.count() < 14
    qtbot.waitUntil(lambda: people.viewport().rect().contains(people.visualItemRect(last)))
    assert panel.summary.visibleRegion().boundingRect().height() >= panel.summary.height(), "and what is below"
