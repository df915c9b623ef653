"""Garbage is collected on the interface thread, by the outermost event loop, and nowhere else."""

import gc
import threading
from collections.abc import Callable, Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.app.garbage import THRESHOLDS, GarbageCollector, collect_due
from teamcanvas.session.background_worker import BackgroundWorker

YOUNGEST = THRESHOLDS[0]


class _Ring:
    """A reference cycle."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture(autouse=True)
def restored_collector() -> Iterator[None]:
    enabled = gc.isenabled()
    yield
    gc.unfreeze()
    (gc.enable if enabled else gc.disable)()


@pytest.fixture
def collecting_threads() -> Iterator[list[str]]:
    """The name of the thread of each collection that has begun."""
    names: list[str] = []

    def began(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            names.append(threading.current_thread().name)

    gc.callbacks.append(began)
    yield names
    gc.callbacks.remove(began)


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    del qtbot
    collector = GarbageCollector(interval=1)
    yield collector
    collector.deleteLater()


def loaded_objects_are_frozen_test(collector: GarbageCollector) -> None:
    del collector
    assert gc.get_freeze_count() > 0


def a_worker_thread_makes_garbage_and_the_interface_thread_collects_it_test(
    qtbot: QtBot, collector: GarbageCollector, collecting_threads: list[str]
) -> None:
    del collector
    worker = BackgroundWorker("garbage")
    destroyed_on: list[str] = []

    class Panel(QWidget):
        def __del__(self) -> None:
            destroyed_on.append(threading.current_thread().name)

    panel = Panel()
    panel.me = panel  # pyright: ignore[reportAttributeAccessIssue] - a cycle is the point
    del panel

    worker.run(lambda: len([_Ring() for _ in range(2 * YOUNGEST)]), lambda _: None)
    qtbot.waitUntil(lambda: bool(destroyed_on))
    worker.cancel()

    main = threading.main_thread().name
    assert set(destroyed_on) == {main}
    assert set(collecting_threads) == {main}


def nothing_is_collected_in_a_nested_event_loop_test(qtbot: QtBot, collector: GarbageCollector) -> None:
    del collector
    alive: list[bool] = []

    def nested() -> None:
        garbage = _garbage()
        loop = QEventLoop()
        ticks = iter(range(20))
        timer = QTimer(interval=2)  # Longer than the collector's.
        timer.timeout.connect(lambda: next(ticks, None) is None and loop.quit())
        timer.start()
        loop.exec()
        alive.append(garbage() is not None)

    QTimer.singleShot(0, nested)
    qtbot.waitUntil(lambda: bool(alive))
    assert alive == [True]


def the_oldest_generation_that_is_due_is_collected_test() -> None:
    gc.disable()
    gc.collect()
    assert collect_due() is None
    collected = [_collected_after(_fill) for _ in range(THRESHOLDS[1] + 2)]
    assert collected == [0] * (THRESHOLDS[1] + 1) + [1]


def garbage_that_is_due_goes_test() -> None:
    gc.disable()
    gc.collect()
    garbage = _garbage()
    assert collect_due() == 0
    assert garbage() is None


def _garbage() -> Callable[[], _Ring | None]:
    """A weak reference to a cycle that nothing else refers to, with enough objects for a collection to be due."""
    _kept.clear()
    garbage = ref(_Ring())
    _fill()
    return garbage


_kept: list[list[int]] = []


def _fill() -> None:
    """Create more objects than the youngest generation may hold."""
    _kept[:] = [[] for _ in range(YOUNGEST + 1_000)]


def _collected_after(fill: Callable[[], None]) -> int | None:
    _kept.clear()
    fill()
    return collect_due()
