"""The list of people in a drill."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import ThemeName, load_theme
from teamcanvas.model.ids import PersonId
from teamcanvas.rules.result import Counts
from teamcanvas.ui.drill.people import BESIDE_NAME, Breaks, DrillPeople, breaks_words
from teamcanvas.ui.widgets.style import style_sheet
from tests.small_plans import small_plan

PEOPLE = small_plan().people
NAMES = {person.id: person.name for person in PEOPLE}


@pytest.mark.parametrize(
    ("stops", "counts", "words"),
    [
        ("", Counts(0, 0, 0), "nothing breaks"),
        ("", Counts(1, 0, 0), "1 error"),
        ("", Counts(2, 1, 3), "2 errors, 1 warning, 3 notes"),
        ("MLOps and platform", Counts(2, 1, 3), "stops: MLOps and platform · 2 errors, 1 warning, 3 notes"),
        ("MLOps", Counts(0, 0, 0), "stops: MLOps"),
    ],
)
def what_stops_is_said_first_and_the_findings_last_test(stops: str, counts: Counts, words: str) -> None:
    assert breaks_words(Breaks(stops, counts, ())) == words


def another_order_keeps_ticks_and_the_current_row_test(qtbot: QtBot) -> None:
    people = DrillPeople(load_theme("light"))
    qtbot.addWidget(people)
    people.show_people(PEOPLE, {}, NAMES)
    people.setCurrentRow(1)
    people.currentItem().setCheckState(Qt.CheckState.Checked)
    people.show_people(PEOPLE[::-1], {PersonId("piotr"): Breaks("", Counts(1, 0, 0), ())}, NAMES)
    assert people.away == ("piotr",)
    assert people.currentItem().text() == "Piotr Zając"
    spoken = [people.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert spoken == [None, "Piotr Zając, 1 error", None], "without words of their own, names are read"


def a_click_on_a_name_ticks_it_and_another_unticks_it_test(qtbot: QtBot) -> None:
    people = DrillPeople(load_theme("dark"))
    qtbot.addWidget(people)
    people.show_people(PEOPLE, {}, NAMES)
    people.show()
    told: list[object] = []
    people.chosen.connect(told.append)
    at = people.visualItemRect(people.item(2)).center()
    for _ in range(2):
        qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told == [("hanna",), ()]


@pytest.mark.parametrize("theme", ["light", "room"])
@pytest.mark.parametrize("width", [200, 320, 420])
def the_name_has_the_whole_row_whatever_breaks_test(qtbot: QtBot, look: None, theme: ThemeName, width: int) -> None:
    people = DrillPeople(load_theme(theme))
    qtbot.addWidget(people)
    people.setStyleSheet(style_sheet(theme))
    people.show_people(
        PEOPLE,
        {person.id: Breaks("ML engineering and data pipelines", Counts(10, 17, 3), ()) for person in PEOPLE},
        NAMES,
    )
    people.resize(width, people.height())
    people.show()
    tones, text = load_theme(theme), load_theme(theme).colours.text
    for row in range(people.count()):
        area = people.visualItemRect(people.item(row))
        picture = people.grab(area).toImage()
        where = {text: set[int](), tones.severities["error"].text: set[int]()}
        for y in range(picture.height()):
            for x in range(BESIDE_NAME - 8, picture.width()):
                where.get(picture.pixelColor(x, y).name(), set()).add(y)
        assert where[text], "the name is painted"
        assert max(where[text]) < min(where[tones.severities["error"].text]), "what breaks is below it"
    box = people.visualItemRect(people.item(0))
    picture = people.grab(box).toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 1) for y in range(picture.height())}
    assert load_theme(theme).severities["error"].text in colours, "the counts have the colour of the worst"


def the_name_stands_apart_from_the_check_box_test(qtbot: QtBot, look: None) -> None:
    people = DrillPeople(load_theme("light"))
    qtbot.addWidget(people)
    people.setStyleSheet(style_sheet("light"))
    people.show_people(PEOPLE, {}, NAMES)
    people.resize(300, 300)
    people.show()
    row = people.visualItemRect(people.item(2))
    picture = people.viewport().grab(row).toImage()
    ground = picture.pixelColor(1, 1)
    apart = [
        x
        for x in range(BESIDE_NAME - 8)
        if all(picture.pixelColor(x, y) == ground for y in range(4, picture.height() - 4))
    ]
    assert set(range(BESIDE_NAME - 14, BESIDE_NAME - 8)) <= set(apart)


@pytest.mark.parametrize("theme", ["light", "room"])
@pytest.mark.parametrize("width", [230, 320, 420])
def the_findings_are_said_in_full_however_much_stops_test(
    qtbot: QtBot, look: None, theme: ThemeName, width: int
) -> None:
    people = DrillPeople(load_theme(theme))
    qtbot.addWidget(people)
    people.setStyleSheet(style_sheet(theme))
    stops = "product direction; 7 activities have nobody accountable; the voice of the business and of its customers"
    people.show_people(PEOPLE, {person.id: Breaks(stops, Counts(7, 15, 3), ()) for person in PEOPLE}, NAMES)
    people.resize(width, 400)
    people.show()
    lines = people._delegate.lines(f"stops: {stops} · 7 errors, 15 warnings")
    assert " ".join(lines).endswith("7 errors, 15 warnings")
    for line in [line for line in lines if "errors" in line or "warnings" in line]:
        assert people.fontMetrics().horizontalAdvance(line) <= people.viewport().width() - BESIDE_NAME
