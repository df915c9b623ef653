"""The absence drill: people marked as absent, and what then loses cover. The plan is not changed."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Person
from teamcanvas.rules.drill.drill import Drill, DrillResult
from teamcanvas.rules.drill.stops import what_stops
from teamcanvas.rules.explain import listed
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.drill.loss import loss_cards
from teamcanvas.ui.drill.people import Breaks, DrillPeople, breaks_of, counts_words
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.plain import shown

RANKED_UNASKED = 60
"""Up to this many people are ranked automatically; more take seconds and wait for a click."""
NOBODY = "Tick who is away. Under each name stands what their absence alone would stop."
MOST_CARDS = 60


class DrillPanel(QWidget):
    """The page of a drill, shown beside the findings while the drill is active."""

    away_changed = Signal(object)
    """The absent people: a tuple of ids."""
    chosen = Signal(object)
    """The subjects of a loss that was clicked."""
    ended = Signal()

    def __init__(self, open_plan: OpenPlan, theme: Theme) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._theme = theme
        self._drill: Drill | None = None
        self._breaks: dict[PersonId, Breaks] = {}
        self._waiting: list[PersonId] = []
        self.people = DrillPeople(theme)
        self._rank = QPushButton("Rank everybody")
        self._end = QPushButton("End drill")
        self._end.setToolTip("End drill (Esc)")
        self.summary = plain_label(NOBODY, "muted", wrap=True)
        self._cards = QVBoxLayout()
        self._ranking = QTimer(self)
        self._ranking.setInterval(0)
        self._ranking.timeout.connect(self._rank_next)
        self._lay_out()
        self.people.chosen.connect(self._show_result)
        self._rank.clicked.connect(self._rank_all)
        self._end.clicked.connect(self.ended)
        open_plan.result_changed.connect(self._begin_again)
        open_plan.scenario_changed.connect(self._begin_again)
        self._begin_again()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._cards.setContentsMargins(0, 0, 4, 12)
        self._cards.setSpacing(8)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._cards)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        head = QHBoxLayout()
        head.addWidget(plain_label("Who is away?", "heading"), 1)
        head.addWidget(self._rank)
        head.addWidget(self._end)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.people)
        whole.addWidget(self.summary)
        whole.addWidget(scroll, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A high panel shows more people at once."""
        super().resizeEvent(event)
        self.people.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme = theme
        self.people.set_theme(theme)
        self._show_result()

    def stop(self) -> None:
        """Stop the ranking and disconnect from the plan."""
        self._ranking.stop()
        self._open_plan.result_changed.disconnect(self._begin_again)
        self._open_plan.scenario_changed.disconnect(self._begin_again)

    def _begin_again(self) -> None:
        """Recompute for a changed plan; the ticked people stay ticked."""
        plan = self._open_plan.plan
        self._drill = Drill(plan, self._open_plan.scenario_id)
        self._breaks = {}
        people = sorted(plan.people, key=lambda person: person.name.casefold())
        self.people.show_people(people, {}, distinct_names(self._open_plan.plan))
        self._rank.setVisible(len(people) > RANKED_UNASKED)
        self._ranking.stop()
        if len(people) <= RANKED_UNASKED:
            self._rank_all()
        self._show_result()

    def _rank_all(self) -> None:
        self._rank.setEnabled(False)
        by_name = sorted(self._open_plan.plan.people, key=lambda person: person.name.casefold())
        self._waiting = [person.id for person in by_name]
        self._ranking.start()

    def _rank_next(self) -> None:
        """Rank one person per timer event, so that the window stays responsive."""
        if self._drill is None or not self._waiting:
            self._ranking.stop()
            self._rank.setEnabled(True)
            self._show_ranked()
            return
        person = self._waiting.pop(0)
        self._breaks[person] = breaks_of(self._drill.without((person,)), self._open_plan.plan)
        self.people.show_breaks(person, self._breaks[person])

    def _show_ranked(self) -> None:
        def order(person: Person) -> tuple[tuple[int, ...], str]:
            breaks = self._breaks.get(person.id)
            return breaks.missed if breaks else (), person.name.casefold()

        people = sorted(self._open_plan.plan.people, key=order)
        self.people.show_people(people, self._breaks, distinct_names(self._open_plan.plan))
        if not self.people.away:
            self.people.setCurrentRow(0)

    def _show_result(self) -> None:
        away = self.people.away
        while (item := self._cards.takeAt(0)) is not None:
            card = item.widget()
            if card is not None:
                card.hide()
                card.deleteLater()
        self.away_changed.emit(away)
        if self._drill is None or not away:
            self.summary.setText(NOBODY)
            return
        result = self._drill.without(away)
        self.summary.setText(self._summary(result))
        plan, scenario_id = self._open_plan.plan, self._open_plan.scenario_id
        cards = loss_cards(result, plan, scenario_id, self._theme)
        for card in cards[:MOST_CARDS]:
            card.chosen.connect(self.chosen)
            self._cards.addWidget(card)
        for card in cards[MOST_CARDS:]:
            card.deleteLater()
        if len(cards) > MOST_CARDS:
            self._cards.addWidget(plain_label(f"and {len(cards) - MOST_CARDS:,} more", "muted"))

    def _summary(self, result: DrillResult) -> str:
        names = distinct_names(self._open_plan.plan)
        without = listed(shown(names[person], 80) for person in result.absent)
        if not result.left_empty:
            return f"Without {without} nothing changes: no place on the board is theirs."
        stops = what_stops(result.stops, self._open_plan.plan)
        told = f"Without {without} this stops: {shown(stops, 300)}." if stops else f"Without {without} nothing stops."
        return f"{told} {counts_words(result.counts) or 'No rule finds more'}."
