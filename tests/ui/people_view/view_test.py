"""The view of people: what it shows, and how it follows the plan."""

from functools import partial

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from teamcanvas.edits.people import add_people, remove_person, rename_person
from teamcanvas.edits.placements import set_fte
from teamcanvas.edits.scenarios import copy_scenario
from teamcanvas.layout.drawing.theme import ThemeName, load_theme
from teamcanvas.model.ids import PersonId, PlacementId
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.people_view.order import COLUMNS, PeopleColumn, PeopleOrder
from teamcanvas.ui.people_view.view import NOBODY, PeopleView
from teamcanvas.ui.window.centre_view import CentreView
from tests.small_plans import small_plan, template
from tests.ui.conftest import Editor, Opens, press
from tests.ui.people_view.conftest import cell, click_head, people, shown_view, with_person

HOSTILE = ("<b>Bold</b>", "=HYPERLINK(1)", "Tom & Jerry %1", "\u202eevil", "A\tB\nC", "W" * 300, "张伟", "محمد")
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
TIP = Qt.ItemDataRole.ToolTipRole


def it_is_a_table_that_screen_readers_know_test(view: PeopleView) -> None:
    assert isinstance(view.table, QTableView)
    assert view.table.accessibleName() == "People and their load"
    assert view.focusProxy() is view.table
    assert cell(view, "sofia", PeopleColumn.PERSON, SPOKEN) == "Sofia Rossi, Senior engineer, error"
    assert cell(view, "piotr", PeopleColumn.PERSON, SPOKEN).startswith("Piotr Zając, away")
    assert cell(view, "sofia", PeopleColumn.FIRST_STAGE + 1, SPOKEN) == "Data engineer 0.9"
    assert cell(view, "sofia", PeopleColumn.FIRST_STAGE, SPOKEN) == "no role"
    assert cell(view, "sofia", PeopleColumn.LOAD, SPOKEN) == "1.3 of 1.0 FTE planned, 0.3 over"


def the_heads_name_the_stages_and_say_how_rows_are_sorted_test(qtbot: QtBot, view: PeopleView) -> None:
    model: QAbstractItemModel = view.table.model()
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(COLUMNS)]
    assert heads[2:6] == ["Use Case Definition", "Solution Development", "Scale and Adopt", "Project management"]
    click_head(qtbot, view, PeopleColumn.LOAD)
    spoken = model.headerData(PeopleColumn.LOAD, Qt.Orientation.Horizontal, SPOKEN)
    assert spoken == "Planned / capacity, sorted, largest first"


def the_summary_line_has_the_figures_test(view: PeopleView) -> None:
    assert view.figures.words == "3 people · 1.8 of 3.0 FTE planned · 1 over capacity · 1 without a role"


def an_empty_plan_says_what_to_do_test(qtbot: QtBot, opens: Opens) -> None:
    view = shown_view(qtbot, opens(small_plan(people="")))
    assert people(view) == []
    assert view.table.accessibleDescription() == NOBODY
    assert not view.grab().isNull()


def a_search_narrows_the_table_and_the_line_test(qtbot: QtBot, view: PeopleView) -> None:
    qtbot.keyClicks(view.search, "mlops")
    assert people(view) == ["sofia"]
    assert view.figures.words.startswith("1 of 3 people · 1.3 of 1.0 FTE")
    qtbot.keyClick(view.search, Qt.Key.Key_Escape)
    assert len(people(view)) == 3
    qtbot.keyClicks(view.search, "<i>")
    assert people(view) == []
    assert view.table.accessibleDescription() == "Nobody matches “<i>”."


def down_moves_from_the_search_to_the_best_match_test(qtbot: QtBot, view: PeopleView) -> None:
    qtbot.keyClicks(view.search, "zaj")
    with qtbot.waitSignal(view.chosen) as told:
        qtbot.keyClick(view.search, Qt.Key.Key_Down)
    assert told.args == ["piotr"]


def clicks_on_a_header_sort_and_the_third_restores_the_order_of_the_plan_test(qtbot: QtBot, view: PeopleView) -> None:
    orders: list[list[str]] = []
    for _ in range(3):
        click_head(qtbot, view, PeopleColumn.PERSON)
        orders.append(people(view))
    assert orders == [["hanna", "piotr", "sofia"], ["sofia", "piotr", "hanna"], ["sofia", "piotr", "hanna"]]
    assert view.table.rows_model.order == PeopleOrder()
    click_head(qtbot, view, PeopleColumn.TEAM)
    assert people(view) == ["hanna", "sofia", "piotr"]


