"""The details of a role in one stage or on the whole board: purpose, skills, placements, candidates."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from teamcanvas.board.popups import pop_up
from teamcanvas.board.selection import CardRef
from teamcanvas.edits.cards import remove_card
from teamcanvas.edits.placements import place_role
from teamcanvas.edits.roles import remove_role, rename_role, set_counts_as
from teamcanvas.layout.board.card_content import person_name
from teamcanvas.model.board import board_of
from teamcanvas.model.catalogue import built_in_catalogue, catalogue_of
from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import Placement
from teamcanvas.model.plural import counted
from teamcanvas.model.skill import skill_words
from teamcanvas.model.stage import Stage, known_stage
from teamcanvas.rules.listing import listed
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.candidates_section import CandidatesSection
from teamcanvas.ui.details.findings_section import FindingsSection, findings_about_role
from teamcanvas.ui.details.placement_rows import MenuFor, PlacementRows
from teamcanvas.ui.rules.roles_field import RolesField
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.form_fields import TextField
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.plain import menu_text, shown

_COUNTS_AS = "The roles of the catalogue that rules, letters and stand-ins take this role for"


class RolePage(QWidget):
    """A role of the catalogue or the plan."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, role: RoleId, stage: Stage | None, menu_for: MenuFor) -> None:
        """A page.

        Args:
            open_plan: the plan.
            role: its id.
            stage: show only the card in this stage; None for the whole board.
            menu_for: returns the menu of a placement.
        """
        super().__init__()
        self._open_plan = open_plan
        self._role = role
        self._stage: Stage | None = stage
        self._title = plain_label("", "heading", wrap=True)
        self._where = plain_label("", "muted", wrap=True)
        self._summary = plain_label("", "message", wrap=True)
        self._skills = plain_label("", "small", wrap=True)
        self._own_title = plain_label("Title", "strong")
        self.own_title = TextField("Title")
        self.own_title.edited.connect(self._rename)
        self._counts_as = plain_label("Counts as", "strong")
        self.counts_as = RolesField("Counts as", built_in_catalogue())
        self.counts_as.setToolTip(_COUNTS_AS)
        self.counts_as.edited.connect(self._set_counts_as)
        self.removing = QPushButton("Remove this role")
        self.removing.clicked.connect(self._offer_removal)
        self._held = plain_label("", "strong")
        self._rows = PlacementRows(open_plan, menu_for)
        self._rows.message.connect(self.message)
        self.findings = FindingsSection(open_plan, partial(findings_about_role, open_plan, role, stage))
        self._candidates = CandidatesSection(open_plan, role, stage)
        self._candidates.message.connect(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 12)
        column.setSpacing(8)
        texts = (self._title, self._where, self._summary, self._skills)
        own = (self._own_title, self.own_title, self._counts_as, self.counts_as)
        for widget in (*texts, *own, self._held, self._rows):
            column.addWidget(widget)
        if stage is not None:
            column.addLayout(self._buttons(stage))
        column.addWidget(self.findings)
        column.addWidget(self._candidates)
        column.addWidget(self.removing, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.refresh()

    def _buttons(self, stage: Stage) -> QHBoxLayout:
        add, remove = QPushButton("Add vacancy"), QPushButton("Remove card")
        add.clicked.connect(lambda: self._add_vacancy(stage))
        remove.clicked.connect(lambda: self._remove(CardRef(stage, self._role)))
        row = QHBoxLayout()
        row.addWidget(add)
        row.addWidget(remove)
        row.addStretch(1)
        return row

    def refresh(self) -> None:
        """Show the current role."""
        board = board_of(self._open_plan.plan, self._open_plan.scenario)
        role = board.catalogue.roles.get(self._role)
        family = board.catalogue.families.get(role.family) if role else None
        self._title.setText(shown(board.catalogue.role_title(self._role)))
        where = [family.title] if family else ["Not in the catalogue"]
        where += [self._stage.label] if self._stage else []
        self._where.setText(" · ".join(where))
        self._summary.setText(shown(role.summary, 1_000) if role else "")
        self._summary.setVisible(bool(role and role.summary))
        self._skills.setText(f"Core skills: {shown(', '.join(map(skill_words, role.skills)), 500)}" if role else "")
        self._skills.setVisible(bool(role and role.skills))
        own = role is not None and role.id not in built_in_catalogue().roles
        for widget in (self._own_title, self.own_title, self._counts_as, self.counts_as, self.removing):
            widget.setVisible(own)
        self.own_title.show_text(role.title if role else "")
        self.counts_as.show_value(role.counts_as if role else ())
        placements = [
            one
            for one in self._open_plan.scenario.placements
            if one.role == self._role and self._stage in (None, one.stage)
        ]
        self._held.setText("Held by" if placements else "Not on the board")

        def words(placement: Placement) -> tuple[str, str]:
            who = person_name(board, placement) or "Vacant"
            stage = known_stage(placement.stage)
            return (who, "" if self._stage else stage.label if stage else placement.stage)

        self._rows.show_placements(placements, words)
        self._candidates.setVisible(role is not None)
        self._candidates.refresh()

    def _rename(self, title: str) -> None:
        before = catalogue_of(self._open_plan.plan).role_title(self._role)
        attempt(
            self._open_plan, f"Rename {before}", lambda plan: rename_role(plan, self._role, title), self.message.emit
        )

    def _offer_removal(self) -> None:
        """Remove the role; where it is used, ask what becomes of its placements and letters."""
        plan = self._open_plan.plan
        catalogue = catalogue_of(plan)
        places = sum(one.role == self._role for scenario in plan.scenarios for one in scenario.placements)
        lettered = sum(self._role in cells for scenario in plan.scenarios for cells in scenario.raci.values())
        if not places and not lettered:
            self._remove_role(None)
            return
        menu = QMenu(self)
        for other in catalogue.counted.get(self._role, ()):
            title = catalogue.role_title(other)
            menu.addAction(menu_text(f"Remove it, and place its people as {title}"), partial(self._remove_role, other))
        used = listed(
            [
                *([counted(places, "placement")] if places else []),
                *([f"letters in {counted(lettered, 'row')}"] if lettered else []),
            ]
        )
        menu.addAction(menu_text(f"Remove it with {used}"), partial(self._remove_role, None))
        pop_up(menu, self.removing.mapToGlobal(self.removing.rect().bottomLeft()))

    def _remove_role(self, into: RoleId | None) -> None:
        title = catalogue_of(self._open_plan.plan).role_title(self._role)
        attempt(
            self._open_plan,
            f"Remove role {title}",
            lambda plan: remove_role(plan, self._role, into),
            self.message.emit,
        )

    def _set_counts_as(self, roles: tuple[str, ...]) -> None:
        title = catalogue_of(self._open_plan.plan).role_title(self._role)
        attempt(
            self._open_plan,
            f"Set what {title} counts as",
            lambda plan: set_counts_as(plan, self._role, tuple(map(RoleId, roles))),
            self.message.emit,
        )

    def _add_vacancy(self, stage: Stage) -> None:
        title = board_of(self._open_plan.plan, self._open_plan.scenario).catalogue.role_title(self._role)
        attempt(
            self._open_plan,
            f"Add vacancy for {title}",
            lambda plan: place_role(plan, self._open_plan.scenario_id, self._role, stage, self._open_plan.ids),
            self.message.emit,
        )

    def _remove(self, card: CardRef) -> None:
        title = board_of(self._open_plan.plan, self._open_plan.scenario).catalogue.role_title(self._role)
        attempt(
            self._open_plan,
            f"Remove card {title}",
            lambda plan: remove_card(plan, self._open_plan.scenario_id, card.role, card.stage),
            self.message.emit,
        )
