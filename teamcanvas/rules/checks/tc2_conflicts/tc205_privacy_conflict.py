"""TC205: the privacy officer has a conflicting role."""

from teamcanvas.model.ids import RoleId
from teamcanvas.rules.checks.tc2_conflicts.conflict import Conflict
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.sources import Source

PERSONAL_DATA = "personal-data"


def _grade(facts: Facts) -> str:
    return PERSONAL_DATA if facts.settings.personal_data else ""


RULE = Rule(
    code="TC205",
    slug="privacy-conflict",
    title="Privacy officer has a conflicting role",
    tier=2,
    rationale=(
        "A privacy officer advises and watches. Who also decides what data is used for and how would watch over their "
        "own decisions."
    ),
    how_to_fix="Take the conflicting role away; the privacy officer should advise only.",
    small_organisation="Asked of small organisations too.",
    sources=(
        Source(
            "GDPR Art. 38(6) and WP243",
            "Other tasks must not create a conflict, in particular deciding on purposes and means of processing.",
        ),
    ),
    messages={
        "": Message(
            "{person} is {all_roles}",
            "They would watch over what they decide themselves. A privacy officer advises, and decides nothing else.",
        )
    },
    grades={PERSONAL_DATA: "Personal data is used."},
    shape=Conflict(
        duty=RoleId("privacy_officer"),
        others=(
            "executive_sponsor",
            "business_stakeholder",
            "data_owner",
            "inside_out_lead",
            "outside_in_lead",
            "platform_owner",
            "data_scientist",
            "ml_engineer",
            "line_manager",
            "coe_lead",
        ),
        summary="Roles that decide on purposes and means of processing.",
        grade=_grade,
        duty_first=False,
    ),
)
