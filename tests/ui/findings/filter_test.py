"""Narrowing the findings."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.rules.explain import Explanation
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.result import CheckResult
from teamcanvas.ui.findings.filter import FindingFilter
from teamcanvas.ui.findings.groups import Grouping
from tests.ui.conftest import press

ERROR = Finding("TC113", Severity.ERROR, (Subject("stage", "s"),))
NOTE = Finding("TC401", Severity.INFO, (Subject("person", "p"),))


@pytest.fixture
def narrowing(qtbot: QtBot) -> FindingFilter:
    made = FindingFilter()
    made.show_grouping("SEVERITY")
    qtbot.addWidget(made)
    made.show()
    made.show_counts(CheckResult((ERROR, NOTE)))
    return made


def a_chip_shows_only_its_severity_test(qtbot: QtBot, narrowing: FindingFilter) -> None:
    assert all(map(narrowing.wants_severity, Severity))
    with qtbot.waitSignal(narrowing.changed):
        press(qtbot, narrowing, "1 error")
    assert [severity.value for severity in Severity if narrowing.wants_severity(severity)] == ["error"]
    press(qtbot, narrowing, "1 note")
    assert narrowing.wants_severity(Severity.INFO)


def a_pressed_chip_stays_when_its_last_finding_goes_test(qtbot: QtBot, narrowing: FindingFilter) -> None:
    press(qtbot, narrowing, "1 error")
    narrowing.show_counts(CheckResult((NOTE,)))
    press(qtbot, narrowing, "0 errors")
    assert not narrowing.active


def all_typed_words_have_to_be_there_test(narrowing: FindingFilter) -> None:
    said = Explanation("No data owner", "Nobody can judge the data.")
    for typed, wanted in (("OWNER judge", True), ("tc113", True), ("owner budget", False), ("  ", True)):
        narrowing._search.setText(typed)
        assert narrowing.wants_words(ERROR, said) is wanted


def keys_empty_the_search_and_lead_on_test(qtbot: QtBot, narrowing: FindingFilter) -> None:
    qtbot.keyClicks(narrowing._search, "owner")
    with qtbot.waitSignal(narrowing.into_list):
        qtbot.keyClick(narrowing._search, Qt.Key.Key_Down)
    qtbot.keyClick(narrowing._search, Qt.Key.Key_Escape)
    assert not narrowing.active


def the_grouping_is_emitted_test(qtbot: QtBot, narrowing: FindingFilter) -> None:
    with qtbot.waitSignal(narrowing.changed):
        narrowing._groups.picked.emit(Grouping.PERSON)
    assert narrowing.grouping is Grouping.PERSON


def clearing_shows_everything_again_test(qtbot: QtBot, narrowing: FindingFilter) -> None:
    press(qtbot, narrowing, "1 error")
    narrowing._search.setText("x")
    narrowing.clear()
    assert not narrowing.active


def a_stored_grouping_is_restored_and_an_unknown_one_ignored_test(qtbot: QtBot, narrowing: FindingFilter) -> None:
    with qtbot.waitSignal(narrowing.changed):
        narrowing.show_grouping("PERSON")
    assert narrowing.grouping is Grouping.PERSON
    narrowing.show_grouping("moon")
    assert narrowing.grouping is Grouping.PERSON
