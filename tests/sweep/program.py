"""Run as a program: opens every place of the window on a screen of some size, and prints what is wrong with it."""

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from teamcanvas.app.look import dress, load_fonts
from teamcanvas.edits.scenarios import copy_scenario
from teamcanvas.layout.drawing.theme import ThemeName, load_theme
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.preferences import Preferences
from tests.small_plans import template
from tests.sweep.contrast import faint_texts
from tests.sweep.inspection import Fault, faults_of
from tests.sweep.places import PLACES

ROUNDS = 40
"""Turns of the event loop after which a window is still laid out only if each layout asks for the next one."""


def sample() -> Plan:
    """A team of fifteen as it is and as it is to be."""
    plan = template("full-mlops-team")
    return copy_scenario(plan, plan.scenarios[0].id, "To be 2027", SequentialIds())


class _LayoutRequests(QObject):
    """Counts what is asked to be laid out again."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


class Sweep:
    """Opens places in one window and collects faults."""

    def __init__(self, application: QApplication, theme: ThemeName, folder: Path) -> None:
        self._application = application
        self.seen = set[str]()
        """Classes of windows, dialogs and menus that were looked at."""
        self._measured = set[tuple[str, str, str]]()
        settings = QSettings(str(folder / f"{theme}.ini"), QSettings.Format.IniFormat)
        preferences = Preferences(settings)
        preferences.choose_theme("light" if theme == "room" else theme)
        self._theme = load_theme(preferences.theme)
        self._presenting = theme == "room"
        dress(application, self._theme)
        self._window = MainWindow(preferences)
        self._window.show_plan(OpenPlan.new(sample()))
        self._window.showMaximized()
        self._settle()
        if self._presenting:
            self._theme = load_theme("room")
            self._window.actions_here["present"].trigger()
            self._settle()
            for hint in self._window.findChildren(QLabel):
                # The hint about keys lies over the board for some seconds.
                hint.setHidden(hint.isHidden() or hint.property("kind") == "tip")

    def look(self, *, contrast: bool) -> Iterator[tuple[str, Fault]]:
        """The faults of all places, with their names."""
        space = self._window.workspace
        assert space is not None
        for place in PLACES:
            if self._presenting and not place.presenting:
                continue
            place.open(self._window, space)
            settled = self._settle()
            shown = self._in_front()
            if not settled:
                yield place.name, Fault("restless", type(shown).__name__, f"laid out {ROUNDS} times")
            self.seen.add(type(shown).__name__)
            for fault in faults_of(shown, self._theme.sizes.micro):
                yield place.name, fault
            if contrast:
                for fault in faint_texts(shown, self._measured):
                    yield place.name, fault
            self._put_away()

    def _in_front(self) -> QWidget:
        popup = self._application.activePopupWidget()
        return popup or self._application.activeModalWidget() or self._window

    def _put_away(self) -> None:
        """Close what was opened, and give up what is unsaved."""
        while (popup := self._application.activePopupWidget()) is not None:
            popup.close()
        while (dialog := self._application.activeModalWidget()) is not None:
            dialog.close()
            self._settle()
        space = self._window.workspace
        assert space is not None
        if space.drill is not None:
            space.end_drill()
        while space.findings.pages.page is not None:
            space.findings.pages.pop()
        self._settle()

    def _settle(self) -> bool:
        """Process events until nothing is laid out any more; whether it came to that."""
        requests = _LayoutRequests()
        self._application.installEventFilter(requests)
        rounds = 0
        while rounds < ROUNDS and (requests.count or rounds < 4):
            requests.count = 0
            self._application.processEvents()
            rounds += 1
        self._application.removeEventFilter(requests)
        return rounds < ROUNDS

    def close(self) -> None:
        """Close the window without a question."""
        open_plan = self._window.open_plan
        assert open_plan is not None
        open_plan.store.undo_stack.setClean()
        self._window.close()
        self._settle()


def main() -> None:
    """Print a line of JSON for each fault: theme, place, kind, widget, text; then the classes that were looked at."""
    application = QApplication([])
    load_fonts()
    seen = set[str]()
    with tempfile.TemporaryDirectory() as folder:
        for theme in sys.argv[1].split(","):
            sweep = Sweep(application, theme, Path(folder))  # pyright: ignore[reportArgumentType] - a name of a theme
            for place, fault in sweep.look(contrast="contrast" in sys.argv):
                print(json.dumps([theme, place, fault.kind, fault.widget, fault.text], ensure_ascii=False))
            sweep.close()
            seen |= sweep.seen
    print(json.dumps(sorted(seen)))


if __name__ == "__main__":
    main()
