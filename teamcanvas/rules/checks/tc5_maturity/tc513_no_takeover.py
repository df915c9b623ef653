"""TC513: business units do not take over."""

from collections.abc import Iterable

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import placing
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import Source, databricks

RECEIVING = tuple(map(RoleId, ("business_stakeholder", "end_user_rep", "adoption_lead", "subject_matter_expert")))
"""Roles of a business unit that takes over."""


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    if facts.settings.configuration != "coe":
        return
    stage = Stage.SCALE_AND_ADOPT
    people = facts.holders_of(facts.staffing[stage], (stage,))
    if people and all(_in_centre(facts, person) for person in people):
        subject = Subject("stage", stage)
        teams = tuple(Subject("team", team) for team in sorted({facts.team_of[person] for person in people}))
        yield Found((subject, *teams), {"stage": subject, "teams": teams})


def _in_centre(facts: Facts, person: PersonId) -> bool:
    team = facts.team_of.get(person)
    return team is not None and facts.teams[team].kind == "coe"


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Place people of other teams; if there are none, people outside the centre."""
    outside = frozenset(person for person in context.facts.people if not _in_centre(context.facts, person))
    units = outside.intersection(context.facts.team_of)
    return placing(context, RECEIVING, Stage.SCALE_AND_ADOPT, 0.2, allowed=(units or outside).__contains__)


RULE = Rule(
    code="TC513",
    slug="no-takeover",
    title="Business units do not take over",
    tier=2,
    rationale=(
        "What a centre of excellence builds has to live in a business unit. If only the centre operates it, the centre "
        "is full after a few cases, and the units wait."
    ),
    how_to_fix="Place people of the receiving business unit in Scale and Adopt.",
    small_organisation="Asked of small organisations too.",
    sources=(
        Source(
            "Microsoft, Cloud Adoption Framework: AI center of excellence",
            "A CoE should move from control to advice while front-line teams own delivery.",
        ),
        databricks("Scale and Adopt needs business stakeholders closely involved."),
    ),
    messages={
        "": Message(
            "Only the centre of excellence is in {stage}",
            "Everybody there belongs to {teams}. Nobody from a business unit takes over what was built.",
        )
    },
    check=_check,
    fixes=_fixes,
)
