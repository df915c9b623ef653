"""The signs of findings on the board."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, StageRef
from teamcanvas.board.signs import findings_at_sign, sign_words, topics_at_sign
from teamcanvas.board.view import BoardView
from teamcanvas.layout.drawing.drawing import Box
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.topics.words import explain_topic
from tests.board.conftest import Shows
from tests.small_plans import GROWN, small_plan

LEFT = Qt.MouseButton.LeftButton
PLAN = small_plan("S1 data_owner -", "S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.6", *GROWN)


def _signs(view: BoardView) -> dict[BoardRef, Box]:
    """All signs of the board with their boxes."""
    found: dict[BoardRef, Box] = {}
    for stage in view.board_layout.stages.values():
        box = view.board_layout.stage_sign_box(stage.stage)
        if box is not None:
            found[StageRef(stage.stage)] = box
        for placed in stage.cards:
            if placed.sign_box is not None:
                found[CardRef(stage.stage, placed.card.role)] = placed.sign_box
    return found


def _middle(view: BoardView, box: Box) -> QPoint:
    return view.mapFromScene((box.left + box.right) / 2, (box.top + box.bottom) / 2)


@pytest.mark.parametrize("theme", ["light", "dark", "room"])
def a_click_on_any_sign_asks_for_its_worst_finding_test(qtbot: QtBot, shows: Shows, theme: str) -> None:
    view = shows(PLAN)
    view.set_theme(load_theme(theme))
    view.zoom_to(1.0)
    signs = _signs(view)
    assert {type(ref) for ref in signs} == {CardRef, StageRef}
    for ref, box in signs.items():
        view.ensureVisible(box.left, box.top, box.width, box.height)
        with qtbot.waitSignal(view.finding_wanted) as wanted:
            qtbot.mouseClick(view.viewport(), LEFT, pos=_middle(view, box))
        assert wanted.args == [findings_at_sign(view.open_plan, ref)[0]]
        assert view.selected == ref


def a_place_has_a_sign_where_it_has_findings_and_of_the_worst_severity_test(shows: Shows) -> None:
    view = shows(PLAN)
    content = view.board_layout.content
    for stage in Stage:
        found = findings_at_sign(view.open_plan, StageRef(stage))
        assert content.stage_severities.get(stage) == (found[0].severity if found else None)
        for card, drawn in content.cards[stage]:
            of_card = findings_at_sign(view.open_plan, CardRef(stage, card.role))
            assert drawn.severity == (of_card[0].severity if of_card else None)
            for placement, row in zip(card.placements, drawn.rows, strict=True):
                of_chip = findings_at_sign(view.open_plan, ChipRef(placement.id))
                assert row.severity == (of_chip[0].severity if of_chip else None)
                assert all(one.severity is not Severity.INFO for one in of_chip)


def the_tooltip_of_a_sign_names_its_topics_and_the_first_fix_test(shows: Shows) -> None:
    view = shows(PLAN)
    ref, box = next((ref, box) for ref, box in _signs(view).items() if isinstance(ref, CardRef))
    at = _middle(view, box)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at)))
    titles = [explain_topic(topic, view.open_plan.plan).title for topic, _ in topics_at_sign(view.open_plan, ref)]
    assert sign_words(view.open_plan, ref).splitlines()[: len(titles[:4])] == titles[:4]
    assert titles[0] in QToolTip.text()
    # A fix is named where there is one that fits.
    words = [sign_words(view.open_plan, one).splitlines()[-1] for one in _signs(view)]
    assert any(line.startswith("First fix: ") for line in words)
    QToolTip.hideText()


def a_drag_that_begins_on_a_sign_moves_the_card_and_shows_no_finding_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    ref = CardRef(Stage.USE_CASE_DEFINITION, RoleId("tech_lead"))
    start = _middle(view, _signs(view)[ref])
    box = view.board_layout.stages[Stage.SCALE_AND_ADOPT].box
    end = view.mapFromScene((box.left + box.right) / 2, box.bottom - 30)
    with qtbot.assertNotEmitted(view.finding_wanted):
        qtbot.mousePress(view.viewport(), LEFT, pos=start)
        for at in (start + QPoint(20, 10), (start + end) / 2, end):
            qtbot.mouseMove(view.viewport(), at)
        qtbot.mouseRelease(view.viewport(), LEFT, pos=end)
    assert view.board.card(Stage.SCALE_AND_ADOPT, RoleId("tech_lead")) is not None


def while_presenting_a_click_on_a_sign_only_selects_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    view.set_presenting(True)
    ref, box = next(iter(_signs(view).items()))
    with qtbot.assertNotEmitted(view.finding_wanted):
        qtbot.mouseClick(view.viewport(), LEFT, pos=_middle(view, box))
    assert view.selected == ref


def the_menu_of_a_place_with_a_sign_leads_to_its_findings_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    ref = ChipRef(PlacementId("a2"))
    found = topics_at_sign(view.open_plan, ref)
    topic, worst = found[0]
    assert worst == findings_at_sign(view.open_plan, ref)[0]
    menu = view.menu_for(ref)
    title = explain_topic(topic, view.open_plan.plan).title
    last = menu.actions()[-1]
    if len(found) > 1:
        submenu = last.menu()
        assert isinstance(submenu, QMenu)
        submenu.aboutToShow.emit()
        assert len(submenu.actions()) == len(found)
        last = submenu.actions()[0]
    assert title.startswith(last.text().removeprefix("Show topic: ").removesuffix("…"))
    with qtbot.waitSignal(view.finding_wanted) as wanted:
        last.trigger()
    assert wanted.args == [worst]
