"""The scenarios of a plan as segments: shown, added, copied, renamed and removed."""

from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QToolButton

from teamcanvas.board.popups import pop_up
from teamcanvas.edits.scenarios import add_scenario, copy_scenario, remove_scenario, rename_scenario
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.plain import menu_text, shown
from teamcanvas.ui.widgets.tabs import Segments

WIDEST = 420
"""Pixels: more scenarios than fit are reached by the arrows of the row."""


class ScenarioTabs(Segments):
    """A segment a scenario, and + for a further one."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan) -> None:
        super().__init__("Scenarios")
        self._open_plan = open_plan
        self._ids: list[str] = []
        self._shown: list[tuple[str, str]] = []
        self.bar.setMaximumWidth(WIDEST)
        self.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.bar.customContextMenuRequested.connect(self._open_menu)
        self.bar.tabBarDoubleClicked.connect(self._rename_clicked)
        self._add = QToolButton()
        self._add.setText("+")
        self._add.setAccessibleName("New scenario")
        self._add.setToolTip("New scenario")
        self._add.clicked.connect(self.add)
        layout = self.layout()
        assert layout is not None  # Segments has made it
        layout.addWidget(self._add)
        self.chosen.connect(self._choose)
        open_plan.store.changed.connect(self._show)
        open_plan.scenario_changed.connect(self._show)
        self._show()

    def add(self) -> None:
        """A new, empty scenario, shown at once."""
        self._made("New scenario", partial(add_scenario, title="Scenario", ids=self._open_plan.ids))

    def copy(self) -> None:
        """A copy of the scenario shown, shown at once."""
        current = self._open_plan.scenario
        self._made(
            f"Copy {shown(current.title, 60)}",
            partial(copy_scenario, scenario_id=current.id, title=f"{current.title} copy", ids=self._open_plan.ids),
        )

    def remove(self) -> None:
        """The scenario shown goes."""
        current = self._open_plan.scenario
        edit = partial(remove_scenario, scenario_id=current.id)
        if attempt(self._open_plan, f"Remove {shown(current.title, 60)}", edit, self.message.emit):
            self.message.emit(f"{shown(current.title, 60)} was removed; Undo brings it back.")

    def rename(self) -> None:
        """Ask for another title of the scenario shown."""
        current = self._open_plan.scenario
        dialog = QInputDialog(self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle("Rename scenario")
        dialog.setLabelText("Title")
        dialog.setTextValue(current.title)
        dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
        dialog.textValueSelected.connect(partial(self._rename, current.id))
        dialog.open()

    def step(self, by: int) -> None:
        """The next scenario, or the one before."""
        index = self._ids.index(self._open_plan.scenario_id)
        self._open_plan.set_scenario(self._ids[(index + by) % len(self._ids)])

    def _rename(self, scenario_id: str, title: str) -> None:
        edit = partial(rename_scenario, scenario_id=scenario_id, title=title)
        attempt(self._open_plan, "Rename scenario", edit, self.message.emit)

    def _made(self, title: str, edit: partial[object]) -> None:
        before = set(self._ids)
        if attempt(self._open_plan, title, edit, self.message.emit):  # pyright: ignore[reportArgumentType] - the other arguments are bound
            fresh = next(one.id for one in self._open_plan.plan.scenarios if one.id not in before)
            self._open_plan.set_scenario(fresh)

    def _rename_clicked(self, index: int) -> None:
        if index >= 0:
            self.rename()

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self._ids):
            self._open_plan.set_scenario(self._ids[index])

    def _open_menu(self, at: QPoint) -> None:
        index = self.bar.tabAt(at)
        if index >= 0:
            self._choose(index)
        menu = QMenu(self)
        menu.addAction("Rename…", self.rename)
        menu.addAction("Copy", self.copy)
        menu.addAction("Remove", self.remove).setEnabled(len(self._ids) > 1)
        pop_up(menu, self.bar.mapToGlobal(at))

    def _show(self) -> None:
        scenarios = [(scenario.id, scenario.title) for scenario in self._open_plan.plan.scenarios]
        if scenarios != self._shown:
            self._shown = scenarios  # pyright: ignore[reportAttributeAccessIssue] - ids are texts
            self._ids = [key for key, _ in scenarios]
            with QSignalBlocker(self.bar):
                while self.bar.count() > len(scenarios):
                    self.bar.removeTab(self.bar.count() - 1)
                for index, (_, title) in enumerate(scenarios):
                    if index >= self.bar.count():
                        self.bar.addTab("")
                    self.bar.setTabText(index, menu_text(shown(title, 40)))
                    self.bar.setAccessibleTabName(index, shown(title))
            # With its arrows, Qt's row asks for room even if there is one tab.
            self.bar.setUsesScrollButtons(False)
            self.bar.setUsesScrollButtons(self.bar.sizeHint().width() > WIDEST)
        self.choose(self._ids.index(self._open_plan.scenario_id))
