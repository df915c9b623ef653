"""Work beside the interface, told in its thread, whoever is gone by then."""

import gc
import threading
from concurrent.futures import Future
from functools import partial
from time import sleep

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.session.beside import Beside


def waited(seconds: float, value: str = "done") -> str:
    sleep(seconds)
    return value


def _hear(heard: list[int], owner: QObject, future: "Future[str]") -> None:
    owner.setObjectName(future.result())
    heard.append(threading.get_ident())


def it_is_done_in_another_thread_and_told_in_this_one_test(qtbot: QtBot) -> None:
    beside, told = Beside("test"), list[tuple[str, int]]()
    beside.run(threading.get_ident, lambda future: told.append((str(future.result()), threading.get_ident())))
    qtbot.waitUntil(lambda: bool(told))
    ((there, here),) = told
    assert here == threading.get_ident()
    assert there != str(here)


def one_thing_is_done_after_the_other_in_their_order_test(qtbot: QtBot) -> None:
    beside, told = Beside("test"), list[str]()
    for seconds, value in ((0.03, "a"), (0.0, "b"), (0.01, "c")):
        beside.run(partial(waited, seconds, value), lambda future: told.append(future.result()))
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == ["a", "b", "c"]


def what_fails_is_told_too_test(qtbot: QtBot) -> None:
    told: list[Future[object]] = []
    beside = Beside("test")
    beside.run(lambda: 1 // 0, told.append)
    qtbot.waitUntil(lambda: bool(told))
    with pytest.raises(ZeroDivisionError):
        told[0].result()


def how_far_it_is_is_told_before_its_end_test(qtbot: QtBot) -> None:
    beside, told = Beside("test"), list[object]()
    tell = beside.telling(told.append)

    def work() -> None:
        for step in range(3):
            tell(step)

    beside.run(work, lambda _future: told.append("end"))
    qtbot.waitUntil(lambda: "end" in told)
    assert told == [0, 1, 2, "end"]


def what_is_forgotten_is_not_told_and_what_has_not_begun_is_not_done_test(qtbot: QtBot) -> None:
    beside, done = Beside("test"), list[str]()
    beside.run(partial(waited, 0.05), lambda _future: done.append("told"))
    second = beside.run(lambda: done.append("begun"), lambda _future: done.append("told"))
    beside.forget()
    assert second.cancelled()
    qtbot.wait(100)
    assert done == []
    # It can be used again.
    beside.run(partial(waited, 0, "x"), lambda future: done.append(future.result()))
    qtbot.waitUntil(lambda: done == ["x"])


def whoever_waits_may_be_gone_before_it_is_told_test(qtbot: QtBot) -> None:
    # The crash that this is about came in some runs of the whole suite; these rounds do not bring it back on demand.
    # They hold what was broken then: nobody is told in the worker's thread, whenever they go.
    heard: list[int] = []
    for round_ in range(400):
        owner = QObject()
        beside = Beside("test", owner)
        beside.run(partial(waited, 0.0002 * (round_ % 4)), partial(_hear, heard, owner))
        del beside
        owner.deleteLater()
        del owner
        QApplication.processEvents()
        if round_ % 50 == 0:
            gc.collect()
    qtbot.wait(50)
    assert set(heard) <= {threading.get_ident()}


def whoever_went_is_told_nothing_test(qtbot: QtBot) -> None:
    owner, heard = QObject(), list[object]()
    done = Beside("test", owner).run(partial(waited, 0.05), heard.append)
    owner.deleteLater()
    qtbot.waitUntil(done.done)
    qtbot.wait(50)
    assert done.result() == "done"
    assert not heard


def nothing_is_looked_for_where_nothing_is_awaited_test(qtbot: QtBot) -> None:
    beside, told = Beside("test"), list[object]()
    beside.run(partial(waited, 0), told.append)
    qtbot.waitUntil(lambda: bool(told))
    (timer,) = beside.findChildren(QTimer)
    assert not timer.isActive()
