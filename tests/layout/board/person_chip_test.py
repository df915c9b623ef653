"""One person as the pointer carries them."""

from teamcanvas.layout.board.person_chip import draw_person
from teamcanvas.layout.drawing.drawing import Circle, Text, walk
from teamcanvas.layout.drawing.theme import load_theme

LIGHT = load_theme("light")


def a_person_has_initials_a_name_and_an_fte_test() -> None:
    drawn = draw_person("Sofia Rossi", LIGHT, 0.4)
    texts = [item for item, _, _ in walk(drawn) if isinstance(item, Text)]
    assert [one.line.text for one in texts] == ["SR", "Sofia Rossi", "0.4"]
    assert max(one.x + one.line.width for one in texts) < drawn.width
    assert draw_person("Sofia Rossi", LIGHT).width < drawn.width


def a_long_name_is_cut_test() -> None:
    assert draw_person("X" * 300, LIGHT).width < 300


def a_vacancy_has_an_empty_disc_test() -> None:
    disc = next(item for item, _, _ in walk(draw_person(None, LIGHT, 0.5)) if isinstance(item, Circle))
    assert disc.fill is None
    assert disc.stroke == LIGHT.colours.outline_vacant
