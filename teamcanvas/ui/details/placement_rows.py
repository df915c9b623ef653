"""The placements of a person or a role, each with an FTE field and a context menu."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from teamcanvas.board.popups import pop_up
from teamcanvas.board.selection import ChipRef
from teamcanvas.edits.placements import set_fte
from teamcanvas.model.ids import PlacementId
from teamcanvas.model.plan import Placement
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.labels import ElidedLabel
from teamcanvas.ui.widgets.number_fields import FteField
from teamcanvas.ui.widgets.plain import shown

MenuFor = Callable[[ChipRef], QMenu]


class PlacementRow(QWidget):
    """One placement."""

    def __init__(self, placement: PlacementId, commit: Callable[[PlacementId, float], None], menu_for: MenuFor) -> None:
        super().__init__()
        self._placement = placement
        self._menu_for = menu_for
        self._name = ElidedLabel()
        self._where = ElidedLabel("", "small")
        self._fte = FteField("FTE")
        self._fte.setFixedWidth(72)
        self._more = QToolButton()
        self._more.setText("⋯")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._where)
        row.addLayout(words, 1)
        row.addWidget(self._fte)
        row.addWidget(self._more)
        self._fte.valueChanged.connect(partial(commit, placement))
        self._more.clicked.connect(self._open_menu)

    def show_placement(self, name: str, where: str, fte: float) -> None:
        """Show the current placement: a name that identifies it in this list, and its place."""
        self._name.show_text(name)
        self._where.show_text(where)
        self._where.setVisible(bool(where))
        spoken = ", ".join(shown(part) for part in (name, where) if part)
        self._fte.setAccessibleName(f"FTE, {spoken}")
        self._more.setAccessibleName(f"More about {spoken}")
        self._fte.show_value(fte)

    def show_fte(self, fte: float) -> None:
        """Show the FTE of the plan."""
        self._fte.show_value(fte)

    def _open_menu(self) -> None:
        pop_up(self._menu_for(ChipRef(self._placement)), self._more.mapToGlobal(self._more.rect().bottomLeft()))


class PlacementRows(QWidget):
    """A column of placements; rows of placements that stay are reused."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, menu_for: MenuFor) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._menu_for = menu_for
        self._rows: dict[PlacementId, PlacementRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_placements(
        self, placements: Sequence[Placement], words_of: Callable[[Placement], tuple[str, str]]
    ) -> None:
        """Replace the placements; each has a name and, on a second line, its place."""
        wanted = {placement.id for placement in placements}
        for gone in [one for one in self._rows if one not in wanted]:
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for number, placement in enumerate(placements):
            row = self._rows.get(placement.id)
            if row is None:
                row = self._rows[placement.id] = PlacementRow(placement.id, self._commit, self._menu_for)
                self._column.insertWidget(number, row)
            row.show_placement(*words_of(placement), placement.fte)

    def _commit(self, placement: PlacementId, fte: float) -> None:
        edit = partial(set_fte, scenario_id=self._open_plan.scenario_id, placement=placement, fte=fte)
        if not attempt(self._open_plan, "Set FTE", edit, self.message.emit, merge=f"fte {placement}"):
            now = next((one.fte for one in self._open_plan.scenario.placements if one.id == placement), None)
            if now is not None:
                self._rows[placement].show_fte(now)
