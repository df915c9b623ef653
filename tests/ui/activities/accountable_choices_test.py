"""Who can be named as accountable."""

from teamcanvas.edits.accountable import name_accountable
from teamcanvas.edits.people import remove_person
from teamcanvas.edits.raci import set_row
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.ui.activities.accountable_choices import accountable_choices, answering_roles
from teamcanvas.ui.widgets.person_words import GONE
from tests.small_plans import small_plan

ARCHITECTURE, GO = ActivityId("s2_arch"), ActivityId("s1_go")


def holders_of_the_accountable_role_come_first_test() -> None:
    plan = small_plan("S2 tech_lead Sofia", "S3 tech_lead Sofia", "S2 tech_lead -", "S2 data_engineer Hanna")
    assert dict(accountable_choices(plan, plan.scenarios[0], ARCHITECTURE)) == {
        None: "Nobody by name: Tech lead",
        "sofia": "Sofia Rossi – Tech lead",
        "hanna": "Hanna Berg",
        "piotr": "Piotr Zając",
    }


def a_removed_accountable_person_is_still_listed_test() -> None:
    plan = name_accountable(small_plan("S2 tech_lead Sofia"), "plan", ARCHITECTURE, PersonId("piotr"))
    scenario = plan.scenarios[0].replace(accountable={ARCHITECTURE: PersonId("nobody-known")})
    assert accountable_choices(plan, scenario, ARCHITECTURE)["nobody-known"] == GONE
    plan = remove_person(plan, PersonId("piotr"))
    assert "piotr" not in accountable_choices(plan, plan.scenarios[0], ARCHITECTURE)


def in_rapid_the_deciding_role_is_accountable_test() -> None:
    plan = change_settings(small_plan("S1 executive_sponsor Sofia"), "plan", scheme="RAPID")
    plan = set_row(plan, "plan", GO, {RoleId("executive_sponsor"): "D", RoleId("data_owner"): "A"})
    row = raci_of(plan, plan.scenarios[0]).rows[GO]
    assert answering_roles(row, "RAPID") == ("executive_sponsor",)
    assert answering_roles(row, "RACI") == ("data_owner",)
    assert answering_roles(None, "RAPID") == ()
