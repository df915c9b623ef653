"""The newest preview wins, and the interface goes on meanwhile."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.outgoing.output import ExportError
from teamcanvas.layout.pages.deck_options import DeckOptions
from teamcanvas.rules.engine import check
from teamcanvas.ui.export.previewing import Preview, Previewing, PreviewRequest
from tests.small_plans import small_plan

PLAN = small_plan("S1 tech_lead Sofia 0.4")
RESULT = check(PLAN, "plan")


def _request(title: str, held_up: threading.Event | None = None) -> PreviewRequest:
    def options() -> ExportOptions:
        assert held_up is None or held_up.wait(10)
        return ExportOptions(DeckOptions(pages=("board",), titles={"board": title}))

    return PreviewRequest(PLAN, "plan", RESULT, options)


@pytest.fixture
def previewing(qtbot: QtBot) -> Iterator[Previewing]:
    made = Previewing()
    yield made
    made.close()


def the_pages_come_and_then_what_there_is_to_know_test(qtbot: QtBot, previewing: Previewing) -> None:
    with qtbot.waitSignals([previewing.made, previewing.judged], order="strict"):
        previewing.show(_request("Ravi decides"), at_once=True)
    assert not previewing.busy


def only_the_newest_is_told_test(qtbot: QtBot, previewing: Previewing) -> None:
    told: list[str] = []

    def tell(preview: Preview) -> None:
        told.extend(page.title for page in preview.pages)

    previewing.made.connect(tell)
    held_up = threading.Event()
    previewing.show(_request("first", held_up), at_once=True)
    qtbot.waitUntil(lambda: previewing._waiting is None)
    previewing.show(_request("second"), at_once=True)
    previewing.show(_request("third"), at_once=True)
    assert previewing.busy
    with qtbot.waitSignal(previewing.judged):
        held_up.set()
    assert told == ["third"]


def what_cannot_be_shown_is_said_test(qtbot: QtBot, previewing: Previewing) -> None:
    def options() -> ExportOptions:
        raise ExportError("The logo is not there.")

    with qtbot.waitSignal(previewing.failed) as told:
        previewing.show(PreviewRequest(PLAN, "plan", RESULT, options), at_once=True)
    assert told.args == ["The logo is not there."]
    assert not previewing.busy


def without_real_names_the_pages_have_none_test(qtbot: QtBot, previewing: Previewing) -> None:
    request = PreviewRequest(PLAN, "plan", RESULT, lambda: ExportOptions(anonymise="initials"))
    with qtbot.waitSignal(previewing.made) as told:
        previewing.show(request, at_once=True)
    preview = told.args[0] if told.args else None
    assert isinstance(preview, Preview)
    assert preview.scrub("Sofia Rossi at work") == "S. R. at work"
    assert "Sofia" not in repr(preview.pages)


def nothing_is_told_after_the_end_test(qtbot: QtBot, previewing: Previewing) -> None:
    held_up = threading.Event()
    previewing.show(_request("first", held_up), at_once=True)
    qtbot.waitUntil(lambda: previewing._waiting is None)
    previewing.close()
    with qtbot.assertNotEmitted(previewing.made):
        held_up.set()
        previewing.show(_request("second"), at_once=True)
        previewing.close()
