"""The line under the matrix."""

from pytestqt.qtbot import QtBot

from teamcanvas.edits.raci import set_cell
from teamcanvas.layout.matrix import layout_matrix
from teamcanvas.layout.theme import load_theme
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci import raci_of
from teamcanvas.ui.raci.legend import MatrixLegend
from tests.small_plans import template

LIGHT = load_theme("light")


def _shown(qtbot: QtBot, plan: Plan) -> MatrixLegend:
    legend = MatrixLegend(LIGHT)
    qtbot.addWidget(legend)
    legend.resize(900, legend.height())
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
    assert _shown(qtbot, edited).width_wanted > _shown(qtbot, plan).width_wanted


def a_narrow_window_gets_all_of_it_test(qtbot: QtBot) -> None:
    legend = _shown(qtbot, template("startup-trio"))
    legend.resize(260, legend.height())
    picture = legend.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert {LIGHT.letters[letter].fill for letter in "ARCI"} <= colours
