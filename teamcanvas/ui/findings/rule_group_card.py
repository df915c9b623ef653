"""The collapsible card of many findings of one rule."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.plural import counted
from teamcanvas.rules.registry import rule_of
from teamcanvas.ui.findings.card_frame import ExpandableCard, set_up_card
from teamcanvas.ui.findings.groups import RuleGroupRow
from teamcanvas.ui.findings.sign import SeveritySign
from teamcanvas.ui.widgets.finding_counts import SEVERITY_WORDS
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown

EXAMPLES = 2
"""How many findings are named on the card."""


class RuleGroupCard(ExpandableCard):
    """Shows how many findings a rule has and names the first; a click expands or collapses it."""

    rule_wanted = Signal(str, bool)
    """The rule's code, and whether to show its settings."""

    def __init__(self, row: RuleGroupRow, theme: Theme) -> None:
        super().__init__()
        self.row = row
        self._sign = SeveritySign(row.findings[0].severity, theme)
        self._title = plain_label("", "strong", wrap=True)
        self._message = plain_label("", "message", wrap=True)
        self._toggle = LinkButton("", "strongLink")
        learn, rule = LinkButton("Learn more", "quiet"), LinkButton("Rule…", "quiet")
        set_up_card(self, self._sign, (self._title, self._message), (self._toggle, learn, rule))
        self._toggle.clicked.connect(self.toggle)
        learn.clicked.connect(lambda: self.rule_wanted.emit(self.row.rule, False))
        rule.clicked.connect(lambda: self.rule_wanted.emit(self.row.rule, True))

    @property
    def shown_row(self) -> RuleGroupRow:
        return self.row

    def show_row(self, row: RuleGroupRow, titles: Sequence[str], theme: Theme) -> None:
        """Show the current row.

        Args:
            row: the findings, and whether they are listed below.
            titles: those of the first findings.
            theme: colours of the sign.
        """
        self.row = row
        self._sign.show_severity(row.findings[0].severity, theme)
        count = len(row.findings)
        title = f"{rule_of(row.rule).title}: {counted(count, 'finding')}"
        others = count - len(titles)
        lines = [shown(one, 200) for one in titles] + ([f"and {counted(others, 'other')}"] if others > 0 else [])
        self._title.setText(title)
        self._message.setText("\n".join(lines))
        self._message.setVisible(not row.expanded)
        self.setProperty("folded", not row.expanded)
        self._toggle.say("Fold up" if row.expanded else f"Show all {count:,}")
        self.setAccessibleName(f"{SEVERITY_WORDS[row.findings[0].severity]}: {title}")
        self.setAccessibleDescription("unfolded" if row.expanded else "folded, Enter unfolds it")

    def set_theme(self, theme: Theme) -> None:
        """Repaint the sign in another theme."""
        self._sign.show_severity(self.row.findings[0].severity, theme)
