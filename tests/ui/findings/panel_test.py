"""Findings in use."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from teamcanvas.edits.acceptance import accept
from teamcanvas.edits.placements import set_fte
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PlacementId
from teamcanvas.model.plan import Plan
from teamcanvas.model.plural import counted
from teamcanvas.rules.acceptance import acceptance_of
from teamcanvas.rules.explain import explain
from teamcanvas.rules.topics.words import explain_topic
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.findings.accept_dialog import AcceptDialog
from teamcanvas.ui.findings.card import FindingCard
from teamcanvas.ui.findings.groups import Grouping
from teamcanvas.ui.findings.panel import FindingsPanel
from teamcanvas.ui.findings.rule_group_card import RuleGroupCard
from teamcanvas.ui.findings.topic_card import TopicCard
from teamcanvas.ui.rules.profile_comparison_page import ProfileComparisonPage
from teamcanvas.ui.rules.rule_page import RulePage
from teamcanvas.ui.rules.rules_page import RulesPage
from tests.rules.advice.teams import advice_plan
from tests.small_plans import small_plan, template
from tests.ui.conftest import Opens, button, open_dialog, press

TOO_MUCH = small_plan("S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.6")

CROWD = small_plan(
    *(f"S{stage} tech_lead P{number} 0.{share}" for number in range(12) for stage, share in ((1, 9), (2, 6))),
    people=", ".join(f"P{number} X" for number in range(12)),
)


def _panel(qtbot: QtBot, open_plan: OpenPlan, grouping: Grouping = Grouping.SEVERITY) -> FindingsPanel:
    panel = FindingsPanel(open_plan, load_theme("light"))
    panel.filter.show_grouping(grouping.name)
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
    qtbot.waitUntil(lambda: bool(card._titles))
    title = card._titles[0] if card._titles else ""
    with qtbot.waitSignal(panel.message):
        press(qtbot, card, title)
    assert not any("planned at" in card.accessibleName() for card in panel.list.cards)
    assert open_plan.store.undo_stack.undoText() == title
    open_plan.undo()
    assert open_plan.plan == before


def accepted_findings_are_shown_whatever_is_searched_for_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    panel = _panel(qtbot, open_plan)
    finding = _card(panel, "planned at 1.5 FTE").finding
    open_plan.commit("Accept", partial(accept, scenario_id="plan", acceptance=acceptance_of(finding, "Until May")))
    press(qtbot, panel, f"{open_plan.result.counts.warning} warnings")
    assert not any(card.finding.accepted for card in panel.list.cards)
    press(qtbot, panel, "1 accepted")
    assert [card.finding.rule for card in panel.list.cards if card.finding.accepted] == ["TC302"]
    assert not panel.filter.active


def the_focus_stays_in_the_panel_when_the_last_card_goes_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    panel = _panel(qtbot, open_plan)
    panel.filter._search.setText("TC302")
    (card,) = panel.list.cards
    card.setFocus()
    edit = partial(accept, scenario_id="plan", acceptance=acceptance_of(card.finding, "Until May"))
    open_plan.commit("Accept", edit)
    assert panel.list.cards == ()
    assert panel.window().focusWidget() is panel.filter._search


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
    press(qtbot, panel, "Withdraw")
    assert open_plan.scenario.accepted == ()
    assert _card(panel, "planned at 1.5 FTE")


def a_click_emits_its_finding_test(qtbot: QtBot, opens: Opens) -> None:
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


def _row_names(panel: FindingsPanel) -> list[str]:
    return [card.accessibleName() for card in panel.list._in_order()]


def many_equal_findings_are_one_card_until_it_is_expanded_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(CROWD)
    panel = _panel(qtbot, open_plan)
    panel.filter._search.setText("planned at")
    name = "Error: Person is over-allocated: 12 findings"
    assert _row_names(panel).count(name) == 1
    assert not any("planned at" in card.accessibleName() for card in panel.list.cards)
    group = next(one for one in panel.findChildren(RuleGroupCard) if one.row.rule == "TC302")
    group.toggled.emit(group.key)
    assert sum("planned at" in card.accessibleName() for card in panel.list.cards) > 4
    open_plan.commit("FTE", lambda plan: set_fte(plan, "plan", PlacementId("a1"), 0.1))
    assert "Error: Person is over-allocated: 11 findings" in _row_names(panel)
    assert group.row.expanded


def typing_narrows_and_one_click_shows_all_again_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens(TOO_MUCH))
    before = len(panel.list.cards)
    panel.filter._search.setText("sofia 1.5")
    assert [card.accessibleName() for card in panel.list.cards] == [_card(panel, "1.5 FTE").accessibleName()]
    panel.filter._search.setText("no such words")
    assert panel.list.cards == ()
    press(qtbot, panel, "Show all findings")
    assert len(panel.list.cards) == before


def the_rule_page_is_over_the_list_and_goes_back_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens(TOO_MUCH))
    press(qtbot, _card(panel, "1.5 FTE"), "Learn more")
    assert isinstance(panel.pages.page, RulePage)
    press(qtbot, panel, "‹ Findings")
    assert panel.pages.page is None


def rules_changed_in_this_plan_are_counted_and_led_back_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(TOO_MUCH)
    panel = _panel(qtbot, open_plan)
    panel.commands.switch_off("TC302")
    press(qtbot, panel, "Rules · 1 rule changed in this plan")
    assert isinstance(panel.pages.page, RulesPage)
    press(qtbot, panel, "Back to the profile")
    assert open_plan.scenario.rules == {}
    press(qtbot, panel, "Compare profiles on this board")
    assert isinstance(panel.pages.page, ProfileComparisonPage)
    press(qtbot, panel.pages, "‹ Rules")
    assert isinstance(panel.pages.page, RulesPage)


def hundreds_of_findings_make_few_widgets_test(qtbot: QtBot, opens: Opens) -> None:
    names = ", ".join(f"P{number} X" for number in range(200))
    lines = [f"S1 tech_lead P{number} 0.9" for number in range(200)] + [
        f"S2 tech_lead P{number} 0.6" for number in range(200)
    ]
    open_plan = opens(small_plan(*lines, people=names))
    panel = _panel(qtbot, open_plan)
    assert len(open_plan.result.open) > 200
    for grouping in Grouping:
        panel.filter._groups.picked.emit(grouping)
        assert len(panel.list._widgets) <= 24


def asking_twice_for_the_rules_opens_one_page_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens(TOO_MUCH))
    panel.show_rules()
    panel.show_rules()
    press(qtbot, panel, "‹ Findings")
    assert panel.pages.page is None


HOSPITAL, AGENCY = advice_plan("02hospital"), advice_plan("05agency")


def _topics(panel: FindingsPanel) -> list[TopicCard]:
    return [card for card in panel.list.findChildren(TopicCard) if not card.isHidden()]


def _topic(panel: FindingsPanel, key: str) -> TopicCard:
    return next(card for card in _topics(panel) if card.row.topic.key == key)


def topics_come_first_worst_first_and_collapsed_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens(HOSPITAL), Grouping.TOPIC)
    topics = panel._open_plan.result.topics
    titles = [explain_topic(topic, HOSPITAL).title for topic in topics.open]
    assert [card.accessibleName().partition(": ")[2].rpartition(", ")[0] for card in _topics(panel)] == titles
    assert not panel.list.cards
    assert _counts(panel)[:3] == [
        counted(topics.counts.error, "error"),
        counted(topics.counts.warning, "warning"),
        counted(topics.counts.info, "note"),
    ]


def a_topic_unfolds_into_its_findings_and_fixes_by_kind_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens(AGENCY), Grouping.TOPIC)
    card = _topic(panel, "outside")
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert panel.list.cards
    assert {one.finding.key for one in panel.list.cards} <= {one.key for one in card.row.topic.open}
    qtbot.waitUntil(lambda: bool(_links(card)))
    assert "On the board" in [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]
    qtbot.keyClick(card, Qt.Key.Key_Left)
    assert not panel.list.cards


def a_fix_of_a_topic_is_one_step_and_settles_what_it_says_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(AGENCY)
    panel = _panel(qtbot, open_plan, Grouping.TOPIC)
    card = _topic(panel, "outside")
    topic = card.row.topic
    qtbot.keyClick(card, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(_links(card)))
    fix = panel.commands.fixes_of_topic(topic)[0]
    press(qtbot, card, fix.title)
    left = {finding.stated for finding in open_plan.result.open}
    assert sum(finding.stated not in left for finding in topic.open) == fix.settles > 0
    open_plan.undo()
    assert open_plan.plan == AGENCY


def accepting_a_topic_accepts_what_it_holds_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(HOSPITAL)
    panel = _panel(qtbot, open_plan, Grouping.TOPIC)
    card = _topics(panel)[-1]
    key, count = card.row.topic.key, len(card.row.topic.open)
    panel.commands.accept_topic(key)
    dialog = open_dialog(AcceptDialog)
    assert isinstance(dialog, AcceptDialog)
    dialog._reason.setText("Agreed in the steering committee.")
    press(qtbot, dialog, "Accept topic")
    assert open_plan.result.topics.by_key[key].accepted
    assert len(open_plan.result.accepted) == count
    assert key not in [one.row.topic.key for one in _topics(panel)]


def a_search_finds_topics_by_their_words_and_those_of_their_findings_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens(HOSPITAL), Grouping.TOPIC)
    panel.filter._search.setText("leads the team from inside")
    assert len(_topics(panel)) == 1
    finding = _topics(panel)[0].row.topic.causes[-1]
    panel.filter._search.setText(explain(finding, HOSPITAL).title)
    assert _topics(panel)[0].row.topic.key == panel._open_plan.result.topics.by_finding[finding.key].key


def a_finding_that_is_asked_for_is_shown_in_its_topic_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens(HOSPITAL), Grouping.TOPIC)
    finding = panel._open_plan.result.topics.open[0].causes[0]
    panel.show_finding(finding)
    assert finding.key in [card.key for card in panel.list.cards]


def a_topic_of_one_finding_says_it_in_its_own_card_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens(HOSPITAL), Grouping.TOPIC)
    card = next(one for one in _topics(panel) if len(one.row.topic.open) == 1)
    (finding,) = card.row.topic.open
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert panel.list.cards == ()
    message = explain(finding, HOSPITAL).message
    assert message in [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert message in card.accessibleDescription()
    assert button(card, "Hide details")
    with qtbot.waitSignal(panel.chosen) as chosen:
        press(qtbot, card, "Show where it is")
    assert chosen.args == [finding]
    assert card.property("chosen")
    press(qtbot, card, "Learn more")
    assert isinstance(panel.pages.page, RulePage)


def the_topic_of_one_finding_is_revealed_in_its_place_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens(HOSPITAL), Grouping.TOPIC)
    singles = [one for one in panel._open_plan.result.topics.open if len(one.open) == 1]
    for topic in (singles[0], singles[-1]):
        panel.show_finding(topic.open[0])
        card = _topic(panel, topic.key)
        assert card.row.expanded
        assert [one for one in _topics(panel) if one.property("chosen")] == [card]
        qtbot.waitUntil(lambda card=card: card.visibleRegion().boundingRect() == card.rect())


def a_topic_stays_where_it_is_after_its_fix_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens(AGENCY), Grouping.TOPIC)
    card = _topic(panel, "outside")
    panel.list.verticalScrollBar().setValue(card.y() - 60)
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(_links(card)))
    after = next(one for one in _topics(panel)[_topics(panel).index(card) + 1 :])
    top = card.mapTo(panel, QPoint()).y()
    link = next(line.link for line in card._fixes if line.title == _links(card)[0])
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    here = card if card in _topics(panel) else after
    qtbot.waitUntil(lambda: here.mapTo(panel, QPoint()).y() == top)


def _links(card: TopicCard) -> list[str]:
    """The fixes that are laid out."""
    return [
        line.title for line in card._fixes if line.isVisible() and line.link.height() >= line.link.sizeHint().height()
    ]


def tab_goes_from_the_filter_to_the_list_and_then_to_the_links_below_test(qtbot: QtBot, opens: Opens) -> None:
    panel = _panel(qtbot, opens(template("startup-trio")))
    panel.activateWindow()
    panel.filter._groups.setFocus()
    qtbot.waitUntil(panel.filter._groups.hasFocus)
    for grouping in (Grouping.TOPIC, Grouping.SEVERITY):
        panel.filter._group(grouping)
        qtbot.waitUntil(lambda: any(card.isVisible() for card in panel.list._in_order()))
        panel.filter._groups.setFocus()
        qtbot.keyClick(panel.filter._groups, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert panel.list.isAncestorOf(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        assert panel._preview.hasFocus()
