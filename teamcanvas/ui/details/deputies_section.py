"""Who stands in for a person: a field for each of their roles, and the people they stand in for themselves."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamcanvas.edits.deputies import name_deputy
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.distinct_names import distinct_name, distinct_names
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.form_fields import label_above, with_value
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.person_words import GONE, person_choices
from teamcanvas.ui.widgets.plain import shown

NOBODY = "Nobody named"


class DeputiesSection(QWidget):
    """The deputies of one person in the open scenario; hidden where there is nothing to say."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, person: PersonId) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._person = person
        self._fields: dict[RoleId, tuple[QWidget, ChoiceField]] = {}
        self._stands_in = plain_label("", "muted", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._stands_in)
        self.refresh()

    def refresh(self) -> None:
        """Show the current deputies; fields of roles that stay are reused."""
        plan, scenario = self._open_plan.plan, self._open_plan.scenario
        named: dict[RoleId, PersonId] = {}
        for one in scenario.deputies:
            if one.person == self._person:
                named.setdefault(one.role, one.deputy)
        held = dict.fromkeys(one.role for one in scenario.placements if one.person == self._person)
        roles = {
            role: catalogue_of(plan).role_title(role) for role in (*held, *(one for one in named if one not in held))
        }
        self._show_fields(roles)
        for role, (_, field) in self._fields.items():
            field.show_choices(person_choices(plan, NOBODY, but=self._person, also=named.get(role)))
            field.show_value(named.get(role))
        others = self._stood_in_for()
        self._stands_in.setText(f"Stands in for {others}." if others else "")
        self._stands_in.setVisible(bool(others))
        self.setVisible(bool(roles or others))

    def _show_fields(self, roles: Mapping[RoleId, str]) -> None:
        for gone in [role for role in self._fields if role not in roles]:
            for widget in self._fields.pop(gone):
                self._column.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        for role, title in roles.items():
            if role not in self._fields:
                words = f"Stands in as {shown(title, 60)}"
                field = ChoiceField(words, {None: NOBODY})
                label = label_above(words, field)
                field.picked.connect(partial(self._name, role))
                self._fields[role] = label, field
                # Above the line about others.
                place = self._column.count() - 1
                self._column.insertWidget(place, label)
                self._column.insertWidget(place + 1, field)

    def _stood_in_for(self) -> str:
        plan = self._open_plan.plan
        names, catalogue = distinct_names(plan), catalogue_of(plan)
        return ", ".join(
            f"{shown(names.get(one.person, GONE), 60)} ({shown(catalogue.role_title(one.role), 60)})"
            for one in self._open_plan.scenario.deputies
            if one.deputy == self._person
        )

    def _name(self, role: RoleId, deputy: object) -> None:
        person = next((one for one in self._open_plan.plan.people if one.id == self._person), None)
        if person is None:
            return
        edit = partial(name_deputy, scenario_id=self._open_plan.scenario_id, person=self._person, roles=(role,))
        attempt(
            self._open_plan,
            f"Deputy of {shown(distinct_name(self._open_plan.plan, person), 60)}",
            with_value(edit, "deputy", deputy),
            self.message.emit,
        )
        self.refresh()
