"""TC810: accountability is hoarded."""

from collections.abc import Iterable

from teamcanvas.model.fte import most_whole
from teamcanvas.model.raci.letters import ACCOUNTABLE
from teamcanvas.rules.checks.tc8_raci.columns import column, letters_held, pushing_down
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number, whole_number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import raci_practice

MIN_COUNT = whole_number("min_count", 6, "From how many activities on it is asked (our value).", least=1)
MAX_SHARE = number("max_share", 0.35, "The share of all activities that one role may answer for (our value).")


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    most = _most(facts, params)
    for role in facts.staffed:
        count = len(letters_held(facts, role, ACCOUNTABLE))
        if count > most:
            yield Found((column(role),), {"role": column(role), "count": count, "total": len(facts.rows)})


def _most(facts: Facts, params: Params) -> int:
    """The most activities that one role may be accountable for."""
    return max(params[MIN_COUNT] - 1, most_whole(params[MAX_SHARE] * len(facts.rows)))


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Give A to the roles closest to the work, within the limit of each."""
    facts, most = context.facts, _most(context.facts, context.params)
    surplus = len(letters_held(facts, context.role, ACCOUNTABLE)) - most
    return pushing_down(context, context.role, surplus, dict.fromkeys(facts.catalogue.roles, most))


RULE = Rule(
    code="TC810",
    slug="hoarded-accountability",
    title="Accountability is hoarded",
    tier=2,
    rationale=(
        "Who answers for everything decides everything, one after the other. The others wait, and stop feeling that it "
        "is theirs."
    ),
    how_to_fix="Push some A down to the role closest to the work.",
    small_organisation="Not asked.",
    sources=(raci_practice("Vertical analysis: too many A – can some be pushed down?"),),
    messages={
        "": Message(
            "{role} answers for {count} of {total} activities",
            "Whoever holds it decides on all of them, one after the other. Push some down, closer to the work.",
        )
    },
    params=(MIN_COUNT, MAX_SHARE),
    check=_check,
    fixes=_fixes,
)
