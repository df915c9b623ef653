"""The legend below the matrix."""

from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.matrix import layout_matrix
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.ui.raci.legend import MatrixLegend
from tests.raci_cells import set_cell
from tests.small_plans import template

LIGHT = load_theme("light")


def _shown(qtbot: QtBot, plan: Plan) -> MatrixLegend:
    legend = MatrixLegend(LIGHT)
    qtbot.addWidget(legend)
    legend.resize(900, legend.height())
    legend.show()
    legend.show_layout(layout_matrix(raci_of(plan, plan.scenarios[0]), catalogue_of(plan), LIGHT, 800))
    return legend


def every_letter_is_explained_test(qtbot: QtBot) -> None:
    picture = _shown(qtbot, template("startup-trio")).grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert {LIGHT.letters[letter].fill for letter in "ARCI"} <= colours


def rows_edited_by_hand_are_explained_when_there_are_any_test(qtbot: QtBot) -> None:
    plan = template("startup-trio")
    matrix = raci_of(plan, plan.scenarios[0])
    edited = set_cell(plan, plan.scenarios[0].id, next(iter(matrix.rows)), matrix.columns[0], "I")
    with_sign, without = _shown(qtbot, edited).legend, _shown(qtbot, plan).legend
    assert with_sign is not None
    assert without is not None
    assert with_sign.width > without.width


def a_narrow_window_gets_all_of_it_in_several_lines_test(qtbot: QtBot) -> None:
    legend = _shown(qtbot, template("startup-trio"))
    height = legend.height()
    legend.resize(260, height)
    assert legend.height() > height
    picture = legend.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert {LIGHT.letters[letter].fill for letter in "ARCI"} <= colours


def it_follows_changes_of_the_matrix_test(qtbot: QtBot) -> None:
    plan = template("startup-trio")
    legend = _shown(qtbot, plan)
    before = legend.legend
    matrix = raci_of(plan, plan.scenarios[0])
    edited = set_cell(plan, plan.scenarios[0].id, next(iter(matrix.rows)), matrix.columns[0], "I")
    legend.show_layout(layout_matrix(raci_of(edited, edited.scenarios[0]), catalogue_of(edited), LIGHT, 800))
    qtbot.waitUntil(lambda: legend.legend is not before)
