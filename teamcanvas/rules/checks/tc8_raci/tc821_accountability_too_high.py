"""TC821: accountability sits too high."""

from collections.abc import Iterable

from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.letters import ACCOUNTABLE
from teamcanvas.rules.checks.tc8_raci.columns import column, letters_held, pushing_down
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, whole_number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import raci_practice

MOST = whole_number("most", 3, "How many activities the executive sponsor may answer for (our value).")
SPONSOR = RoleId("executive_sponsor")


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    count = len(letters_held(facts, SPONSOR, ACCOUNTABLE))
    if count > params[MOST]:
        yield Found((column(SPONSOR),), {"role": column(SPONSOR), "count": count, "most": params[MOST]})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Give the A beyond the limit to business owner or leads."""
    surplus = len(letters_held(context.facts, SPONSOR, ACCOUNTABLE)) - context.params[MOST]
    return pushing_down(context, SPONSOR, surplus, {})


RULE = Rule(
    code="TC821",
    slug="accountability-too-high",
    title="Accountability sits too high",
    tier=3,
    rationale=(
        "A sponsor gives a few hours a month. What only the sponsor may decide waits for the next steering committee."
    ),
    how_to_fix="Push A down to the business owner or the leads.",
    small_organisation="Asked of small organisations too.",
    sources=(raci_practice("Place A and R at the lowest feasible level."),),
    messages={
        "": Message(
            "{role} answers for {count} activities",
            "A sponsor has little time: more than {most} decisions will wait. Push some down to those who are there.",
        )
    },
    params=(MOST,),
    check=_check,
    fixes=_fixes,
)
