"""Names and capacities edited in the table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.people_view.cells import middle_of_first_line
from teamcanvas.ui.people_view.order import PeopleColumn
from teamcanvas.ui.people_view.view import PeopleView
from teamcanvas.ui.widgets.number_fields import FteField
from tests.ui.people_view.conftest import middle, with_person

LEFT = Qt.MouseButton.LeftButton


def name_field(view: PeopleView) -> QLineEdit:
    found = [one for one in view.table.viewport().findChildren(QLineEdit) if one.accessibleName() == "Name"]
    assert len(found) == 1
    return found[0]


def capacity_field(view: PeopleView) -> FteField:
    found = view.table.viewport().findChildren(FteField)
    assert len(found) == 1
    return found[0]


def names(open_plan: OpenPlan) -> list[str]:
    return [person.name for person in open_plan.plan.people]


def double_click(qtbot: QtBot, view: PeopleView, person: str, column: int) -> None:
    at = middle(view, person, column)
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=at)
    qtbot.mouseDClick(view.table.viewport(), LEFT, pos=at)


def f2_renames_test(qtbot: QtBot, view: PeopleView, open_plan: OpenPlan) -> None:
    view.select("piotr")
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    field = name_field(view)
    assert field.text() == "Piotr Zając"
    field.setText("<b>Peter</b>")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "<b>Peter</b>" in names(open_plan))
    assert open_plan.store.undo_stack.undoText() == "Rename Piotr Zając"
    assert view.table.current_person == "piotr"
    open_plan.undo()
    assert "Piotr Zając" in names(open_plan)


def a_double_click_on_a_name_renames_and_does_not_activate_test(
    qtbot: QtBot, view: PeopleView, open_plan: OpenPlan
) -> None:
    with qtbot.assertNotEmitted(view.activated):
        double_click(qtbot, view, "hanna", PeopleColumn.PERSON)
    qtbot.keyClick(name_field(view), Qt.Key.Key_Escape)
    assert "Hanna Berg" in names(open_plan)


def a_name_of_blanks_is_refused_and_why_is_said_test(qtbot: QtBot, view: PeopleView, open_plan: OpenPlan) -> None:
    view.select("piotr")
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    name_field(view).setText("  ")
    with qtbot.waitSignal(view.message) as said:
        qtbot.keyClick(name_field(view), Qt.Key.Key_Return)
    assert said.args == ["A person needs a name."]
    assert "Piotr Zając" in names(open_plan)


def a_capacity_is_edited_in_its_cell_test(qtbot: QtBot, view: PeopleView, open_plan: OpenPlan) -> None:
    double_click(qtbot, view, "sofia", PeopleColumn.LOAD)
    field = capacity_field(view)
    assert field.value() == 1.0
    qtbot.keyClicks(field, "1,5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_plan.plan.people[0].capacity == 1.5)
    assert open_plan.store.undo_stack.undoText() == "Capacity of Sofia Rossi"
    assert "over capacity" not in view.figures.words
    open_plan.undo()
    assert "1 over capacity" in view.figures.words


def f2_in_the_column_of_loads_edits_the_capacity_test(qtbot: QtBot, view: PeopleView, open_plan: OpenPlan) -> None:
    view.select("hanna")
    qtbot.keyClick(view.table, Qt.Key.Key_End)
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    field = capacity_field(view)
    qtbot.keyClicks(field, "20")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.isVisible()
    assert field.complaint.startswith("An FTE here lies between 0 and 10; this is 20.")
    assert open_plan.plan.people[2].capacity == 1.0
    field.selectAll()
    qtbot.keyClicks(field, "80 %")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_plan.plan.people[2].capacity == 0.8)


def an_open_field_survives_what_happens_elsewhere_test(qtbot: QtBot, view: PeopleView, open_plan: OpenPlan) -> None:
    view.select("piotr")
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    name_field(view).setText("Half typed")
    open_plan.commit("Job", lambda plan: with_person(plan, "piotr", job_title="Analyst"))
    assert name_field(view).text() == "Half typed"


def the_field_stands_on_the_line_of_the_name_test(qtbot: QtBot, view: PeopleView) -> None:
    view.select("piotr")
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    field = name_field(view)
    row = view.table.visualRect(view.table.currentIndex())
    line = row.top() + middle_of_first_line(load_theme("light"))
    assert abs(field.geometry().center().y() - line) <= 2
    assert row.contains(field.geometry())
