"""The scheme of letters on the organisation's page."""

from PySide6.QtCore import Signal

from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.scheme.chooser import open_scheme_chooser
from teamcanvas.ui.scheme.choosing import choose_scheme
from teamcanvas.ui.scheme.words import PURPOSES, known_scheme, letters_explained, scheme_choices
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.section import Section


class SchemeSection(Section):
    """Which letters the matrix of the scenario speaks."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, *, closed: bool = False) -> None:
        super().__init__("RACI", closed=closed)
        self._open_plan = open_plan
        self.scheme = ChoiceField("Scheme of letters", scheme_choices())
        self._purpose = plain_label("", "small", wrap=True)
        self._letters = plain_label("", "small", wrap=True)
        about = LinkButton("Compare the schemes…", "link")
        for widget in (self.scheme, self._purpose, self._letters, about):
            self.add(widget)
        self.scheme.picked.connect(self._choose)
        about.clicked.connect(lambda: open_scheme_chooser(open_plan, self.window(), self.message.emit))
        self.refresh()

    def refresh(self) -> None:
        """Show the scheme as it is now."""
        scheme = self._open_plan.scenario.settings.scheme
        self.scheme.show_value(scheme)
        self._purpose.setText(PURPOSES[scheme])
        self._letters.setText(letters_explained(scheme))
        self.show_side(scheme)

    def _choose(self, picked: object) -> None:
        scheme = known_scheme(picked)
        if scheme is not None:
            choose_scheme(self._open_plan, self.window(), scheme, self.message.emit)
        # Until it was confirmed, the scheme is the one of before.
        self.refresh()
