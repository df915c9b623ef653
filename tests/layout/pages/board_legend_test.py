"""The legend under a board."""

import pytest

from teamcanvas.layout.drawing.drawing import Group, bounds
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.measures import matrix_measures
from teamcanvas.layout.pages.board_legend import board_legend, handover_entry
from tests.layout.pages.deck_sources import source_of
from tests.layout.wide_plans import words
from tests.small_plans import small_plan, template

PAPER = load_theme("paper")
VACANT = source_of(small_plan("S1 data_owner -"))
UNKNOWN = source_of(small_plan("S1 data_owner Sofia 2"))
"""A card with an FTE that cannot be."""


def families_and_signs_that_are_shown_are_named_test() -> None:
    said = words(board_legend(UNKNOWN.board_content, UNKNOWN.board.catalogue, PAPER).items)
    assert said[:2] == ["DA", "Data & science"]
    assert {"error", "warning"} & set(said)
    assert "Handover: giver above, receiver below" not in said


def signs_are_left_out_of_a_page_without_them_test() -> None:
    said = words(board_legend(VACANT.board_content, VACANT.board.catalogue, PAPER, signs=False).items)
    assert said == ["DA", "Data & science"]


def an_empty_board_without_findings_has_nothing_to_explain_test() -> None:
    empty = source_of(small_plan())
    legend = board_legend(empty.board_content, empty.board.catalogue, PAPER, signs=False)
    assert (legend.items, legend.width) == ((), 0)


@pytest.mark.parametrize("width", [300, 500])
def a_legend_wraps_on_a_narrow_page_test(width: float) -> None:
    source = source_of(template("federated"))
    legend = board_legend(source.board_content, source.board.catalogue, PAPER, width)
    assert legend.lines > 1
    assert bounds(Group(legend.items)).right <= width


def the_entry_of_handovers_is_centred_and_explains_the_discs_test() -> None:
    measures = matrix_measures(PAPER)
    entry = handover_entry(measures)
    box = bounds(Group(entry.items))
    assert words(entry.items) == ["Handover: giver above, receiver below"]
    assert -box.top - box.bottom < measures.em / 10
    assert abs(box.right - entry.width) < 1
