"""The line that shows which topics the last change added and settled."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from teamcanvas.layout.text.plain_text import tip
from teamcanvas.model.plan import Plan
from teamcanvas.rules.topics.comparison import TopicComparison, compare_topics
from teamcanvas.rules.topics.words import explain_topic
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown

GROWN = "Ten placements: from now on all topics are listed"
"""The line of the change that makes a board grown up."""
NAMED = 8
"""At most this many added and this many settled topics are named."""


class ChangeLine(QWidget):
    """One line, empty unless the last change added or settled topics; a click shows or hides their names.

    Its height does not depend on the change: the list below it stays where it is.
    """

    summarised = Signal(str)
    """A change added or settled topics: the line, with the first topic."""

    def __init__(self, open_plan: OpenPlan) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._plan, self._result = open_plan.plan, open_plan.result
        self._scenario_id = open_plan.scenario_id
        self._step = open_plan.store.undo_stack.index()
        self._line = LinkButton("", "quiet")
        self._names = QLabel()
        self._names.setTextFormat(Qt.TextFormat.PlainText)
        self._names.setWordWrap(True)
        self._names.setProperty("kind", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self._line, self._names):
            column.addWidget(widget)
            widget.hide()
        policy = self._line.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._line.setSizePolicy(policy)
        self._line.clicked.connect(self._toggle)
        open_plan.result_changed.connect(self._show)

    @property
    def text(self) -> str:
        """The text of the line."""
        return "" if self._line.isHidden() else self._line.text()

    @property
    def names(self) -> str:
        """The added and settled topics, one a line."""
        return self._names.text()

    def _show(self) -> None:
        now = self._open_plan
        plan, result, same = self._plan, self._result, now.scenario_id == self._scenario_id
        self._plan, self._result, self._scenario_id = now.plan, now.result, now.scenario_id
        title = self._title_of_step()
        if plan is now.plan:
            return
        comparison = compare_topics(result.topics, now.result.topics)
        grown = same and result.topics.young and not now.result.topics.young
        differs = (same and bool(comparison.added or comparison.settled)) or grown
        self._line.setVisible(differs)
        self._names.hide()
        if not differs:
            return
        counts = _counts(comparison)
        # What is listed now was kept back before: the count of the change alone would deny it.
        self._line.say(GROWN if grown else f"{shown(title, 60)}: {counts}")
        lines = _lines(comparison, plan, now.plan)
        self._names.setText("\n".join([f"{shown(title, 60)}: {counts}", *lines] if grown else lines))
        self._line.setToolTip(tip(self._names.text()))
        self._line.setAccessibleDescription(self._names.text())
        self.summarised.emit(f"{self.text} · {self.names.splitlines()[0]}")

    def _title_of_step(self) -> str:
        """The undo text of the last step."""
        stack = self._open_plan.store.undo_stack
        before, self._step = self._step, stack.index()
        if stack.index() < before:
            return f"Undone: {stack.redoText()}"
        return stack.undoText() or "Last change"

    def _toggle(self) -> None:
        self._names.setVisible(self._names.isHidden())


def _counts(comparison: TopicComparison) -> str:
    """`2 settled, 1 new`."""
    named = ((len(comparison.settled), "settled"), (len(comparison.added), "new"))
    told = ", ".join(f"{count:,}\N{NO-BREAK SPACE}{word}" for count, word in named if count)
    return told or "nothing settled, nothing new"


def _lines(comparison: TopicComparison, before: Plan, after: Plan) -> list[str]:
    lines: list[str] = []
    for sign, topics, plan in (("+", comparison.added, after), ("−", comparison.settled, before)):
        lines += [f"{sign} {shown(explain_topic(topic, plan).title, 120)}" for topic in topics[:NAMED]]
        if len(topics) > NAMED:
            lines.append(f"{sign} {len(topics) - NAMED:,} more")
    return lines
