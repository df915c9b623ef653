"""TC203: the leadership triad collapses."""

from teamcanvas.model.ids import RoleId
from teamcanvas.rules.checks.tc2_conflicts.conflict import Conflict
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.sources import hoogvliets

RULE = Rule(
    code="TC203",
    slug="leadership-triad",
    title="Leadership triad collapses",
    tier=2,
    rationale=(
        "Business, team and technology each need a lead who speaks for them. In one person the loudest of the three "
        "wins, mostly the one with the next date."
    ),
    how_to_fix="Separate the technical lead from the product roles.",
    small_organisation="Not asked.",
    sources=(
        hoogvliets(
            "Outside-in, inside-out and tech lead are named as the three leaders; the article warns of merged roles.",
        ),
    ),
    messages={
        "": Message(
            "{person} is {all_roles}",
            "Nobody pushes back when what is wanted and what is sound do not fit. Keep technology and product apart.",
        )
    },
    shape=Conflict(
        duty=RoleId("tech_lead"),
        others=("outside_in_lead", "inside_out_lead"),
        summary="Roles that a tech lead does not hold.",
    ),
)
