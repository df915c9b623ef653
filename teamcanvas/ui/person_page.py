"""The details of a person: name, capacity, skills, and what they hold where."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from teamcanvas.edits.people import remove_person, rename_person, set_capacity, set_skills
from teamcanvas.layout.card_face import fte_text
from teamcanvas.model.board import board_of
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Person, Placement, Plan
from teamcanvas.model.stage import known_stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.attempt import attempt
from teamcanvas.ui.labels import plain_label
from teamcanvas.ui.number_fields import FteField
from teamcanvas.ui.placement_rows import MenuFor, PlacementRows
from teamcanvas.ui.plain import shown


class PersonPage(QWidget):
    """Somebody in the plan."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, person: PersonId, menu_for: MenuFor) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._person = person
        self._title = plain_label("", "heading", wrap=True)
        self._job = plain_label("", "muted", wrap=True)
        self._name = QLineEdit()
        self._name.setAccessibleName("Name")
        self._capacity = FteField("Capacity", most=10.0)
        self._skills = QLineEdit()
        self._skills.setAccessibleName("Skills")
        self._skills.setPlaceholderText("For example: sql, monitoring")
        self._held = plain_label("", "strong", wrap=True)
        self._rows = PlacementRows(open_plan, menu_for)
        self._set_up()
        self.refresh()

    def _set_up(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(4)
        form.addRow(plain_label("Name", "small"), self._name)
        form.addRow(plain_label("Capacity in FTE", "small"), self._capacity)
        form.addRow(plain_label("Skills, separated by commas", "small"), self._skills)
        remove = QPushButton("Remove from the plan")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._job)
        column.addLayout(form)
        column.addWidget(self._held)
        column.addWidget(self._rows)
        column.addWidget(remove)
        column.addStretch(1)
        self._name.editingFinished.connect(self._rename)
        self._capacity.valueChanged.connect(self._set_capacity)
        self._skills.editingFinished.connect(self._set_skills)
        remove.clicked.connect(self._remove)
        self._rows.message.connect(self.message)

    def refresh(self) -> None:
        """Show the person as they are now; they may have gone in the meantime."""
        person = self._found()
        if person is None:
            return
        board = board_of(self._open_plan.plan, self._open_plan.scenario)
        self._title.setText(shown(person.name))
        self._job.setText(shown(person.job_title))
        self._job.setVisible(bool(person.job_title))
        for field, text in ((self._name, person.name), (self._skills, ", ".join(person.skills))):
            if not field.hasFocus() or not field.isModified():
                field.setText(text)
        self._capacity.show_value(person.capacity)
        held = [one for one in self._open_plan.scenario.placements if one.person == self._person]
        planned = fte_text(board.fte_by_person.get(self._person, 0.0))
        self._held.setText(f"Holds, {planned} of {fte_text(person.capacity)} FTE" if held else "Not placed")

        def words(placement: Placement) -> tuple[str, str]:
            stage = known_stage(placement.stage)
            return board.catalogue.role_title(placement.role), stage.label if stage else placement.stage

        self._rows.show_placements(held, words)

    def _found(self) -> Person | None:
        return next((person for person in self._open_plan.plan.people if person.id == self._person), None)

    def _rename(self) -> None:
        person, name = self._found(), self._name.text()
        if person is not None and name != person.name:
            self._edit(f"Rename {shown(person.name, 60)}", partial(rename_person, person=self._person, name=name))

    def _set_skills(self) -> None:
        person = self._found()
        skills = self._skills.text().split(",")
        if person is not None and self._skills.text() != ", ".join(person.skills):
            self._edit(f"Skills of {shown(person.name, 60)}", partial(set_skills, person=self._person, skills=skills))

    def _set_capacity(self, capacity: float) -> None:
        person = self._found()
        if person is not None:
            title = f"Capacity of {shown(person.name, 60)}"
            self._edit(title, partial(set_capacity, person=self._person, capacity=capacity), merge=f"c {self._person}")

    def _remove(self) -> None:
        person = self._found()
        if person is not None:
            self._edit(f"Remove {shown(person.name, 60)}", partial(remove_person, person=self._person))

    def _edit(self, title: str, edit: Callable[[Plan], Plan], merge: str | None = None) -> None:
        self._name.setModified(False)
        self._skills.setModified(False)
        attempt(self._open_plan, title, edit, self.message.emit, merge=merge)
        self.refresh()
