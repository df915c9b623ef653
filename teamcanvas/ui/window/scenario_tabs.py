"""The scenario tabs: switch, add, copy, rename and remove scenarios."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton

from teamcanvas.board.popups import pop_up
from teamcanvas.edits.scenarios import add_scenario, copy_scenario, remove_scenario, rename_scenario, title_of_copy
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.line_edit import LineEdit
from teamcanvas.ui.widgets.name_dialog import NameDialog
from teamcanvas.ui.widgets.plain import menu_text, shown
from teamcanvas.ui.widgets.tabs import SegmentBar

LONGEST = 40
"""Characters of a title in a tab."""
SHORTEST = 8
"""Characters that a title keeps where there is hardly any room."""
FIELD = 180
"""Least width of the field that renames a scenario, in pixels."""


class ScenarioTabs(SegmentBar):
    """A segment for each scenario that has room, a button with all of them where some have none, and a + button."""

    message = Signal(str)
    width_changed = Signal()
    """Another width is wanted: renaming has begun or ended."""

    def __init__(self, open_plan: OpenPlan) -> None:
        super().__init__("Scenarios")
        self._open_plan = open_plan
        self._ids: list[str] = []
        self._titles: list[str] = []
        self._room: int | None = None
        self.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.bar.customContextMenuRequested.connect(self._open_menu)
        self.bar.tabBarDoubleClicked.connect(self._rename_clicked)
        self.all_button = _tool("▾", "All scenarios")
        self.all_button.clicked.connect(self._open_list)
        self._add = _tool("+", "New scenario")
        self._add.clicked.connect(self._open_additions)
        self._field = LineEdit()
        self._field.setAccessibleName("Title of the scenario")
        self._field.setProperty("kind", "inPlace")
        self._field.setMaxLength(500)
        self._field.returnPressed.connect(self._finish)
        self._field.installEventFilter(self)
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)  # SegmentBar has made it
        for widget in (self._field, self.all_button, self._add):
            layout.addWidget(widget)
        self._field.hide()
        self.all_button.hide()
        self.bar.currentChanged.connect(self._choose)
        open_plan.store.changed.connect(self._show)
        open_plan.scenario_changed.connect(self._show)
        self._show()

    # --- edits ---------------------------------------------------------------------------------------------------

    def add(self) -> None:
        """Add an empty scenario, show it, and edit its title."""
        self._made("New scenario", partial(add_scenario, title="Scenario", ids=self._open_plan.ids))

    def copy(self) -> None:
        """Copy the current scenario, show the copy, and edit its title."""
        current = self._open_plan.scenario
        title = title_of_copy(current.title)
        edit = partial(copy_scenario, scenario_id=current.id, title=title, ids=self._open_plan.ids)
        self._made(f"Copy {shown(current.title, 60)}", edit)

    def remove(self) -> None:
        """Remove the current scenario."""
        current = self._open_plan.scenario
        edit = partial(remove_scenario, scenario_id=current.id)
        if attempt(self._open_plan, f"Remove {shown(current.title, 60)}", edit, self.message.emit):
            self.message.emit(f"{shown(current.title, 60)} was removed; Undo brings it back.")

    def rename(self) -> None:
        """Edit the title of the current scenario in place; in a dialog while the tabs are hidden."""
        current = self._open_plan.scenario
        if not self.isVisible():
            dialog = NameDialog("Rename scenario", "&Title", current.title, "Rename", self.window())
            dialog.named.connect(partial(self._rename, current.id))
            dialog.open()
            return
        self._field.setText(current.title)
        width = self._field.fontMetrics().horizontalAdvance(current.title) + 32
        self._field.setFixedWidth(min(max(width, FIELD), 2 * FIELD))
        self._show_field(True)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def step(self, by: int) -> None:
        """Show the next or previous scenario."""
        index = self._ids.index(self._open_plan.scenario_id)
        self._open_plan.set_scenario(self._ids[(index + by) % len(self._ids)])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the field keeps the title; leaving the field renames the scenario."""
        if watched is self._field and not self._field.isHidden():
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                if event.key() == Qt.Key.Key_Escape:
                    self._show_field(False)
                    return True
            elif isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STILL_EDITING:
                self._finish()
        return False

    def _finish(self) -> None:
        if self._field.isHidden():
            return
        typed = self._field.text()
        self._show_field(False)
        if typed != self._open_plan.scenario.title:
            self._rename(self._open_plan.scenario_id, typed)

    def _show_field(self, visible: bool) -> None:
        had_focus = self._field.hasFocus()
        self._field.setVisible(visible)
        self.bar.setVisible(not visible)
        self._add.setVisible(not visible)
        self._arrange()
        self.width_changed.emit()
        if had_focus and not visible:
            self.bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rename(self, scenario_id: str, title: str) -> None:
        edit = partial(rename_scenario, scenario_id=scenario_id, title=title)
        attempt(self._open_plan, "Rename scenario", edit, self.message.emit)

    def _made(self, title: str, edit: partial[Plan]) -> None:
        before = set(self._ids)
        if attempt(self._open_plan, title, edit, self.message.emit):
            fresh = next(one.id for one in self._open_plan.plan.scenarios if one.id not in before)
            self._open_plan.set_scenario(fresh)
            if self.isVisible():
                self.rename()

    # --- room ----------------------------------------------------------------------------------------------------

    @property
    def full_width(self) -> int:
        """The width with all tabs whole."""
        if not self._field.isHidden():
            return self._frame + self._field.width()
        with_all = sum(self._width_of(title) for title in self._titles)
        return self._frame + with_all + self._add.sizeHint().width()

    @property
    def least_width(self) -> int:
        """The width with the current tab alone, its title elided."""
        if not self._field.isHidden():
            return self.full_width
        current = self._titles[self._current]
        tab = min(self._width_of(current), self._width_of(current[:SHORTEST] + "…"))
        return self._frame + tab + self._buttons_width(more=len(self._titles) > 1)

    def set_room(self, room: int) -> int:
        """Hide the tabs that do not fit into a width; the current one stays, elided if need be.

        Returns:
            the width that is used.
        """
        self._room = room
        # The header places what it has given the room for: telling it of another size would make it ask again.
        self._fit_tabs()
        if not self._field.isHidden():
            return min(self.full_width, room)
        texts = (self.bar.tabText(index) for index in range(self.bar.count()) if self.bar.isTabVisible(index))
        tabs = sum(self.bar.width_of(text) for text in texts)
        return self._frame + tabs + self._buttons_width(more=not self.all_button.isHidden())

    def _arrange(self) -> None:
        self._fit_tabs()
        self.updateGeometry()

    def _fit_tabs(self) -> None:
        room = self._room
        if not self._field.isHidden():
            self.all_button.hide()
            return
        whole = room is None or self.full_width <= room
        left = 0 if room is None else room - self._frame - self._buttons_width(more=not whole and len(self._titles) > 1)
        current = self._titles[self._current]
        elided = current
        while not whole and len(elided) > SHORTEST and self._width_of(elided) > left:
            elided = f"{elided.removesuffix('…')[:-1].rstrip()}…"
        left -= self._width_of(elided)
        with QSignalBlocker(self.bar):
            for index, title in enumerate(self._titles):
                if index == self._current:
                    self._show_tab(index, elided)
                    continue
                width = self._width_of(title)
                fits = whole or width <= left
                left = left - width if fits else 0
                self._show_tab(index, title if fits else "")
        self.all_button.setVisible(not whole and len(self._titles) > 1)

    def _show_tab(self, index: int, text: str) -> None:
        """Show a tab with a text, or hide it: the first ones that fit stay."""
        if text and self.bar.tabText(index) != menu_text(text):
            self.bar.setTabText(index, menu_text(text))
            self.bar.setTabToolTip(
                index,
                ""
                if text == shown(self._open_plan.plan.scenarios[index].title)
                else shown(self._open_plan.plan.scenarios[index].title),
            )
        if self.bar.isTabVisible(index) != bool(text):
            self.bar.setTabVisible(index, bool(text))

    @property
    def _current(self) -> int:
        return self._ids.index(self._open_plan.scenario_id)

    @property
    def _frame(self) -> int:
        margins = self.contentsMargins()
        layout = self.layout()
        assert layout is not None  # SegmentBar has made it
        inner = layout.contentsMargins()
        return margins.left() + margins.right() + inner.left() + inner.right()

    def _buttons_width(self, *, more: bool) -> int:
        return self._add.sizeHint().width() + (self.all_button.sizeHint().width() if more else 0)

    def _width_of(self, title: str) -> int:
        return self.bar.width_of(menu_text(title))

    # --- what it shows -------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self._titles:
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.least_width, super().minimumSizeHint().height())

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

    def _open_list(self) -> None:
        """Open the menu of all scenarios."""
        menu = QMenu(self)
        for index, scenario in enumerate(self._open_plan.plan.scenarios):
            entry = menu.addAction(menu_text(shown(scenario.title, 60)), partial(self._choose, index))
            entry.setCheckable(True)
            entry.setChecked(index == self._current)
        pop_up(menu, self.all_button.mapToGlobal(QPoint(0, self.all_button.height())))

    def _open_additions(self) -> None:
        menu = QMenu(self)
        menu.addAction(menu_text(f"Copy of “{shown(self._open_plan.scenario.title, 60)}”"), self.copy)
        menu.addAction("Empty scenario", self.add)
        pop_up(menu, self._add.mapToGlobal(QPoint(0, self._add.height())))

    def _show(self) -> None:
        scenarios = self._open_plan.plan.scenarios
        self._ids = [scenario.id for scenario in scenarios]
        self._titles = [shown(scenario.title, LONGEST) for scenario in scenarios]
        with QSignalBlocker(self.bar):
            while self.bar.count() > len(scenarios):
                self.bar.removeTab(self.bar.count() - 1)
            for index, scenario in enumerate(scenarios):
                if index >= self.bar.count():
                    self.bar.addTab("")
                self.bar.setAccessibleTabName(index, shown(scenario.title))
            # A hidden tab cannot be the current one.
            self.bar.setTabVisible(self._current, True)
        self.choose_index(self._current)
        self._arrange()


_STILL_EDITING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def _tool(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