def two_quick_clicks_on_a_header_reverse_the_order_test(qtbot: QtBot, view: PeopleView) -> None:
    click_head(qtbot, view, PeopleColumn.PERSON)
    at = QPoint(view.table.head.sectionViewportPosition(PeopleColumn.PERSON) + 12, 12)
    qtbot.mouseDClick(view.table.head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.table.rows_model.order == PeopleOrder(PeopleColumn.PERSON, turned=True)


def selection_stays_with_the_person_when_rows_move_test(qtbot: QtBot, view: PeopleView, open_plan: OpenPlan) -> None:
    view.select("sofia")
    with qtbot.assertNotEmitted(view.chosen):
        click_head(qtbot, view, PeopleColumn.PERSON)
        open_plan.commit("Add", partial(add_people, names=["Ada"], ids=open_plan.ids))
        open_plan.commit("Rename", partial(rename_person, person=PersonId("sofia"), name="Zoe"))
    assert people(view)[-1] == "sofia"
    assert view.table.current_person == "sofia"
    assert [row.name for row in view.table.selected] == ["Zoe"]


def a_current_person_hidden_by_a_search_is_restored_afterwards_test(qtbot: QtBot, view: PeopleView) -> None:
    view.select("piotr")
    with qtbot.assertNotEmitted(view.chosen):
        qtbot.keyClicks(view.search, "sofia")
        assert view.table.selected == ()
        view.search.clear()
    assert view.table.current_person == "piotr"
    assert [row.key for row in view.table.selected] == ["piotr"]


def no_other_person_becomes_current_when_the_current_one_goes_test(
    qtbot: QtBot, view: PeopleView, open_plan: OpenPlan
) -> None:
    view.select("piotr")
    with qtbot.assertNotEmitted(view.chosen):
        open_plan.commit("Remove", partial(remove_person, person=PersonId("piotr")))
    assert view.table.selected == ()


def the_current_row_stays_at_its_scroll_position_test(qtbot: QtBot, opens: Opens) -> None:
    names = [f"Person{number:03}" for number in range(200)]
    open_plan = opens(small_plan(people=", ".join(names)))
    view = shown_view(qtbot, open_plan)
    view.select("person150")
    before = view.table.visualRect(view.table.rows_model.index_of("person150"))
    open_plan.commit("Remove", partial(remove_person, person=PersonId("person003")))
    assert view.table.visualRect(view.table.rows_model.index_of("person150")) == before
    view.table.verticalScrollBar().setValue(2_000)
    top = view.table.rows_model.row(view.table.indexAt(QPoint(1, 1)))
    assert top is not None
    open_plan.undo()
    now = view.table.rows_model.row(view.table.indexAt(QPoint(1, 1)))
    assert now is not None
    assert now.key == top.key


def it_follows_the_plan_the_findings_and_the_scenario_test(view: PeopleView, open_plan: OpenPlan) -> None:
    edit = partial(set_fte, scenario_id="plan", placement=PlacementId("a1"), fte=0.5)
    open_plan.commit("FTE", edit)
    assert cell(view, "sofia", PeopleColumn.LOAD) == "0.9 of 1.0"
    open_plan.undo()
    assert cell(view, "sofia", PeopleColumn.LOAD) == "1.3 of 1.0"
    open_plan.commit("Copy", partial(copy_scenario, scenario_id="plan", title="To be", ids=open_plan.ids))
    other = open_plan.plan.scenarios[1].id
    open_plan.commit("FTE", partial(set_fte, scenario_id=other, placement=PlacementId("a1"), fte=0.1))
    open_plan.set_scenario(other)
    assert cell(view, "sofia", PeopleColumn.LOAD) == "0.5 of 1.0"


def a_hidden_view_does_nothing_and_catches_up_when_shown_test(view: PeopleView, open_plan: OpenPlan) -> None:
    view.hide()
    open_plan.commit("Add", partial(add_people, names=["Ada"], ids=open_plan.ids))
    assert len(people(view)) == 3
    view.show()
    assert len(people(view)) == 4


def findings_come_and_go_with_the_check_test(qtbot: QtBot, view: PeopleView, open_plan: OpenPlan) -> None:
    assert "planned at" in cell(view, "sofia", PeopleColumn.PERSON, TIP)
    open_plan.commit("FTE", partial(set_fte, scenario_id="plan", placement=PlacementId("a1"), fte=0.3))
    qtbot.waitUntil(lambda: "planned at" not in cell(view, "sofia", PeopleColumn.PERSON, TIP))


def select_empties_a_search_that_hides_the_person_test(qtbot: QtBot, view: PeopleView) -> None:
    view.search.setText("sofia")
    with qtbot.waitSignal(view.chosen) as told:
        view.select("hanna")
    assert told.args == ["hanna"]
    assert view.search.text() == ""
    view.select("somebody else")
    assert view.table.current_person == "hanna"


def there_is_no_column_of_teams_without_a_team_test(qtbot: QtBot, opens: Opens, view: PeopleView) -> None:
    assert not view.table.isColumnHidden(PeopleColumn.TEAM)
    assert shown_view(qtbot, opens(small_plan("S1 data_owner Sofia"))).table.isColumnHidden(PeopleColumn.TEAM)


@pytest.mark.parametrize("name", ["light", "dark", "room"])
def it_fits_between_both_panels_in_every_look_test(qtbot: QtBot, opens: Opens, name: ThemeName) -> None:
    view = shown_view(qtbot, opens(template("full-mlops-team")))
    before = view.table.rowHeight(0)
    view.set_theme(load_theme(name))
    assert view.table.horizontalScrollBar().maximum() == 0
    assert (view.table.rowHeight(0) > before) is (name == "room")
    assert not view.grab().isNull()


def rows_are_as_high_as_their_contents_test(qtbot: QtBot, opens: Opens) -> None:
    roles = ("data_owner", "tech_lead", "data_engineer", "ml_engineer")
    view = shown_view(qtbot, opens(small_plan(*(f"S1 {role} Sofia 0.1" for role in roles))))
    assert view.table.rowHeight(0) > view.table.rowHeight(1)


def names_and_titles_are_shown_as_typed_test(qtbot: QtBot, opens: Opens) -> None:
    plan = small_plan("S1 data_owner Sofia 0.5")
    for hostile in HOSTILE:
        changed = with_person(plan, "sofia", name=hostile, job_title=hostile)
        view = shown_view(qtbot, opens(changed))
        assert "\u202e" not in cell(view, "sofia", PeopleColumn.PERSON)
        assert "\n" not in cell(view, "sofia", PeopleColumn.PERSON, SPOKEN)
        assert "<b>" not in cell(view, "sofia", PeopleColumn.PERSON, TIP)
        assert not view.grab().isNull()
    view = shown_view(qtbot, opens(with_person(plan, "sofia", name="<b>Bold</b>")))
    assert cell(view, "sofia", PeopleColumn.PERSON) == "<b>Bold</b>"
    assert "&lt;b&gt;Bold" in cell(view, "sofia", PeopleColumn.PERSON, TIP)


def long_role_titles_are_whole_in_the_tip_test(qtbot: QtBot, opens: Opens) -> None:
    view = shown_view(qtbot, opens(small_plan("S1 executive_sponsor Sofia 0.5", "S1 data_owner Sofia 0.2")))
    tip = cell(view, "sofia", PeopleColumn.FIRST_STAGE, TIP)
    assert "Executive sponsor, 0.5 FTE" in tip
    assert "Data owner, 0.2 FTE" in tip


def cells_are_drawn_when_they_become_visible_test(qtbot: QtBot, opens: Opens) -> None:
    view = shown_view(qtbot, opens(small_plan(people=", ".join(f"Person{number}" for number in range(1_000)))))
    view.grab()
    assert len(view.table._delegate._drawn) < 40 * COLUMNS


def an_empty_plan_leads_to_the_field_that_adds_people_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(small_plan().replace(people=()))
    space.left.show_page(space.roles)
    space.show_view(CentreView.PEOPLE)
    qtbot.waitUntil(space.people_view.isVisible)
    press(qtbot, space.people_view, "Add people…")
    assert space.left.page is space.people
    assert space.people.adding.hasFocus()
    space.people.add("Ana")
    links = [one for one in space.people_view.findChildren(QPushButton) if one.text() == "Add people…"]
    qtbot.waitUntil(lambda: not any(link.isVisible() for link in links))
