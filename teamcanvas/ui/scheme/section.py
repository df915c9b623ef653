"""The section of the settings page for the scheme of letters."""

from PySide6.QtCore import Signal

from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.scheme.chooser import open_scheme_chooser
from teamcanvas.ui.scheme.scheme_change import change_scheme
from teamcanvas.ui.scheme.words import PURPOSES, known_scheme, letters_explained, scheme_choices
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.section import Section


class SchemeSection(Section):
    """A choice of the scenario's scheme."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, *, closed: bool = False) -> None:
        super().__init__("Letters", closed=closed)
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
        """Show the current scheme."""
        scheme = self._open_plan.scenario.settings.scheme
        self.scheme.show_value(scheme)
        self._purpose.setText(PURPOSES[scheme])
        self._letters.setText(letters_explained(scheme))
        self.show_side(scheme)

    def _choose(self, picked: object) -> None:
        scheme = known_scheme(picked)
        if scheme is not None:
            change_scheme(self._open_plan, self.window(), scheme, self.message.emit)
        # Until the change is confirmed, the field shows the current scheme.
        self.refresh()
