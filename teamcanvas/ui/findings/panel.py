"""The panel of findings: filter, last change, the list, and the pages about rules above it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.plural import counted
from teamcanvas.rules.explain import Explanation, explain
from teamcanvas.rules.finding import Finding, FindingKey
from teamcanvas.rules.fixes import offered_fixes
from teamcanvas.rules.topic_fixes import TopicFix
from teamcanvas.rules.topics.topic import Topic
from teamcanvas.rules.topics.words import explain_topic
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.findings.change_line import ChangeLine
from teamcanvas.ui.findings.commands import FindingCommands
from teamcanvas.ui.findings.filter import FindingFilter
from teamcanvas.ui.findings.finding_list import FindingList
from teamcanvas.ui.findings.fix_runs import FixRuns
from teamcanvas.ui.findings.groups import (
    FindingListRow,
    FindingRow,
    Grouping,
    RuleGroupRow,
    grouped_rows,
    topic_row_key,
    topic_rows,
)
from teamcanvas.ui.findings.page_stack import PageStack
from teamcanvas.ui.findings.still_to_come_card import StageNeeds, needs_by_stage
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.link_button import LinkButton

BACK_TO_FINDINGS = "Findings"


class FindingsPanel(QWidget):
    """The findings of the current scenario."""

    chosen = Signal(object)
    """The `Finding` that was clicked."""
    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, theme: Theme) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._theme = theme
        self._expanded: set[object] = set()
        self.commands = FindingCommands(open_plan, self)
        self.runs = FixRuns(open_plan, self)
        self.filter = FindingFilter()
        self.change = ChangeLine(open_plan)
        self.list = FindingList(self, theme)
        self._nothing = plain_label("No finding fits what is asked for above.", "muted", wrap=True)
        self._all = LinkButton("Show all findings", "link")
        self._preview = LinkButton("Show what all fixes would do", "link")
        self._rules = LinkButton("Rules", "link")
        self.pages = PageStack(self._bottom())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self._connect()
        self._show()

    def _bottom(self) -> QWidget:
        bottom = QWidget()
        bottom.setFocusProxy(self.list)
        column = QVBoxLayout(bottom)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(8)
        for widget in (self.filter, self.change, self._nothing, self._all):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self._preview)
        column.addWidget(self._rules)
        return bottom

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.fix_wanted.connect(self.commands.fix)
        self.list.acceptance_wanted.connect(self.commands.accept)
        self.list.withdrawal_wanted.connect(self.commands.withdraw)
        self.list.switch_off_wanted.connect(self.commands.switch_off)
        self.list.rule_wanted.connect(self.show_rule)
        self.list.group_toggled.connect(self._toggle)
        self.list.topic_fix_wanted.connect(self.commands.fix_topic)
        self.list.topic_acceptance_wanted.connect(self.commands.accept_topic)
        self.list.need_wanted.connect(self.commands.offer_need)
        self.list.all_fixes_wanted.connect(self.runs.apply_to_topic)
        self._preview.clicked.connect(self.runs.preview)
        self.runs.message.connect(self.message)
        self.list.emptied.connect(self.filter.enter)
        self.filter.changed.connect(self._show_rows)
        self.filter.into_list.connect(self.list.enter)
        self.filter.accepted_wanted.connect(self._show_accepted)
        self._all.clicked.connect(self.filter.clear)
        self._rules.clicked.connect(self.show_rules)
        self.commands.message.connect(self.message)
        self._open_plan.result_changed.connect(self._show)

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme = theme
        self.list.set_theme(theme)
        self.pages.refresh()

    def show_finding(self, finding: Finding) -> None:
        """Show and mark a finding; clears the filter, expands its group and closes pages as needed."""
        while self.pages.page is not None:
            self.pages.pop()
        if not self._wanted([finding]):
            self.filter.clear()
        topic = self._open_plan.result.topics.by_finding.get(finding.key)
        if topic is not None and self.filter.grouping is Grouping.TOPIC:
            self._expanded |= {topic_row_key(topic)}
        rows = tuple(self._rows_of_open())
        rule_groups = [row for row in rows if isinstance(row, RuleGroupRow) and finding in row.findings]
        if not any(isinstance(row, FindingRow) and row.finding.key == finding.key for row in rows):
            self._expanded |= {group.key for group in rule_groups}
        self._show_rows()
        self.list.reveal(finding.key)

    def show_rule(self, code: str, settings: bool = False) -> None:
        """Open the page of a rule: its help and its settings in this plan."""
        from teamcanvas.ui.rules.rule_page import RulePage

        page = RulePage(self._open_plan, code)
        page.message.connect(self.message)
        self.pages.push(page, page, self._back())
        if settings:
            page.show_settings()

    def show_rules(self) -> None:
        """Open the page of all rules: the profile and what this plan changes."""
        from teamcanvas.ui.rules.rules_page import RulesPage

        if isinstance(self.pages.page, RulesPage):
            return
        page = RulesPage(self._open_plan)
        page.message.connect(self.message)
        page.rule_wanted.connect(self.show_rule)
        page.comparison_wanted.connect(self.compare_profiles)
        self.pages.push(page, page, self._back())

    def compare_profiles(self) -> None:
        """Open the comparison of two profiles."""
        from teamcanvas.ui.rules.profile_comparison_page import ProfileComparisonPage

        if isinstance(self.pages.page, ProfileComparisonPage):
            return
        page = ProfileComparisonPage(self._open_plan)
        page.message.connect(self.message)
        page.chosen.connect(self.chosen)
        self.pages.push(page, page, self._back())

    def _back(self) -> str:
        below = self.pages.page
        return below.accessibleName() if below is not None else BACK_TO_FINDINGS

    def _show(self) -> None:
        self.filter.show_counts(self._open_plan.result)
        changed = len(self._open_plan.scenario.rules)
        self._preview.setVisible(bool(self._open_plan.result.topics.open))
        self._rules.say(f"Rules · {counted(changed, 'rule')} changed in this plan" if changed else "Rules and profile")
        self._show_rows()
        self.pages.refresh()

    def _show_rows(self) -> None:
        result = self._open_plan.result
        rows = tuple(self._rows_of_open())
        self.list.show_rows(rows, self._wanted(result.accepted))
        missed = self.filter.active and not rows and bool(result.open)
        self._nothing.setVisible(missed)
        self._all.setVisible(missed)

    def _rows_of_open(self) -> Iterator[FindingListRow]:
        result, plan = self._open_plan.result, self._open_plan.plan
        if self.filter.grouping is not Grouping.TOPIC:
            wanted = self._wanted(result.open)
            yield from grouped_rows(wanted, self.filter.grouping, plan, self._open_plan.scenario_id, self._expanded)
            return
        topics = [topic for topic in result.topics.open if self.filter.wants_severity(topic.severity)]
        found = {topic.key: self._found_in(topic) for topic in topics}
        wanted_keys = frozenset(key for keys in found.values() for key in keys)
        yield from topic_rows([topic for topic in topics if found[topic.key]], wanted_keys, self._expanded)

    def _found_in(self, topic: Topic) -> frozenset[FindingKey]:
        """The findings of a topic that fit the search: all of them if the topic's own words do."""
        plan = self._open_plan.plan
        whole = not self.filter.searches or self.filter.wants_topic(explain_topic(topic, plan))
        return frozenset(one.key for one in topic.open if whole or self.filter.wants_words(one, explain(one, plan)))

    def _show_accepted(self) -> None:
        if not self._wanted(self._open_plan.result.accepted):
            # The filter for the open ones hides all accepted ones.
            self.filter.clear()
        self.list.show_accepted()

    def _wanted(self, findings: Sequence[Finding]) -> Sequence[Finding]:
        some = [finding for finding in findings if self.filter.wants_severity(finding.severity)]
        if not self.filter.searches:
            return some
        plan = self._open_plan.plan
        return [finding for finding in some if self.filter.wants_words(finding, explain(finding, plan))]

    def words_of(self, finding: Finding) -> Explanation:
        """Explains a finding."""
        return explain(finding, self._open_plan.plan)

    def words_of_topic(self, topic: Topic) -> Explanation:
        """Explains a topic."""
        return explain_topic(topic, self._open_plan.plan)

    def needs(self) -> tuple[StageNeeds, ...]:
        """What the team needs, stage by stage."""
        return needs_by_stage(self._open_plan.result.topics.needs, self._open_plan.plan)

    def fixes_of_topic(self, topic: Topic) -> Sequence[TopicFix]:
        """Its fixes, kind by kind, the best first."""
        return self.commands.fixes_of_topic(topic)

    def fixes_of(self, finding: Finding) -> Sequence[str]:
        """The titles of its fixes, best first."""
        plan, scenario_id = self._open_plan.plan, self._open_plan.scenario_id
        return [fix.title for fix in offered_fixes(finding, plan, scenario_id, self._open_plan.ids)]

    def _toggle(self, group: object) -> None:
        self._expanded ^= {group}
        self._show_rows()

    def _choose(self, key: FindingKey) -> None:
        finding = self.commands.found(key)
        if finding is not None:
            self.list.choose(key)
            self.chosen.emit(finding)
