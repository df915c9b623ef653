"""Findings in use."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from teamcanvas.edits.placements import set_fte
from teamcanvas.layout.theme import load_theme
from teamcanvas.model.ids import PlacementId
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.accept_dialog import AcceptDialog
from teamcanvas.ui.finding_card import FindingCard
from teamcanvas.ui.findings_panel import FindingsPanel
from tests.small_plans import small_plan, template
from tests.ui.conftest import Opens, open_dialog, press

TOO_MUCH = small_plan("S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.6")


def _panel(qtbot: QtBot, open_plan: OpenPlan) -> FindingsPanel:
    panel = FindingsPanel(open_plan, load_theme("light"))
    panel.resize(300, 700)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def _card(panel: FindingsPanel, words: str) -> FindingCard:
    return next(card for card in panel.list.cards if words in card.accessibleName())


def _counts(panel: FindingsPanel) -> list[str]:
    chips = [one for one in panel.filter.findChildren(QPushButton) if not one.isHidden()]
    return [*(chip.text() for chip in chips), panel.filter._rest.text()]


def counts_and_cards_are_those_of_the_check_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    panel = _panel(qtbot, open_plan)
    counts = open_plan.result.counts
    assert panel.list.cards
    assert _counts(panel)[0] == f"{counts.error} error{'' if counts.error == 1 else 's'}"


def a_finding_goes_with_its_cause_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    panel = _panel(qtbot, open_plan)
    assert _card(panel, "planned at 1.5 FTE")
    open_plan.commit("FTE", lambda plan: set_fte(plan, "plan", PlacementId("a2"), 0.1))
    assert not any("FTE" in card.accessibleName() for card in panel.list.cards)
    open_plan.undo()
    assert _card(panel, "planned at 1.5 FTE")


def a_fix_is_one_click_and_one_step_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    panel = _panel(qtbot, open_plan)
    before = open_plan.plan
    card = _card(panel, "planned at 1.5 FTE")
    title = card._titles[0] if card._titles else ""
    with qtbot.waitSignal(panel.message):
        press(qtbot, card, title)
    assert not any("planned at" in card.accessibleName() for card in panel.list.cards)
    assert open_plan.store.undo_stack.undoText() == title
    open_plan.undo()
    assert open_plan.plan == before


def a_finding_is_accepted_with_a_reason_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    panel = _panel(qtbot, open_plan)
    press(qtbot, _card(panel, "planned at 1.5 FTE"), "Accept…")
    dialog = open_dialog(AcceptDialog)
    assert isinstance(dialog, AcceptDialog)
    dialog._reason.setText("Until May")
    dialog._owner.setText("Grace")
    press(qtbot, dialog, "Accept finding")
    (accepted,) = open_plan.scenario.accepted
    assert (accepted.reason, accepted.owner) == ("Until May", "Grace")
    assert "1 accepted" in _counts(panel)[-1]
    press(qtbot, panel, "Show 1 accepted finding")
    press(qtbot, panel, "Withdraw acceptance")
    assert open_plan.scenario.accepted == ()
    assert _card(panel, "planned at 1.5 FTE")


def a_click_tells_which_finding_is_meant_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens(TOO_MUCH))
    card = _card(panel, "planned at 1.5 FTE")
    with qtbot.waitSignal(panel.chosen) as chosen:
        card.chosen.emit(card.key)
    assert chosen.args == [card.finding]
    assert card.property("chosen")


def a_fix_that_is_no_longer_possible_is_said_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens(TOO_MUCH))
    with qtbot.waitSignal(panel.message) as said:
        panel.list.fix_wanted.emit(_card(panel, "planned at").key, "Fly to the moon")
    assert said.args == ["This fix is not possible any more."]


def another_scenario_has_other_findings_test(qtbot: QtBot, opens: Opens) -> None:
    other = template("full-mlops-team").scenarios[0]
    both = Plan(title="Both", people=TOO_MUCH.people, scenarios=(*TOO_MUCH.scenarios, other.replace(id="other")))
    open_plan = opens(both)
    panel = _panel(qtbot, open_plan)
    open_plan.set_scenario("other")
    assert not any("planned at 1.5" in card.accessibleName() for card in panel.list.cards)
    assert {card.key for card in panel.list.cards} <= {one.key for one in open_plan.result.open}
    panel.set_theme(load_theme("dark"))
