"""The header in use."""

from itertools import pairwise, product

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import ScenarioId
from teamcanvas.model.plan import Plan
from teamcanvas.ui.widgets.style import style_sheet
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.header import Header
from teamcanvas.ui.window.main_window import MainWindow
from tests.small_plans import small_plan
from tests.ui.conftest import Editor, Opens, press


def the_title_is_edited_in_place_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan())
    title = space.header.title
    label = title.findChild(QLabel)
    assert isinstance(label, QLabel)
    qtbot.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    field = title.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("Churn & <b>more</b>")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert space.open_plan.plan.title == "Churn & <b>more</b>"
    assert label.text() == "Churn & <b>more</b>"
    space.open_plan.undo()
    assert label.text() == "Small plan"


def a_plan_keeps_a_title_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan())
    with qtbot.waitSignal(space.header.message) as said:
        space.header.title.edited.emit("  ")
    assert said.args == ["A title needs at least one letter."]
    assert space.open_plan.plan.title == "Small plan"


def an_organisation_is_added_and_taken_away_test(editor: Editor) -> None:
    space = editor(small_plan())
    organisation = space.header.organisation
    assert organisation.isHidden()
    organisation.edit()
    assert not organisation.isHidden()
    organisation.edited.emit("Acme Retail")
    assert space.open_plan.plan.organisation == "Acme Retail"
    label = organisation.findChild(QLabel)
    assert isinstance(label, QLabel)
    assert label.text() == "· Acme Retail"


def the_centre_is_switched_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan())
    space.header.views.bar.setCurrentIndex(1)
    assert space.centre.currentWidget() is space.raci
    space.header.views.bar.setCurrentIndex(0)
    assert space.on_board


def the_buttons_do_what_they_say_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan())
    press(qtbot, space.header, "Present")
    assert space.header.isHidden()
    qtbot.keyClick(space.window(), Qt.Key.Key_Escape)
    assert not space.header.isHidden()


WIDTHS = (720, 800, 1024, 1280, 1440, 1920)
TITLES = ("AI", "Anomaly detection Zürich & Basel rollout", "Long title " * 12)
ORGANISATIONS = ("Industrial Insurance Group", "Acme", "")
SCENARIOS = (
    "As is",
    "To be 2027",
    "Plan copy 2 copy copy",
    "Lean core team",
    "With vendor support",
    "After the merger",
)


def _with(title: str, organisation: str, scenarios: int) -> Plan:
    plan = small_plan()
    first = plan.scenarios[0]
    titles = (f"{SCENARIOS[number % 6]}{' again' * (number // 6)}" for number in range(scenarios))
    made = tuple(first.replace(id=ScenarioId(f"s{number}"), title=one) for number, one in enumerate(titles))
    return plan.replace(title=title, organisation=organisation, scenarios=made)


def _settled(header: Header, width: int) -> None:
    header.resize(width, header.sizeHint().height())
    # What changed its size asks for another layout, and a window that is shown is polished when it is exposed.
    seen: list[list[QRect]] = []
    while len(seen) < 3 or seen[-3:] != [seen[-1]] * 3:
        QApplication.processEvents()
        seen.append([part.geometry() for part in _parts(header)])
        assert len(seen) < 100


def _parts(header: Header) -> list[QWidget]:
    every = (
        header.menu_button,
        header.title,
        header.organisation,
        header.scenarios,
        header.views,
        header.buttons,
    )
    return [part for part in every if part.isVisible()]


