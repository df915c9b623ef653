"""The matrix by person: names with roles over their letters, and loads."""

import pytest

from teamcanvas.layout.drawing.drawing import bounds
from teamcanvas.layout.drawing.theme import THEME_NAMES, ThemeName, load_theme
from teamcanvas.layout.matrix.marks import NO_MARKS, MatrixMarks
from teamcanvas.layout.matrix.matrix import MatrixLayout
from teamcanvas.layout.matrix.people import layout_people_matrix, load_contents, people_heads
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.people import people_matrix
from teamcanvas.rules.finding import Severity
from tests.layout.wide_plans import outside, texts, wide_plan, words
from tests.small_plans import small_plan, template

FEDERATED = template("federated")


def laid_out(
    plan: Plan, theme: ThemeName = "light", width: float = 1600, marks: MatrixMarks = NO_MARKS
) -> MatrixLayout:
    scenario = plan.scenarios[0]
    matrix = people_matrix(plan, scenario)
    return layout_people_matrix(matrix, plan, load_theme(theme), width, scenario=scenario, marks=marks)


def every_letter_stands_in_its_row_under_its_person_test() -> None:
    matrix, layout = people_matrix(FEDERATED, FEDERATED.scenarios[0]), laid_out(FEDERATED)
    assert [column.key for column in layout.columns] == list(matrix.columns)
    for row in layout.rows:
        if row.activity is None:
            continue
        shown: dict[str, str] = {}
        for letters in texts(row.cells):
            column = layout.column_at((letters.box.left + letters.box.right) / 2)
            assert column is not None
            shown[column.key] = letters.text.replace("·", "")
        assert shown == dict(matrix.rows[row.activity].cells)


def a_head_shows_name_roles_and_load_test() -> None:
    plan = small_plan("S1 data_owner Sofia", "S2 data_engineer Sofia", "S2 tech_lead Piotr")
    layout = laid_out(plan)
    shown = words(layout.heads)
    assert shown[:2] == ["Sofia Rossi", "Data owner, Data engineer"]
    assert shown[3:5] == ["Piotr Zając", "Tech lead"]
    assert shown[2].endswith("%")


def an_unknown_person_is_shown_by_their_id_test() -> None:
    ((key, content),) = people_heads((PersonId("gone"),), FEDERATED, FEDERATED.scenarios[0])
    assert (key, content.title, content.second) == ("gone", "gone", "")


def loads_are_in_the_order_of_the_letters_test() -> None:
    matrix = people_matrix(FEDERATED, FEDERATED.scenarios[0])
    for person, content in load_contents(matrix, NO_MARKS).items():
        load = matrix.loads[PersonId(person)]
        assert dict(content.counts) == {letter: number for letter, number in load.counts.items() if number}
        assert [letter for letter, _ in content.counts] == [one for one in "ARCI" if load.counts.get(one)]
        assert (content.touched, content.over_involved) == (load.rows_touched, load.over_involved)


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("plan", [FEDERATED, template("startup-trio"), small_plan(), wide_plan(60, 4)])
def nothing_leaves_the_picture_test(theme: ThemeName, plan: Plan) -> None:
    marks = MatrixMarks(signs=True, counts=True, columns={person.id: Severity.ERROR for person in plan.people})
    layout = laid_out(plan, theme, 2400, marks)
    assert outside(layout.drawing, slack=2) == []
    for head in layout.heads:
        assert bounds(head).bottom <= layout.head_height + 0.01


def equal_rows_are_the_same_object_again_test() -> None:
    assert all(one is other for one, other in zip(laid_out(FEDERATED).rows, laid_out(FEDERATED).rows, strict=True))


def roles_that_do_not_fit_over_a_name_are_counted_test() -> None:
    def second(*roles: str) -> str:
        return words(laid_out(small_plan(*(f"S1 {role} Sofia 0.1" for role in roles))).heads)[1]

    assert second("subject_matter_expert", "business_stakeholder") == "Subject-matter expert +1"
    assert second("tech_lead", "data_owner", "business_stakeholder") == "Tech lead, Data owner +1"
    assert second("end_user_rep", "subject_matter_expert", "business_stakeholder") == "3 roles"
