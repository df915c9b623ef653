"""The page that compares two profiles on the same board: the findings that only one of them has."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from teamcanvas.edits.profile import set_profile_everywhere
from teamcanvas.model.plural import counted
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.profile import Profile, load_profile
from teamcanvas.rules.profile_comparison import compare_profiles
from teamcanvas.rules.result import CheckResult
from teamcanvas.rules.shipped_profiles import PROFILE_NAMES, shipped_profiles
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.finding_counts import SEVERITY_WORDS, errors_text, notes_text, warnings_text
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown

AT_MOST = 40
"""At most this many findings are listed in each part."""


class ProfileComparisonPage(QWidget):
    """The findings of each profile, with a link to use the other one in this plan."""

    chosen = Signal(object)
    """The `Finding` that was clicked."""
    message = Signal(str)

    def __init__(self, open_plan: OpenPlan) -> None:
        super().__init__()
        self.setAccessibleName("Comparison of profiles")
        self._open_plan = open_plan
        titles: dict[object, str] = {profile.name: profile.title for profile in shipped_profiles()}
        used = open_plan.scenario.profile if open_plan.scenario.profile in PROFILE_NAMES else PROFILE_NAMES[0]
        other = next(name for name in ("strict", "recommended") if name != used)
        self._names = [used, other]
        self._fields = [ChoiceField("First profile", titles), ChoiceField("Second profile", titles)]
        form = QFormLayout()
        for place, (field, words) in enumerate(zip(self._fields, ("Compare", "with"), strict=True)):
            form.addRow(words, field)
            field.show_value(self._names[place])
            field.picked.connect(partial(self._choose, place))
        self._results = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 6, 12)
        self._column.setSpacing(8)
        self._column.addWidget(plain_label("Two profiles on this board", "heading", wrap=True))
        self._column.addLayout(form)
        self._column.addWidget(self._results)
        self._column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Compare them on the current board."""
        first, second = map(load_profile, self._names)
        found = compare_profiles(self._open_plan.plan, self._open_plan.scenario_id, first, second)
        results = QWidget()
        column = QVBoxLayout(results)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for profile, result in ((first, found.first), (second, found.second))[: 1 + (first is not second)]:
            column.addWidget(plain_label(f"{profile.title}: {_counts(result)}", "muted", wrap=True))
            column.addWidget(self._use_of(profile))
        if first is second:
            column.addWidget(plain_label("Choose two different profiles.", "muted", wrap=True))
        else:
            self._add_findings(column, f"Only “{first.title}” finds", found.only_first)
            self._add_findings(column, f"Only “{second.title}” finds", found.only_second)
            graded: dict[tuple[Severity, Severity], list[Finding]] = {}
            for one, other in found.graded:
                graded.setdefault((one.severity, other.severity), []).append(one)
            for (here, there), findings in graded.items():
                here_words, there_words = SEVERITY_WORDS[here], SEVERITY_WORDS[there].lower()
                heading = f"{here_words} in “{first.title}”, {there_words} in “{second.title}”"
                self._add_findings(column, heading, findings, graded=True)
        self._column.replaceWidget(self._results, results)
        self._results.hide()
        self._results.deleteLater()
        self._results = results

    def _use_of(self, profile: Profile) -> QWidget:
        """A link that uses the profile in this plan, or the words that it is used."""
        if profile.name == self._open_plan.scenario.profile:
            return plain_label("Used in this plan", "small")
        link = LinkButton(f"Use “{profile.title}” in this plan", "link")
        link.clicked.connect(partial(self._use, profile))
        return link

    def _use(self, profile: Profile, _checked: bool = False) -> None:
        edit = partial(set_profile_everywhere, profile=profile.name)
        if attempt(self._open_plan, "Change the profile", edit, self.message.emit):
            self.message.emit(f"“{profile.title}” is used in this plan. Undo takes it back.")
            self.refresh()

    def _add_findings(
        self, column: QVBoxLayout, heading: str, findings: Sequence[Finding], *, graded: bool = False
    ) -> None:
        column.addSpacing(10)
        column.addWidget(plain_label(f"{heading} · {len(findings):,}", "strong", wrap=True))
        if not findings:
            column.addWidget(plain_label("Nothing.", "muted"))
        for finding in findings[:AT_MOST]:
            title = shown(explain(finding, self._open_plan.plan).title, 200)
            link = LinkButton(title if graded else f"{SEVERITY_WORDS[finding.severity]}: {title}", "quiet")
            link.clicked.connect(partial(self._tell, finding))
            column.addWidget(link)
        if len(findings) > AT_MOST:
            column.addWidget(plain_label(f"and {counted(len(findings) - AT_MOST, 'other')}", "muted"))

    def _tell(self, finding: Finding, _checked: bool = False) -> None:
        self.chosen.emit(finding)

    def _choose(self, place: int, name: object) -> None:
        self._names[place] = str(name)
        self.refresh()


def _counts(result: CheckResult) -> str:
    parts = [
        part for part in (errors_text(result.counts), warnings_text(result.counts), notes_text(result.counts)) if part
    ]
    return ", ".join(parts) or "no findings"
