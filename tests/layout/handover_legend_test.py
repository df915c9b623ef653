"""The legend's entry for handovers."""

from teamcanvas.layout.drawing import Group, bounds
from teamcanvas.layout.handover_legend import handover_entry
from teamcanvas.layout.matrix_measures import matrix_measures
from teamcanvas.layout.theme import load_theme
from tests.layout.wide_plans import words

MEASURES = matrix_measures(load_theme("paper"))


def it_shows_the_discs_about_its_middle_and_says_which_gives_test() -> None:
    entry = handover_entry(MEASURES)
    box = bounds(Group(entry.marks))
    assert words(entry.marks) == ["Handover: giver above, receiver below"]
    assert -box.top - box.bottom < MEASURES.em / 10
    assert abs(box.right - entry.width) < 1
