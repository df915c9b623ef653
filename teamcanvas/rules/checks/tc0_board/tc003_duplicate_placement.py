"""TC003: a duplicate placement."""

from collections.abc import Iterable

from teamcanvas.edits.repairs import merge_placements
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import derived


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    for (who, (where, what)), placements in facts.duplicates.items():
        person, role, stage = Subject("person", who), Subject("role", what), Subject("stage", where)
        named = tuple(Subject("placement", placement) for placement in placements)
        values = {"person": person, "role": role, "stage": stage, "count": len(placements)}
        yield Found((*named, person, role, stage), values, "" if len(placements) == 2 else "several")


def _fixes(context: FixContext) -> Iterable[Fix]:
    same = context.placements
    if len(same) > 1:
        ids = tuple(placement.id for placement in same)
        title = f"Merge them into one place of {min(1.0, sum(placement.fte for placement in same)):.4g} FTE"
        yield Fix(title, lambda plan: merge_placements(plan, context.scenario_id, ids))


_WHY = "The same person, role and stage more than once is one place: its FTE is hard to read and easy to miscount."

RULE = Rule(
    code="TC003",
    slug="duplicate-placement",
    title="Duplicate placement",
    tier=1,
    rationale="Two placements of one person in the same role and stage are one, with an FTE nobody sees at a glance.",
    how_to_fix="Merge them and add up the FTE.",
    small_organisation="Asked of small organisations too.",
    sources=(derived("Data integrity."),),
    messages={
        "": Message("{person} is placed twice as {role} in {stage}", _WHY),
        "several": Message("{person} is placed {count} times as {role} in {stage}", _WHY),
    },
    check=_check,
    fixes=_fixes,
)
