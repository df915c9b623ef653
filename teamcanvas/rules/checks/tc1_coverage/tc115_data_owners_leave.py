"""TC115: data owners leave after Use Case Definition."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.work import serves_teams
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import databricks

RULE = Rule(
    code="TC115",
    slug="data-owners-leave",
    title="Data owners leave after Use Case Definition",
    tier=2,
    rationale=(
        "Questions about meaning, quality and permitted use of data come up while the solution is built. Without its "
        "owner the team guesses, or waits."
    ),
    how_to_fix="Keep the data owner in Solution Development with a small share, 0.05 to 0.1 FTE.",
    small_organisation="Not asked.",
    sources=(
        databricks(
            "Solution Development: data owners remain critical so that the core team gets the right source material.",
        ),
    ),
    messages={
        "": Message(
            "No data owner in Solution Development",
            "Nobody there can say what the data means and how it may be used. A twentieth of a data owner is enough.",
        )
    },
    shape=Coverage(
        stages=(Stage.SOLUTION_DEVELOPMENT,),
        wanted=("data_owner",),
        fte=0.1,
        in_person=True,
        otherwise=serves_teams,
    ),
)
