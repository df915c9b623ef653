"""The layers of the painted matrix."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.marks import MatrixMarks
from teamcanvas.layout.matrix.matrix import layout_matrix
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.rules.finding import Severity
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.geometry import Geometry
from teamcanvas.ui.raci.painting import Highlights, MatrixPainter
from teamcanvas.ui.raci.selection import Span
from tests.small_plans import template

LIGHT = load_theme("light")


@pytest.fixture
def geometry() -> Geometry:
    plan = template("startup-trio")
    layout = layout_matrix(raci_of(plan, plan.scenarios[0]), catalogue_of(plan), LIGHT, 800)
    return Geometry(layout, 1.0, 0, 0, 860, 600)


def _painted(geometry: Geometry, marks: Highlights) -> QImage:
    picture = QImage(geometry.width, geometry.height, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    MatrixPainter().paint(painter, geometry, LIGHT, marks, QRectF(0, 0, geometry.width, geometry.height))
    painter.end()
    return picture


def _colours(picture: QImage, area: QRectF) -> set[str]:
    box = area.toRect().intersected(picture.rect())
    return {
        picture.pixelColor(x, y).name() for x in range(box.left(), box.right()) for y in range(box.top(), box.bottom())
    }


def the_current_cell_has_a_ring_test(geometry: Geometry, qapp: object) -> None:
    row = next(row for row in geometry.layout.rows if row.activity)
    column = geometry.layout.columns[0]
    assert row.activity is not None
    area = geometry.cell_area(row, column)
    marks = Highlights(Cell(row.activity, column.key), focused=True)
    assert LIGHT.colours.selection in _colours(_painted(geometry, marks), area)
    assert _painted(geometry, marks) != _painted(geometry, Highlights())


def the_ring_stays_in_its_cell_and_goes_around_a_sign_test(qapp: object) -> None:
    plan = template("startup-trio")
    matrix, catalogue = raci_of(plan, plan.scenarios[0]), catalogue_of(plan)
    plain = layout_matrix(matrix, catalogue, LIGHT, 800)
    rows, column = [row for row in plain.rows if row.activity], plain.columns[0]
    key = (rows[1].activity, column.key)
    assert key[0] is not None
    signed = MatrixMarks(cells={(key[0], key[1]): Severity.ERROR})
    geometry = Geometry(layout_matrix(matrix, catalogue, LIGHT, 800, marks=signed), 1.0, 0, 0, 860, 600)
    row = next(row for row in geometry.layout.rows if row.activity == key[0])
    bare = _painted(geometry, Highlights())
    ringed = _painted(geometry, Highlights(Cell(key[0], column.key), focused=True))
    sign = geometry.cell_sign_area(row, geometry.layout.columns[0]).adjusted(3, 3, -2, -2).toRect()
    assert ringed.copy(sign) == bare.copy(sign), "the ring cuts the sign"
    cell = geometry.cell_area(row, geometry.layout.columns[0])
    below = QRectF(cell.left(), cell.bottom() + 1, cell.width(), 6).toRect()
    assert ringed.copy(below) == bare.copy(below), "the ring touches the cell below"


def selected_cells_are_tinted_below_their_letters_test(geometry: Geometry, qapp: object) -> None:
    plain, tinted = _painted(geometry, Highlights()), _painted(geometry, Highlights(spans=(Span(0, 0, 3, 1),)))
    row = [row for row in geometry.layout.rows if row.activity][1]
    area = geometry.cell_area(row, geometry.layout.columns[1])
    assert _colours(plain, area) != _colours(tinted, area)
    assert len(_colours(tinted, area)) > 3


def a_landing_line_goes_across_test(geometry: Geometry, qapp: object) -> None:
    row = [row for row in geometry.layout.rows if row.activity][2]
    picture = _painted(geometry, Highlights(landing=row.top, dragged=row.activity))
    y = round(geometry.row_area(row).top())
    assert picture.pixelColor(400, y).name() == LIGHT.colours.selection


def only_what_is_exposed_is_painted_test(geometry: Geometry, qapp: object) -> None:
    picture = QImage(geometry.width, geometry.height, QImage.Format.Format_RGB32)
    picture.fill(0)
    painter = QPainter(picture)
    MatrixPainter().paint(painter, geometry, LIGHT, Highlights(), QRectF(0, 300, 860, 40))
    painter.end()
    assert picture.pixelColor(5, 320).name() == LIGHT.colours.surface
    assert picture.pixelColor(5, 280).name() == "#000000"
