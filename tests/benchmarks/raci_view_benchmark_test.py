"""The matrix of 200 activities and 60 roles: shown, scrolled, edited, from the event to the paint.

Bars: shown within 200 ms, no other step over 16 ms.
"""

import gc
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from teamcanvas.app.garbage import GarbageCollector
from teamcanvas.app.look import load_fonts
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.panel import RaciPanel
from teamcanvas.ui.raci.selection import Selection
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.preferences import Preferences
from tests.benchmarks.large_plans import plan_with_matrix

STEPS = 300


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_with_matrix()


@pytest.fixture
def panel(qtbot: QtBot, plan: Plan) -> RaciPanel:
    made = RaciPanel(OpenPlan.new(plan), load_theme("light"))
    qtbot.addWidget(made)
    made.resize(1900, 1000)
    with qtbot.waitExposed(made):
        made.show()
    # As the program does when it has started: what stays is not looked through for garbage again and again.
    gc.collect()
    GarbageCollector(made)
    assert len(made.view.grid.rows) >= 200
    assert len(made.view.grid.columns) >= 60
    return made


def measured(
    benchmark: BenchmarkFixture,
    step: Callable[[], object],
    name: str,
    after: Callable[[], object] | None = None,
) -> None:
    """Measure a step until it is painted; or the step alone, where something else is done after each."""

    def until_painted() -> None:
        step()
        if after is None:
            QApplication.processEvents()

    def between() -> None:
        if after is not None:
            after()

    for _ in range(10):
        until_painted()
        between()
    benchmark.pedantic(until_painted, setup=between, rounds=STEPS, iterations=1)
    assert benchmark.stats is not None
    steps = sorted(benchmark.stats.stats.data)
    at = {"p50": steps[len(steps) // 2], "p99": steps[int(len(steps) * 0.99)], "max": steps[-1]}
    benchmark.extra_info.update({f"{key}_ms": round(value * 1000, 2) for key, value in at.items()})
    print(f"\n{name}: {', '.join(f'{key} {value * 1000:.1f} ms' for key, value in at.items())}")


def first_shown_test(benchmark: BenchmarkFixture, qtbot: QtBot, plan: Plan, tmp_path: Path) -> None:
    """In a window that shows the board, as in the program; the first of them is the first in the process."""
    load_fonts()
    windows: list[MainWindow] = []

    def window_with_board() -> None:
        preferences = Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
        made = MainWindow(preferences)
        made.show_plan(OpenPlan.new(plan))
        made.resize(1900, 1000)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        windows.append(made)

    def show() -> None:
        space = windows[-1].workspace
        assert space is not None
        space.show_view(CentreView.RACI)
        QApplication.processEvents()

    benchmark.pedantic(show, setup=window_with_board, rounds=5, iterations=1)


def scrolled_down_test(benchmark: BenchmarkFixture, panel: RaciPanel) -> None:
    bar = panel.view.verticalScrollBar()
    steps = cycle([*range(0, bar.maximum(), 40), *range(bar.maximum(), 0, -40)])
    measured(benchmark, lambda: bar.setValue(next(steps)), "scrolled down")


def scrolled_across_at_twice_the_size_test(benchmark: BenchmarkFixture, panel: RaciPanel) -> None:
    panel.view.zoom_to(2.0)
    bar = panel.view.horizontalScrollBar()
    steps = cycle([*range(0, bar.maximum(), 40), *range(bar.maximum(), 0, -40)])
    measured(benchmark, lambda: bar.setValue(next(steps)), "scrolled across")


def walked_by_arrow_keys_test(benchmark: BenchmarkFixture, qtbot: QtBot, panel: RaciPanel) -> None:
    view = panel.view
    view.setFocus()
    keys = cycle([Qt.Key.Key_Down] * 150 + [Qt.Key.Key_Right] * 30 + [Qt.Key.Key_Up] * 150 + [Qt.Key.Key_Left] * 30)
    measured(benchmark, lambda: qtbot.keyClick(view, next(keys)), "walked")


def letter_typed_test(benchmark: BenchmarkFixture, qtbot: QtBot, panel: RaciPanel) -> None:
    """Until it is painted and checked; the signs of findings come with the next frame, which is the next test."""
    view = panel.view
    view.select(Selection().at(view.grid.first()).moved(view.grid, 3, 4))
    letters = cycle("icr")
    measured(benchmark, lambda: qtbot.keyClick(view, next(letters)), "letter typed", after=QApplication.processEvents)


def signs_after_a_letter_test(benchmark: BenchmarkFixture, qtbot: QtBot, panel: RaciPanel) -> None:
    view = panel.view
    view.select(Selection().at(view.grid.first()).moved(view.grid, 3, 4))
    letters = cycle("icr")
    measured(benchmark, QApplication.processEvents, "signs after", after=lambda: qtbot.keyClick(view, next(letters)))
