"""The line that shows which findings the last change added and cleared."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from teamcanvas.model.plan import Plan
from teamcanvas.rules.comparison import Comparison, compare
from teamcanvas.rules.explain import explain
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown

FEW = 3
"""Up to this many are named without a click."""
NAMED = 8
"""At most this many added and this many cleared findings are named."""


class ChangeLine(QWidget):
    """Hidden until the first change; a click shows or hides the names of the findings."""

    summarised = Signal(str)
    """A change added or cleared findings: the line, with the first finding."""

    def __init__(self, open_plan: OpenPlan) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._plan, self._result = open_plan.plan, open_plan.result
        self._scenario_id = open_plan.scenario_id
        self._step = open_plan.store.undo_stack.index()
        self._named: bool | None = None
        self._line = LinkButton("", "quiet")
        self._names = QLabel()
        self._names.setTextFormat(Qt.TextFormat.PlainText)
        self._names.setWordWrap(True)
        self._names.setProperty("kind", "small")
        self._names.setContentsMargins(4, 0, 0, 0)
        self._none = plain_label("", "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self._line, self._none, self._names):
            column.addWidget(widget)
            widget.hide()
        self._line.clicked.connect(self._toggle)
        self.hide()
        open_plan.result_changed.connect(self._show)

    @property
    def text(self) -> str:
        """The text of the line."""
        return self._line.text() if not self._line.isHidden() else self._none.text()

    @property
    def names(self) -> str:
        """The added and cleared findings, one a line."""
        return self._names.text()

    def _show(self) -> None:
        now = self._open_plan
        plan, result, same = self._plan, self._result, now.scenario_id == self._scenario_id
        self._plan, self._result, self._scenario_id = now.plan, now.result, now.scenario_id
        title = self._title_of_step()
        if plan is now.plan:
            return
        if not same:
            self.hide()
            return
        comparison = compare(result, now.result)
        differs = bool(comparison.added or comparison.cleared)
        counts = (
            f"+{len(comparison.added)}\N{NO-BREAK SPACE}−{len(comparison.cleared)}"
            if differs
            else "no finding came or went"
        )
        self._line.say(f"{shown(title, 60)}: {counts}")
        self._none.setText(f"{shown(title, 60)}: {counts}")
        self._line.setVisible(differs)
        self._none.setVisible(not differs)
        self._names.setText("\n".join(_lines(comparison, plan, now.plan)))
        few = len(comparison.added) + len(comparison.cleared) <= FEW
        self._names.setVisible(differs and (few if self._named is None else self._named))
        self._line.setAccessibleDescription(self._names.text())
        self.show()
        if differs:
            self.summarised.emit(f"{self.text} · {self.names.splitlines()[0]}")

    def _title_of_step(self) -> str:
        """The undo text of the last step."""
        stack = self._open_plan.store.undo_stack
        before, self._step = self._step, stack.index()
        if stack.index() < before:
            return f"Undone: {stack.redoText()}"
        return stack.undoText() or "Last change"

    def _toggle(self) -> None:
        self._named = self._names.isHidden()
        self._names.setVisible(self._named)


def _lines(comparison: Comparison, before: Plan, after: Plan) -> list[str]:
    lines: list[str] = []
    for sign, findings, plan in (("+", comparison.added, after), ("−", comparison.cleared, before)):
        lines += [f"{sign} {shown(explain(finding, plan).title, 120)}" for finding in findings[:NAMED]]
        if len(findings) > NAMED:
            lines.append(f"{sign} {len(findings) - NAMED:,} more")
    return lines
