"""The panel of findings: how many there are, what they say, and the way out of each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from teamcanvas.edits.acceptance import accept, withdraw
from teamcanvas.layout.theme import Theme
from teamcanvas.rules.acceptance import acceptance_of
from teamcanvas.rules.explain import Explanation, explain
from teamcanvas.rules.finding import Finding, FindingKey
from teamcanvas.rules.fixes import fixes_for
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.attempt import attempt
from teamcanvas.ui.finding_list import FindingList
from teamcanvas.ui.finding_words import errors_text, rest_text, warnings_text
from teamcanvas.ui.labels import plain_label
from teamcanvas.ui.plain import shown


class FindingsPanel(QWidget):
    """What the rules say about the scenario shown."""

    chosen = Signal(object)
    """The `Finding` that was clicked."""
    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, theme: Theme) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._errors = plain_label("", "error")
        self._warnings = plain_label("", "warning")
        self._rest = plain_label("", "muted")
        self.list = FindingList(self._words, theme)
        counts = QHBoxLayout()
        counts.setContentsMargins(0, 0, 0, 0)
        counts.setSpacing(12)
        for label in (self._errors, self._warnings, self._rest):
            counts.addWidget(label)
        counts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(counts)
        column.addWidget(self.list, 1)
        self.list.chosen.connect(self._choose)
        self.list.fix_wanted.connect(self._fix)
        self.list.acceptance_wanted.connect(self._accept)
        self.list.withdrawal_wanted.connect(self._withdraw)
        open_plan.result_changed.connect(self._show)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Another look."""
        self.list.set_theme(theme)

    def _show(self) -> None:
        result = self._open_plan.result
        for label, text in (
            (self._errors, errors_text(result)),
            (self._warnings, warnings_text(result)),
            (self._rest, rest_text(result)),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self.list.show_findings(result.open, result.accepted)

    def _words(self, finding: Finding) -> tuple[Explanation, Sequence[str]]:
        plan, scenario_id = self._open_plan.plan, self._open_plan.scenario_id
        fixes = () if finding.accepted else fixes_for(finding, plan, scenario_id, self._open_plan.ids)
        return explain(finding, plan), [fix.title for fix in fixes]

    def _found(self, key: FindingKey) -> Finding | None:
        return self._open_plan.result.by_key.get(key)

    def _choose(self, key: FindingKey) -> None:
        finding = self._found(key)
        if finding is not None:
            self.list.choose(key)
            self.chosen.emit(finding)

    def _fix(self, key: FindingKey, title: str) -> None:
        finding = self._found(key)
        if finding is None:
            return
        # Made again from the plan as it is now: the finding's card may be a moment older.
        fixes = fixes_for(finding, self._open_plan.plan, self._open_plan.scenario_id, self._open_plan.ids)
        fix = next((fix for fix in fixes if fix.title == title), None)
        if fix is None:
            self.message.emit("This fix is not possible any more.")
        elif attempt(self._open_plan, shown(title, 80), fix.edit, self.message.emit):
            self.message.emit(f"{shown(title, 120)}: done. Undo takes it back.")

    def _accept(self, key: FindingKey) -> None:
        from teamcanvas.ui.accept_dialog import AcceptDialog

        finding = self._found(key)
        if finding is None:
            return
        title = explain(finding, self._open_plan.plan).title
        dialog = AcceptDialog(title, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def commit() -> None:
            acceptance = acceptance_of(finding, dialog.reason, owner=dialog.owner, review_date=dialog.review_date)
            edit = partial(accept, scenario_id=self._open_plan.scenario_id, acceptance=acceptance)
            attempt(self._open_plan, f"Accept: {shown(title, 60)}", edit, self.message.emit)

        dialog.accepted.connect(commit)
        dialog.open()

    def _withdraw(self, key: FindingKey) -> None:
        finding = self._found(key)
        if finding is None or finding.accepted is None:
            return
        edit = partial(
            withdraw,
            scenario_id=self._open_plan.scenario_id,
            rule=finding.accepted.rule,
            subjects=finding.accepted.subjects,
        )
        attempt(self._open_plan, "Withdraw acceptance", edit, self.message.emit)
