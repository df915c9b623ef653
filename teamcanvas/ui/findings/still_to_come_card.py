"""The card of a young board: what the team needs, stage by stage, instead of findings about what is not there yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.topics.needs import Need, NeedState
from teamcanvas.ui.findings.card_frame import ButtonKeys, ExpandableCard
from teamcanvas.ui.findings.groups import TopicRow
from teamcanvas.ui.findings.need_line import NeedLine
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
    missing: tuple["MissingNeed", ...]

    @property
    def heading(self) -> str:
        """`Use Case Definition · 2 of 5`."""
        return f"{self.stage.label} · {self.covered} of {self.covered + len(self.missing)}"


@dataclass(frozen=True, slots=True)
class MissingNeed:
    """A need that is not met yet."""

    rule: str
    title: str
    roles: str
    """The roles of which one is enough, in words."""


def needs_by_stage(needs: Sequence[Need], plan: Plan) -> tuple[StageNeeds, ...]:
    """The needs of each stage that has some, in the order of the stages."""
    roles = catalogue_of(plan).roles
    made: list[StageNeeds] = []
    for stage in Stage:
        here = [need for need in needs if need.stage is stage]
        missing = tuple(
            MissingNeed(
                need.rule, need.title, _one_of([shown(roles[role].title, 60) for role in need.roles if role in roles])
            )
            for need in here
            if need.state is not NeedState.COVERED
        )
        if here:
            made.append(StageNeeds(stage, len(here) - len(missing), missing))
    return tuple(made)


def _one_of(titles: Sequence[str]) -> str:
    """`A, B or C`."""
    return " or ".join((*((", ".join(titles[:-1]),) if titles[1:] else ()), *titles[-1:]))


class StillToComeCard(ExpandableCard):
    """Lists needs, each with ways to meet it; its link shows the findings about them, which are left out otherwise."""

    need_wanted = Signal(str, QPoint)
    """The code of the rule that asks for it, and where on the screen a menu is to open."""
    click_toggles = False

    def __init__(self, row: TopicRow, theme: Theme) -> None:
        super().__init__()
        self.row = row
        self._theme = theme
        self._needs: tuple[StageNeeds, ...] | None = None
        self._link = LinkButton("", "link")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(11, 10, 11, 8)
        self._column.setSpacing(2)
        self._column.addWidget(self._link)
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self, QAccessible.Role.ListItem)
        self._keys = ButtonKeys(self, (self._link,))
        self.installEventFilter(self._keys)
        self._link.installEventFilter(self._keys)
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
        widgets: list[QWidget] = [
            plain_label(f"{TITLE}: {said}", "strong", wrap=True),
            plain_label(QUIET, "small", wrap=True),
        ]
        for one in needs:
            widgets += [plain_label(one.heading, "group", wrap=True), *map(self._line, one.missing)]
        for place, widget in enumerate(widgets):
            self._column.insertWidget(place, widget)
        self._keys.set_buttons((*self.lines, self._link))
        self.setAccessibleName(f"{TITLE}, {said}")
        missing = (f"{one.heading}: {'; '.join(need.title for need in one.missing)}" for one in needs if one.missing)
        self.setAccessibleDescription(". ".join(missing))

    @property
    def lines(self) -> tuple[NeedLine, ...]:
        """The lines of what is missing, from top to bottom."""
        widgets = [item.widget() for place in range(self._column.count()) if (item := self._column.itemAt(place))]
        return tuple(widget for widget in widgets if isinstance(widget, NeedLine))

    def _line(self, need: MissingNeed) -> NeedLine:
        line = NeedLine(need.rule, need.title, need.roles, self._theme)
        line.installEventFilter(self._keys)
        line.clicked.connect(lambda: self.need_wanted.emit(line.rule, line.mapToGlobal(QPoint(0, line.height()))))
        return line

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme = theme
        for line in self.lines:
            line.set_theme(theme)
