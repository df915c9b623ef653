"""The message of a page without content."""

from teamcanvas.layout.drawing.drawing import Circle, Group, walk
from teamcanvas.layout.pages.empty_page import empty_page
from tests.layout.pages.table_looks import a_look
from tests.layout.wide_plans import texts

FRAME = a_look().frame


def heading_and_sentence_stand_in_the_middle_test() -> None:
    items = empty_page(FRAME, "Nothing", "There is nothing here.", (Circle(0, 0, 5, fill="#000000"),))
    heading, sentence = texts(items)
    assert (heading.text, sentence.text) == ("Nothing", "There is nothing here.")
    for shown in (heading, sentence):
        assert abs((shown.box.left + shown.box.right) / 2 - FRAME.width / 2) < 0.01
    assert all(isinstance(item, Group) and item.tag for item in items)
    assert any(isinstance(placed.item, Circle) for placed in walk(items))


def a_long_sentence_stays_on_the_page_test() -> None:
    assert all(one.box.left >= 0 for one in texts(empty_page(FRAME, "x" * 500, "y" * 500)))
