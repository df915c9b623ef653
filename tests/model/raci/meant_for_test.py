"""Which roles a row of the matrix is meant for."""

import pytest

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.raci.meant_for import is_for
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.plans_ahead import is_met_by
from tests.raci_cells import set_cell
from tests.small_plans import small_plan


@pytest.mark.parametrize(
    ("role", "activity", "letters", "meant"),
    [
        ("security_lead", "s1_security", "A", True),
        ("privacy_officer", "s1_security", "A", True),
        ("solution_architect", "s1_security", "A", True),
        ("inside_out_lead", "s1_security", "A", False),
        ("platform_owner", "s1_security", "A", False),
        ("inside_out_lead", "s2_validate", "AR", False),
        ("inside_out_lead", "s2_pipelines", "A", True),
        ("business_stakeholder", "s2_pipelines", "A", False),
        # Being asked or told is no reason to have a role.
        ("data_owner", "s1_go", "CI", False),
        ("unknown", "s1_go", "A", False),
    ],
)
def activity_is_meant_for_those_who_work_at_it_and_their_family_test(
    role: str, activity: str, letters: str, meant: bool
) -> None:
    catalogue = built_in_catalogue()
    assert is_for(RoleId(role), catalogue.activities[ActivityId(activity)], letters, catalogue.roles) is meant


def row_that_somebody_edited_is_met_by_any_role_test() -> None:
    """Its letters are what the user wants, and not what follows from the board."""
    plan = small_plan("S2 data_scientist Sofia")
    finding = Finding("TC812", Severity.ERROR, (Subject("activity", "s1_security"),), {"letters": "A"})
    lead = (RoleId("inside_out_lead"),)
    assert not is_met_by(lead, finding, facts_of(plan, "plan"))
    edited = set_cell(plan, "plan", ActivityId("s1_security"), RoleId("inside_out_lead"), "A")
    assert is_met_by(lead, finding, facts_of(edited, "plan"))
    assert is_met_by(lead, Finding("TC101", Severity.ERROR, ()), facts_of(plan, "plan"))
