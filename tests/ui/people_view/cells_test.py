"""The content of the cells."""

from teamcanvas.layout.drawing.drawing import Circle, Group, Line, Polygon, Text, bounds, walk
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.ui.people_view.cells import DrawingItems, cell_items, row_height
from teamcanvas.ui.people_view.order import COLUMNS, PeopleColumn
from teamcanvas.ui.people_view.rows import PersonRow, person_rows
from tests.small_plans import small_plan
from tests.ui.people_view.conftest import team_plan, with_person

LIGHT = load_theme("light")
FIRST = PeopleColumn.FIRST_STAGE


def rows() -> tuple[PersonRow, ...]:
    plan = team_plan()
    return person_rows(plan, plan.scenarios[0], {})


def texts(items: DrawingItems) -> list[str]:
    return [item.line.text for item, _, _ in walk(items) if isinstance(item, Text)]


def drawn(row: PersonRow, column: int, width: float = 140) -> DrawingItems:
    return cell_items(row, column, width, 1.3, LIGHT)


def a_role_has_the_badge_and_colour_of_its_family_test() -> None:
    sofia = rows()[0]
    items = drawn(sofia, FIRST + 1, 200)
    assert texts(items) == ["DA", "0.9", "Data engineer"]
    badge = next(item for item, _, _ in walk(items) if isinstance(item, Text) and item.line.text == "DA")
    assert badge.colour == LIGHT.family("data").badge


def absence_is_shown_under_the_name_test() -> None:
    assert texts(drawn(rows()[1], PeopleColumn.PERSON)) == ["Piotr Zając", "away"]
    assert texts(drawn(rows()[0], PeopleColumn.PERSON)) == ["Sofia Rossi", "Senior engineer"]


def overload_is_shown_by_words_sign_and_hatching_test() -> None:
    over = drawn(rows()[0], PeopleColumn.LOAD)
    assert texts(over)[1:] == ["1.3 of 1.0", "0.3 over"]
    leaves = [item for item, _, _ in walk(over)]
    assert any(isinstance(item, Polygon) for item in leaves), "the sign of a warning"
    assert sum(isinstance(item, Line) for item in leaves) > 3, "hatching"
    assert texts(drawn(rows()[1], PeopleColumn.LOAD)) == ["0.5 of 1.0", "0.5 free"]


def a_finding_bears_the_sign_of_the_board_test() -> None:
    plan = team_plan()
    (error,) = (
        row
        for row in person_rows(plan, plan.scenarios[0], {plan.people[0].id: (_finding(Severity.ERROR),)})
        if row.severity
    )
    assert any(isinstance(item, Circle) for item, _, _ in walk(drawn(error, PeopleColumn.PERSON)))


def a_sign_takes_no_room_of_the_name_test() -> None:
    plan = with_person(team_plan(), "sofia", name="Person 042 Long", job_title="")
    found = {plan.people[0].id: (_finding(Severity.WARNING),)}
    (row,) = (one for one in person_rows(plan, plan.scenarios[0], found) if one.key == "sofia")
    for width in range(125, 300, 5):
        items = drawn(row, PeopleColumn.PERSON, float(width))
        assert texts(items)[0:2].count("Person 042 Long") == 1, width
        sign = next(bounds(item) for item, _, _ in walk(items) if isinstance(item, Polygon))
        name = next(bounds(item) for item, _, _ in walk(items) if isinstance(item, Text) and "042" in item.line.text)
        apart = sign.left >= name.right or sign.top >= name.bottom - 4
        assert apart, width


def nothing_reaches_out_of_its_cell_test() -> None:
    plan = with_person(team_plan(), "sofia", name="W" * 400, job_title="<b>" + "long " * 90)
    for row in person_rows(plan, plan.scenarios[0], {}):
        for column in range(COLUMNS):
            for width in (60.0, 100.0, 200.0):
                items = drawn(row, column, width)
                if items and column != PeopleColumn.LOAD:
                    assert bounds(Group(items)).right <= width + 0.01, (row.key, column, width)


def long_titles_use_the_second_line_of_their_row_test() -> None:
    (held,) = (row for row in rows() if row.key == "sofia")
    assert " ".join(texts(drawn(held, FIRST + 2, 120))[2:]) == "MLOps engineer"


def a_row_is_as_high_as_its_fullest_cell_test() -> None:
    assert row_height(1, LIGHT) == row_height(0, LIGHT)
    assert row_height(6, LIGHT) > row_height(5, LIGHT) > row_height(2, LIGHT)
    plan = small_plan(*(f"S1 {role} Sofia 0.1" for role in ("data_owner", "tech_lead", "data_engineer")))
    row = person_rows(plan, plan.scenarios[0], {})[0]
    items = drawn(row, FIRST, 300)
    assert bounds(Group(items)).bottom < row_height(row.lines, LIGHT)


def _finding(severity: Severity) -> Finding:

    return Finding("TC201", severity, ())
