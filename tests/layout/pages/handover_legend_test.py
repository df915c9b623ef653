"""The legend's entry for handovers."""

from teamcanvas.layout.drawing.drawing import Group, bounds
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.measures import matrix_measures
from teamcanvas.layout.pages.handover_legend import handover_entry
from tests.layout.wide_plans import words

MEASURES = matrix_measures(load_theme("paper"))


def it_shows_the_discs_about_its_middle_and_says_which_gives_test() -> None:
    entry = handover_entry(MEASURES)
    box = bounds(Group(entry.items))
    assert words(entry.items) == ["Handover: giver above, receiver below"]
    assert -box.top - box.bottom < MEASURES.em / 10
    assert abs(box.right - entry.width) < 1
