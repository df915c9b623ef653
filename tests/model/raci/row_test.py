"""A row of the matrix, asked for its letters."""

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.raci.row import RaciRow

ROW = RaciRow(
    built_in_catalogue().activities[ActivityId("s2_model")],
    {RoleId("tech_lead"): "AR", RoleId("data_scientist"): "R", RoleId("coe_lead"): "", RoleId("qa_engineer"): "Sg"},
    edited=True,
)


def row_indexes_roles_by_letter_test() -> None:
    assert ROW.holders("R") == ("tech_lead", "data_scientist")
    assert ROW.holders("A") == ("tech_lead",)
    assert ROW.holders("I") == ()
    assert set(ROW.by_letter) == {"A", "R", "Sg"}
