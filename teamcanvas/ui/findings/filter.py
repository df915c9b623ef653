"""The filter of the findings: a chip with a count for each severity, a search, and the grouping."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from teamcanvas.rules.explain import Explanation
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.registry import rule_of
from teamcanvas.rules.result import CheckResult
from teamcanvas.ui.findings.groups import Grouping
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.filter_field import FilterField
from teamcanvas.ui.widgets.finding_counts import errors_text, notes_text, rest_text, warnings_text
from teamcanvas.ui.widgets.flow_layout import FlowLayout


class FindingFilter(QWidget):
    """Emits `changed` when other findings should be shown."""

    changed = Signal()
    accepted_wanted = Signal()
    """The accepted findings should be shown."""
    into_list = Signal()
    """The focus should move from the search into the list."""
    grouped = Signal(str)
    """The user chose another grouping: its name."""

    def __init__(self) -> None:
        super().__init__()
        self.grouping = Grouping.TOPIC
        self._result: CheckResult | None = None
        self._chips = {severity: _chip(severity) for severity in Severity}
        self._rest = QPushButton()
        self._rest.setProperty("kind", "count")
        self._rest.setToolTip("Show the accepted findings")
        self._rest.clicked.connect(self.accepted_wanted)
        self._search = FilterField("Search findings…")
        # Half of a narrow panel has no room for more.
        self._search.setPlaceholderText("Search…")
        self._groups = ChoiceField("Group findings", {grouping: grouping.value for grouping in Grouping})
        self._groups.setMinimumContentsLength(9)
        counts = QWidget()
        flow = FlowLayout(counts, gap=4)
        for chip in self._chips.values():
            flow.addWidget(chip)
            chip.toggled.connect(self.changed)
        flow.addWidget(self._rest)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._search, 1)
        line.addWidget(self._groups)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(counts)
        column.addLayout(line)
        self._search.textChanged.connect(self.changed)
        self._search.into_list.connect(self.into_list)
        self._groups.picked.connect(self._group)

    @property
    def active(self) -> bool:
        """Whether findings may be hidden."""
        return bool(self._words) or any(chip.isChecked() for chip in self._chips.values())

    def enter(self) -> None:
        """Focus the search."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Show all findings."""
        self._search.clear()
        for chip in self._chips.values():
            chip.setChecked(False)

    def show_counts(self, result: CheckResult) -> None:
        """Show the number of topics or findings of each severity, hidden ones included."""
        counts = result.topics.counts if self.grouping is Grouping.TOPIC else result.counts
        self._result = result
        texts = {
            Severity.ERROR: errors_text(counts),
            Severity.WARNING: warnings_text(counts),
            Severity.INFO: notes_text(counts),
        }
        for severity, chip in self._chips.items():
            chip.setText(texts[severity])
            # A checked chip stays visible: otherwise it could not be unchecked.
            chip.setVisible(bool(texts[severity]) or chip.isChecked())
            if not texts[severity]:
                chip.setText(f"0 {'notes' if severity is Severity.INFO else severity + 's'}")
        self._rest.setText(rest_text(result))
        self._rest.setVisible(bool(rest_text(result)))
        self._rest.setEnabled(bool(result.accepted))

    def wants_severity(self, severity: Severity) -> bool:
        """Whether findings of a severity are shown; without a checked chip all are."""
        pressed = {one for one, chip in self._chips.items() if chip.isChecked()}
        return not pressed or severity in pressed

    @property
    def searches(self) -> bool:
        """Whether a search text is typed."""
        return bool(self._words)

    def wants_words(self, finding: Finding, said: Explanation) -> bool:
        """Whether a finding contains all typed words."""
        text = f"{finding.rule} {rule_of(finding.rule).title} {said.title} {said.message}".casefold()
        return all(word in text for word in self._words)

    def wants_topic(self, said: Explanation) -> bool:
        """Whether a topic contains all typed words."""
        text = f"{said.title} {said.message}".casefold()
        return all(word in text for word in self._words)

    @property
    def _words(self) -> list[str]:
        return self._search.text().casefold().split()

    def _group(self, grouping: object) -> None:
        if isinstance(grouping, Grouping):
            self.grouping = grouping
            self._count_again()
            self.changed.emit()
            self.grouped.emit(grouping.name)

    def _count_again(self) -> None:
        if self._result is not None:
            self.show_counts(self._result)

    def show_grouping(self, name: str) -> None:
        """Restore a stored grouping; an unknown name changes nothing."""
        if name in Grouping.__members__:
            self.grouping = Grouping[name]
            self._groups.show_value(self.grouping)
            self._count_again()
            self.changed.emit()


def _chip(severity: Severity) -> QPushButton:
    chip = QPushButton()
    chip.setCheckable(True)
    chip.setProperty("kind", "count")
    chip.setProperty("severity", severity.value)
    chip.setToolTip("Show only these")
    return chip
