"""The annotations of the matrix."""

from teamcanvas.layout.matrix.marks import NO_MARKS, MatrixMarks


def a_bare_matrix_speaks_raci_and_shows_nothing_else_test() -> None:
    assert MatrixMarks() == NO_MARKS
    assert NO_MARKS.scheme == "RACI"
    assert [NO_MARKS.signs, NO_MARKS.counts] == [False, False]
    assert [NO_MARKS.rows, NO_MARKS.columns, NO_MARKS.cells, NO_MARKS.gaps] == [{}, {}, {}, {}]
