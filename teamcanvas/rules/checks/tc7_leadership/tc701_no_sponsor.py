"""TC701: no executive sponsor."""

from collections.abc import Iterable

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import fill
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import Source, hoogvliets

SPONSOR = RoleId("executive_sponsor")


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    if SPONSOR not in facts.staffed:
        yield Found((Subject("role", SPONSOR),))


def _fixes(context: FixContext) -> Iterable[Fix]:
    return fill(context, (SPONSOR,), Stage.PROJECT_MANAGEMENT, 0.05)


RULE = Rule(
    code="TC701",
    slug="no-sponsor",
    title="No executive sponsor",
    tier=1,
    rationale=(
        "Success starts with buy-in at executive level: a sponsor gives mandate, money and cover and removes obstacles "
        "the team cannot move."
    ),
    how_to_fix="Add a sponsor to the project-management band; 0.02 to 0.05 FTE is enough.",
    small_organisation="A hint for start-ups, a warning for small organisations.",
    sources=(
        hoogvliets("Success starts with buy-in at the strategic or executive level; without it, better not start."),
        Source("NIST AI RMF 1.0, GOVERN 2.3", "Executive leadership takes responsibility for AI risk decisions."),
    ),
    messages={
        "": Message(
            "No executive sponsor",
            "Nobody gives the project its mandate and money or removes obstacles in the organisation.",
        )
    },
    check=_check,
    fixes=_fixes,
)
