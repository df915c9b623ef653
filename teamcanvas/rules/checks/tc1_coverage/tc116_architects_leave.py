"""TC116: architects leave after Use Case Definition."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.work import runs_on_a_service
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import databricks

RULE = Rule(
    code="TC116",
    slug="architects-leave",
    title="Architects leave after Use Case Definition",
    tier=2,
    rationale=(
        "A structure that was drawn once meets reality while it is built. Whoever chose the tools has to stay, so that "
        "the core team gets the right ones."
    ),
    how_to_fix="Keep the architect or the platform owner in Solution Development.",
    small_organisation="Not asked.",
    sources=(
        databricks("Solution Development: architects remain critical so that the core team gets the right tools."),
    ),
    messages={
        "": Message(
            "No architect in Solution Development",
            "Neither a solution architect nor a platform owner is there to see that the team gets the right tools.",
        )
    },
    shape=Coverage(
        stages=(Stage.SOLUTION_DEVELOPMENT,),
        wanted=("solution_architect", "platform_owner"),
        fte=0.2,
        in_person=True,
        otherwise=runs_on_a_service,
    ),
)
