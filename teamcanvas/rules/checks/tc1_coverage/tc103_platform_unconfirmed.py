"""TC103: nobody confirms that the platform can carry the case."""

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.work import Work, runs_on_a_service, worded_for
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule, Silencing
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import databricks

TECH_LEAD = RoleId("tech_lead")


def _is_known(facts: Facts) -> bool:
    """Models run on a service already, or a small team has a tech lead."""
    if facts.settings.small:
        return facts.somebody_anywhere((TECH_LEAD,))
    return runs_on_a_service(facts)


RULE = Rule(
    code="TC103",
    slug="platform-unconfirmed",
    title="Nobody confirms that the platform can carry the case",
    tier=1,
    rationale=(
        "Platform owners or architects have to validate that the data platform can support the case before anybody"
        " builds on it."
    ),
    how_to_fix="Add a platform owner or an architect to Use Case Definition for a short feasibility check.",
    small_organisation=(
        "A tech lead or a platform, MLOps, ML, software or data engineer may stand in; without one it is a hint."
    ),
    sources=(
        databricks(
            "Use Case Definition: platform owners or architects have to validate that the data platform can support "
            "the case.",
        ),
    ),
    messages={
        "": Message(
            "Nobody confirms that the platform can carry the case",
            "There is no platform owner or solution architect in Use Case Definition. What the platform cannot do "
            "is then found out during development.",
        ),
        Work.RUNNING: Message(
            "No architect or platform owner takes part in Use Case Definition",
            "Models run on the platform already. Whether it carries one more is found out during development.",
        ),
        Work.BOUGHT: Message(
            "Nobody confirms that the platform and the model's provider can carry the case",
            "There is no platform owner or solution architect in Use Case Definition. Limits, cost and terms of the "
            "provider are then found out during development.",
        ),
    },
    silences=(Silencing(("TC116",), same=("role",)),),
    shape=Coverage(
        in_person=True,
        stages=(Stage.USE_CASE_DEFINITION,),
        wanted=("platform_owner", "solution_architect"),
        stand_ins=(
            "tech_lead",
            "platform_engineer",
            "mlops_engineer",
            "ml_engineer",
            "software_engineer",
            "data_engineer",
        ),
        fte=0.1,
        otherwise=_is_known,
        circumstance=worded_for(Work.RUNNING, Work.BOUGHT),
    ),
)
