"""TC511: a central team without business in development."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.work import serves_teams
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import Source, databricks


def _centralised(facts: Facts) -> bool:
    return facts.settings.configuration == "centralized" and not serves_teams(facts)


RULE = Rule(
    code="TC511",
    slug="central-without-business",
    title="Central team without business in development",
    tier=3,
    rationale=(
        "A central team works for many and sits with none of them. What its users take for granted it hears of only if "
        "somebody from the business is there while it builds."
    ),
    how_to_fix="Lend a domain expert to Solution Development.",
    small_organisation="Asked of small organisations too.",
    sources=(
        databricks("Configurations may vary from centralised over CoE to federated, but the role principles stay."),
        Source("Dengsøe, Embedded or centralised", "Practitioner reports: central teams lose business context."),
    ),
    messages={
        "": Message(
            "Nobody from the business in Solution Development",
            "A central team builds there without anybody who knows the daily work. Lend it an expert for some hours.",
        )
    },
    shape=Coverage(
        stages=(Stage.SOLUTION_DEVELOPMENT,),
        wanted=("outside_in_lead", "business_stakeholder", "subject_matter_expert"),
        fte=0.1,
        when=_centralised,
    ),
)
