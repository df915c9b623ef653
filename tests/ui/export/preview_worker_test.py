"""The newest preview wins, and the interface goes on meanwhile."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.outgoing.output import ExportError
from teamcanvas.layout.pages.deck_options import DeckOptions
from teamcanvas.rules.engine import check
from teamcanvas.ui.export.preview_worker import PreviewPages, PreviewRequest, PreviewWorker
from tests.small_plans import small_plan

PLAN = small_plan("S1 tech_lead Sofia 0.4")
RESULT = check(PLAN, "plan")


def _request(title: str, held_up: threading.Event | None = None) -> PreviewRequest:
    def options() -> ExportOptions:
        assert held_up is None or held_up.wait(10)
        return ExportOptions(DeckOptions(pages=("board",), titles={"board": title}))

    return PreviewRequest(PLAN, "plan", RESULT, options)


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[PreviewWorker]:
    made = PreviewWorker()
    yield made
    made.close()


def the_pages_come_and_then_what_there_is_to_know_test(qtbot: QtBot, worker: PreviewWorker) -> None:
    with qtbot.waitSignals([worker.pages_ready, worker.notices_ready], order="strict"):
        worker.show(_request("Ravi decides"), at_once=True)
    assert not worker.busy


def only_the_newest_request_is_emitted_test(qtbot: QtBot, worker: PreviewWorker) -> None:
    told: list[str] = []

    def tell(preview: PreviewPages) -> None:
        told.extend(page.title for page in preview.pages)

    worker.pages_ready.connect(tell)
    held_up = threading.Event()
    worker.show(_request("first", held_up), at_once=True)
    qtbot.waitUntil(lambda: worker._waiting is None)
    worker.show(_request("second"), at_once=True)
    worker.show(_request("third"), at_once=True)
    assert worker.busy
    with qtbot.waitSignal(worker.notices_ready):
        held_up.set()
    assert told == ["third"]


def a_failure_is_emitted_test(qtbot: QtBot, worker: PreviewWorker) -> None:
    def options() -> ExportOptions:
        raise ExportError("The logo is not there.")

    with qtbot.waitSignal(worker.failed) as told:
        worker.show(PreviewRequest(PLAN, "plan", RESULT, options), at_once=True)
    assert told.args == ["The logo is not there."]
    assert not worker.busy


def without_real_names_the_pages_have_none_test(qtbot: QtBot, worker: PreviewWorker) -> None:
    request = PreviewRequest(PLAN, "plan", RESULT, lambda: ExportOptions(anonymise="initials"))
    with qtbot.waitSignal(worker.pages_ready) as told:
        worker.show(request, at_once=True)
    preview = told.args[0] if told.args else None
    assert isinstance(preview, PreviewPages)
    assert preview.scrub("Sofia Rossi at work") == "S. R. at work"
    assert "Sofia" not in repr(preview.pages)


def nothing_is_emitted_after_closing_test(qtbot: QtBot, worker: PreviewWorker) -> None:
    held_up = threading.Event()
    worker.show(_request("first", held_up), at_once=True)
    qtbot.waitUntil(lambda: worker._waiting is None)
    worker.close()
    with qtbot.assertNotEmitted(worker.pages_ready):
        held_up.set()
        worker.show(_request("second"), at_once=True)
        worker.close()