def every_part_stands_whole_beside_the_others_test(qtbot: QtBot, window: MainWindow, opens: Opens) -> None:
    for (title, organisation), count in product(zip(TITLES, ORGANISATIONS, strict=True), (1, 6, 14)):
        open_plan = opens(_with(title, organisation, count))
        header = Header(open_plan, window.actions_here, load_theme("light"))
        qtbot.addWidget(header)
        header.setStyleSheet(style_sheet("light"))
        header.show()
        for width, chosen in product(WIDTHS, {0, count // 2, count - 1}):
            open_plan.set_scenario(f"s{chosen}")
            _settled(header, width)
            case = (title, organisation, count, width, chosen)
            places = [part.geometry() for part in _parts(header)]
            assert all(header.rect().contains(place) for place in places), case
            assert all(one.right() < other.left() for one, other in pairwise(places)), case
            bar = header.scenarios.bar
            assert bar.currentIndex() == chosen
            assert bar.isTabVisible(chosen), case
            assert bar.width() >= bar.sizeHint().width(), case
            assert header.scenarios.all_button.isVisible() == any(not bar.isTabVisible(one) for one in range(count)), (
                case
            )
            assert header.views.width() >= header.views.sizeHint().width(), case
            assert not any(one.isVisible() for one in bar.findChildren(QToolButton)), "no scroll buttons"
        header.hide()


def nothing_is_shortened_beside_free_room_test(qtbot: QtBot, window: MainWindow, opens: Opens) -> None:
    for (title, organisation), count in product(zip(TITLES, ORGANISATIONS, strict=True), (1, 2, 6)):
        header = Header(opens(_with(title, organisation, count)), window.actions_here, load_theme("light"))
        qtbot.addWidget(header)
        header.setStyleSheet(style_sheet("light"))
        header.show()
        for width in WIDTHS:
            _settled(header, width)
            free = header.views.x() - header.scenarios.geometry().right() - 8
            case = (title, organisation, count, width, free)
            assert header.title.isVisible()
            assert free < 16 or header.title.width() >= header.title.sizeHint().width(), case
            hidden = [one for one in range(count) if not header.scenarios.bar.isTabVisible(one)]
            wanted = [header.scenarios.bar.width_of(header.scenarios.bar.tabText(one)) for one in hidden[:1]]
            assert all(free < one for one in wanted), case
            if organisation:
                assert header.organisation.isVisible() or free < 80, case
        header.hide()


def the_switch_of_the_view_stays_where_it_is_test(qtbot: QtBot, window: MainWindow, opens: Opens) -> None:
    seen: dict[int, set[tuple[int, int]]] = {width: set() for width in WIDTHS}
    for title, count in product(TITLES, (1, 6, 14)):
        header = Header(opens(_with(title, "Acme", count)), window.actions_here, load_theme("light"))
        qtbot.addWidget(header)
        header.setStyleSheet(style_sheet("light"))
        header.show()
        for width, places in seen.items():
            for view in CentreView:
                header.show_view(view)
                _settled(header, width)
                places.add((header.views.x(), header.views.width()))
        header.hide()
    assert {width: len(places) for width, places in seen.items()} == dict.fromkeys(WIDTHS, 1)


def the_whole_field_is_visible_while_a_title_is_edited_test(qtbot: QtBot, window: MainWindow, opens: Opens) -> None:
    for title, count in product(("AI", "Anomaly detection Zürich & Basel"), (1, 6)):
        header = Header(opens(_with(title, "Insurance", count)), window.actions_here, load_theme("light"))
        qtbot.addWidget(header)
        header.setStyleSheet(style_sheet("light"))
        header.show()
        for width, text in product(WIDTHS, (header.title, header.organisation)):
            _settled(header, width)
            text.edit()
            _settled(header, width)
            field = text.findChild(QLineEdit)
            assert field is not None
            parts = [(part.geometry().getRect()) for part in (text, header.scenarios, header.views, header.buttons)]
            assert field.width() == text.width() >= 120, (title, count, width, parts)
            assert field.rect().size() == text.size()
            assert header.rect().contains(text.geometry())
            assert text.geometry().right() < header.scenarios.x()
            qtbot.keyClick(field, Qt.Key.Key_Escape)
        header.hide()


def undo_and_redo_have_buttons_that_say_what_they_take_back_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan())
    undo, redo = space.header.undo_button, space.header.redo_button
    assert not undo.isEnabled()
    space.open_plan.commit("Rename the plan", lambda plan: plan.replace(title="Churn"))
    assert undo.isEnabled()
    assert undo.toolTip() == "Undo Rename the plan (Ctrl+Z)"
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert space.open_plan.plan.title == "Small plan"
    assert redo.accessibleName() == "Redo Rename the plan"
    qtbot.mouseClick(redo, Qt.MouseButton.LeftButton)
    assert space.open_plan.plan.title == "Churn"
