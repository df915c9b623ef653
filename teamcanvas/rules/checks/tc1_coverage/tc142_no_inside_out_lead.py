"""TC142: no inside-out lead."""

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.work import serves_teams
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import hoogvliets

MANAGER = RoleId("project_manager")
MANAGED = "managed"
"""Message: a project manager is there, who may do it."""


def _who_is_there(facts: Facts) -> str:
    return MANAGED if MANAGER in facts.staffed else ""


RULE = Rule(
    code="TC142",
    slug="no-inside-out-lead",
    title="No inside-out lead",
    tier=1,
    rationale=(
        "The inside-out lead speaks for the team: orders the backlog, keeps the technical roadmap and pushes back. Only"
        " together with the outside-in lead is the gap between business and team closed."
    ),
    how_to_fix="Name a product owner or comparable lead for backlog and technical roadmap.",
    small_organisation="An outside-in lead or a project manager is enough; without one it is still a warning.",
    sources=(hoogvliets("Its counterpart speaks for the technical team; only the pair closes the often quoted gap."),),
    messages={
        "": Message(
            "No inside-out lead",
            "Nobody orders the backlog and speaks for the team, so whoever asks last is served first.",
        ),
        MANAGED: Message(
            "It is not said who puts the backlog in order",
            "The project is managed. Who orders the work of the team and speaks for it is not said, so the last to ask "
            "is served first.",
        ),
    },
    shape=Coverage(
        wanted=("inside_out_lead",),
        stages=(Stage.SOLUTION_DEVELOPMENT,),
        anywhere=True,
        fte=0.3,
        stand_ins=("outside_in_lead", "project_manager"),
        otherwise=serves_teams,
        circumstance=_who_is_there,
    ),
)
