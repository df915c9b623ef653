"""TC105: user experience is not represented in Use Case Definition."""

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.work import serves_teams
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import databricks

SPEAKERS = (RoleId("subject_matter_expert"), RoleId("evangelist"))


def _experts(facts: Facts) -> bool:
    """Whether an expert in daily work takes part; where other teams are the users, TC101 asks for them."""
    return serves_teams(facts) or facts.somebody_in(Stage.USE_CASE_DEFINITION, SPEAKERS)


RULE = Rule(
    code="TC105",
    slug="user-experience-missing",
    title="User experience is not represented in Use Case Definition",
    tier=2,
    rationale=(
        "A solution has to be usable as well as right. How its output reaches people in their daily work is decided "
        "early, and changing it later means building twice."
    ),
    how_to_fix="Add a UX designer, a user representative or an expert from daily work to Use Case Definition.",
    small_organisation="Not asked.",
    sources=(databricks("Use Case Definition: usability in terms of user experience is the second aspect named."),),
    messages={
        "": Message(
            "Nobody speaks for the users in Use Case Definition",
            "Without a UX designer or a user representative, nobody asks how the output fits into the users' day.",
        )
    },
    shape=Coverage(
        stages=(Stage.USE_CASE_DEFINITION,),
        wanted=("ux_designer", "end_user_rep"),
        fte=0.1,
        otherwise=_experts,
    ),
)
