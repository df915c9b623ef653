"""The details of a person: name, capacity, team, line manager, skills, placements, deputies, note."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from teamcanvas.edits.organisation import join_new_team, set_employer, set_job_title, set_kind, set_team
from teamcanvas.edits.people import (
    drop_learning,
    plan_learning,
    remove_person,
    rename_person,
    set_capacity,
    set_note,
    set_skills,
)
from teamcanvas.edits.reporting import set_reports_to
from teamcanvas.model.board import board_of
from teamcanvas.model.distinct_names import distinct_name
from teamcanvas.model.fte import fte_text
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Learning, Person, Placement, Plan
from teamcanvas.model.skill import skill_meant, skill_words
from teamcanvas.model.stage import known_stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.deputies_section import DeputiesSection
from teamcanvas.ui.details.findings_section import FindingsSection, findings_about_person
from teamcanvas.ui.details.placement_rows import MenuFor, PlacementRows
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.chips import AddField, ChipsField
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.form_fields import NoteField, TextField, add_labelled, details_form, with_value
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.number_fields import FteField
from teamcanvas.ui.widgets.person_words import known_skills, loop_words, person_choices, team_choices
from teamcanvas.ui.widgets.plain import shown

KINDS: Mapping[object, str] = {"internal": "Employed here", "contractor": "Contractor", "vendor": "From a vendor"}
NEW_TEAM = "new team"
"""Stands for a team that is to be made, among the ids of teams: these have no blanks."""


class PersonPage(QWidget):
    """A person of the plan; each field commits on its own."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, person: PersonId, menu_for: MenuFor) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._person = person
        self._title = plain_label("", "heading", wrap=True)
        self._job = plain_label("", "muted", wrap=True)
        self._name = TextField("Name")
        self._job_title = TextField("Job title", "For example: Senior data engineer")
        self._kind = ChoiceField("Employment", KINDS)
        self._employer = TextField("Employer", "The company that they come from")
        self._capacity = FteField("Capacity", most=10.0, least=0.0)
        self._team = ChoiceField("Team", {None: "No team"})
        self._new_team = AddField("Name of the new team")
        self._new_team.hide()
        self._manager = ChoiceField("Line manager", {None: "Nobody"})
        self._loop = plain_label("", "error", wrap=True)
        self._skills = ChipsField("skill")
        self._learning = ChipsField("training")
        self._learning.adding.setPlaceholderText("Skill by date: MLOps by 2027-03")
        self._note = NoteField("Note", "Anything worth knowing when planning with them")
        self._held = plain_label("", "strong", wrap=True)
        self._rows = PlacementRows(open_plan, menu_for)
        self._deputies = DeputiesSection(open_plan, person)
        self.findings = FindingsSection(open_plan, partial(findings_about_person, open_plan, person))
        self._form = details_form()
        self._set_up()
        self._connect()
        self.refresh()

    def _set_up(self) -> None:
        form = self._form
        add_labelled(form, "Name", self._name)
        add_labelled(form, "Job title", self._job_title)
        add_labelled(form, "Employment", self._kind)
        add_labelled(form, "Employer", self._employer)
        add_labelled(form, "Capacity in FTE", self._capacity)
        add_labelled(form, "Team", self._team)
        form.addRow(self._new_team)
        add_labelled(form, "Line manager", self._manager)
        form.addRow(self._loop)
        add_labelled(form, "Skills", self._skills)
        add_labelled(form, "Learning", self._learning)
        add_labelled(form, "Note", self._note)
        self._remove_button = QPushButton("Remove from the plan")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 12)
        column.setSpacing(8)
        for widget in (self._title, self._job, self._held, self._rows, self._deputies, self.findings):
            column.addWidget(widget)
        column.addLayout(form)
        column.addWidget(self._remove_button)
        column.addStretch(1)

    def _connect(self) -> None:
        self._name.edited.connect(self._commit("Rename {}", rename_person, "name"))
        self._job_title.edited.connect(self._commit("Job title of {}", set_job_title, "job_title"))
        self._kind.picked.connect(self._commit("Employment of {}", set_kind, "kind"))
        self._employer.edited.connect(self._commit("Employer of {}", set_employer, "employer"))
        self._capacity.valueChanged.connect(self._commit("Capacity of {}", set_capacity, "capacity", "capacity"))
        self._team.picked.connect(self._choose_team)
        self._new_team.given.connect(self._make_team)
        self._manager.picked.connect(self._commit("Line manager of {}", set_reports_to, "manager"))
        self._skills.adding.given.connect(self._add_skills)
        self._skills.chips.removed.connect(self._remove_skill)
        self._learning.adding.given.connect(self._plan_learning)
        self._learning.chips.removed.connect(self._drop_learning)
        self._note.edited.connect(self._commit("Note on {}", set_note, "note"))
        self._remove_button.clicked.connect(lambda: self._edit("Remove {}", remove_person))
        self._rows.message.connect(self.message)
        self._deputies.message.connect(self.message)

    def refresh(self) -> None:
        """Show the current person, who may have been removed."""
        person, plan = self._found(), self._open_plan.plan
        if person is None:
            return
        self._title.setText(shown(distinct_name(self._open_plan.plan, person)))
        self._job.setText(shown(person.job_title))
        self._job.setVisible(bool(person.job_title))
        self._name.show_text(person.name)
        self._job_title.show_text(person.job_title)
        self._kind.show_value(person.kind)
        self._employer.show_text(person.employer)
        self._form.setRowVisible(self._employer, person.kind != "internal" or bool(person.employer))
        self._capacity.show_value(person.capacity)
        self._team.show_choices({**team_choices(plan, person.team), NEW_TEAM: "New team…"})
        self._team.show_value(person.team)
        self._manager.show_choices(person_choices(plan, "Nobody", but=person.id, also=person.reports_to))
        self._manager.show_value(person.reports_to)
        loop = loop_words(plan, person)
        self._loop.setText(shown(loop, 500))
        self._loop.setVisible(bool(loop))
        # By name: the order in the file follows no rule that one sees.
        skills = sorted(person.skills, key=lambda skill: skill_words(skill).casefold())
        self._skills.chips.show_chips({skill: skill_words(skill) for skill in skills})
        self._skills.adding.offer(skill_words(skill) for skill in known_skills(plan) if skill not in person.skills)
        self._learning.chips.show_chips({one.skill: _learning_words(one) for one in person.learning})
        self._learning.adding.offer(skill_words(skill) for skill in known_skills(plan) if skill not in person.skills)
        self._note.show_text(person.note)
        self._show_placements(person)
        self._deputies.refresh()

    def _show_placements(self, person: Person) -> None:
        board = board_of(self._open_plan.plan, self._open_plan.scenario)
        held = [one for one in self._open_plan.scenario.placements if one.person == self._person]
        planned = fte_text(board.fte_by_person.get(self._person, 0.0))
        self._held.setText(f"Holds, {planned} of {fte_text(person.capacity)} FTE" if held else "Not placed")

        def words(placement: Placement) -> tuple[str, str]:
            stage = known_stage(placement.stage)
            return board.catalogue.role_title(placement.role), stage.label if stage else placement.stage

        self._rows.show_placements(held, words)

    def _found(self) -> Person | None:
        return next((person for person in self._open_plan.plan.people if person.id == self._person), None)

    def _choose_team(self, team: object) -> None:
        """Set the team, or show the field for the name of a new one."""
        wanted = team == NEW_TEAM
        self._new_team.setVisible(wanted)
        if wanted:
            self._new_team.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._edit("Team of {}", with_value(set_team, "team", team))

    def _make_team(self, typed: str) -> None:
        """Make a team and put the person into it, in one step."""
        self._new_team.hide()
        edit = partial(join_new_team, name=typed.strip(" ,"), ids=self._open_plan.ids)
        self._edit("New team of {}", edit)
        self._team.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_skills(self, typed: str) -> None:
        person = self._found()
        if person is not None:
            known = known_skills(self._open_plan.plan)
            learned = (skill_meant(words, known) for words in typed.split(","))
            self._edit("Skills of {}", partial(set_skills, skills=(*person.skills, *learned)))

    def _remove_skill(self, skill: str) -> None:
        person = self._found()
        if person is not None:
            kept = tuple(one for one in person.skills if one != skill)
            self._edit("Skills of {}", partial(set_skills, skills=kept))

    def _plan_learning(self, typed: str) -> None:
        skill, _, until = (part.strip(" ,") for part in typed.partition(" by "))
        meant = skill_meant(skill, known_skills(self._open_plan.plan))
        self._edit("Training of {}", partial(plan_learning, skills=(meant,), until=until))

    def _drop_learning(self, skill: str) -> None:
        self._edit("Training of {}", partial(drop_learning, skill=skill))

    def _commit(
        self, title: str, edit: Callable[..., Plan], value_name: str, merge: str = ""
    ) -> Callable[[object], None]:
        """A slot that commits the value of a field as an edit."""

        def commit(value: object) -> None:
            self._edit(title, partial(edit, **{value_name: value}), merge)

        return commit

    def _edit(self, title: str, edit: Callable[..., Plan], merge: str = "") -> None:
        person = self._found()
        if person is None:
            return
        attempt(
            self._open_plan,
            title.replace("{}", shown(distinct_name(self._open_plan.plan, person), 60)),
            partial(edit, person=self._person),
            self.message.emit,
            merge=f"{merge} {self._person}" if merge else None,
        )
        self.refresh()


def _learning_words(learning: Learning) -> str:
    """`MLOps by 2027-03`."""
    words = skill_words(learning.skill)
    return f"{words} by {learning.until}" if learning.until else f"{words}, no date yet"
