"""TC512: a centre of excellence without a lead."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import Source, databricks


def _centre(facts: Facts) -> bool:
    return facts.settings.configuration == "coe"


RULE = Rule(
    code="TC512",
    slug="centre-without-lead",
    title="Centre of excellence without a lead",
    tier=2,
    rationale=(
        "A centre of excellence is asked for more than it can do. Without a lead nobody decides what it takes on and "
        "what standard it sets."
    ),
    how_to_fix="Appoint a CoE lead.",
    small_organisation="Asked of small organisations too.",
    sources=(
        databricks("CoE is one of the configurations named."),
        Source(
            "Microsoft, Cloud Adoption Framework: AI center of excellence",
            "Secure executive sponsorship and appoint a dedicated CoE leader.",
        ),
    ),
    messages={
        "": Message(
            "Nobody leads the centre of excellence",
            "Nobody decides what the centre takes on, sets its standards and keeps what can be used again.",
        )
    },
    shape=Coverage(wanted=("coe_lead",), stages=(Stage.PROJECT_MANAGEMENT,), anywhere=True, fte=0.5, when=_centre),
)
