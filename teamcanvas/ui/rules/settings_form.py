"""The form for a plan's settings of one rule: on or off, severity, parameters."""

from collections.abc import Mapping
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from teamcanvas.edits.rule_settings import set_rule_everywhere
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.plan import RuleSetting
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.help.rule_help import value_words
from teamcanvas.rules.param_titles import param_title
from teamcanvas.rules.params import Param
from teamcanvas.rules.rule import Rule
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.rules.params import ActivityField, ParamField, field_for
from teamcanvas.ui.rules.roles_field import RolesField
from teamcanvas.ui.rules.words import profile_of, rule_applies, rule_in_use, switched, usual_severity
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.finding_counts import SEVERITY_WORDS
from teamcanvas.ui.widgets.form_fields import label_above
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.link_button import LinkButton


class RuleSettingsForm(QWidget):
    """Each field commits on its own; values equal to the profile's are not stored in the plan."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, rule: Rule) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._rule = rule
        self._on = QCheckBox("Check this")
        self._severity = ChoiceField(
            "How bad", {None: "", **{severity.value: words for severity, words in SEVERITY_WORDS.items()}}
        )
        self._fields: dict[str, ParamField] = {}
        self._back = LinkButton("Back to the profile", "link")
        self._state = plain_label("", "small", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(3)
        self._column.addWidget(self._state)
        self._column.addWidget(self._on)
        self._column.addWidget(label_above("How bad", self._severity))
        self._column.addWidget(self._severity)
        for param in rule.params:
            self._add(param)
        self._column.addWidget(self._back)
        self._on.toggled.connect(self._switch)
        self._severity.picked.connect(self._judge)
        self._back.clicked.connect(self._give_back)
        self.refresh()

    def focus_first(self) -> None:
        """Focus the first field."""
        self._on.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show the current settings."""
        plan, scenario_id, code = self._open_plan.plan, self._open_plan.scenario_id, self._rule.code
        profile = profile_of(plan, scenario_id)
        in_use = rule_in_use(plan, scenario_id, code)
        with QSignalBlocker(self._on):
            self._on.setChecked(rule_applies(plan, scenario_id, code))
        usual = SEVERITY_WORDS[usual_severity(plan, scenario_id, code)].lower()
        self._severity.setItemText(0, f"As the profile says: {usual}")
        self._severity.show_value(self._setting.severity)
        self._severity.setEnabled(self._on.isChecked())
        for param in self._rule.params:
            self._fields[param.name].show_value(in_use.params[param])
        changed = self._setting != RuleSetting()
        self._back.setVisible(changed)
        says = "Changed in this plan." if changed else f"As the profile “{profile.title}” says."
        self._state.setText(says)

    @property
    def _setting(self) -> RuleSetting:
        return self._open_plan.scenario.rules.get(self._rule.code, RuleSetting())

    def _add(self, param: Param[Any]) -> None:  # Any: of any type
        made = field_for(param, catalogue_of(self._open_plan.plan))
        field = cast(ParamField, made)  # every field of params.py satisfies the protocol
        field.edited.connect(partial(self._set, param))
        self._fields[param.name] = field
        self._column.addWidget(label_above(param_title(param.name), made))
        self._column.addWidget(made)
        hint = plain_label(f"{param.summary} Usually {self._usual(param)}.", "small", wrap=True)
        hint.setContentsMargins(0, 0, 0, 6)
        self._column.addWidget(hint)

    def _usual(self, param: Param[Any]) -> str:  # Any: of any type
        """The default as text, with titles of roles and activities."""
        field = self._fields.get(param.name)
        titled = isinstance(field, RolesField | ActivityField)
        return field.words_of(param.default) if titled else value_words(param.default)

    def _switch(self, on: bool) -> None:
        setting = switched(self._open_plan.plan, self._open_plan.scenario_id, self._rule.code, on=on)
        self._commit(f"Switch rule {self._rule.code} {'on' if on else 'off'}", setting)

    def _judge(self, severity: object) -> None:
        picked = Severity(severity).value if isinstance(severity, str) else None
        self._commit(f"Severity of {self._rule.code}", self._setting.replace(severity=picked))

    def _set(self, param: Param[Any], value: object) -> None:  # Any: as above
        usual = rule_in_use(self._open_plan.plan, self._open_plan.scenario_id, self._rule.code, plan_settings=False)
        params = {name: said for name, said in self._setting.params.items() if name != param.name}
        if value != usual.params[param]:
            params[param.name] = _for_file(value)
        words = f"{param_title(param.name)} of {self._rule.code}"
        self._commit(words, self._setting.replace(params=params), merge=words)

    def _give_back(self) -> None:
        self._commit(f"Rule {self._rule.code} back to the profile", None)
        self.focus_first()

    def _commit(self, title: str, setting: RuleSetting | None, merge: str | None = None) -> None:
        edit = partial(set_rule_everywhere, code=self._rule.code, setting=setting)
        attempt(self._open_plan, title, edit, self.message.emit, merge=merge)
        self.refresh()


def _for_file(value: object) -> object:
    """A value as the file stores it: keys are strings, tuples are lists."""
    if isinstance(value, Mapping):
        return {
            str(key): one for key, one in cast(Mapping[object, object], value).items()
        }  # isinstance: unknown inside
    return list(cast(tuple[object, ...], value)) if isinstance(value, tuple) else value
