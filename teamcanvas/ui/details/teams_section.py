"""The teams of a plan: name, kind, members."""

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from teamcanvas.edits.organisation import add_team, remove_team, rename_team, set_team, set_team_kind
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.model.plan import Plan, Team
from teamcanvas.model.plural import counted
from teamcanvas.model.setting_words import TEAM_KINDS
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.attempt import Commit, attempt
from teamcanvas.ui.widgets.chips import AddField
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.form_fields import TextField, with_value
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.section import Section
from teamcanvas.ui.widgets.tick_list import TickList


class TeamRow(QWidget):
    """One team."""

    def __init__(self, team: TeamId, commit: Commit) -> None:
        super().__init__()
        self._team = team
        self._commit = commit
        self.name = TextField("Team name")
        self.kind = ChoiceField("Kind of team", {**TEAM_KINDS})
        self.removing = QToolButton()
        self.removing.setText("×")
        self._people = LinkButton("", "quiet")
        self.members = TickList("")
        self.members.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 6)
        grid.setSpacing(4)
        grid.addWidget(self.name, 0, 0, 1, 2)
        grid.addWidget(self.removing, 0, 2)
        grid.addWidget(self.kind, 1, 0)
        grid.addWidget(self._people, 1, 1, 1, 2, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.members, 2, 0, 1, 3)
        grid.setColumnStretch(0, 1)
        self.name.edited.connect(lambda: self._edit("Rename team {}", partial(rename_team, name=self.name.text())))
        self.kind.picked.connect(self._set_kind)
        self.removing.clicked.connect(lambda: self._edit("Remove team {}", remove_team))
        self._people.clicked.connect(self._unfold)
        self.members.ticked.connect(self._set_member)
        self._shown_name = ""

    def show_team(self, team: Team, people: int, everybody: Mapping[str, str], members: Collection[str]) -> None:
        """Show the current team.

        Args:
            team: the team.
            people: how many belong to it.
            everybody: the names of all people by id.
            members: the ids of those who belong to it.
        """
        self._shown_name = team.name
        self.name.show_text(team.name)
        self.name.setAccessibleName(f"Name of team {shown(team.name)}")
        self.kind.show_value(team.kind)
        self.kind.setAccessibleName(f"Kind of team {shown(team.name)}")
        self.removing.setAccessibleName(f"Remove team {shown(team.name)}")
        self.removing.setToolTip("Remove this team; its people stay")
        self._people.say(f"{counted(people, 'person', 'people')}…")
        self._people.setAccessibleName(f"Members of team {shown(team.name)}, {counted(people, 'person', 'people')}")
        self.members.setAccessibleName(f"Members of team {shown(team.name)}")
        self.members.show_ticks(everybody, members)

    def _unfold(self) -> None:
        self.members.setVisible(self.members.isHidden())
        if self.members.isVisible():
            self.members.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_member(self, person: str, member: bool) -> None:
        edit = partial(set_team, person=PersonId(person), team=self._team if member else None)
        self._commit(f"Members of {shown(self._shown_name, 60)}", edit)

    def _set_kind(self, kind: object) -> None:
        self._edit("Kind of team {}", with_value(set_team_kind, "kind", kind))

    def _edit(self, title: str, edit: Callable[..., Plan]) -> None:
        self._commit(title.replace("{}", shown(self._shown_name, 60)), partial(edit, team=self._team))


class TeamsSection(Section):
    """All teams, and a field to add one."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, *, closed: bool = False) -> None:
        super().__init__("Teams", closed=closed)
        self._open_plan = open_plan
        self._rows: dict[TeamId, TeamRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self._adding = AddField("Add team")
        self.add(self._column)
        self.add(self._adding)
        self._adding.given.connect(self._add)
        self.refresh()

    def refresh(self) -> None:
        """Show the current teams; rows of teams that stay are reused."""
        plan = self._open_plan.plan
        for gone in [team for team in self._rows if team not in {one.id for one in plan.teams}]:
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        names = distinct_names(plan)
        everybody = {str(person.id): shown(names[person.id], 60) for person in plan.people}
        for number, team in enumerate(plan.teams):
            row = self._rows.get(team.id)
            if row is None:
                row = self._rows[team.id] = TeamRow(team.id, self._commit)
                self._column.insertWidget(number, row)
            members = {person.id for person in plan.people if person.team == team.id}
            row.show_team(team, len(members), everybody, members)
        self.show_side(str(len(plan.teams)) if plan.teams else "none")

    def _add(self, typed: str) -> None:
        name = typed.strip(" ,")
        self._commit(f"Add team {shown(name, 60)}", partial(add_team, name=name, ids=self._open_plan.ids))

    def _commit(self, title: str, edit: Callable[..., Plan]) -> None:
        attempt(self._open_plan, title, edit, self.message.emit)
        self.refresh()
