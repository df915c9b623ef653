"""The strip under the matrix."""

from PySide6.QtWidgets import QWidget

from teamcanvas.edits.raci import set_cell
from teamcanvas.layout.theme import load_theme
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci import raci_of
from teamcanvas.ui.raci.legend import RaciLegend
from tests.small_plans import template

LIGHT = load_theme("light")


def _shown(owner: QWidget, plan: Plan) -> RaciLegend:
    legend = RaciLegend(owner)
    legend.resize(900, legend.strip_height(LIGHT))
    legend.show_matrix(raci_of(plan, plan.scenarios[0]), LIGHT)
    return legend


def every_letter_is_explained_test(owner: QWidget) -> None:
    picture = _shown(owner, template("startup-trio")).grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert {LIGHT.letters[letter].fill for letter in "ARCI"} <= colours


def rows_edited_by_hand_are_explained_when_there_are_any_test(owner: QWidget) -> None:
    plan = template("startup-trio")
    matrix = raci_of(plan, plan.scenarios[0])
    edited = set_cell(plan, plan.scenarios[0].id, next(iter(matrix.rows)), matrix.columns[0], "I")
    assert _shown(owner, edited)._width > _shown(owner, plan)._width
