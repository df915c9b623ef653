"""TC144: nobody carries the evangelist role."""

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.product import is_carried
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import hoogvliets

ADOPTION = (RoleId("adoption_lead"),)


def _nobody_leads_adoption(facts: Facts) -> bool:
    return not facts.somebody_anywhere(ADOPTION)


RULE = Rule(
    code="TC144",
    slug="no-evangelist",
    title="Nobody carries the evangelist role",
    tier=2,
    rationale=(
        "A good solution that nobody talks about loses its money and its users. An evangelist wins attention and "
        "resources, and keeps support alive. Where an adoption lead, a product owner or the business "
        "itself speaks for the project, this is done."
    ),
    how_to_fix="Give the evangelist role to somebody with energy and reach; it is not a job title.",
    small_organisation="Not asked.",
    sources=(hoogvliets("Evangelists are often forgotten, yet they win traction and resources."),),
    messages={
        "": Message(
            "Nobody carries the evangelist role",
            "Nobody wins attention and resources for the project. Somebody with energy and reach can do it beside "
            "another role.",
        )
    },
    shape=Coverage(
        wanted=("evangelist",),
        stages=(Stage.PROJECT_MANAGEMENT,),
        anywhere=True,
        fte=0.1,
        when=_nobody_leads_adoption,
        hired=False,
        otherwise=is_carried,
    ),
)
