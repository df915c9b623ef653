"""Small teams of the kinds that are judged apart, for tests that look at all that is said about them."""

from collections.abc import Mapping

from teamcanvas.edits.ceremonies import add_ceremony
from teamcanvas.edits.organisation import join_new_team, set_team
from teamcanvas.edits.reporting import set_reports_to
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import PersonId, SequentialIds
from teamcanvas.model.plan import CeremonyKind, Plan
from tests.small_plans import small_plan, titled

PEOPLE = "Ada, Bo, Cyd, Dan, Eve, Fay, Gil, Hal"


def _team(*placements: str, title: str = "Plan", **settings: object) -> Plan:
    return change_settings(small_plan(*placements, people=PEOPLE).replace(title=title), "plan", **settings)


def _met(plan: Plan, kind: CeremonyKind, *people: str) -> Plan:
    return add_ceremony(plan, "plan", kind, [PersonId(one) for one in people])


def _bank() -> Plan:
    """A product owner by title, who reports to the business; experts; a data owner who builds."""
    plan = _team(
        *("S1 business_stakeholder Ada 0.1", "S3 business_stakeholder Ada 0.1", "PM inside_out_lead Bo 0.2"),
        *(
            "S2 inside_out_lead Bo 0.4",
            "S2 tech_lead Cyd 0.5",
            "S2 data_scientist Dan 0.8",
            "S3 data_scientist Dan 0.2",
        ),
        *("S1 data_owner Eve 0.1", "S2 data_engineer Eve 0.5", "S1 subject_matter_expert Fay 0.1"),
        *(
            "S3 human_overseer Fay 0.1",
            "S2 ml_engineer Gil 0.6",
            "S3 ml_engineer Gil 0.3",
            "PM executive_sponsor Hal 0.1",
        ),
        risk="high",
        models_in_production=6,
    )
    return set_reports_to(titled(plan, "Product owner credit", "bo"), PersonId("bo"), PersonId("ada"))


def _assistant() -> Plan:
    """A bought language model, without data science."""
    plan = _team(
        *("S1 business_stakeholder Ada 0.1", "S3 business_stakeholder Ada 0.1", "PM project_manager Bo 0.4"),
        *(
            "S2 ml_engineer Cyd 0.6",
            "S3 ml_engineer Cyd 0.3",
            "S2 software_engineer Dan 0.8",
            "S1 end_user_rep Eve 0.1",
        ),
        *("S3 end_user_rep Eve 0.1", "S1 security_lead Fay 0.1", "PM executive_sponsor Hal 0.1"),
        title="GenAI assistant",
        risk="limited",
    )
    return _met(plan, "steering", "ada", "bo", "hal")


def _platform() -> Plan:
    """A platform for other teams."""
    return _team(
        *(
            "S1 platform_owner Ada 0.2",
            "S2 platform_owner Ada 0.4",
            "S2 tech_lead Bo 0.5",
            "S1 solution_architect Bo 0.1",
        ),
        *("S2 platform_engineer Cyd 0.6", "S3 platform_engineer Cyd 0.4", "S2 mlops_engineer Dan 0.6"),
        *(
            "S3 mlops_engineer Dan 0.4",
            "S2 data_engineer Eve 0.6",
            "S3 adoption_lead Fay 0.3",
            "PM executive_sponsor Hal 0.1",
        ),
        configuration="centralized",
        models_in_production=25,
    )


def _startup() -> Plan:
    """Three people."""
    return _team(
        *("S1 business_stakeholder Ada 0.2", "S1 outside_in_lead Ada 0.2", "S3 outside_in_lead Ada 0.2"),
        *("S2 tech_lead Bo 0.3", "S2 ml_engineer Bo 0.3", "S3 ml_engineer Bo 0.2", "S2 software_engineer Bo 0.2"),
        *("S1 data_scientist Cyd 0.1", "S2 data_scientist Cyd 0.6", "S2 data_engineer Cyd 0.2"),
        org_size="startup",
        models_in_production=1,
    )


def _squads() -> Plan:
    """Two squads and a centre, with business people who are in no team."""
    plan = _team(
        *("S1 business_stakeholder Ada 0.1", "S1 business_stakeholder Bo 0.1", "S3 business_stakeholder Ada 0.1"),
        *("S2 inside_out_lead Cyd 0.4", "S2 data_scientist Dan 0.8", "S2 inside_out_lead Eve 0.4"),
        *(
            "S2 data_scientist Fay 0.8",
            "S2 platform_engineer Gil 0.5",
            "S3 mlops_engineer Gil 0.4",
            "PM coe_lead Hal 0.5",
        ),
        configuration="coe",
    )
    for team, people in (("Sales", "cyd dan"), ("Supply", "eve fay"), ("Hub", "gil hal")):
        first, *others = map(PersonId, people.split())
        plan = join_new_team(plan, first, team, SequentialIds())
        for other in others:
            plan = set_team(plan, other, plan.teams[-1].id)
    return plan


TEAMS_OF_KINDS: Mapping[str, Plan] = {
    "bank": _bank(),
    "assistant": _assistant(),
    "platform": _platform(),
    "startup": _startup(),
    "squads": _squads(),
}
