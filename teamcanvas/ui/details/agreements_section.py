"""The checklist of agreements: those known to the rules, and others of the plan."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from teamcanvas.edits.agreements import tick_agreement, untick_agreement
from teamcanvas.model.agreements import AGREEMENTS
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.chips import AddField
from teamcanvas.ui.widgets.plain import menu_text, shown
from teamcanvas.ui.widgets.section import Section


class AgreementsSection(Section):
    """A check box for each agreement."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, *, closed: bool = False) -> None:
        super().__init__("Agreements", closed=closed)
        self._open_plan = open_plan
        self._boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self._adding = AddField("Add agreement")
        self.add(self._column)
        self.add(self._adding)
        self._adding.given.connect(self._add)
        for key, words in AGREEMENTS.items():
            self._add_box(key, words)
        self.refresh()

    def refresh(self) -> None:
        """Show the current agreements. One that only the plan has keeps its box, so that it can be ticked again."""
        agreed = self._open_plan.scenario.settings.agreements
        for key in agreed:
            if key not in self._boxes:
                self._add_box(key, key)
        for key, box in self._boxes.items():
            with QSignalBlocker(box):
                box.setChecked(key in agreed)
        self.show_side(f"{len(agreed)} of {len(self._boxes)}")

    def _add_box(self, key: str, words: str) -> None:
        box = QCheckBox(menu_text(words))
        box.setAccessibleName(shown(words))
        box.toggled.connect(partial(self._commit, key, words))
        self._boxes[key] = box
        self._column.addWidget(box)

    def _add(self, typed: str) -> None:
        words = typed.strip(" ,")
        self._commit(words, words, agreed=True)

    def _commit(self, key: str, words: str, agreed: bool) -> None:
        edit = tick_agreement if agreed else untick_agreement
        title = f"{'Agree' if agreed else 'No longer agree'}: {shown(words, 60)}"
        scenario_id = self._open_plan.scenario_id
        attempt(self._open_plan, title, partial(edit, scenario_id=scenario_id, agreement=key), self.message.emit)
        self.refresh()
