"""The page of all rules: the profile, the rules changed in this plan with a reset link, and the list of rules."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from teamcanvas.edits.profile import set_profile_everywhere
from teamcanvas.edits.rule_settings import set_rule_everywhere
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.plan import RuleSetting
from teamcanvas.rules.registry import RULES, rule_of
from teamcanvas.rules.rule_settings import rules_in_use
from teamcanvas.rules.shipped_profiles import shipped_profiles
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.rules.rule_list import ROW_HEIGHT, RuleList
from teamcanvas.ui.rules.words import applies, changed_words, profile_of, switched
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.filter_field import FilterField
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.tab_order import set_tab_order, tab_stops


class RulesPage(QWidget):
    """Changed rules above, all rules below."""

    message = Signal(str)
    rule_wanted = Signal(str, bool)
    comparison_wanted = Signal()

    def __init__(self, open_plan: OpenPlan) -> None:
        super().__init__()
        self.setAccessibleName("Rules")
        self._open_plan = open_plan
        self._titles: dict[object, str] = {profile.name: profile.title for profile in shipped_profiles()}
        self.profile = ChoiceField("Profile", self._titles)
        self._summary = plain_label("", "small", wrap=True)
        self._compare = LinkButton("Compare profiles on this board", "link")
        self._changed = QWidget()
        self._changed_rows = QVBoxLayout(self._changed)
        self._changed_rows.setContentsMargins(0, 0, 0, 0)
        self._changed_rows.setSpacing(2)
        self.search = FilterField("Search rules…")
        self.rules = RuleList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 12)
        column.setSpacing(6)
        column.addWidget(plain_label("Profile", "strong"))
        for widget in (self.profile, self._summary, self._compare):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(plain_label("Changed in this plan", "strong"))
        column.addWidget(self._changed)
        column.addSpacing(8)
        column.addWidget(plain_label("All rules", "strong"))
        column.addWidget(self.search)
        column.addWidget(self.rules)
        column.addStretch(1)
        self.profile.picked.connect(self._choose_profile)
        self._compare.clicked.connect(self.comparison_wanted)
        self.search.textChanged.connect(self.rules.narrow)
        self.search.into_list.connect(self.rules.enter)
        self.rules.currentItemChanged.connect(self._show_row)
        self.rules.switched.connect(self._switch)
        self.rules.chosen_rule.connect(partial(self._want, settings=False))
        self.refresh()

    def refresh(self) -> None:
        """Show the current profile and changes."""
        scenario = self._open_plan.scenario
        named = scenario.profile
        unknown = {} if named in self._titles else {named: f"“{shown(named, 40)}”: there is no such profile"}
        self.profile.show_choices({**self._titles, **unknown})
        self.profile.show_value(named)
        self._summary.setText(profile_of(self._open_plan.plan, self._open_plan.scenario_id).summary)
        self._show_changes()
        in_use = rules_in_use(profile_of(self._open_plan.plan, self._open_plan.scenario_id), scenario.rules, RULES)
        size = in_use.judged(scenario.settings).org_size
        used = {rule.code: in_use[rule.code] for rule in RULES}
        self.rules.show_state(
            {code: applies(one, size) for code, one in used.items()},
            {code: one.severity_of("", size) or one.profile.grading("") for code, one in used.items()},
        )

    def _show_changes(self) -> None:
        while self._changed_rows.count():
            item = self._changed_rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        settings = self._open_plan.scenario.rules
        for code, setting in settings.items():
            self._changed_rows.addWidget(self._changed_row(code, setting))
        if not settings:
            self._changed_rows.addWidget(plain_label("Nothing. All rules are as the profile says.", "muted", wrap=True))
        set_tab_order(self._compare, [*tab_stops(self._changed), self.search, self.rules])

    def _show_row(self, current: QListWidgetItem | None) -> None:
        """Scroll the page to the current rule: the list itself is as high as its rows."""
        content = self.parentWidget()
        area = content.parentWidget() if content else None
        if current is not None and isinstance(area, QScrollArea):
            place = self.rules.mapTo(self, self.rules.visualItemRect(current).center())
            area.ensureVisible(0, place.y(), 0, ROW_HEIGHT)

    def _changed_row(self, code: str, setting: RuleSetting) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(0)
        if any(rule.code == code for rule in RULES):
            link = LinkButton(f"{code} {rule_of(code).title}", "link")
            link.clicked.connect(lambda: self._want(code, settings=True))
            column.addWidget(link)
        else:
            column.addWidget(plain_label(f"{shown(code, 60)}: there is no such rule", "muted", wrap=True))
        column.addWidget(
            plain_label(f"  {changed_words(setting, catalogue_of(self._open_plan.plan))}", "small", wrap=True)
        )
        back = LinkButton("Back to the profile", "quiet")
        back.setAccessibleName(f"{shown(code, 60)} back to the profile")
        back.clicked.connect(partial(self._give_back, code))
        column.addWidget(back)
        return row

    def _want(self, code: str, *, settings: bool) -> None:
        self.rule_wanted.emit(code, settings)

    def _give_back(self, code: str, _checked: bool = False) -> None:
        edit = partial(set_rule_everywhere, code=code, setting=None)
        attempt(self._open_plan, f"Rule {shown(code, 40)} back to the profile", edit, self.message.emit)

    def _switch(self, code: str, on: bool) -> None:
        plan, scenario_id = self._open_plan.plan, self._open_plan.scenario_id
        edit = partial(set_rule_everywhere, code=code, setting=switched(plan, scenario_id, code, on=on))
        attempt(self._open_plan, f"Switch rule {code} {'on' if on else 'off'}", edit, self.message.emit)
        self.refresh()

    def _choose_profile(self, name: object) -> None:
        edit = partial(set_profile_everywhere, profile=str(name))
        attempt(self._open_plan, "Change the profile", edit, self.message.emit)
        self.refresh()
