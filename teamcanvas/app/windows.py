"""All open windows: which window shows which plan, and the recovery of plans after a crash."""

import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from teamcanvas.app.look import dress
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.places import real_path
from teamcanvas.storage.recovery import Recovery, recoverable
from teamcanvas.storage.refusals import PlanFileError
from teamcanvas.ui.widgets.dialogs import say
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.preferences import LIKE_SYSTEM, Preferences

log = logging.getLogger(__name__)


class Windows(QObject):
    """One window for each plan; a window with the start page is reused for the next plan."""

    all_closed = Signal()

    def __init__(self, application: QApplication, preferences: Preferences) -> None:
        super().__init__(application)
        self._application = application
        self._preferences = preferences
        self._windows: list[MainWindow] = []
        self._recoveries: list[Recovery] = []
        self._offered = False
        self._reports: list[str] = []
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def windows(self) -> tuple[MainWindow, ...]:
        """All open windows, in the order in which they were opened."""
        return tuple(self._windows)

    def start(self, paths: Sequence[Path]) -> None:
        """Open the first windows: one for each plan, or the start page."""
        self.open_paths(paths)
        if not self._windows:
            self._new_window().show_start_page()
            # Before it is shown: later, the page would move down under the pointer.
            self._offer()
        for window in self._windows:
            window.show()

    def open_paths(self, paths: Sequence[Path], asking: MainWindow | None = None) -> None:
        """Open plans, or bring the windows to the front that show them already."""
        if not paths and self._windows:
            self._front(self._windows[-1])
        for path in paths:
            showing = self._showing(path)
            if showing is not None:
                self._front(showing)
                continue
            try:
                open_plan = OpenPlan.open(path)
            except PlanFileError as problem:
                self._refuse(problem, asking)
            else:
                self._preferences.add_recent(path)
                self._show(open_plan, asking)

    def new_plan(self, plan: Plan, asking: MainWindow | None = None) -> None:
        """Show a plan that was just made."""
        self._show(OpenPlan.new(plan), asking)

    def offer_recoveries(self) -> None:
        """Offer unsaved changes of a crashed process in the first window, unless its start page does that already."""
        if self._windows and not self._offered:
            self._offer()
        for report in self._reports:
            log.warning(report)
        self._reports.clear()

    def _offer(self) -> None:
        self._offered = True
        opened = [window.open_plan.path for window in self._windows if window.open_plan and window.open_plan.path]
        # Reported later: the log begins after the first paint.
        self._recoveries = recoverable(opened, self._reports.append)
        if self._recoveries:
            self._windows[0].offer(self._recoveries)

    def close_all(self) -> None:
        """Close every window; those with unsaved changes ask first."""
        for window in self.windows:
            window.close()

    def put_icons(self) -> None:
        """Do the slow part of building each window, which the first paint does not need."""
        for window in self._windows:
            window.put_icons()

    def show_crash(self, error: str, log: Path | None) -> None:
        """Show the crash dialog."""
        # An open modal dialog would cover a dialog of its window, so it is the parent.
        window = QApplication.activeModalWidget() or next((one for one in self._windows if one.isActiveWindow()), None)
        where = f" The log is in {log}." if log else ""
        text = f"{error}\n\nYour changes are kept, and you can go on working. Save under a new name if in doubt.{where}"
        say(window or (self._windows[0] if self._windows else None), "Something went wrong in Team Canvas", text)

    def set_theme(self, name: str) -> None:
        """Store the choice of a theme, and switch all windows to it."""
        self._preferences.choose_theme(name)
        self._apply_theme()

    def _follow_system(self) -> None:
        if self._preferences.theme_choice == LIKE_SYSTEM:
            self._apply_theme()

    def _apply_theme(self) -> None:
        chosen = self._preferences.theme
        dress(self._application, load_theme(chosen))
        for window in self._windows:
            window.set_theme(chosen)

    def _show(self, open_plan: OpenPlan, asking: MainWindow | None) -> None:
        free = [window for window in (asking, *self._windows) if window is not None and window.open_plan is None]
        window = free[0] if free else self._new_window()
        window.show_plan(open_plan)
        self._front(window)

    def _new_window(self) -> MainWindow:
        window = MainWindow(self._preferences)
        if self._windows:
            window.move(self._windows[-1].pos().x() + 32, self._windows[-1].pos().y() + 32)
            window.put_icons()
        self._windows.append(window)
        window.paths_chosen.connect(partial(self.open_paths, asking=window))
        window.plan_made.connect(partial(self.new_plan, asking=window))
        window.recovery_wanted.connect(self._recover)
        window.recovery_discarded.connect(self._discard)
        window.theme_chosen.connect(self.set_theme)
        window.quit_wanted.connect(self.close_all)
        window.closed.connect(partial(self._forget, window))
        return window

    def _forget(self, window: MainWindow) -> None:
        self._windows.remove(window)
        if not self._windows:
            for recovery in self._recoveries:
                recovery.release()
            self._recoveries = []
            self.all_closed.emit()

    def _front(self, window: MainWindow) -> None:
        window.show()
        window.raise_()
        window.activateWindow()

    def _showing(self, path: Path) -> MainWindow | None:
        for window in self._windows:
            shown = window.open_plan.path if window.open_plan else None
            if shown is not None and real_path(shown) == real_path(path):
                return window
        return None

    def _refuse(self, problem: PlanFileError, asking: MainWindow | None) -> None:
        window = asking or (self._windows[-1] if self._windows else self._new_window())
        if window.open_plan is None and window.centralWidget() is None:
            window.show_start_page()
        window.show()
        say(window, "The plan was not opened", str(problem))

    def _recover(self, recovery: Recovery) -> None:
        self._recoveries = [one for one in self._recoveries if one is not recovery]
        showing = self._showing(recovery.path) if recovery.path else None
        if showing is not None and showing.open_plan and not showing.open_plan.unsaved:
            # Replace the saved version that this window shows by the recovered one.
            showing.replace_plan(lambda: OpenPlan.recover(recovery))
            self._front(showing)
        else:
            self._show(OpenPlan.recover(recovery), None)

    def _discard(self, recovery: Recovery) -> None:
        self._recoveries = [one for one in self._recoveries if one is not recovery]
        recovery.discard()
