"""The page of a rule: its help, generated from the rule, and its settings in this plan."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from teamcanvas.rules.help.help_page import help_page, help_subtitle
from teamcanvas.rules.help.rule_help import help_on
from teamcanvas.rules.registry import rule_of
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.rules.settings_form import RuleSettingsForm
from teamcanvas.ui.widgets.labels import plain_label

_IN_FORM = "Parameters"
"""The help section that the form replaces: the form shows the current values."""


class RulePage(QWidget):
    """What a rule says, the form of its settings, and the rest of the help on it."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, code: str) -> None:
        super().__init__()
        rule = rule_of(code)
        said = help_on(rule)
        self.code = code
        self.setAccessibleName(f"Rule {code}")
        self.form = RuleSettingsForm(open_plan, rule)
        self.form.message.connect(self.message)
        self._settings = plain_label("In this plan", "strong")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 16)
        column.setSpacing(4)
        column.addWidget(plain_label(f"{code} · {help_subtitle(said)}", "small", wrap=True))
        column.addWidget(plain_label(said.title, "heading", wrap=True))
        first, *others = (section for section in help_page(said) if section.heading != _IN_FORM)
        _add_section(column, first.heading, first.paragraphs)
        # Above the essay: who comes to change the rule need not scroll past it.
        column.addSpacing(10)
        column.addWidget(self._settings)
        column.addWidget(self.form)
        line = QFrame()
        line.setObjectName("rule")
        column.addSpacing(6)
        column.addWidget(line)
        for section in others:
            _add_section(column, section.heading, section.paragraphs)
        column.addStretch(1)

    def refresh(self) -> None:
        """Show the current settings."""
        self.form.refresh()

    def show_settings(self) -> None:
        """Scroll to the settings and focus the first field."""
        # The page has no height before the layout has run.
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        self.form.focus_first()
        parent = self.parentWidget()
        scroll = parent.parentWidget() if parent else None
        if isinstance(scroll, QScrollArea):
            scroll.verticalScrollBar().setValue(self._settings.y() - 8)


def _add_section(column: QVBoxLayout, heading: str, paragraphs: tuple[str, ...]) -> None:
    column.addSpacing(8)
    column.addWidget(plain_label(heading, "strong"))
    for paragraph in paragraphs:
        column.addWidget(plain_label(paragraph, "message", wrap=True))
