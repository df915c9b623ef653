"""The status line: findings, people and FTE, messages, saved state, zoom."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from teamcanvas.model.board import total_fte
from teamcanvas.model.fte import fte_text
from teamcanvas.model.plural import counted
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.finding_counts import errors_text, warnings_text
from teamcanvas.ui.widgets.labels import ElidedLabel, plain_label
from teamcanvas.ui.widgets.link_button import LinkButton

MESSAGE_MILLISECONDS = 8_000


class StatusLine(QFrame):
    """Shows the state of the plan, and messages for a limited time."""

    save_wanted = Signal()
    fit_wanted = Signal()
    actual_size_wanted = Signal()

    def __init__(self, open_plan: OpenPlan) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self._open_plan = open_plan
        self._errors = plain_label("", "error")
        self._warnings = plain_label("", "warning")
        self._facts = plain_label("", "muted")
        self._message = ElidedLabel()
        self._act = LinkButton("", "link")
        self._also = LinkButton("", "link")
        self._saved = _flat("Saved")
        self._fit = _flat("Fit")
        self._zoom = _flat("100%")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: self.say(""))
        self._acts: list[Callable[[], object]] = []
        self._set_up()
        open_plan.result_changed.connect(self._show)
        open_plan.store.changed.connect(self._show)
        open_plan.scenario_changed.connect(self._show)
        open_plan.saved_state_changed.connect(self._show_saved)
        self._show()
        self._show_saved()

    def _set_up(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(16)
        for widget in (self._errors, self._warnings, self._facts):
            row.addWidget(widget)
        row.addWidget(self._message, 1)
        row.addWidget(self._act, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._also, 0, Qt.AlignmentFlag.AlignVCenter)
        for widget in (self._saved, self._fit, self._zoom):
            row.addWidget(widget)
        self.setFixedHeight(28)
        self._fit.setToolTip("Show the whole board (Ctrl+9)")
        self._zoom.setToolTip("Back to actual size (Ctrl+0)")
        self._saved.clicked.connect(self.save_wanted)
        self._fit.clicked.connect(self.fit_wanted)
        self._zoom.clicked.connect(self.actual_size_wanted)
        self._act.clicked.connect(lambda: self._run(0))
        self._also.clicked.connect(lambda: self._run(1))
        self.say("")

    def say(self, text: str, **offers: Callable[[], object]) -> None:
        """Show a message for a while.

        Args:
            text: a sentence; empty clears the message.
            offers: buttons with their handlers by text, such as `Open`; underscores stand for blanks.
        """
        self._message.show_text(text)
        self._acts = list(offers.values())
        for button, words in zip((self._act, self._also), (*offers, "", ""), strict=False):
            button.say(words.replace("_", " "))
            button.setVisible(bool(words))
        self._timer.stop()
        if text:
            # A message with buttons is shown longer.
            self._timer.start(MESSAGE_MILLISECONDS * (4 if offers else 1))

    @property
    def message(self) -> str:
        """The current message."""
        return self._message.text()

    @property
    def facts(self) -> str:
        """`14 people · 9.1 FTE planned · 2 vacancies`."""
        return self._facts.text()

    def show_zoom(self, scale: float) -> None:
        """Show the scale of the centre view."""
        self._zoom.setText(f"{scale:.0%}")

    def show_view_buttons(self, *, fit: bool, zoom: bool) -> None:
        """Show or hide the buttons for fit (board only) and zoom (board and matrix)."""
        self._fit.setVisible(fit)
        self._zoom.setVisible(zoom)

    def _run(self, number: int) -> None:
        if number < len(self._acts):
            self._acts[number]()

    def _show(self) -> None:
        counts, placements = self._open_plan.result.topics.counts, self._open_plan.scenario.placements
        for label, text in ((self._errors, errors_text(counts)), (self._warnings, warnings_text(counts))):
            label.setText(text)
            label.setVisible(bool(text))
        vacancies = sum(placement.person is None for placement in placements)
        facts = (
            counted(len(self._open_plan.plan.people), "person", "people"),
            f"{fte_text(total_fte(placements))} FTE planned",
            counted(vacancies, "vacancy", "vacancies"),
        )
        self._facts.setText(" · ".join(facts))

    def _show_saved(self) -> None:
        unsaved = self._open_plan.unsaved
        new = self._open_plan.path is None
        self._saved.setText("Unsaved changes" if unsaved else "Not saved yet" if new else "Saved")
        self._saved.setToolTip("Save (Ctrl+S)")


def _flat(text: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    return button
