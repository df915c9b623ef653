"""The details of an activity: title, stage, kind, tags, accountable person, and whether its letters were edited."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from teamcanvas.model.catalogue import built_in_catalogue, catalogue_of
from teamcanvas.model.ids import ActivityId, PersonId
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.role import Activity
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.activities.accountable_choices import accountable_choices
from teamcanvas.ui.activities.commands import ActivityCommands
from teamcanvas.ui.activities.words import CRITICAL_HINT, KIND_HINTS, KINDS, changed_fields, known_tags
from teamcanvas.ui.widgets.chips import ChipsField
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.form_fields import NoteField, TextField, add_labelled, details_form
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.plain import shown


class ActivityPage(QWidget):
    """An activity of the catalogue or the plan, in the matrix or removed; each field commits on its own."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, activity: ActivityId) -> None:
        super().__init__()
        self.setAccessibleName("Activity")
        self._open_plan = open_plan
        self._activity = activity
        self._commands = ActivityCommands(open_plan, self.message.emit)
        self._heading = plain_label("", "heading", wrap=True)
        self._state = plain_label("", "muted", wrap=True)
        self.title = TextField("Title")
        self.stage = ChoiceField("Stage", {stage: stage.label for stage in Stage})
        self.kind = ChoiceField("Kind", {**KINDS})
        self._kind_hint = plain_label("", "small", wrap=True)
        self.critical = QCheckBox("Critical")
        self.tags = ChipsField("tag")
        self.summary = NoteField("Description", "What is done, and what comes out of it")
        self.accountable = ChoiceField("Accountable person", {None: "Nobody by name"})
        self._letters = plain_label("", "small", wrap=True)
        self.follow_button = QPushButton("Follow the board again")
        self.reset_button = QPushButton("As in the catalogue again")
        self.restore_button = QPushButton("Bring back")
        self.remove_button = QPushButton("Remove from the matrix")
        self._fields = QWidget()
        self._set_up()
        self._connect()
        self.refresh()

    @property
    def activity(self) -> ActivityId:
        """The id of the activity."""
        return self._activity

    def _set_up(self) -> None:
        form = details_form()
        add_labelled(form, "Accountable person", self.accountable)
        form.addRow(self._letters)
        form.addRow(self.follow_button)
        add_labelled(form, "Title", self.title)
        add_labelled(form, "Stage", self.stage)
        add_labelled(form, "Kind", self.kind)
        form.addRow(self._kind_hint)
        form.addRow(self.critical)
        form.addRow(plain_label(CRITICAL_HINT, "small", wrap=True))
        add_labelled(form, "Tags", self.tags)
        add_labelled(form, "Description", self.summary)
        self._fields.setLayout(form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 12)
        column.setSpacing(8)
        for widget in (
            self._heading,
            self._state,
            self._fields,
            self.reset_button,
            self.restore_button,
            self.remove_button,
        ):
            column.addWidget(widget)
        column.addStretch(1)

    def _connect(self) -> None:
        self.title.edited.connect(self._rename)
        self.stage.picked.connect(self._set_stage)
        self.kind.picked.connect(self._set_kind)
        self.critical.toggled.connect(self._set_critical)
        self.tags.adding.given.connect(self._add_tags)
        self.tags.chips.removed.connect(self._remove_tag)
        self.summary.edited.connect(self._set_summary)
        self.accountable.picked.connect(self._name_accountable)
        for button, act in (
            (self.follow_button, self._commands.follow_board),
            (self.reset_button, self._commands.reset),
            (self.restore_button, self._commands.restore),
            (self.remove_button, self._commands.remove),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._do, act))

    def refresh(self) -> None:
        """Show the current activity; a custom one may no longer exist."""
        plan, there = self._open_plan.plan, self._found()
        activity = there or built_in_catalogue().activities.get(self._activity)
        if activity is None:
            return
        changed = changed_fields(plan, self._activity)
        self._heading.setText(shown(activity.title))
        self._state.setText(self._state_words(there is not None, changed))
        self._fields.setEnabled(there is not None)
        self.reset_button.setVisible(bool(changed))
        self.restore_button.setVisible(there is None)
        self.remove_button.setVisible(there is not None)
        self._show_fields(activity)
        self._show_row()

    def _show_fields(self, activity: Activity) -> None:
        self.title.show_text(activity.title)
        self.stage.show_value(activity.stage)
        self.kind.show_value(activity.kind)
        self._kind_hint.setText(KIND_HINTS[activity.kind])
        with QSignalBlocker(self.critical):
            self.critical.setChecked(activity.critical)
        self.tags.chips.show_chips({tag: tag for tag in activity.tags})
        self.tags.adding.offer(tag for tag in known_tags(self._open_plan.plan) if tag not in activity.tags)
        self.summary.show_text(activity.summary)

    def _show_row(self) -> None:
        plan, scenario = self._open_plan.plan, self._open_plan.scenario
        row = raci_of(plan, scenario).rows.get(self._activity)
        edited = row is not None and row.edited
        self._letters.setText("Its letters were edited." if edited else "Its letters follow the board.")
        self._letters.setVisible(row is not None)
        self.follow_button.setVisible(edited)
        self.accountable.show_choices(accountable_choices(plan, scenario, self._activity))
        self.accountable.show_value(scenario.accountable.get(self._activity))

    def _state_words(self, there: bool, changed: tuple[str, ...]) -> str:
        if not there:
            return "Removed from the matrix. Its letters are kept until it is brought back."
        if self._activity not in built_in_catalogue().activities:
            return "Your own activity"
        return f"From the catalogue, changed: {', '.join(changed)}" if changed else "From the catalogue"

    def _found(self) -> Activity | None:
        return catalogue_of(self._open_plan.plan).activities.get(self._activity)

    def _rename(self, title: str) -> None:
        self._commands.rename(self._activity, title)
        self.refresh()

    def _change(self, what: str, **fields: object) -> None:
        self._commands.change(self._activity, what, **fields)
        self.refresh()

    def _set_stage(self, stage: object) -> None:
        self._change("Stage of {}", stage=stage)

    def _set_kind(self, kind: object) -> None:
        self._change("Kind of {}", kind=kind)

    def _set_summary(self, text: str) -> None:
        self._change("Description of {}", summary=text)

    def _set_critical(self, critical: bool) -> None:
        self._change("{} is critical" if critical else "{} is not critical", critical=critical)

    def _add_tags(self, typed: str) -> None:
        activity = self._found()
        if activity is not None:
            fresh = [tag.strip() for tag in typed.split(",") if tag.strip()]
            self._change("Tags of {}", tags=tuple(dict.fromkeys((*activity.tags, *fresh))))

    def _remove_tag(self, tag: str) -> None:
        activity = self._found()
        if activity is not None:
            self._change("Tags of {}", tags=tuple(one for one in activity.tags if one != tag))

    def _name_accountable(self, person: object) -> None:
        self._commands.name_accountable(self._activity, PersonId(person) if isinstance(person, str) else None)
        self.refresh()

    def _do(self, act: Callable[[ActivityId], object], _checked: bool = False) -> None:
        act(self._activity)
        self.refresh()
