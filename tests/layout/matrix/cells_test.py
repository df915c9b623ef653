"""Cells: any letters on a chip, and signs that do not depend on colour."""

import pytest

from teamcanvas.layout.drawing.drawing import DrawingItem, Polygon, Rect, Text, bounds, translate
from teamcanvas.layout.drawing.theme import THEME_NAMES, load_theme
from teamcanvas.layout.matrix.cells import ALL_LETTERS, CellContent, draw_cell, edited_sign, letter_chip
from teamcanvas.layout.matrix.measures import matrix_measures
from teamcanvas.model.raci.schemes import LETTERS_OF
from teamcanvas.rules.finding import Severity
from tests.layout.wide_plans import words

PAPER = matrix_measures(load_theme("paper"))


def field_of(items: tuple[DrawingItem, ...]) -> Rect:
    return next(item for item in items if isinstance(item, Rect))


@pytest.mark.parametrize(
    ("cell", "shown"),
    [("AR", "A·R"), ("A", "A"), ("X", "X"), ("Sg", "Sg"), ("ASg", "A·Sg"), ("ARC", "A·R·C"), ("<b>", "<·b·>")],
)
def letters_are_shown_as_they_are_test(cell: str, shown: str) -> None:
    assert words(letter_chip(cell, PAPER.widest_column, PAPER)) == [shown]


def two_letters_stay_whole_in_a_narrow_column_test() -> None:
    assert words(letter_chip("AR", PAPER.narrowest_column, PAPER)) == ["A·R"]
    assert words(letter_chip("ASg", PAPER.narrowest_column, PAPER)) == ["ASg"]


@pytest.mark.parametrize("cell", ["AR", "ARCI", "X" * 400])
def letters_never_leave_their_field_test(cell: str) -> None:
    field, letters = map(bounds, letter_chip(cell, PAPER.narrowest_column, PAPER))
    assert field.left <= letters.left
    assert letters.right <= field.right
    assert field.width < PAPER.narrowest_column


@pytest.mark.parametrize("theme", THEME_NAMES)
def every_letter_of_every_scheme_has_its_own_field_test(theme: str) -> None:
    measures = matrix_measures(load_theme(theme))
    for letter in ALL_LETTERS:
        field = field_of(letter_chip(letter, 40, measures))
        assert (field.fill, field.stroke) == (measures.theme.letters[letter].fill, None)


@pytest.mark.parametrize("cell", ["X", "AX", "S"])
def letters_that_the_scheme_does_not_know_have_an_edge_test(cell: str) -> None:
    field = field_of(letter_chip(cell, 40, PAPER, LETTERS_OF["RACI"]))
    assert field.stroke
    assert field.fill == PAPER.theme.letter("other").fill


def a_letter_of_a_vacant_role_is_hollow_and_dashed_test() -> None:
    held, vacant = (field_of(letter_chip("A", 40, PAPER, gap=gap)) for gap in (None, "nobody"))
    assert (bool(held.dash), bool(vacant.dash)) == (False, True)
    assert vacant.fill == PAPER.theme.colours.surface
    assert vacant.stroke


def a_role_that_is_elsewhere_lacks_a_corner_test() -> None:
    here, elsewhere = (letter_chip("R", 40, PAPER, gap=gap) for gap in (None, "elsewhere"))
    assert not [item for item in here if isinstance(item, Polygon)]
    corners = [bounds(item) for item in elsewhere if isinstance(item, Polygon)]
    field = bounds(field_of(elsewhere))
    assert all(box.left > 0 and box.top > -0.01 for box in corners)
    assert max(box.bottom for box in corners) == pytest.approx(field.bottom, abs=0.1 * PAPER.em)
    assert words(elsewhere) == ["R"]


@pytest.mark.parametrize("severity", Severity)
def a_finding_has_its_sign_at_the_upper_right_test(severity: Severity) -> None:
    plain, marked = draw_cell(CellContent("A"), 40, PAPER), draw_cell(CellContent("A", severity), 40, PAPER)
    sign = bounds(translate(marked[len(plain) :], 0, 0))
    assert (sign.left + sign.right) / 2 == pytest.approx(PAPER.cell_sign_at(40)[0], abs=0.1)
    assert sign.left > 0 > sign.bottom - PAPER.em
    assert draw_cell(CellContent("", severity), 40, PAPER), "a finding about an empty cell is not seen"


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize("theme", THEME_NAMES)
def a_sign_stays_in_its_row_whose_edge_would_cut_it_off_test(theme: str, severity: Severity) -> None:
    measures = matrix_measures(load_theme(theme))
    for pitch in (measures.narrowest_column, measures.widest_column):
        sign = bounds(translate(draw_cell(CellContent("", severity), pitch, measures), 0, 0))
        assert -measures.row / 2 - 0.01 <= sign.top
        for letters in ("A", "R", "AR", "ASg", "RC", "ARC"):
            marked = draw_cell(CellContent(letters, severity), pitch, measures)
            line = next(item for item in marked if isinstance(item, Text))
            assert bounds(line).right <= sign.left + 0.01, f"the sign covers {letters}"
            assert bounds(line).left >= bounds(field_of(marked)).left
            if len(letters) < 3:
                assert not line.line.elided, letters


def an_empty_cell_is_empty_test() -> None:
    assert draw_cell(CellContent("  "), 40, PAPER) == ()


def a_pencil_is_on_the_baseline_test() -> None:
    box = bounds(edited_sign(7, 20, PAPER))
    assert box.left == pytest.approx(7)
    assert box.bottom == pytest.approx(20)
    assert box.width == pytest.approx(PAPER.pencil)
