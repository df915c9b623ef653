"""The legend's entry for handovers."""

from teamcanvas.layout.handover_legend import with_handovers
from teamcanvas.layout.matrix_legend import Legend, family_legend
from teamcanvas.layout.matrix_measures import matrix_measures
from teamcanvas.layout.theme import load_theme
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import RoleId

MEASURES = matrix_measures(load_theme("paper"))


def it_stands_behind_the_other_entries_test() -> None:
    families = family_legend([RoleId("data_owner")], built_in_catalogue(), MEASURES)
    both, alone = with_handovers(families, MEASURES), with_handovers(Legend((), 0.0), MEASURES)
    assert both.marks[: len(families.marks)] == families.marks
    assert len(both.marks) == len(families.marks) + 1
    assert both.width > families.width + alone.width
    assert alone.width > 0
