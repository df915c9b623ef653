"""The scenario tabs: switch, add, copy, rename and remove scenarios."""

from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QToolButton

from teamcanvas.board.popups import pop_up
from teamcanvas.edits.scenarios import add_scenario, copy_scenario, remove_scenario, rename_scenario
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.plain import menu_text, shown
from teamcanvas.ui.widgets.tabs import SegmentBar

WIDEST = 420
"""Maximum width in pixels; beyond it the tab bar shows scroll buttons."""


class ScenarioTabs(SegmentBar):
    """A segment for each scenario, and a + button."""

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
        assert layout is not None  # SegmentBar has made it
        layout.addWidget(self._add)
        self.bar.currentChanged.connect(self._choose)
        open_plan.store.changed.connect(self._show)
        open_plan.scenario_changed.connect(self._show)
        self._show()

    def add(self) -> None:
        """Add an empty scenario and show it."""
        self._made("New scenario", partial(add_scenario, title="Scenario", ids=self._open_plan.ids))

    def copy(self) -> None:
        """Copy the current scenario and show the copy."""
        current = self._open_plan.scenario
        self._made(
            f"Copy {shown(current.title, 60)}",
            partial(copy_scenario, scenario_id=current.id, title=f"{current.title} copy", ids=self._open_plan.ids),
        )

    def remove(self) -> None:
        """Remove the current scenario."""
        current = self._open_plan.scenario
        edit = partial(remove_scenario, scenario_id=current.id)
        if attempt(self._open_plan, f"Remove {shown(current.title, 60)}", edit, self.message.emit):
            self.message.emit(f"{shown(current.title, 60)} was removed; Undo brings it back.")

    def rename(self) -> None:
        """Ask for a new title of the current scenario."""
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
        """Show the next or previous scenario."""
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
            # With scroll buttons, QTabBar reserves space for them even for a single tab.
            self.bar.setUsesScrollButtons(False)
            self.bar.setUsesScrollButtons(self.bar.sizeHint().width() > WIDEST)
        self.choose_index(self._ids.index(self._open_plan.scenario_id))
