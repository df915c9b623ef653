"""TC207: a decision is prepared and taken by one person."""

from collections.abc import Iterable

from teamcanvas.model.raci.letters import ACCOUNTABLE, RESPONSIBLE
from teamcanvas.rules.candidates import BEST
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import about, row_of, rows_with_raci
from teamcanvas.rules.shapes.two_hands import moving, others_able
from teamcanvas.rules.sources import Source


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    for row in rows_with_raci(facts):
        if row.activity.kind != "decision" or not row.activity.critical:
            continue
        deciding = facts.people_with(row, ACCOUNTABLE)
        if len(deciding) == 1 and facts.people_with(row, RESPONSIBLE) == deciding:
            person = Subject("person", deciding[0])
            yield Found((about(row), person), {"activity": about(row), "person": person})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Give the preparation of the decision to another role."""
    row = row_of(context)
    if row is None:
        return ()
    deciding = frozenset(context.facts.people_with(row, ACCOUNTABLE))
    return moving(context, row, RESPONSIBLE, others_able(context.facts, row, RESPONSIBLE, deciding)[:BEST])


RULE = Rule(
    code="TC207",
    slug="one-hand-decides",
    title="Decision prepared and taken by one person",
    tier=3,
    rationale=(
        "A decision is better when one person gathers what speaks for and against and another one decides. In one hand "
        "it is taken before it is prepared."
    ),
    how_to_fix="Give R to another role, so that somebody else prepares the decision.",
    small_organisation="Not asked.",
    sources=(Source("RACI guides", "Several guides accept A and R in one hand only for small teams."),),
    messages={
        "": Message(
            "{person} prepares and takes the decision “{activity}”",
            "Nobody else looks at it before it is taken. Let another role prepare it.",
        )
    },
    check=_check,
    fixes=_fixes,
)
