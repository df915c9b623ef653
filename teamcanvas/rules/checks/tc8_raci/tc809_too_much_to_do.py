"""TC809: a role has too much to do."""

from collections.abc import Iterable
from itertools import chain, islice

from teamcanvas.model.fte import more_than, most_whole
from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.letters import RESPONSIBLE
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import BEST, placing
from teamcanvas.rules.checks.tc8_raci.columns import column, letters_held, writing
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import without_letter
from teamcanvas.rules.sources import raci_practice

MOST = number("most_per_person", 10, "How many activities one person may do in a role (our value).")


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    most = params[MOST]
    for role, held in facts.holding.items():
        count, people = len(letters_held(facts, role, RESPONSIBLE)), len(held)
        if more_than(count, most * people):
            values = {"role": column(role), "count": count, "people": people}
            yield Found((column(role),), values, "" if people > 1 else "one")


def _people(facts: Facts, role: RoleId) -> int:
    return len(facts.holding[role])


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Place one more person, if that is enough; or remove R where other roles have it, too."""
    facts, role, most = context.facts, context.role, context.params[MOST]
    if role not in facts.staffed:
        return ()
    held = [facts.rows[activity] for activity in letters_held(facts, role, RESPONSIBLE)]
    added: Iterable[Fix] = ()
    if not more_than(len(held), most * (_people(facts, role) + 1)):
        added = _one_more(context, role, held)
    return chain(islice(added, BEST - 1), _left_to_others(context, role, held))


def _one_more(context: FixContext, role: RoleId, held: list[RaciRow]) -> Iterable[Fix]:
    """Place a new holder in the stage with most of the role's activities."""
    facts = context.facts
    here = [stage for stage in Stage if role in facts.staffing[stage]]
    busiest = max(here, key=lambda stage: sum(row.activity.stage is stage for row in held))
    return placing(context, (role,), busiest, 0.2, allowed=lambda one: role not in facts.roles_of.get(one, ()))


def _left_to_others(context: FixContext, role: RoleId, held: list[RaciRow]) -> Iterable[Fix]:
    facts = context.facts
    surplus = len(held) - most_whole(context.params[MOST] * _people(facts, role))
    shared = [row for row in held if facts.staffed.intersection(row.holders(RESPONSIBLE)) - {role}]
    if 0 < surplus <= len(shared):
        rows = {row.activity.id: without_letter(row.cells, role, RESPONSIBLE) for row in shared[:surplus]}
        words = "an activity" if surplus == 1 else f"{surplus} activities"
        yield writing(context, f"Leave {words} of {context.title(role)} to others who do them, too", rows)


RULE = Rule(
    code="TC809",
    slug="too-much-to-do",
    title="Role has too much to do",
    tier=2,
    rationale="What one person should do at ten places is done at three. Nobody chose which.",
    how_to_fix="Move some R to other roles, or add people to the role.",
    small_organisation="Not asked.",
    sources=(raci_practice("Vertical analysis: lots of R – can one person stay on top of so much?"),),
    messages={
        "": Message(
            "{role} does {count} activities with {people} people",
            "That is too much to stay on top of. Move some of them to other roles, or add people.",
        ),
        "one": Message(
            "{role} does {count} activities with one person",
            "That is too much to stay on top of. Move some of them to other roles, or add people.",
        ),
    },
    params=(MOST,),
    check=_check,
    fixes=_fixes,
)
