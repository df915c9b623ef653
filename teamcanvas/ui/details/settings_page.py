"""The page of the organisation and the other settings that the rules read, in collapsible sections."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QVBoxLayout, QWidget

from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.edits.settings import change_maturity, change_settings, change_sponsor
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.agreements_section import AgreementsSection
from teamcanvas.ui.details.ceremonies_section import CeremoniesSection
from teamcanvas.ui.details.handovers_section import HandoversSection
from teamcanvas.ui.details.settings_fields import SETTING_FIELDS, SettingField
from teamcanvas.ui.details.teams_section import TeamsSection
from teamcanvas.ui.scheme.section import SchemeSection
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.form_fields import TextField, add_labelled, details_form
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.number_fields import WholeNumberField
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.section import Section

CLOSED_AT_FIRST = frozenset({"Letters", "Agreements", "Teams", "Ceremonies", "Handovers"})


class SettingsPage(QWidget):
    """The settings that the rules read; each field commits on its own."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, closed: set[str] | None = None) -> None:
        """A page.

        Args:
            open_plan: the plan.
            closed: the names of collapsed sections; updated in place.
        """
        super().__init__()
        self._open_plan = open_plan
        self._closed = set(CLOSED_AT_FIRST) if closed is None else closed
        self._about = plain_label("", "muted", wrap=True)
        self._name = TextField("Organisation name", "For example: Acme Retail")
        self._shows: list[Callable[[], None]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 4, 12)
        self._column.setSpacing(6)
        self._column.addWidget(plain_label("Organisation", "heading", wrap=True))
        self._column.addWidget(self._about)
        for name in dict.fromkeys(field.section for field in SETTING_FIELDS):
            self._add_fields(name)
        self.handovers = HandoversSection(open_plan)
        lists = (
            SchemeSection(open_plan),
            AgreementsSection(open_plan),
            TeamsSection(open_plan),
            CeremoniesSection(open_plan),
            self.handovers,
        )
        for section in lists:
            section.message.connect(self.message)
            self._shows.append(section.refresh)
            self._add_section(section)
        self._column.addStretch(1)
        self._name.edited.connect(self._rename)
        self.refresh()

    def refresh(self) -> None:
        """Show the current settings."""
        title = shown(self._open_plan.scenario.title, 60)
        self._about.setText(f"What the rules take into account in “{title}”. Teams belong to the whole plan.")
        self._name.show_text(self._open_plan.plan.organisation)
        for show in self._shows:
            show()

    def _add_section(self, section: Section) -> None:
        section.head.setChecked(section.name not in self._closed)
        section.folded.connect(self._remember)
        self._column.addWidget(section)

    def _remember(self, name: str, closed: bool) -> None:
        if closed:
            self._closed.add(name)
        else:
            self._closed.discard(name)

    def _add_fields(self, name: str) -> None:
        section, form = Section(name), details_form()
        if name == "Circumstances":
            add_labelled(form, "Organisation", self._name)
        for field in SETTING_FIELDS:
            if field.section == name:
                self._add(form, field)
        section.add(form)
        self._add_section(section)

    def _add(self, form: QFormLayout, field: SettingField) -> None:
        if field.choices is not None:
            choice = ChoiceField(field.label, field.choices)
            choice.picked.connect(partial(self._commit, field))
            self._shows.append(lambda: choice.show_value(self._value(field)))
            add_labelled(form, field.label, choice)
        elif field.most is not None:
            number = WholeNumberField(field.label, field.most, field.none)
            number.valueChanged.connect(partial(self._commit_number, field))
            self._shows.append(lambda: number.show_value(_whole(self._value(field))))
            add_labelled(form, field.label, number)
        else:
            check = QCheckBox(field.label)
            check.toggled.connect(partial(self._commit, field))
            self._shows.append(lambda: _show_checked(check, bool(self._value(field))))
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
        self._edit(field.label, partial(edit, scenario_id=self._open_plan.scenario_id))

    def _commit_number(self, field: SettingField, number: int) -> None:
        self._commit(field, None if field.none and not number else number)

    def _rename(self, organisation: str) -> None:
        self._edit("Organisation", partial(rename_plan, title=self._open_plan.plan.title, organisation=organisation))

    def _edit(self, words: str, edit: Callable[..., Plan]) -> None:
        title = f"Change {words if words[1].isupper() else words[0].lower() + words[1:]}"
        merge = f"{self._open_plan.scenario_id} {words}"
        attempt(self._open_plan, title, edit, self.message.emit, merge=merge)
        self.refresh()


def _show_checked(check: QCheckBox, checked: bool) -> None:
    with QSignalBlocker(check):
        check.setChecked(checked)


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0
