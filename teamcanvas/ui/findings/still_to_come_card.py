"""The card of a young board: what the team needs, stage by stage, instead of findings about what is not there yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.topics.needs import Need, NeedState
from teamcanvas.ui.findings.card_frame import ButtonKeys, ExpandableCard
from teamcanvas.ui.findings.groups import TopicRow
from teamcanvas.ui.widgets.accessible import speak_as
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown

TITLE = "Still to come"
QUIET = "The board is young: nothing that is missing is called an error before ten placements."


@dataclass(frozen=True, slots=True)
class StageNeeds:
    """What a stage needs."""

    stage: Stage
    covered: int
    missing: tuple[tuple[str, str], ...]
    """What is needed, and the roles of which one is enough, in words."""

    @property
    def heading(self) -> str:
        """`Use Case Definition · 2 of 5`."""
        return f"{self.stage.label} · {self.covered} of {self.covered + len(self.missing)}"


def needs_by_stage(needs: Sequence[Need], plan: Plan) -> tuple[StageNeeds, ...]:
    """The needs of each stage that has some, in the order of the stages."""
    roles = catalogue_of(plan).roles
    made: list[StageNeeds] = []
    for stage in Stage:
        here = [need for need in needs if need.stage is stage]
        missing = tuple(
            (need.title, " or ".join(shown(roles[role].title, 60) for role in need.roles if role in roles))
            for need in here
            if need.state is not NeedState.COVERED
        )
        if here:
            made.append(StageNeeds(stage, len(here) - len(missing), missing))
    return tuple(made)


class StillToComeCard(ExpandableCard):
    """Lists needs; its link shows the findings about them, which are left out of the list otherwise."""

    click_toggles = False

    def __init__(self, row: TopicRow) -> None:
        super().__init__()
        self.row = row
        self._needs: tuple[StageNeeds, ...] | None = None
        self._link = LinkButton("", "link")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(11, 10, 11, 8)
        self._column.setSpacing(2)
        self._column.addWidget(self._link)
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self, QAccessible.Role.ListItem)
        keys = ButtonKeys(self, (self._link,))
        self.installEventFilter(keys)
        self._link.installEventFilter(keys)
        self._link.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._link.clicked.connect(self.toggle)

    @property
    def shown_row(self) -> TopicRow:
        return self.row

    def show_row(self, row: TopicRow, needs: tuple[StageNeeds, ...]) -> None:
        """Show the current needs."""
        self.row = row
        self._link.say("Hide the findings" if row.expanded else "Check everything now")
        if needs == self._needs:
            return
        self._needs = needs
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.hide()
                old.deleteLater()
        covered = sum(one.covered for one in needs)
        said = f"{covered} of {sum(one.covered + len(one.missing) for one in needs)} covered"
        lines = [(f"{TITLE}: {said}", "strong"), (QUIET, "small")]
        for one in needs:
            lines.append((one.heading, "group"))
            for title, roles in one.missing:
                lines += [(title, "message"), (roles, "small")]
        for place, (text, kind) in enumerate(lines):
            self._column.insertWidget(place, plain_label(text, kind, wrap=True))
        self.setAccessibleName(f"{TITLE}, {said}")
        missing = (f"{one.heading}: {'; '.join(title for title, _ in one.missing)}" for one in needs if one.missing)
        self.setAccessibleDescription(". ".join(missing))

    def set_theme(self, theme: Theme) -> None:
        """Nothing is painted: the style sheet covers its texts."""
