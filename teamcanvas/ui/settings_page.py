"""The details of a plan: the settings of the scenario shown, which the rules take into account."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from teamcanvas.edits.settings import change_maturity, change_settings, change_sponsor
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.attempt import attempt
from teamcanvas.ui.choice_field import ChoiceField
from teamcanvas.ui.labels import plain_label
from teamcanvas.ui.number_fields import WholeNumberField
from teamcanvas.ui.plain import shown
from teamcanvas.ui.settings_fields import AGREEMENTS, SETTING_FIELDS, SettingField


class SettingsPage(QWidget):
    """A form of all settings; each field commits by itself."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._title = plain_label("", "heading", wrap=True)
        self._shows: list[Callable[[], None]] = []
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(4)
        form.setContentsMargins(0, 0, 0, 0)
        for field in SETTING_FIELDS:
            self._add(form, field)
        form.addRow(plain_label("Agreements", "strong"))
        for key, words in AGREEMENTS.items():
            self._add_agreement(form, key, words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 12)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(plain_label("The rules take these circumstances into account.", "muted", wrap=True))
        column.addLayout(form)
        column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the settings as they are now."""
        self._title.setText(f"Settings of “{shown(self._open_plan.scenario.title, 60)}”")
        for show in self._shows:
            show()

    def _add(self, form: QFormLayout, field: SettingField) -> None:
        if field.choices is not None:
            choice = ChoiceField(field.label, field.choices)
            choice.picked.connect(partial(self._commit, field))
            self._shows.append(lambda: choice.show_value(self._value(field)))
            form.addRow(_label(field.label, choice), choice)
        elif field.most is not None:
            number = WholeNumberField(field.label, field.most, field.none)
            number.valueChanged.connect(partial(self._commit_number, field))
            self._shows.append(lambda: number.show_value(_whole(self._value(field))))
            form.addRow(_label(field.label, number), number)
        else:
            self._add_check(form, field.label, lambda: bool(self._value(field)), partial(self._commit, field))

    def _add_agreement(self, form: QFormLayout, key: str, words: str) -> None:
        def commit(agreed: object) -> None:
            kept = tuple(one for one in self._open_plan.scenario.settings.agreements if one != key)
            self._edit(words, partial(change_settings, agreements=(*kept, key) if agreed else kept))

        self._add_check(form, words, lambda: key in self._open_plan.scenario.settings.agreements, commit)

    def _add_check(
        self, form: QFormLayout, words: str, value: Callable[[], bool], commit: Callable[[object], None]
    ) -> None:
        check = QCheckBox(words)
        check.toggled.connect(commit)
        self._shows.append(lambda: _show_checked(check, value()))
        form.addRow(check)

    def _value(self, field: SettingField) -> object:
        return field.value(self._open_plan.scenario.settings)

    def _commit(self, field: SettingField, value: object) -> None:
        if field.part == "maturity":
            edit: Callable[..., Plan] = partial(
                change_maturity, **{field.name: value if isinstance(value, int) else None}
            )
        elif field.part == "sponsor":
            edit = partial(change_sponsor, **{field.name: value})
        else:
            edit = partial(change_settings, **{field.name: value})
        self._edit(field.label, edit)

    def _commit_number(self, field: SettingField, number: int) -> None:
        self._commit(field, None if field.none and not number else number)

    def _edit(self, words: str, edit: Callable[..., Plan]) -> None:
        scenario_id = self._open_plan.scenario_id
        title = f"Change {words if words[1].isupper() else words[0].lower() + words[1:]}"
        merge = f"{scenario_id} {words}"
        attempt(self._open_plan, title, partial(edit, scenario_id=scenario_id), self.message.emit, merge=merge)
        self.refresh()


def _label(text: str, field: QWidget) -> QLabel:
    label = plain_label(text, "small")
    label.setBuddy(field)
    return label


def _show_checked(check: QCheckBox, checked: bool) -> None:
    blocked = check.blockSignals(True)
    check.setChecked(checked)
    check.blockSignals(blocked)


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0
